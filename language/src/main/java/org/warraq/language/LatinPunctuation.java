package org.warraq.language;

/** By policy: the comma, semicolon and question mark of Arabic between Arabic words. */
final class LatinPunctuation {
  private LatinPunctuation() {}

  static String mend(String text, RepairTally tally) {
    StringBuilder out = null;
    int mended = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char own = c == ',' ? '،' : c == ';' ? '؛' : c == '?' ? '؟' : 0;
      if (own == 0 || !isBetweenArabic(text, i)) {
        continue;
      }
      out = out == null ? new StringBuilder(text) : out;
      out.setCharAt(i, own);
      mended++;
    }
    tally.add(RepairRule.LATIN_PUNCTUATION, mended);
    return out == null ? text : out.toString();
  }

  private static boolean isBetweenArabic(String text, int at) {
    char beside = Letters.before(text, at);
    boolean number = Character.isDigit(beside) && Character.isDigit(Letters.after(text, at));
    return !number
        && isArabic(text, at, -1)
        && (text.substring(at + 1).isBlank() || isArabic(text, at, 1));
  }

  /** Whether the nearest letter on this side is Arabic. */
  private static boolean isArabic(String text, int at, int step) {
    for (int i = at + step; i >= 0 && i < text.length(); i += step) {
      if (Character.isLetter(text.charAt(i))) {
        return Letters.isArabic(text.charAt(i));
      }
      if (!Letters.isSpace(text.charAt(i)) && Math.abs(i - at) > 12) {
        return false;
      }
    }
    return true;
  }
}
