package org.warraq.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides whether a sentence ends where a sign stands directly before a letter or digit. */
final class Joint {
  /** What follows a full stop in the names of sites and programs, written in any case. */
  private static final Set<String> DOMAIN_ENDS =
      Set.of(
          "نت", "كوم", "اورج", "أورغ", "com", "net", "org", "info", "js", "io", "fr", "ma", "tv",
          "ai", "uk", "co", "fm", "app", "gov", "edu", "py", "biz");

  /** The names of Latin letters in Arabic, of which acronyms are made. */
  private static final Set<String> LETTER_NAMES =
      Set.of(
          "إيه", "ايه", "آيه", "بي", "سي", "دي", "إي", "اي", "إف", "اف", "جي", "إتش", "اتش", "آي",
          "أي", "جيه", "كيه", "كي", "إل", "ال", "إم", "ام", "إن", "ان", "أو", "او", "بيه", "كيو",
          "آر", "ار", "إس", "اس", "تي", "يو", "دبليو", "إكس", "اكس", "واي", "زد", "أ", "ف", "ب",
          "و", "م", "ع", "ش", "د");

  private static final Set<String> ARABIC_TITLES = Set.of("أد", "اد", "دك", "مه", "رقم", "ص", "ت");

  /** Suffixes that Persian writes behind a closing mark. */
  private static final Set<String> PERSIAN_SUFFIXES = Set.of("های", "هایی", "هاي", "اند", "ها");

  /** Languages that write nothing on to a closing mark; Turkish or Korean put endings there. */
  private static final Set<String> WITHOUT_SUFFIXES =
      Set.of("en", "fr", "es", "it", "pt", "de", "nl");

  /** After these a number follows as part of a name. */
  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "رقم",
          "المادة",
          "مادة",
          "الفصل",
          "فصل",
          "صفحة",
          "نسخة",
          "إصدار",
          "فقرة",
          "بند",
          "جزء",
          "عدد",
          "سورة",
          "version",
          "article",
          "artículo",
          "articolo",
          "artikel",
          "section",
          "chapter",
          "chapitre",
          "figure",
          "volume",
          "number",
          "numéro",
          "número",
          "página",
          "sección",
          "capítulo",
          "partie",
          "tableau",
          "table",
          "annex",
          "annexe",
          "lines");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "ms", "dr", "st", "mt", "nr", "vs", "jr", "sr", "ed", "ca", "cf", "pp", "op", "bd",
          "ff", "lt", "pr", "ph", "av", "ul", "bp", "mm", "mrs", "prof", "gen", "col", "sgt",
          "capt", "cpt", "gov", "sen", "rep", "rev", "inc", "ltd", "corp", "vol", "fig", "art",
          "etc", "dept", "univ", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "sra", "dra", "ing", "lic", "mme", "mlle", "mgr", "dott",
          "avv", "doç", "yrd", "uzm", "tel", "abs", "bzw", "usw", "hon", "ave", "blvd", "maj");

  private static final int LETTERS_BEFORE = 3;

  /** «Fin.Link» is a name, until so many words before show that a sentence ends. */
  private static final int NAME_WORDS = 4;

  private Joint() {}

  static boolean isRightToLeft(String text, int before, int end, int next, boolean closed) {
    int after = letters(text, next, 1);
    char sign = text.charAt(end);
    if (after < 2 && sign != '۔') {
      return false;
    }
    char last = text.charAt(before);
    String word = text.substring(next, next + after);
    if (Character.isDigit(last) || last == '%' || last == '٪') {
      boolean item = numberStart(text, before) == 0;
      return !item && (closed || last == '%' || last == '٪' || after >= LETTERS_BEFORE);
    }
    if (!Letters.isArabic(last) && !Letters.isHebrew(last) && !Letters.isMark(last)) {
      return closed && Character.isLetterOrDigit(last) && after >= LETTERS_BEFORE;
    }
    int count = letters(text, before, -1);
    String wordBefore = text.substring(before + 1 - count, before + 1);
    char outer = before - count >= 0 ? text.charAt(before - count) : ' ';
    boolean acronym =
        LETTER_NAMES.contains(word) && LETTER_NAMES.contains(wordBefore)
            || isDotAfter(text, next + after) && after <= 3
            || (outer == '.' || outer == '۔') && count <= 3;
    if (acronym || DOMAIN_ENDS.contains(word)) {
      return false;
    }
    if (closed || sign == '۔') {
      return true;
    }
    int bare = bareLetters(wordBefore);
    if (bare == 2) {
      boolean whole = Letters.isSpace(outer) || "(«“\"".indexOf(outer) >= 0;
      boolean apart = next + after < text.length() && text.charAt(next + after) == ' ';
      return whole && (after >= LETTERS_BEFORE || apart) && !ARABIC_TITLES.contains(wordBefore);
    }
    return bare >= LETTERS_BEFORE;
  }

  /** In scripts with two cases a sentence begins with a large letter after a small one. */
  static boolean isCased(String text, int before, int end, int next, boolean closed) {
    if (!isSentenceStart(text, next)) {
      return false;
    }
    int after = letters(text, next, 1);
    String word = text.substring(next, next + after);
    char last = text.charAt(before);
    if (isDotAfter(text, next + after) || isIdentifier(text, word, next + after)) {
      return false;
    }
    if (closed) {
      boolean call = text.charAt(end - 1) == ')' && isCall(text, end - 1);
      return !call && (Character.isLetterOrDigit(last) || ".!?%".indexOf(last) >= 0);
    }
    if (last == '%') {
      return true;
    }
    if (Character.isDigit(last)) {
      // One or two digits and a full stop are an ordinal in many languages.
      return before - numberStart(text, before) >= 2 && numberStart(text, before) > 0;
    }
    int count = letters(text, before, -1);
    if (count == 0) {
      return false;
    }
    String wordBefore = text.substring(before + 1 - count, before + 1);
    char outer = before - count >= 0 ? text.charAt(before - count) : ' ';
    boolean named =
        DOMAIN_ENDS.contains(word.toLowerCase(Locale.ROOT))
            && (Character.isUpperCase(wordBefore.codePointAt(0)) || isUpper(word));
    if (outer == '.' || named || ABBREVIATIONS.contains(wordBefore.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (Character.isUpperCase(last)) {
      return count >= 2 && isUpper(wordBefore) && after >= LETTERS_BEFORE && !isUpper(word);
    }
    if (Character.isUpperCase(wordBefore.charAt(0)) && wordsBefore(text, before) < NAME_WORDS) {
      return false;
    }
    boolean whole = Letters.isSpace(outer) || "(«“\"'’-".indexOf(outer) >= 0;
    return Character.isLowerCase(last)
        && (count >= LETTERS_BEFORE || (count == 2 && whole && after >= LETTERS_BEFORE));
  }

  /** The name of a thing in a program: «options.IgnoreContent», «fmt.Print(i)», «Level.Debug;». */
  private static boolean isIdentifier(String text, String word, int end) {
    char then = end < text.length() ? text.charAt(end) : 0;
    boolean humps = false;
    for (int i = 1; i < word.length(); i++) {
      humps |= Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
    }
    return humps || (!Letters.isSpace(then) && ",:'’‘-–—".indexOf(then) < 0);
  }

  /** How many words the sentence has that ends here. */
  private static int wordsBefore(String text, int last) {
    int words = 1;
    for (int i = last; i > 0 && words < NAME_WORDS && ".!?:\n".indexOf(text.charAt(i)) < 0; i--) {
      words += Letters.isSpace(text.charAt(i)) && !Letters.isSpace(text.charAt(i - 1)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isSentenceStart(String text, int at) {
    char first = text.charAt(at);
    if (!Character.isUpperCase(first)) {
      return false;
    }
    int after = letters(text, at, 1);
    int end = at + after;
    char then = end < text.length() ? text.charAt(end) : ' ';
    if (after == 1) {
      boolean elided =
          (then == '\'' || then == '’')
              && end + 1 < text.length()
              && Character.isLetter(text.charAt(end + 1));
      boolean word =
          "AIÀÓOEYÉÁ".indexOf(first) >= 0
              && then == ' '
              && end + 1 < text.length()
              && Character.isLowerCase(text.charAt(end + 1));
      return elided || word;
    }
    if (Character.isLowerCase(text.charAt(at + 1))) {
      return true;
    }
    return isUpper(text.substring(at, end)) && after <= 8 && (then == ' ' || then == ',');
  }

  /** A number after a sentence: «انتهى الاجتماع.12 وزيرا حضروا». */
  static boolean isNumberAfter(String text, int before, int end, boolean closed) {
    char last = text.charAt(before);
    boolean arabic = Letters.isArabic(last) || Letters.isHebrew(last);
    boolean cased = Character.isLowerCase(last) && text.charAt(end) == '.';
    int count = letters(text, before, -1);
    String word = text.substring(before + 1 - count, before + 1);
    char outer = before - count >= 0 ? text.charAt(before - count) : ' ';
    int digits = end + 1;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    // A number before a large letter is the mark of a note, not the beginning of a sentence.
    boolean quantity =
        digits + 1 < text.length()
            && text.charAt(digits) == ' '
            && Character.isLetter(text.charAt(digits + 1))
            && !Character.isUpperCase(text.charAt(digits + 1));
    return quantity
        && !closed
        && Letters.isSpace(outer)
        && (arabic ? count >= LETTERS_BEFORE : cased && count >= LETTERS_BEFORE + 2)
        && !BEFORE_NUMBERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A word after a closing mark: «قالت «الشركة»وأكدت». */
  static boolean isWordAfterQuotation(String text, String quoted, int next, boolean sentence) {
    int after = letters(text, next, 1);
    if (Letters.isArabic(text.charAt(next))) {
      // A mark alone is weaker evidence than a full stop, so a longer word must follow.
      return after >= (sentence ? 2 : LETTERS_BEFORE)
          && quoted.length() >= 2
          && !PERSIAN_SUFFIXES.contains(text.substring(next, next + after));
    }
    if (Letters.isHebrew(text.charAt(next))) {
      return after >= (sentence ? 2 : LETTERS_BEFORE) && quoted.length() >= 2;
    }
    if (sentence && isSentenceStart(text, next)) {
      return quoted.strip().indexOf(' ') > 0;
    }
    return !sentence
        && Character.UnicodeScript.of(text.charAt(next)) == Character.UnicodeScript.LATIN
        && quoted.indexOf(' ') > 0
        && quoted.indexOf(' ') < quoted.length() - 1
        && after >= LETTERS_BEFORE
        && WITHOUT_SUFFIXES.contains(Languages.guess(text, Optional.empty()));
  }

  static boolean isAddress(String text, int at) {
    int from = at;
    while (from > 0 && !Letters.isSpace(text.charAt(from - 1)) && at - from < 200) {
      from--;
    }
    int to = at;
    while (to < text.length() && !Letters.isSpace(text.charAt(to)) && to - at < 200) {
      to++;
    }
    String token = text.substring(from, to);
    return token.contains("://")
        || token.contains("www.")
        || token.indexOf('@') >= 0
        || token.indexOf('_') >= 0
        || token.indexOf('=') >= 0
        || token.indexOf('\\') >= 0
        || token.indexOf('/', at - from) >= 0 && !Letters.isArabic(Letters.after(text, at));
  }

  private static boolean isDotAfter(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == '۔')
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  /** A bracket directly behind a word, as programs write it. */
  private static boolean isCall(String text, int close) {
    int open = text.lastIndexOf('(', close);
    return open > 0 && Character.isLetterOrDigit(text.charAt(open - 1));
  }

  private static boolean isUpper(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private static int numberStart(String text, int last) {
    int start = last;
    while (start > 0
        && (Character.isDigit(text.charAt(start - 1))
            || ".,٫".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return start;
  }

  private static int bareLetters(String word) {
    return (int) word.chars().filter(c -> !Letters.isMark((char) c) && c != 0x640).count();
  }

  /** How many letters and marks of letters stand from here on in this direction. */
  private static int letters(String text, int from, int step) {
    int count = 0;
    for (int i = from; i >= 0 && i < text.length(); i += step) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && !Letters.isMark(c)) {
        break;
      }
      count++;
    }
    return count;
  }
}
