package org.warraq.feed;

/** How much of a hostile or broken document is taken. */
final class Limits {
  /** Real feeds hold tens of entries, archives hundreds; beyond this is a mistake or an attack. */
  static final int MAX_ENTRIES = 2_000;

  /** The content of one entry: ten times the longest book chapter published as a blog post. */
  static final int MAX_HTML_CHARS = 1_000_000;

  /** Titles, names, addresses and everything else on one line. */
  static final int MAX_LINE_CHARS = 8_000;

  /** Categories, links, authors or media of one entry. */
  static final int MAX_LIST = 200;

  /** Nested elements; formats need six, markup inside them some dozens. */
  static final int MAX_DEPTH = 200;

  /** Problems that are told; a broken document repeats its own. */
  static final int MAX_PROBLEMS = 20;

  private Limits() {}

  /** The beginning of a text, never half a character. */
  static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }
}
