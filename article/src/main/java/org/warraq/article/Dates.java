package org.warraq.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Folding;

/**
 * Reads dates as pages write them: ISO 8601 more or less, RFC 1123, words in many languages,
 * figures of any script. A date keeps the offset that it was written with, so that its calendar day
 * is the one on the page.
 */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:[-/]|\\. ?|[년年] ?)(\\d{1,2})(?:[-/]|\\. ?|[월月] ?)(\\d{1,2})(?!\\d)[일日]?\\.?"
              + "(?:(?:[T ,]+|\\s*[|–—-]\\s*)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*([ap]\\.?m|ص|م)?", Pattern.CASE_INSENSITIVE);
  private static final List<Pattern> IN_PATH =
      List.of(
          Pattern.compile(
              "[/_-]((?:20|19)\\d{2})([/_-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?=[/_.+-]|$)"),
          Pattern.compile("/((?:20|19)\\d{2})([/-])([1-9])\\2([1-9]|[12]\\d|3[01])(?=[/_.+-]|$)"));
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-] ?(\\d{1,2})[/.-] ?(\\d{4})(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|º|o)?");

  /** Articles are not older than the press, nor from the far future. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2100;

  /** A date stands in a short line; a paragraph with a date in it says when something happened. */
  private static final int MAX_CHARACTERS = 120;

  /** The Levant's month names of two words. */
  private static final Map<String, String> TWO_WORDS =
      Map.of(
          "كانون الثاني", "january",
          "كانون الاول", "december",
          "تشرين الاول", "october",
          "تشرين الثاني", "november");

  private static final Map<String, Integer> MONTHS = months();

  private Dates() {}

  /** A date in any of the forms; without a zone it counts as UTC. */
  static Optional<OffsetDateTime> parse(String text) {
    String value = text.strip();
    if (value.length() < 4 || value.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    String figures = withFigures(value);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    try {
      return epoch(figures)
          .or(() -> iso(figures))
          .or(() -> rfc(figures))
          .or(() -> words(figures))
          .or(() -> numeric(figures));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** The text with figures of every script as 0 to 9; empty if there are none in it. */
  private static String withFigures(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int figure = c < '0' ? -1 : Character.digit(c, 10);
      any |= figure >= 0;
      out.append(figure >= 0 ? (char) ('0' + figure) : c);
    }
    return any ? out.toString() : "";
  }

  /**
   * The day in an address such as {@code /2026/01/10/headline}, at noon so that no zone changes it.
   */
  static Optional<OffsetDateTime> inPath(String url) {
    for (Pattern form : IN_PATH) {
      Matcher matcher = form.matcher(url);
      if (matcher.find()) {
        try {
          return Optional.of(
              at(
                  number(matcher, 1),
                  number(matcher, 3),
                  number(matcher, 4),
                  12,
                  0,
                  0,
                  ZoneOffset.UTC));
        } catch (DateTimeException impossible) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<OffsetDateTime> epoch(String value) {
    if (!EPOCH.matcher(value).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(value);
    Instant instant =
        value.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return Optional.of(instant.atOffset(ZoneOffset.UTC));
  }

  private static Optional<OffsetDateTime> iso(String value) {
    Matcher matcher = ISO.matcher(value);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(
        at(
            number(matcher, 1),
            number(matcher, 2),
            number(matcher, 3),
            number(matcher, 4),
            number(matcher, 5),
            number(matcher, 6),
            offset(matcher.group(7))));
  }

  private static ZoneOffset offset(String zone) {
    return zone == null || Character.isLetter(zone.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static OffsetDateTime at(
      int year, int month, int day, int hour, int minute, int second, ZoneOffset offset) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("Not the year of an article: " + year);
    }
    return LocalDateTime.of(year, month, day, hour, minute, second).atOffset(offset);
  }

  private static Optional<OffsetDateTime> rfc(String value) {
    if (value.length() < 16 || value.charAt(3) != ',') {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> words(String value) {
    String[] words = oneWordMonths(Folding.key(value)).split(" ");
    for (int i = 0; i < words.length; i++) {
      Integer month = MONTHS.get(words[i]);
      if (month == null) {
        continue;
      }
      int gap = i > 1 && (words[i - 1].equals("de") || words[i - 1].equals("of")) ? 2 : 1;
      int before = i >= gap ? day(words[i - gap]) : 0;
      int after = i + 1 < words.length ? day(words[i + 1]) : 0;
      for (int j = Math.max(0, i - 2); j < Math.min(words.length, i + 4); j++) {
        if (YEAR.matcher(words[j]).matches()) {
          int day = before > 0 ? before : after;
          return day == 0
              ? Optional.empty()
              : Optional.of(withClock(value, Integer.parseInt(words[j]), month, day));
        }
      }
    }
    return Optional.empty();
  }

  private static String oneWordMonths(String key) {
    String words = key;
    if (key.contains("كانون") || key.contains("تشرين")) {
      for (var month : TWO_WORDS.entrySet()) {
        words = words.replace(month.getKey(), month.getValue());
      }
    }
    return words;
  }

  /** 12, 12th or 1er; anything else is no day. */
  private static int day(String word) {
    Matcher matcher = DAY.matcher(word);
    int day = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return day <= 31 ? day : 0;
  }

  /** Day before month unless that is impossible, as everywhere but in one country. */
  private static Optional<OffsetDateTime> numeric(String value) {
    Matcher matcher = NUMERIC.matcher(value);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int first = number(matcher, 1);
    int second = number(matcher, 2);
    boolean monthFirst = second > 12;
    return Optional.of(
        withClock(
            value, number(matcher, 3), monthFirst ? first : second, monthFirst ? second : first));
  }

  private static OffsetDateTime withClock(String value, int year, int month, int day) {
    Matcher clock = CLOCK.matcher(value);
    if (!clock.find()) {
      return at(year, month, day, 0, 0, 0, ZoneOffset.UTC);
    }
    int hour = number(clock, 1);
    String half = clock.group(3) == null ? "" : clock.group(3).toLowerCase(java.util.Locale.ROOT);
    boolean afternoon = half.startsWith("p") || half.equals("م");
    boolean morning = half.startsWith("a") || half.equals("ص");
    int full = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    return at(year, month, day, full % 24, Math.min(59, number(clock, 2)), 0, ZoneOffset.UTC);
  }

  private static Map<String, Integer> months() {
    List<String> lines = DataFiles.lines("dates/months.txt");
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String name : lines.get(i).split(" ")) {
        months.put(Folding.key(name), i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
