package org.warraq.language;

import java.util.Set;

/**
 * Tatweel that only stretches a word goes. It stays where it says something: a prefix before a
 * quotation, a number or a foreign word («بـ4», «الـ20», «لـ“القدس”»), the «هـ» of a year, a dash
 * between spaces, under a mark that has no letter («رَحْمَـٰن»).
 */
final class Tatweel {
  private static final char TATWEEL = '\u0640';

  /** What may stand before a word and is then often set off by a single tatweel. */
  private static final Set<String> PREFIXES =
      Set.of(
          "ب", "ل", "ك", "ف", "و", "ه", "ال", "لل", "بال", "وال", "فال", "كال", "ول", "وب", "فب",
          "فل", "وك", "ولل", "وبال", "س", "ا", "أ", "م", "ت", "ح", "خ", "ج", "ش", "ص", "ط", "ع",
          "ق", "ن", "ي");

  /** Those of them that stand before a word of the same script. */
  private static final Set<String> BEFORE_WORDS =
      Set.of(
          "ب", "ل", "ك", "ف", "و", "ه", "ال", "لل", "بال", "وال", "فال", "كال", "ول", "وب", "فب",
          "فل", "وك", "ولل", "وبال");

  private Tatweel() {}

  static String mend(String text, RepairTally tally) {
    if (text.indexOf(TATWEEL) < 0) {
      return text;
    }
    // An author who stretches words does it more than once; a prefix set off proves nothing.
    boolean stretches = stretched(text) > 0;
    StringBuilder out = new StringBuilder(text.length());
    int mended = 0;
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) != TATWEEL) {
        out.append(text.charAt(i++));
        continue;
      }
      int end = i;
      while (end < text.length() && text.charAt(end) == TATWEEL) {
        end++;
      }
      String kept = kept(text, i, end, stretches);
      mended += kept.length() < end - i ? 1 : 0;
      out.append(kept);
      i = end;
    }
    tally.add(RepairRule.TATWEEL, mended);
    return out.toString();
  }

  private static int stretched(String text) {
    int count = 0;
    for (int i = text.indexOf(TATWEEL); i >= 0; i = text.indexOf(TATWEEL, i + 1)) {
      boolean run = Letters.after(text, i) == TATWEEL;
      if (Letters.isArabic(Letters.before(text, i))
          && (run
              || (Letters.isArabic(Letters.after(text, i)) && !isPrefix(text, i, BEFORE_WORDS)))) {
        count++;
      }
    }
    return count;
  }

  private static String kept(String text, int start, int end, boolean stretches) {
    char before = Letters.before(text, start);
    char after = end < text.length() ? text.charAt(end) : 0;
    String all = text.substring(start, end);
    if (!Letters.isArabic(before)) {
      // At the beginning of a word it decorates; between spaces it is a dash.
      return Letters.isArabic(after) && end - start > 1 ? "" : all;
    }
    if (Letters.isMark(after)) {
      return end - start == 1 ? all : String.valueOf(TATWEEL);
    }
    boolean single = end - start == 1;
    if (Letters.isArabic(after)) {
      return single && !stretches && isPrefix(text, start, BEFORE_WORDS) ? all : "";
    }
    return isPrefix(text, start, PREFIXES) ? String.valueOf(TATWEEL) : single ? all : "";
  }

  /** Whether all of the word before is a prefix. */
  private static boolean isPrefix(String text, int at, Set<String> prefixes) {
    int start = at;
    while (start > 0
        && (Letters.isArabic(text.charAt(start - 1)) || Letters.isMark(text.charAt(start - 1)))) {
      start--;
    }
    boolean stretchedBefore = start > 0 && text.charAt(start - 1) == TATWEEL;
    return at > start
        && at - start <= 4
        && !stretchedBefore
        && prefixes.contains(text.substring(start, at));
  }
}
