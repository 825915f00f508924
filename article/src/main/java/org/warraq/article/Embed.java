package org.warraq.article;

import java.util.List;
import java.util.Optional;

/**
 * A post or film of another service inside a text, reduced to what a reader needs to find it: whose
 * it is, what it says or is called, and where it is. Nothing of the service is loaded for it.
 *
 * @param place where it is
 * @param title what it is called, or who wrote it, if the page says so
 * @param lines what it says, paragraph by paragraph
 */
record Embed(EmbedService.Place place, Optional<String> title, List<Line> lines) {
  /** The name under which its card can be told from other figures. */
  static final String CLASS = "embed";

  private static final int MAX_TITLE_CHARACTERS = 200;

  /** A post is no article. */
  private static final int MAX_LINES = 30;

  /** A paragraph of a post; direction and language as the page gives them, or empty. */
  record Line(String text, String direction, String language) {}

  Embed {
    title =
        title.map(String::strip).filter(t -> !t.isEmpty() && t.length() <= MAX_TITLE_CHARACTERS);
    lines = lines.stream().filter(line -> !line.text().isBlank()).limit(MAX_LINES).toList();
  }

  /**
   * Writes the card: a figure of class {@value #CLASS}, in it what the post says as a quotation,
   * and a caption with the service's name and a link.
   */
  void write(StringBuilder out) {
    out.append("<figure class=\"").append(CLASS).append("\">");
    if (!lines.isEmpty()) {
      out.append("<blockquote>");
      for (Line line : lines) {
        out.append("<p");
        SafeTag.direction(line.direction(), out);
        SafeTag.language(line.language(), out);
        out.append('>');
        SafeWriter.escape(line.text(), out);
        out.append("</p>");
      }
      out.append("</blockquote>");
    }
    out.append("<figcaption><cite>").append(place.service().readableName()).append("</cite> <a");
    if (title.isEmpty()) {
      SafeTag.direction("ltr", out);
    }
    out.append(" href=\"");
    SafeWriter.escape(place.address(), out);
    out.append("\" rel=\"nofollow noopener\">");
    SafeWriter.escape(title.orElseGet(this::shortAddress), out);
    out.append("</a></figcaption></figure>");
  }

  /** The address as people say it. */
  private String shortAddress() {
    return place.address().replaceFirst("^https://(?:www\\.)?", "").replaceFirst("/$", "");
  }
}
