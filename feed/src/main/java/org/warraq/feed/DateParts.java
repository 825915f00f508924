package org.warraq.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one written date as {@link DateScanner} finds them. What they mean together is
 * decided at the end, so that their order hardly matters.
 */
final class DateParts {
  static final int UNSET = -1;
  private static final int KOREAN_MINUTES = 9 * 60;

  boolean broken;

  int year = UNSET;
  int month = UNSET;
  int dayOfYear = UNSET;
  final int[] small = new int[4];
  int smalls;
  int smallsBeforeYear;
  boolean wordMonth;
  boolean slashes;

  boolean timeSeen;
  int hour;
  int minute;
  int second;
  int nanos;
  int halfOfDay = UNSET;
  int offset = Integer.MIN_VALUE;
  boolean offsetIsNumber;
  @Nullable ZoneId region;
  boolean korean;

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
      if (region != null) {
        return Optional.of(time.atZone(region).toInstant());
      }
      ZoneId assumed = korean ? ZoneOffset.ofTotalSeconds(KOREAN_MINUTES * 60) : zone;
      return Optional.of(time.atZone(assumed).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The offset the date names, if it is not that of UTC, which servers write unasked. */
  @Nullable ZoneOffset namedOffset() {
    boolean named = offset != Integer.MIN_VALUE && offset != 0;
    return named ? ZoneOffset.ofTotalSeconds(offset * 60) : null;
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
    }
    return small[0] >= 1 && small[0] <= 31;
  }

  /** Two digits as RFC 2822, section 4.3, reads them; three were 1900 subtracted by mistake. */
  static int century(int written) {
    if (written >= 100) {
      return written < 1000 ? 1900 + written : written;
    }
    return written < 50 ? 2000 + written : 1900 + written;
  }

  void threeDigits(int number) {
    if (year != UNSET && smalls == 0 && !wordMonth) {
      dayOfYear = number;
    } else if (year == UNSET && wordMonth && number >= 100) {
      year(century(number));
    } else {
      broken = true;
    }
  }

  void fourDigits(int number) {
    if (year == UNSET) {
      year(number);
    } else if (!timeSeen) {
      broken = true;
    }
  }

  void year(int number) {
    if (year != UNSET) {
      broken = true;
    }
    year = number;
    smallsBeforeYear = smalls;
  }

  void small(int number) {
    if (timeSeen && smalls >= 2) {
      return;
    }
    if (smalls == small.length) {
      broken = true;
      return;
    }
    small[smalls++] = number;
  }

  void checkTime() {
    broken |= hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0);
  }
}
