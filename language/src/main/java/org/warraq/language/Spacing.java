package org.warraq.language;

import java.util.Set;
import java.util.function.Supplier;

/** Spaces that are too many. */
final class Spacing {
  /** Languages that set a space before : ; ! and ?. */
  private static final Set<String> SPACED = Set.of("fr", "br", "oc", "co");

  private Spacing() {}

  /** One space where there were several; one that does not break before the signs that want it. */
  static String withoutDoubles(String text, RepairTally tally) {
    StringBuilder out = null;
    int from = 0;
    int mended = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (!isSpace(text.charAt(i)) || !isSpace(text.charAt(i + 1))) {
        continue;
      }
      int end = i + 2;
      while (end < text.length() && isSpace(text.charAt(end))) {
        end++;
      }
      char after = end < text.length() ? text.charAt(end) : 0;
      char before = i > 0 ? text.charAt(i - 1) : 0;
      boolean binds = "»:;!?%€$".indexOf(after) >= 0 || before == '«';
      String run = text.substring(i, end);
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, from, i).append(binds ? binding(run) : ' ');
      from = end;
      i = end - 1;
      mended++;
    }
    tally.add(RepairRule.DOUBLE_SPACES, mended);
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  private static char binding(String run) {
    return run.indexOf('\u202f') >= 0 ? '\u202f' : run.indexOf('\u00a0') >= 0 ? '\u00a0' : ' ';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f' || (c >= 0x2000 && c <= 0x200a);
  }

  /**
   * No space before a sign that belongs to the word before it.
   *
   * @param language of the whole article; a line of it may be too short to tell
   */
  static String beforePunctuation(String text, Supplier<String> language, RepairTally tally) {
    StringBuilder out = null;
    int from = 0;
    int mended = 0;
    for (int i = 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (!isSpace(text.charAt(i - 1)) || ".,;:!?،؛؟۔".indexOf(sign) < 0) {
        continue;
      }
      int start = i - 1;
      while (start > 0 && isSpace(text.charAt(start - 1))) {
        start--;
      }
      if (start == 0 || !endsAWord(text, start) || !endsHere(text, i)) {
        continue;
      }
      char before = Letters.before(text, start);
      boolean rightToLeft = isRightToLeft(text, start);
      boolean misplaced;
      if ("،؛؟۔.,".indexOf(sign) >= 0) {
        misplaced = true;
      } else if (sign == ':' && Character.isDigit(before)) {
        misplaced = false;
      } else if (rightToLeft) {
        misplaced = true;
      } else {
        misplaced =
            text.substring(start, i).equals(" ")
                && !SPACED.contains(language.get())
                && !language.get().equals(Languages.UNKNOWN);
      }
      if (misplaced) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, from, start);
        from = i;
        mended++;
      }
    }
    tally.add(RepairRule.SPACE_BEFORE_PUNCTUATION, mended);
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  private static boolean endsAWord(String text, int end) {
    char c = text.charAt(end - 1);
    return Character.isLetterOrDigit(c) || Letters.isMark(c) || "»”\")]%’'".indexOf(c) >= 0;
  }

  /** A sign that stands alone: no ellipsis, no «.net», no «:-)», no «,5». */
  private static boolean endsHere(String text, int at) {
    char sign = text.charAt(at);
    char after = Letters.after(text, at);
    if (after == 0 || after == '\n' || isSpace(after)) {
      return after == 0 || !isSigns(text, at + 1, sign);
    }
    return "»”’\")]".indexOf(after) >= 0 && sign != ':' && sign != ';';
  }

  /** Signs parted by spaces (« . . . ») are set so by intent. */
  private static boolean isSigns(String text, int from, char sign) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == sign;
  }

  private static boolean isRightToLeft(String text, int end) {
    for (int i = end - 1; i >= 0 && i > end - 40; i--) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return Letters.isArabic(c) || Letters.isHebrew(c);
      }
    }
    return false;
  }
}
