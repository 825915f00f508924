package org.warraq.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.warraq.article.Caption;

/**
 * Takes the pictures out of a body: the first one can lead the article. Pages show no picture that
 * is not stored here, because a reader's address is not for the source's server.
 */
final class BodyPictures {
  private static final Pattern DESCRIPTOR = Pattern.compile("\\s*(\\S+)\\s+(\\d+)w\\s*(?:,|$)");

  private BodyPictures() {}

  /** A body without pictures, and the picture that it began with. */
  record Taken(String html, Optional<Walked.Picture> first) {}

  static Taken takeOut(String bodyHtml) {
    if (!bodyHtml.contains("<img") && !bodyHtml.contains("<figure")) {
      return new Taken(bodyHtml, Optional.empty());
    }
    Document body = Jsoup.parseBodyFragment(bodyHtml);
    body.outputSettings().prettyPrint(false);
    Optional<Walked.Picture> first =
        body.select("img").stream().map(BodyPictures::picture).findFirst();
    for (Element image : body.select("img")) {
      Element figure = image.closest("figure");
      Element alone = image.parent();
      image.remove();
      if (figure != null && figure.select("img, table, pre, blockquote").isEmpty()) {
        figure.remove();
      } else {
        removeIfEmpty(alone);
      }
    }
    return new Taken(body.body().html(), first);
  }

  private static void removeIfEmpty(@Nullable Element element) {
    Element at = element;
    while (at != null
        && !at.normalName().equals("body")
        && at.text().isBlank()
        && at.childrenSize() == 0) {
      Element parent = at.parent();
      at.remove();
      at = parent;
    }
  }

  private static Walked.Picture picture(Element image) {
    Element figure = image.closest("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    return captioned(largest(image), caption == null ? "" : caption.text());
  }

  /** A picture whose caption may end with a credit. */
  static Walked.Picture captioned(String url, String caption) {
    Caption parted = Caption.of(caption);
    return new Walked.Picture(url, text(parted.words()), parted.credit());
  }

  private static Optional<String> text(String value) {
    return Optional.of(value.strip()).filter(text -> !text.isEmpty());
  }

  private static String largest(Element image) {
    String best = image.attr("src");
    int width = 0;
    Matcher candidate = DESCRIPTOR.matcher(image.attr("srcset"));
    while (candidate.find()) {
      int candidateWidth =
          Integer.parseInt(candidate.group(2), 0, Math.min(6, candidate.group(2).length()), 10);
      if (candidateWidth > width) {
        width = candidateWidth;
        best = candidate.group(1);
      }
    }
    return best;
  }
}
