package org.warraq.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bodies as HTML, as the eight publishers write them into feeds and pages. */
final class BodyHtml {
  private static final int FEED_WIDTH = 640;

  /** Where one sentence ends and the next begins inside a paragraph. */
  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[^.]\\.|»\\.) (?=\\p{L})");

  private BodyHtml() {}

  /** One element a block. */
  static String of(List<Block> body) {
    var html = new StringBuilder();
    body.forEach(block -> html.append(of(block)));
    return html.toString();
  }

  static String of(Block block) {
    return switch (block) {
      case Block.Paragraph(var text) -> "<p>" + Markup.escape(text) + "</p>\n";
      case Block.Subheading(var text) -> "<h2>" + Markup.escape(text) + "</h2>\n";
      case Block.Quotation(var text) ->
          "<blockquote><p>" + Markup.escape(text) + "</p></blockquote>\n";
      case Block.Bullets(var items) -> {
        var list = new StringBuilder("<ul>\n");
        items.forEach(item -> list.append("<li>").append(Markup.escape(item)).append("</li>\n"));
        yield list.append("</ul>\n").toString();
      }
    };
  }

  /**
   * The body with the sins of a hurried editorial system: the headline comes again as the first
   * paragraph, and in two articles of three sentences are joined without the space between them. In
   * the first kind it is one pair of sentences inside a paragraph, in the second two paragraphs
   * that follow each other; the remaining third is clean.
   */
  static String careless(PressArticle article) {
    List<Block> body =
        switch (Math.floorMod(lastDigit(article.id()), 3)) {
          case 1 -> withGluedSentences(article.body());
          case 2 -> withGluedParagraphs(article.body());
          default -> article.body();
        };
    return of(new Block.Paragraph(article.headline())) + of(body);
  }

  private static int lastDigit(String id) {
    return id.charAt(id.length() - 1) - '0';
  }

  private static List<Block> withGluedSentences(List<Block> body) {
    var glued = new ArrayList<>(body);
    for (int i = 0; i < glued.size(); i++) {
      if (glued.get(i) instanceof Block.Paragraph(var text)
          && BETWEEN_SENTENCES.matcher(text).find()) {
        glued.set(i, new Block.Paragraph(BETWEEN_SENTENCES.matcher(text).replaceFirst("")));
        break;
      }
    }
    return glued;
  }

  private static List<Block> withGluedParagraphs(List<Block> body) {
    var glued = new ArrayList<>(body);
    for (int i = 1; i < glued.size(); i++) {
      if (glued.get(i - 1) instanceof Block.Paragraph(var before)
          && glued.get(i) instanceof Block.Paragraph(var after)
          && before.endsWith(".")) {
        glued.set(i - 1, new Block.Paragraph(before + after));
        glued.remove(i);
        break;
      }
    }
    return glued;
  }

  /** Picture with caption for a page, in all sizes. */
  static String figure(House house, PressArticle article) {
    return article
        .picture()
        .map(picture -> {
          var sizes = new ArrayList<String>();
          for (int width : Painter.WIDTHS) {
            sizes.add(house.picturePath(article, width) + " " + width + "w");
          }
          return "<figure><img src=\"%s\" srcset=\"%s\" sizes=\"(max-width: 700px) 100vw, 700px\" width=\"1280\" height=\"720\" alt=\"%s\"><figcaption>%s</figcaption></figure>\n"
              .formatted(
                  house.picturePath(article, 1280),
                  String.join(", ", sizes),
                  Markup.escape(picture.caption()),
                  caption(picture));
        })
        .orElse("");
  }

  /** Picture with caption for the text of a feed, under this address. */
  static String figureInFeed(PressArticle article, Optional<String> source) {
    return source
        .flatMap(src ->
            article
                .picture()
                .map(picture ->
                    "<figure><img src=\"%s\" width=\"640\" height=\"360\" alt=\"%s\"><figcaption>%s</figcaption></figure>\n"
                        .formatted(
                            Markup.escape(src),
                            Markup.escape(picture.caption()),
                            caption(picture))))
        .orElse("");
  }

  /** The path of the picture that feeds point to. */
  static Optional<String> feedPicture(House house, PressArticle article) {
    return article.picture().map(picture -> house.picturePath(article, FEED_WIDTH));
  }

  private static String caption(PressArticle.Picture picture) {
    return Markup.escape(picture.caption())
        + (picture.credit().isEmpty()
            ? ""
            : " <span class=\"credit\">" + Markup.escape(picture.credit()) + "</span>");
  }
}
