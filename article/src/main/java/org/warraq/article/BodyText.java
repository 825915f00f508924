package org.warraq.article;

import org.jsoup.Jsoup;

/** The plain text of a body. */
public final class BodyText {
  private BodyText() {}

  /** The text of sanitised HTML. */
  public static String text(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }

  /** How many words a text has. */
  public static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
