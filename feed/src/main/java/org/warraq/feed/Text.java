package org.warraq.feed;

import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * A text of a feed, such as a title or a summary.
 *
 * @param value sanitised HTML if {@link #isHtml()}, otherwise plain text
 * @param type the media type: {@code text/plain}, {@code text/html}, {@code application/xhtml+xml}
 *     or what the feed says
 * @param language the language tag in force where the text stands
 * @param base the address that relative links in the text were resolved against, or empty
 */
public record Text(String value, String type, Optional<String> language, String base) {
  static final String PLAIN = "text/plain";
  static final String HTML = "text/html";
  static final String XHTML = "application/xhtml+xml";

  /** Whether the value is markup. */
  public boolean isHtml() {
    return isHtml(type);
  }

  static boolean isHtml(String type) {
    return type.equals(HTML) || type.equals(XHTML);
  }

  /**
   * The text without markup on one line. Entities that were escaped twice are resolved, as {@code
   * &amp;amp;quot;} in the titles of many feeds.
   */
  public String plain() {
    return PlainText.of(value, type);
  }

  /** The text as HTML that is safe to show: a plain text is escaped. */
  public String html() {
    return isHtml() ? value : PlainText.escape(value);
  }

  /** Decodes character references, once. */
  static String unescape(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }
}
