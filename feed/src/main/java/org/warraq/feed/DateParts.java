package org.warraq.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parts of one written date. One walk over the text sorts its numbers and words into parts by
 * their shape and their neighbours; what they mean together is decided at the end, so that the
 * order of the parts hardly matters.
 */
final class DateParts {
  private static final int UNSET = -1;
  private static final int KOREAN_MINUTES = 9 * 60;

  /** Zones reach from -12 to +14 hours. */
  private static final int MAX_OFFSET_MINUTES = 14 * 60;

  private final String text;
  private int at;
  private boolean broken;

  private int year = UNSET;
  private int month = UNSET;
  private int dayOfYear = UNSET;
  private final int[] small = new int[4];
  private int smalls;
  private int smallsBeforeYear;
  private int smallsBeforeMonth;
  private boolean wordMonth;
  private boolean slashes;

  private boolean timeSeen;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private int halfOfDay = UNSET;
  private int offset = Integer.MIN_VALUE;
  private boolean offsetIsNumber;
  private boolean zoneJustNamed;
  private boolean korean;

  DateParts(String text) {
    this.text = text;
    while (at < text.length() && !broken) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isLetter(c)) {
        word();
      } else if ((c == '+' || c == '-') && (timeSeen || zoneJustNamed) && digits(at + 1) > 0) {
        numericOffset();
      } else {
        slashes |= c == '/';
        at++;
      }
    }
  }

  /** The moment, if the parts make one; a date without a time begins its day. */
  Optional<Instant> instant(ZoneId zone) {
    if (broken || !completeDate()) {
      return Optional.empty();
    }
    try {
      LocalDate date =
          dayOfYear != UNSET
              ? LocalDate.ofYearDay(year, dayOfYear)
              : LocalDate.of(year, month, 1).plusDays(small[0] - 1L);
      LocalDateTime time = date.atStartOfDay().plusSeconds(secondsOfDay()).plusNanos(nanos);
      if (offset != Integer.MIN_VALUE) {
        return Optional.of(time.toInstant(ZoneOffset.ofTotalSeconds(offset * 60)));
      }
      ZoneId assumed = korean ? ZoneOffset.ofTotalSeconds(KOREAN_MINUTES * 60) : zone;
      return Optional.of(time.atZone(assumed).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private long secondsOfDay() {
    int hours = hour;
    if (halfOfDay == 1 && hours < 12) {
      hours += 12;
    } else if (halfOfDay == 0 && hours == 12) {
      hours = 0;
    }
    return hours * 3600L + minute * 60L + second;
  }

  /** Finds year, month and day among the numbers; leaves the day in {@code small[0]}. */
  private boolean completeDate() {
    if (dayOfYear != UNSET && year != UNSET) {
      return true;
    }
    if (wordMonth) {
      return completeAroundMonthName();
    }
    if (year == UNSET) {
      if (smalls < 3) {
        return false;
      }
      boolean yearFirst = !slashes;
      year = century(small[yearFirst ? 0 : 2]);
      if (yearFirst) {
        small[0] = small[1];
        small[1] = small[2];
      }
      smallsBeforeYear = yearFirst ? 0 : 2;
    }
    if (smalls == 0) {
      month = 1;
      small[0] = 1;
      return !timeSeen;
    }
    if (smallsBeforeYear == 0) {
      month = small[0];
      small[0] = smalls > 1 ? small[1] : 1;
    } else if (smalls < 2) {
      month = small[0];
      small[0] = 1;
    } else if (small[1] > 12) {
      month = small[0];
      small[0] = small[1];
    } else {
      month = small[1];
    }
    return month >= 1 && month <= 12 && small[0] >= 1 && small[0] <= 31;
  }

  private boolean completeAroundMonthName() {
    if (year == UNSET) {
      if (smalls < 2) {
        return false;
      }
      // «04-Jan-05»: the day stands first, unless it cannot be a day.
      int dayAt = small[0] > 31 && small[1] <= 31 ? 1 : 0;
      year = century(small[1 - dayAt]);
      small[0] = small[dayAt];
    } else if (smalls == 0) {
      small[0] = 1;
    } else if (smalls > 1 && smallsBeforeMonth == 0 && smallsBeforeYear > 1) {
      return false;
    }
    return small[0] >= 1 && small[0] <= 31;
  }

  /** Two digits as RFC 2822, section 4.3, reads them; three were 1900 subtracted by mistake. */
  private static int century(int written) {
    if (written >= 100) {
      return written < 1000 ? 1900 + written : written;
    }
    return written < 50 ? 2000 + written : 1900 + written;
  }

  private void number() {
    int length = digits(at);
    if (length > 14) {
      broken = true;
      return;
    }
    if (length <= 2 && !timeSeen && isTime(at + length)) {
      time(length);
      return;
    }
    boolean afterTimeMark = at > 0 && text.charAt(at - 1) == 'T' && year != UNSET;
    if (afterTimeMark && !timeSeen && (length == 2 || length == 4 || length == 6)) {
      basicTime(length);
      return;
    }
    switch (length) {
      case 1, 2 -> small(integer(at, length));
      case 3 -> threeDigits(integer(at, 3));
      case 4 -> fourDigits(integer(at, 4));
      case 6 -> {
        year(integer(at, 4));
        small(integer(at + 4, 2));
      }
      case 7 -> {
        year(integer(at, 4));
        dayOfYear = integer(at + 4, 3);
      }
      case 8 -> compactDate();
      case 12, 14 -> {
        compactDate();
        hour = integer(at + 8, 2);
        minute = integer(at + 10, 2);
        second = length == 14 ? integer(at + 12, 2) : 0;
        timeSeen = true;
        checkTime();
      }
      default -> broken = true;
    }
    at += length;
  }

  private void compactDate() {
    year(integer(at, 4));
    small(integer(at + 4, 2));
    small(integer(at + 6, 2));
  }

  private void threeDigits(int number) {
    if (year != UNSET && smalls == 0 && !wordMonth) {
      dayOfYear = number;
    } else if (year == UNSET && wordMonth && number >= 100) {
      year(century(number));
    } else {
      broken = true;
    }
  }

  private void fourDigits(int number) {
    if (year == UNSET) {
      year(number);
    } else if (!timeSeen) {
      broken = true;
    }
  }

  private void year(int number) {
    if (year != UNSET) {
      broken = true;
    }
    year = number;
    smallsBeforeYear = smalls;
  }

  private void small(int number) {
    if (timeSeen && smalls >= 2) {
      return;
    }
    if (smalls == small.length) {
      broken = true;
      return;
    }
    small[smalls++] = number;
  }

  private boolean isTime(int colon) {
    return colon < text.length() && text.charAt(colon) == ':' && digits(colon + 1) > 0;
  }

  private void time(int length) {
    hour = integer(at, length);
    at += length + 1;
    minute = part();
    if (isTime(at)) {
      at++;
      second = part();
    }
    fraction();
    timeSeen = true;
    checkTime();
  }

  private void basicTime(int length) {
    hour = integer(at, 2);
    minute = length >= 4 ? integer(at + 2, 2) : 0;
    second = length == 6 ? integer(at + 4, 2) : 0;
    at += length;
    fraction();
    timeSeen = true;
    checkTime();
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
      nanos = Integer.parseInt(digits);
      at += 1 + length;
    }
  }

  private void checkTime() {
    broken |= hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0);
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
      broken = true;
      return;
    }
    if (!offsetIsNumber && minutes <= MAX_OFFSET_MINUTES) {
      offset = sign * minutes;
      offsetIsNumber = true;
    }
    zoneJustNamed = false;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    String word = MonthNames.fold(text.substring(start, at));
    if (!wordMonth && month(word)) {
      return;
    }
    switch (word) {
      case "am", "ص", "صباحا", "오전" -> half(0);
      case "pm", "م", "مساء", "오후" -> half(1);
      case "a", "p" -> meridiemOrZone(word);
      case "ه" -> broken = true;
      case "t", "st", "nd", "rd", "th" -> zoneJustNamed = false;
      default -> other(word);
    }
    korean |= !word.isEmpty() && Character.UnicodeScript.of(text.charAt(start)) == HANGUL;
  }

  private static final Character.UnicodeScript HANGUL = Character.UnicodeScript.HANGUL;

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
    month = found.getAsInt();
    wordMonth = true;
    smallsBeforeMonth = smalls;
    return true;
  }

  private void half(int half) {
    // «٢٠٢٦م» marks the era, not the afternoon.
    boolean afterYear = year != UNSET && !timeSeen;
    if (!afterYear || half == 0 || hourFollows()) {
      halfOfDay = half;
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
      halfOfDay = letter.equals("a") ? 0 : 1;
    } else {
      other(letter);
    }
  }

  private void other(String word) {
    OptionalInt zone = ZoneNames.find(word);
    boolean universal = zone.isPresent() && zone.getAsInt() == 0;
    if (zone.isPresent() && (timeSeen || (universal && word.length() > 1))) {
      if (offset == Integer.MIN_VALUE) {
        offset = zone.getAsInt();
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
