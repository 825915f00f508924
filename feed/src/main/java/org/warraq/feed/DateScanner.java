package org.warraq.feed;

import static java.lang.Character.UnicodeScript.HANGUL;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * Takes a written date apart: one walk over the text sorts its numbers and words by their shape and
 * their neighbours.
 */
final class DateScanner {
  /** Zones reach from -12 to +14 hours. */
  private static final int MAX_OFFSET_MINUTES = 14 * 60;

  private final DateParts parts = new DateParts();
  private final String text;
  private int at;
  private int timeEnd;
  private boolean zoneJustNamed;

  private DateScanner(String text) {
    this.text = text;
  }

  /** The parts of a date in western digits without direction marks. */
  static DateParts scan(String text) {
    return new DateScanner(text).walk();
  }

  private DateParts walk() {
    while (at < text.length() && !parts.broken) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isLetter(c)) {
        word();
      } else if ((c == '+' || c == '-') && offsetMayFollow() && digits(at + 1) > 0) {
        numericOffset();
      } else {
        parts.slashes |= c == '/';
        at++;
      }
    }
    return parts;
  }

  /** A hyphen between the numbers of a date that follows its time is no sign. */
  private boolean offsetMayFollow() {
    boolean afterNumber = at > 0 && text.charAt(at - 1) >= '0' && text.charAt(at - 1) <= '9';
    return zoneJustNamed || (parts.timeSeen && (!afterNumber || at == timeEnd));
  }

  private void number() {
    int length = digits(at);
    if (length > 14) {
      parts.broken = true;
      return;
    }
    if (length <= 2 && !parts.timeSeen && (isTime(at + length) || isLooseTime(at + length))) {
      time(length);
      return;
    }
    boolean afterTimeMark =
        at > 0 && (text.charAt(at - 1) | 0x20) == 't' && parts.year != DateParts.UNSET;
    if (afterTimeMark && !parts.timeSeen && (length == 2 || length == 4 || length == 6)) {
      basicTime(length);
      return;
    }
    switch (length) {
      case 1, 2 -> parts.small(integer(at, length));
      case 3 -> parts.threeDigits(integer(at, 3));
      case 4 -> parts.fourDigits(integer(at, 4));
      case 6 -> {
        parts.year(integer(at, 4));
        parts.small(integer(at + 4, 2));
      }
      case 7 -> {
        parts.year(integer(at, 4));
        parts.dayOfYear = integer(at + 4, 3);
      }
      case 8 -> compactDate();
      case 12, 14 -> {
        compactDate();
        parts.hour = integer(at + 8, 2);
        parts.minute = integer(at + 10, 2);
        parts.second = length == 14 ? integer(at + 12, 2) : 0;
        parts.timeSeen = true;
        parts.checkTime();
      }
      default -> parts.broken = true;
    }
    at += length;
  }

  private void compactDate() {
    parts.year(integer(at, 4));
    parts.small(integer(at + 4, 2));
    parts.small(integer(at + 6, 2));
  }

  private boolean isTime(int colon) {
    return colon < text.length() && text.charAt(colon) == ':' && digits(colon + 1) > 0;
  }

  /** «08h30», and «08.30» behind a date that is complete. */
  private boolean isLooseTime(int mark) {
    if (mark + 2 >= text.length() || digits(mark + 1) != 2) {
      return false;
    }
    char c = text.charAt(mark);
    boolean afterDate = parts.year != DateParts.UNSET && (parts.wordMonth || parts.smalls >= 2);
    return c == 'h' || c == 'H' || (c == '.' && afterDate);
  }

  private void time(int length) {
    parts.hour = integer(at, length);
    char mark = text.charAt(at + length);
    at += length + 1;
    parts.minute = part();
    if (isTime(at) || (mark == '.' && isLooseTime(at))) {
      at++;
      parts.second = part();
    }
    fraction();
    timeEnd = at;
    parts.timeSeen = true;
    parts.checkTime();
  }

  private void basicTime(int length) {
    parts.hour = integer(at, 2);
    parts.minute = length >= 4 ? integer(at + 2, 2) : 0;
    parts.second = length == 6 ? integer(at + 4, 2) : 0;
    at += length;
    fraction();
    timeEnd = at;
    parts.timeSeen = true;
    parts.checkTime();
  }

  private int part() {
    int length = Math.min(2, digits(at));
    int value = integer(at, length);
    at += length;
    return value;
  }

  private void fraction() {
    if (at + 1 < text.length() && text.charAt(at) == '.' && digits(at + 1) > 0) {
      int length = digits(at + 1);
      String digits = (text.substring(at + 1, at + 1 + length) + "000000000").substring(0, 9);
      parts.nanos = Integer.parseInt(digits);
      at += 1 + length;
    }
  }

  private void numericOffset() {
    int sign = text.charAt(at) == '-' ? -1 : 1;
    at++;
    int length = digits(at);
    int minutes;
    if (length <= 2) {
      minutes = integer(at, length) * 60;
      at += length;
      if (at < text.length() && text.charAt(at) == ':' && digits(at + 1) > 0) {
        at++;
        minutes += part();
      }
    } else if (length <= 4) {
      int number = integer(at, length);
      minutes = number / 100 * 60 + number % 100;
      at += length;
    } else {
      parts.broken = true;
      return;
    }
    if (!parts.offsetIsNumber && minutes <= MAX_OFFSET_MINUTES) {
      parts.offset = sign * minutes;
      parts.offsetIsNumber = true;
    }
    zoneJustNamed = false;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '/' && region(start)) {
      return;
    }
    String word = MonthNames.fold(text.substring(start, at));
    if (!parts.wordMonth && month(word)) {
      return;
    }
    switch (word) {
      case "am", "ص", "صباحا", "오전" -> half(0);
      case "pm", "م", "مساء", "오후" -> half(1);
      case "a", "p" -> meridiemOrZone(word);
      case "ه" -> parts.broken = true;
      case "t", "st", "nd", "rd", "th" -> zoneJustNamed = false;
      default -> other(word);
    }
    parts.korean |= !word.isEmpty() && Character.UnicodeScript.of(text.charAt(start)) == HANGUL;
  }

  /** The name of a zone such as {@code Asia/Riyadh}. */
  private boolean region(int start) {
    int end = at + 1;
    while (end < text.length() && isRegionPart(text.charAt(end))) {
      end++;
    }
    try {
      parts.region = ZoneId.of(text.substring(start, end));
      at = end;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isRegionPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
  }

  private static boolean isWordPart(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c) || type == Character.NON_SPACING_MARK;
  }

  private boolean month(String word) {
    OptionalInt found = MonthNames.find(word);
    int end = at;
    if (found.isEmpty() && (word.equals("كانون") || word.equals("تشرين"))) {
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      int start = end;
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
      if (end == start && digits(end) == 1) {
        found = MonthNames.find(word + text.charAt(end++));
      } else {
        found = MonthNames.find(word + " " + MonthNames.fold(text.substring(start, end)));
      }
    }
    if (found.isEmpty()) {
      return false;
    }
    at = end;
    parts.month = found.getAsInt();
    parts.wordMonth = true;
    return true;
  }

  private void half(int half) {
    // «٢٠٢٦م» marks the era, not the afternoon.
    boolean afterYear = parts.year != DateParts.UNSET && !parts.timeSeen;
    if (!afterYear || half == 0 || hourFollows()) {
      parts.halfOfDay = half;
    }
  }

  private boolean hourFollows() {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int length = digits(next);
    return length > 0 && length <= 2 && isTime(next + length);
  }

  private void meridiemOrZone(String letter) {
    if (text.regionMatches(true, at, ".m", 0, 2)) {
      at += 2;
      parts.halfOfDay = letter.equals("a") ? 0 : 1;
    } else {
      other(letter);
    }
  }

  private void other(String word) {
    OptionalInt zone = ZoneNames.find(word);
    boolean universal = zone.isPresent() && zone.getAsInt() == 0;
    if (zone.isPresent() && (parts.timeSeen || (universal && word.length() > 1))) {
      if (parts.offset == Integer.MIN_VALUE) {
        parts.offset = zone.getAsInt();
      }
      zoneJustNamed = universal;
    }
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - from;
  }

  private int integer(int from, int length) {
    return length == 0 ? 0 : Integer.parseInt(text, from, from + length, 10);
  }
}
