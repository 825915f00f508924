package org.warraq.article;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds the words that belong to a picture. */
final class Captions {
  private static final int MAX_CHARACTERS = 500;
  private static final List<String> CREDIT_NAMES =
      List.of("credit", "copyright", "photographer", "source", "byline", "author");

  private Captions() {}

  /** The caption in the picture's figure, or right behind the picture; empty if there is none. */
  static Caption parted(Picture picture, List<Block> blocks) {
    Element figure = picture.figure();
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    if (figure != null && caption != null) {
      Element credit = credit(figure);
      String words = bounded(visible(caption));
      if (credit == null || credit == caption) {
        return Caption.of(words);
      }
      return credit.closest("figcaption") == null
          ? Caption.marked(words + ' ' + credit.text(), credit.text())
          : Caption.marked(words, credit.text());
    }
    return following(picture, blocks);
  }

  /** A caption without the words that only screen readers say. */
  private static String visible(Element caption) {
    StringBuilder out = new StringBuilder();
    collect(caption, out);
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private static void collect(Element element, StringBuilder out) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (child instanceof Element inner
          && NameTraits.of(inner.className()).verdict() != Suspicion.Verdict.HARD
          && !AllowList.DROPPED.contains(inner.normalName())) {
        boolean block = AllowList.BLOCKS.contains(inner.normalName()) || inner.nameIs("br");
        out.append(block ? " " : "");
        collect(inner, out);
        out.append(block ? " " : "");
      }
    }
  }

  /** A block of caption behind the picture, and perhaps one with the credit behind that. */
  private static Caption following(Picture picture, List<Block> blocks) {
    String words = caption(blocks, picture.position());
    String more = words.isEmpty() ? "" : caption(blocks, picture.position() + 1);
    if (!more.isEmpty() && saysCredit(blocks.get(picture.position() + 1).box().element)) {
      return Caption.marked(words + ' ' + more, more);
    }
    return Caption.of(words);
  }

  private static String caption(List<Block> blocks, int at) {
    if (at >= blocks.size()) {
      return "";
    }
    Block block = blocks.get(at);
    return block.kind() == Block.Kind.CAPTION && !block.isFlagged()
        ? bounded(block.text().replace('\n', ' '))
        : "";
  }

  private static @Nullable Element credit(Element figure) {
    for (Element element : figure.getAllElements()) {
      if (element != figure && element.hasText() && saysCredit(element)) {
        return element;
      }
    }
    return null;
  }

  private static boolean saysCredit(Element element) {
    if (element.nameIs("small") || element.nameIs("cite")) {
      return true;
    }
    String names = (element.className() + ' ' + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    return names.length() > 1 && CREDIT_NAMES.stream().anyMatch(names::contains);
  }

  private static String bounded(String caption) {
    return caption.length() > MAX_CHARACTERS ? "" : caption.strip();
  }
}
