package org.warraq.feed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rare short forms of ISO 8601:1988: weeks, and years of two digits. */
final class ShortDates {
  /** The longest is {@code 2003-W52-3}. */
  private static final int MAX_CHARS = 10;

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{2})(?:-?([1-7]))?");
  private static final Pattern YEAR_MONTH = Pattern.compile("-(\\d{2})-?(\\d{2})");
  private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_DAY = Pattern.compile("(\\d{2})-?(\\d{3})");

  private ShortDates() {}

  /** The day of a text that is one of these forms. */
  static Optional<LocalDate> read(String text) {
    if (text.length() > MAX_CHARS || text.length() < 5) {
      return Optional.empty();
    }
    try {
      return week(text).or(() -> month(text)).or(() -> day(text)).or(() -> dayOfYear(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> week(String text) {
    Matcher form = WEEK.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    // The fourth of January is always in the first week.
    LocalDate first = LocalDate.of(integer(form, 1), 1, 4);
    int day = form.group(3) == null ? 1 : integer(form, 3);
    return Optional.of(
        first.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, integer(form, 2)).with(DayOfWeek.of(day)));
  }

  private static Optional<LocalDate> month(String text) {
    Matcher form = YEAR_MONTH.matcher(text);
    return form.matches()
        ? Optional.of(LocalDate.of(DateParts.century(integer(form, 1)), integer(form, 2), 1))
        : Optional.empty();
  }

  /** Six digits are a year and a month if they can be. */
  private static Optional<LocalDate> day(String text) {
    Matcher form = YEAR_MONTH_DAY.matcher(text);
    if (!form.matches() || text.startsWith("19") || text.startsWith("20")) {
      return Optional.empty();
    }
    return Optional.of(
        LocalDate.of(DateParts.century(integer(form, 1)), integer(form, 2), integer(form, 3)));
  }

  private static Optional<LocalDate> dayOfYear(String text) {
    Matcher form = YEAR_DAY.matcher(text);
    return form.matches()
        ? Optional.of(LocalDate.ofYearDay(DateParts.century(integer(form, 1)), integer(form, 2)))
        : Optional.empty();
  }

  private static int integer(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
