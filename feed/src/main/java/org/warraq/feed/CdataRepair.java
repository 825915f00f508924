package org.warraq.feed;

import java.util.List;

/** Repairs CDATA sections that are written wrongly or never end. */
final class CdataRepair {
  private static final String START = "<![CDATA[";
  private static final String END = "]]>";
  private static final String SPELLING = "CDATA sections in a wrong spelling were read.";
  private static final String ENDLESS = "A CDATA section without an end was closed.";

  /** The name of an element is not longer. */
  private static final int MAX_NAME_CHARS = 60;

  private CdataRepair() {}

  /** The text with its sections repaired, and the problems told. */
  static String repair(String text, List<String> problems) {
    return closed(spelled(text, problems), problems);
  }

  /** Writes {@code <![cdata[} and {@code <! [CDATA [} as it should be. */
  private static String spelled(String text, List<String> problems) {
    StringBuilder out = null;
    int from = 0;
    for (int at = text.indexOf("<!"); at >= 0; at = text.indexOf("<!", at + 2)) {
      if (text.startsWith(START, at) || text.startsWith("<!--", at)) {
        continue;
      }
      int end = wrongStart(text, at + 2);
      if (end > 0) {
        if (out == null) {
          out = new StringBuilder(text.length());
          problems.add(SPELLING);
        }
        out.append(text, from, at).append(START);
        from = end;
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  private static int wrongStart(String text, int from) {
    int at = spaces(text, from);
    if (at >= text.length() || text.charAt(at) != '[') {
      return -1;
    }
    at = spaces(text, at + 1);
    if (!text.regionMatches(true, at, "cdata", 0, 5)) {
      return -1;
    }
    at = spaces(text, at + 5);
    return at < text.length() && text.charAt(at) == '[' ? at + 1 : -1;
  }

  private static int spaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * Ends a section where its element ends, if otherwise it would swallow the next section or the
   * rest of the document.
   */
  private static String closed(String text, List<String> problems) {
    StringBuilder out = null;
    int from = 0;
    int start = text.indexOf(START);
    while (start >= 0) {
      int end = text.indexOf(END, start);
      int next = text.indexOf(START, start + START.length());
      if (end < 0 || (next >= 0 && next < end)) {
        int close = closingTag(text, start);
        if (close >= 0 && (end < 0 || close < next)) {
          if (out == null) {
            out = new StringBuilder(text.length() + 16);
            problems.add(ENDLESS);
          }
          out.append(text, from, close).append(END);
          from = close;
          end = close;
        }
      }
      start = end < 0 ? -1 : text.indexOf(START, end);
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  /** Where the element ends in which the section begins; -1 if it does not. */
  private static int closingTag(String text, int start) {
    int open = text.lastIndexOf('<', start - 1);
    int close = open < 0 ? -1 : text.indexOf('>', open);
    if (open < 0 || close < 0 || close > start || text.charAt(open + 1) == '/') {
      return -1;
    }
    int nameEnd = open + 1;
    while (nameEnd < close && text.charAt(nameEnd) > ' ') {
      nameEnd++;
    }
    return nameEnd - open > MAX_NAME_CHARS
        ? -1
        : text.indexOf("</" + text.substring(open + 1, nameEnd) + ">", start);
  }
}
