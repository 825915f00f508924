package org.warraq.article;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Writes what stands between the paragraphs: pictures with their words, cards of other posts. */
final class FigureWriter {
  /** Smaller pictures are icons, faces and counters. */
  private static final int MIN_PICTURE_PIXELS = 120;

  private final List<Block> blocks;
  private final String base;
  private final PlainShape shape;
  private final StringBuilder out;
  private final Set<String> shown = new HashSet<>();

  FigureWriter(List<Block> blocks, String base, PlainShape shape, StringBuilder out) {
    this.blocks = blocks;
    this.base = base;
    this.shape = shape;
    this.out = out;
  }

  /** Writes a picture, unless it is none of the article's or has been written. */
  void picture(Picture picture) {
    if (picture.isFlagged() || isSmall(picture.element())) {
      return;
    }
    Map<String, String> sources = Pictures.sources(picture.element(), base);
    String src = sources.getOrDefault("src", "");
    if (src.isEmpty() || Metadata.isLogo(src) || !shown.add(src)) {
      return;
    }
    out.append("<figure>");
    SafeTag.picture(picture.element(), sources, out);
    shape.picture(sources);
    Caption caption = Captions.parted(picture, blocks);
    if (!caption.words().isEmpty() || caption.credit().isPresent()) {
      out.append("<figcaption>");
      SafeWriter.escape(caption.words(), out);
      caption
          .credit()
          .ifPresent(credit -> {
            out.append(caption.words().isEmpty() ? "<small>" : " <small>");
            SafeWriter.escape(credit, out);
            out.append("</small>");
          });
      out.append("</figcaption>");
    }
    out.append("</figure>");
  }

  /** Writes the card of what a frame shows, once; says whether it shows something. */
  boolean embed(Frame frame) {
    if (frame.isElsewhere()) {
      return false;
    }
    Optional<Embed> embed = Embeds.of(frame.element(), frame.figure(), base);
    embed.filter(e -> shown.add(e.place().address())).ifPresent(e -> e.write(out));
    return embed.isPresent();
  }

  static boolean isSmall(Element img) {
    return pixels(img, "width") < MIN_PICTURE_PIXELS
        || pixels(img, "height") < MIN_PICTURE_PIXELS / 2;
  }

  private static int pixels(Element img, String name) {
    String value = img.attributes().get(name);
    if (value.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    value = value.replace("px", "").strip();
    boolean number =
        !value.isEmpty()
            && value.length() <= 5
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(value) : Integer.MAX_VALUE;
  }
}
