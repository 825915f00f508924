package org.warraq.language;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Signs that nobody sees: those that do nothing go, those that mean something stay. What means
 * something: the zero-width non-joiner inside Persian, Urdu, Kurdish and Indic words, joiners of
 * emoji, zero-width spaces of scripts without spaces, marks of direction next to digits or where
 * the direction changes, embeddings and isolates around what runs against the rest.
 */
final class InvisibleSigns {
  private static final char ZWSP = '\u200b';
  private static final char ZWNJ = '\u200c';
  private static final char ZWJ = '\u200d';
  private static final char LRM = '\u200e';
  private static final char RLM = '\u200f';
  private static final char ALM = '\u061c';
  private static final char MONGOLIAN = '\u180e';

  /** Letters that Persian, Urdu, Kurdish, Pashto and Uyghur have and Arabic has not. */
  private static final String NOT_ARABIC = "پچژگکیےںٹڈڑہھۆێڵڕۇۈۋېڭټځڅډړږښڼۍەڤ";

  private InvisibleSigns() {}

  static String mend(String text, RepairTally tally) {
    int first = 0;
    while (first < text.length() && !isCandidate(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    boolean[] useless = uselessPairs(text);
    boolean joins = text.chars().anyMatch(c -> NOT_ARABIC.indexOf(c) >= 0);
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
    int removed = 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isCandidate(c) && !isKept(text, i, joins, useless)) {
        removed++;
      } else {
        out.append(c == '\u2028' || c == '\u2029' || c == 0x85 ? ' ' : c);
      }
    }
    tally.add(RepairRule.INVISIBLE_CHARACTERS, removed);
    return out.toString();
  }

  private static boolean isCandidate(char c) {
    if (c < 0x300) {
      return (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f) || c == 0xad;
    }
    return (c >= ZWSP && c <= RLM)
        || c == ALM
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == MONGOLIAN
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffc);
  }

  private static boolean isKept(String text, int at, boolean joins, boolean[] useless) {
    char c = text.charAt(at);
    char before = at > 0 ? text.charAt(at - 1) : 0;
    char after = Letters.after(text, at);
    return switch (c) {
      case ZWSP -> isWithoutSpaces(before) && isWithoutSpaces(after);
      case ZWNJ -> isNonJoinerMeant(before, after, joins);
      case ZWJ -> isJoinerMeant(before, after);
      case MONGOLIAN -> before >= 0x1800 && before <= 0x18af;
      case LRM, RLM, ALM -> isMarkMeant(text, at);
      case '\r', '\u2028', '\u2029', 0x85 -> c != '\r';
      default -> isPairing(c) && !useless[at];
    };
  }

  private static boolean isPairing(char c) {
    return (c >= 0x202a && c <= 0x202c) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isWithoutSpaces(char c) {
    return (c >= 0xe00 && c <= 0xfff)
        || (c >= 0x1000 && c <= 0x109f)
        || (c >= 0x1780 && c < 0x1800)
        || (c >= 0x1950 && c < 0x1ab0)
        || (c >= 0x1b00 && c < 0x1b80)
        || (c >= 0x3000 && c < 0xa000)
        || (c >= 0xa980 && c < 0xaae0);
  }

  private static boolean isIndic(char c) {
    return c >= 0x900 && c <= 0xdff;
  }

  private static boolean isNonJoinerMeant(char before, char after, boolean joins) {
    boolean arabic = isOfWord(before) && isOfWord(after);
    return (arabic && joins) || isIndic(before);
  }

  private static boolean isOfWord(char c) {
    return Letters.isArabic(c) || (Letters.isMark(c) && c >= 0x600) || c == 0x640;
  }

  private static boolean isJoinerMeant(char before, char after) {
    // A lone heh in its initial shape stands for «hijri» after a year.
    boolean shape = before == 'ه' && !isOfWord(after);
    boolean emoji = (Character.isSurrogate(before) || before == 0xfe0f) || isSymbol(before);
    return shape || isIndic(before) || (emoji && (Character.isSurrogate(after) || isSymbol(after)));
  }

  private static boolean isSymbol(char c) {
    return c >= 0x2600 && c <= 0x27bf;
  }

  /** A mark of direction does nothing between letters that run its way, nor inside a word. */
  private static boolean isMarkMeant(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : 0;
    char after = Letters.after(text, at);
    if (isCandidate(before)
        || isStrong(before) && isStrong(after) && isRightToLeft(before) == isRightToLeft(after)) {
      return false;
    }
    char left = neighbour(text, at, -1);
    char right = neighbour(text, at, 1);
    boolean rightToLeft = text.charAt(at) != LRM;
    boolean leftAgrees = left == 0 || (isStrong(left) && isRightToLeft(left) == rightToLeft);
    boolean rightAgrees = right == 0 || (isStrong(right) && isRightToLeft(right) == rightToLeft);
    boolean spaced =
        (isStrong(left) && isStrong(right))
            && isRightToLeft(left) == isRightToLeft(right)
            && isOnlySpace(text, at);
    return !(leftAgrees && rightAgrees && (left != 0 || right != 0)) && !spaced;
  }

  private static boolean isOnlySpace(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return (before == ' ' || isStrong(before)) && (after == ' ' || isStrong(after));
  }

  /** The next sign that has a direction, a number or anything else that a mark may be for. */
  private static char neighbour(String text, int at, int step) {
    for (int i = at + step; i >= 0 && i < text.length(); i += step) {
      char c = text.charAt(i);
      boolean neutral =
          c == ' ' || c == '\u00a0' || Letters.isMark(c) || ".,،؛:!؟?«»“”\"".indexOf(c) >= 0;
      if (!neutral && !isCandidate(c)) {
        return c;
      }
    }
    return 0;
  }

  private static boolean isStrong(char c) {
    return Character.isLetter(c) || (Letters.isMark(c) && c > 0x590);
  }

  private static boolean isRightToLeft(char c) {
    return (c >= 0x590 && c < 0x8ff) || (c >= 0xfb1d && c <= 0xfefc);
  }

  /** Openings and closings of directions that have no partner or change nothing; overrides. */
  private static boolean[] uselessPairs(String text) {
    boolean[] useless = new boolean[text.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opening = (c >= 0x202a && c <= 0x202e && c != 0x202c) || (c >= 0x2066 && c <= 0x2068);
      if (opening) {
        open.push(i);
      } else if (c == 0x202c || c == 0x2069) {
        boolean isolate = c == 0x2069;
        if (open.isEmpty() || isolate != text.charAt(open.peek()) >= 0x2066) {
          useless[i] = true;
        } else {
          int start = open.pop();
          boolean override = text.charAt(start) == 0x202d || text.charAt(start) == 0x202e;
          if (override || !isPairMeant(text, start, i)) {
            useless[start] = true;
            useless[i] = true;
          }
        }
      }
    }
    open.forEach(i -> useless[i] = true);
    return useless;
  }

  private static boolean isPairMeant(String text, int start, int end) {
    int rightInside = 0;
    int leftInside = 0;
    boolean signs = false;
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      rightInside += isStrong(c) && isRightToLeft(c) ? 1 : 0;
      leftInside += isStrong(c) && !isRightToLeft(c) ? 1 : 0;
      signs |= !isStrong(c) && c != ' ' && !isCandidate(c);
    }
    int rightOutside = 0;
    int leftOutside = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i < start || i > end) {
        char c = text.charAt(i);
        rightOutside += isStrong(c) && isRightToLeft(c) ? 1 : 0;
        leftOutside += isStrong(c) && !isRightToLeft(c) ? 1 : 0;
      }
    }
    if (rightOutside + leftOutside == 0 || rightInside + leftInside == 0) {
      return signs && rightOutside + leftOutside > 0;
    }
    boolean mixed = rightInside > 0 && leftInside > 0;
    boolean against = (rightInside > leftInside) != (rightOutside > leftOutside);
    return against && (mixed || signs);
  }
}
