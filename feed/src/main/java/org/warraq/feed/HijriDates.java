package org.warraq.feed;

import java.util.Set;

/**
 * Takes the Islamic half out of a date that is written in both calendars, as the official press of
 * the Gulf does. A date in the Islamic calendar alone stays, and is not understood: the sighting of
 * the moon moves it by a day.
 */
final class HijriDates {
  /** The months, folded, by their first word; some have a second one. */
  private static final Set<String> MONTHS =
      Set.of(
          "محرم",
          "صفر",
          "ربيع",
          "جمادي",
          "جماد",
          "رجب",
          "شعبان",
          "رمضان",
          "شوال",
          "ذو",
          "ذي",
          "ذوالقعده",
          "ذوالحجه",
          "المحرم");

  private static final Set<String> SECOND_WORDS =
      Set.of(
          "الاول", "الاولي", "الثاني", "الثانيه", "الاخر", "الاخره", "القعده", "الحجه", "اول",
          "ثاني", "اخر");

  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1599;

  private HijriDates() {}

  /** The text without its Islamic date, if something is left of it. */
  static String removed(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    int at = 0;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end > at && MONTHS.contains(MonthNames.fold(text.substring(at, end)))) {
        return without(text, at, end);
      }
      at = Math.max(end, at + 1);
    }
    return text;
  }

  private static String without(String text, int monthStart, int firstEnd) {
    int from = monthStart;
    int before = back(text, from, ' ');
    int digits = before;
    while (digits > 0 && isDigit(text.charAt(digits - 1)) && before - digits < 2) {
      digits--;
    }
    from = digits < before ? digits : from;
    int to = firstEnd;
    int second = skip(text, to, ' ');
    int secondEnd = wordEnd(text, second);
    if (SECOND_WORDS.contains(MonthNames.fold(text.substring(second, secondEnd)))) {
      to = secondEnd;
    }
    int year = skip(text, to, ' ');
    int yearEnd = year;
    while (yearEnd < text.length() && isDigit(text.charAt(yearEnd))) {
      yearEnd++;
    }
    if (yearEnd - year != 4 || !isYear(Integer.parseInt(text, year, yearEnd, 10))) {
      return text;
    }
    to = yearEnd;
    int era = skip(text, to, ' ');
    int eraEnd = wordEnd(text, era);
    if (eraEnd > era && MonthNames.fold(text.substring(era, eraEnd)).startsWith("ه")) {
      to = eraEnd;
    }
    String rest = text.substring(0, from) + " " + text.substring(to);
    return rest.chars().anyMatch(c -> c >= '0' && c <= '9') ? rest : text;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end))
            || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
      end++;
    }
    return end;
  }

  private static int skip(String text, int from, char c) {
    int at = from;
    while (at < text.length() && text.charAt(at) == c) {
      at++;
    }
    return at;
  }

  private static int back(String text, int from, char c) {
    int at = from;
    while (at > 0 && text.charAt(at - 1) == c) {
      at--;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
