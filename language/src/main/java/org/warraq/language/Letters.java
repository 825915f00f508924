package org.warraq.language;

/** What a sign is, as far as the rules of repair ask. */
final class Letters {
  private Letters() {}

  /** A letter of the Arabic script, without its marks and presentation forms. */
  static boolean isArabic(char c) {
    return (c >= 0x620 && c <= 0x64a && c != 0x640)
        || (c >= 0x671 && c <= 0x6d3)
        || c == 0x6d5
        || c == 0x66e
        || c == 0x66f
        || c == 0x6ee
        || c == 0x6ef
        || c == 0x6fa
        || c == 0x6fb
        || c == 0x6fc
        || (c >= 0x750 && c <= 0x77f)
        || (c >= 0x8a0 && c <= 0x8b4);
  }

  static boolean isHebrew(char c) {
    return c >= 0x5d0 && c <= 0x5ea;
  }

  static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isSpace(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The nearest sign before that is no mark above or below another; 0 at the beginning. */
  static char before(CharSequence text, int at) {
    int i = at - 1;
    while (i >= 0 && isMark(text.charAt(i))) {
      i--;
    }
    return i >= 0 ? text.charAt(i) : 0;
  }

  /** The sign after, 0 at the end. */
  static char after(CharSequence text, int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }
}
