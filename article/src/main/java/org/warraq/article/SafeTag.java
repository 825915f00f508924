package org.warraq.article;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Writes an opening tag with the permitted attributes, in a fixed order, and nothing else of it.
 */
final class SafeTag {
  private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");

  private final Element element;
  private final String kept;
  private final String base;
  private final Manner manner;
  private final StringBuilder out;

  private SafeTag(Element element, String kept, String base, Manner manner, StringBuilder out) {
    this.element = element;
    this.kept = kept;
    this.base = base;
    this.manner = manner;
    this.out = out;
  }

  /** Writes the tag under the name {@code kept}; addresses are made absolute with {@code base}. */
  static void open(Element element, String kept, String base, Manner manner, StringBuilder out) {
    out.append('<').append(kept);
    new SafeTag(element, kept, base, manner, out).attributes();
    out.append('>');
  }

  /** Writes a picture, unless it has no address; says whether it did. */
  static boolean picture(Element img, String base, Manner manner, StringBuilder out) {
    return new SafeTag(img, "img", base, manner, out).picture();
  }

  /** Writes a picture whose addresses have been found. */
  static void picture(Element img, Map<String, String> sources, StringBuilder out) {
    new SafeTag(img, "img", "", Manner.HOUSE, out).picture(sources);
  }

  /** Writes {@code dir} if the value is one. */
  static void direction(String value, StringBuilder out) {
    String direction = value.strip().toLowerCase(Locale.ROOT);
    if (DIRECTIONS.contains(direction)) {
      out.append(" dir=\"").append(direction).append('"');
    }
  }

  /** Writes {@code lang} if the value is a language tag. */
  static void language(String value, StringBuilder out) {
    String language = value.strip();
    if (isLanguageTag(language)) {
      out.append(" lang=\"").append(language).append('"');
    }
  }

  private void attributes() {
    direction(element.attr("dir"), out);
    language(element.attr("lang"), out);
    switch (kept) {
      case "figure" -> {
        if (manner == Manner.HOUSE && element.className().equals(Embed.CLASS)) {
          attribute("class", Embed.CLASS);
        }
      }
      case "a" -> {
        Links.webOrMail(base, element.attr("href")).ifPresent(url -> attribute("href", url));
        if (manner == Manner.HOUSE) {
          attribute("rel", "nofollow noopener");
        } else {
          text("title");
        }
      }
      case "td", "th" -> {
        number("colspan");
        number("rowspan");
      }
      case "ol" -> number("start");
      case "abbr", "acronym" -> text("title");
      case "time" -> text("datetime");
      case "q", "blockquote" ->
          Links.web(base, element.attr("cite")).ifPresent(url -> attribute("cite", url));
      default -> {
        // Nothing but direction and language.
      }
    }
  }

  private boolean picture() {
    Map<String, String> sources = Pictures.sources(element, base);
    if (!sources.containsKey("src")) {
      return false;
    }
    if (manner == Manner.AS_WRITTEN && Pictures.address(element, base).isEmpty()) {
      sources.remove("src");
    }
    picture(sources);
    return true;
  }

  private void picture(Map<String, String> sources) {
    out.append("<img");
    sources.forEach(this::attribute);
    if (element.hasAttr("alt")) {
      attribute("alt", element.attr("alt"));
    }
    number("width");
    number("height");
    out.append('>');
  }

  private void number(String name) {
    String value = element.attr(name).strip();
    if (value.endsWith("px")) {
      value = value.substring(0, value.length() - 2);
    }
    if (!value.isEmpty()
        && value.length() <= 5
        && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      attribute(name, value);
    }
  }

  private void text(String name) {
    if (element.hasAttr(name)) {
      attribute(name, element.attr(name));
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    SafeWriter.escape(value, out);
    out.append('"');
  }

  private static boolean isLanguageTag(String value) {
    return value.length() >= 2
        && value.length() <= 35
        && value.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '-'));
  }
}
