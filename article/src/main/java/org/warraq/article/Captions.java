package org.warraq.article;

import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the words that belong to a picture. */
final class Captions {
  private static final int MAX_CHARACTERS = 500;

  private Captions() {}

  /** The caption in the picture's figure, or right behind the picture; empty if there is none. */
  static String of(Picture picture, List<Block> blocks) {
    Element figure = picture.figure();
    if (figure != null) {
      Element caption = figure.selectFirst("figcaption");
      return bounded(caption == null ? "" : caption.text());
    }
    if (picture.position() < blocks.size()) {
      Block next = blocks.get(picture.position());
      if (next.kind() == Block.Kind.CAPTION && !next.isFlagged()) {
        return bounded(next.text().replace('\n', ' '));
      }
    }
    return "";
  }

  private static String bounded(String caption) {
    return caption.length() > MAX_CHARACTERS ? "" : caption.strip();
  }
}
