package org.warraq.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences, in all scripts: full stops of Latin, Arabic, Urdu, Chinese, Hindi,
 * Armenian and Ethiopic. Abbreviations, initials, decimal numbers, ordinals and ellipses end none;
 * a line break ends any.
 */
public final class Sentences {
  private static final String ALWAYS_ENDS = "。！？｡।॥";
  private static final String ENDS = ".!?…؟۔։።။៕᠃";
  private static final String CLOSING = "»”’\"')]}›」』）】";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "gen", "col", "capt", "sgt", "lt",
          "maj", "gov", "sen", "rep", "rev", "hon", "inc", "ltd", "corp", "co", "vs", "vol", "no",
          "nr", "fig", "pp", "cf", "ca", "approx", "dept", "e.g", "i.e", "u.s", "u.k", "u.n", "a.m",
          "p.m", "m", "mm", "mme", "mlle", "mgr", "me", "av", "bd", "art", "p", "ex", "sra", "dra",
          "ud", "uds", "núm", "pág", "ing", "lic", "z.b", "d.h", "bzw", "usw", "u.a", "abs", "str",
          "hr", "fr", "geb", "dott", "sig", "doç", "yrd", "örn", "vb", "d", "أ", "د", "م", "ص", "ت",
          "ق", "هـ", "أ.د", "ا.د", "ق.م", "ج", "ش", "د.أ");

  /** German words before a day of the month. */
  private static final Set<String> DAY_WORDS =
      Set.of("am", "der", "dem", "des", "den", "vom", "zum", "bis", "im", "ab", "seit");

  private Sentences() {}

  /** The sentences in order, without the space around them; none is empty. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = end(text, i);
      if (end >= 0) {
        add(sentences, text, start, end);
        start = end;
        i = end - 1;
      }
    }
    add(sentences, text, start, text.length());
    return List.copyOf(sentences);
  }

  /**
   * The first whole sentences of a text that together have no more words than this; at least one.
   * It ends in no open quotation if that can be helped.
   */
  public static String opening(String text, int words) {
    StringBuilder out = new StringBuilder();
    String balanced = "";
    int used = 0;
    for (String sentence : of(text)) {
      int more = words(sentence);
      if (used > 0 && used + more > words) {
        break;
      }
      out.append(out.isEmpty() || isWithoutSpaces(sentence) ? "" : " ").append(sentence);
      used += more;
      if (isBalanced(out)) {
        balanced = out.toString();
      }
    }
    return balanced.isEmpty() ? out.toString() : balanced;
  }

  private static void add(List<String> sentences, String text, int from, int to) {
    String sentence = text.substring(from, to).strip();
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
  }

  /** Where the sentence ends that a sign at this place ends; -1 if it ends none. */
  private static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return at + 1;
    }
    boolean always = ALWAYS_ENDS.indexOf(c) >= 0;
    if (!always && ENDS.indexOf(c) < 0) {
      return -1;
    }
    int end = at + 1;
    while (end < text.length()
        && (ENDS.indexOf(text.charAt(end)) >= 0 || ALWAYS_ENDS.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    int signs = end;
    while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (always) {
      return end;
    }
    if (end == text.length()) {
      return end;
    }
    if (!Letters.isSpace(text.charAt(end))) {
      // «» with spaces inside, as French has them.
      return -1;
    }
    int next = end;
    while (next < text.length()
        && text.charAt(next) != '\n'
        && Letters.isSpace(text.charAt(next))) {
      next++;
    }
    if (next < text.length() && "»!?:;".indexOf(text.charAt(next)) >= 0) {
      return -1;
    }
    return isEnd(text, at, signs, next) ? end : -1;
  }

  private static boolean isEnd(String text, int at, int signs, int next) {
    char first = next < text.length() ? text.charAt(next) : 0;
    int start = next;
    while (start < text.length() && "«“\"'‘(¿¡[„".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (start < text.length() && Character.isLowerCase(text.charAt(start))) {
      return false;
    }
    boolean fullStop = text.charAt(at) == '.' && signs == at + 1;
    if (!fullStop || first == 0 || first == '\n') {
      return true;
    }
    int from = at;
    while (from > 0
        && (Character.isLetter(text.charAt(from - 1))
            || text.charAt(from - 1) == '.'
            || Letters.isMark(text.charAt(from - 1))
            || text.charAt(from - 1) == 0x640)) {
      from--;
    }
    String word = text.substring(from, at).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && isInitial(text, from);
    return !initial && !ABBREVIATIONS.contains(word) && !isOrdinal(text, at, first);
  }

  /** A single capital letter, or a single Arabic one that is no unit behind a number. */
  private static boolean isInitial(String text, int at) {
    char c = text.charAt(at);
    boolean afterNumber =
        at >= 2 && Letters.isSpace(text.charAt(at - 1)) && Character.isDigit(text.charAt(at - 2));
    return (Character.isUpperCase(c) && c != 'I') || (Letters.isArabic(c) && !afterNumber);
  }

  /** One or two digits, a full stop, and a month or noun: «3. Oktober». */
  private static boolean isOrdinal(String text, int at, char next) {
    int digits = 0;
    while (digits < 3 && at - digits > 0 && Character.isDigit(text.charAt(at - digits - 1))) {
      digits++;
    }
    if (digits == 0 || digits > 2) {
      return false;
    }
    int before = at - digits - 1;
    if (before < 0 || text.charAt(before) == '\n') {
      return true;
    }
    return Character.isUpperCase(next) && endsWithDayWord(text, before);
  }

  private static boolean endsWithDayWord(String text, int before) {
    int end = before;
    while (end > 0 && Letters.isSpace(text.charAt(end))) {
      end--;
    }
    int start = end;
    while (start >= 0 && Character.isLetter(text.charAt(start))) {
      start--;
    }
    String word = text.substring(start + 1, Math.max(start + 1, end + 1)).toLowerCase(Locale.ROOT);
    return DAY_WORDS.contains(word);
  }

  private static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.isSpace(c)) {
        inWord = false;
      } else if (isIdeograph(c)) {
        words++;
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        words++;
        inWord = true;
      }
    }
    return words;
  }

  private static boolean isWithoutSpaces(String sentence) {
    return isIdeograph(sentence.charAt(0));
  }

  private static boolean isIdeograph(char c) {
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff);
  }

  private static boolean isBalanced(CharSequence text) {
    int open = 0;
    int straight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += "«“(".indexOf(c) >= 0 ? 1 : "»”)".indexOf(c) >= 0 ? -1 : 0;
      straight += c == '"' ? 1 : 0;
    }
    return open <= 0 && straight % 2 == 0;
  }
}
