package org.warraq.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.language.Folding;

/**
 * Reads dates as pages write them: ISO 8601 more or less, RFC 1123, and words in several languages.
 */
final class Dates {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*([ap]\\.?m|ص|م)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_PATH =
      Pattern.compile(
          "/(20\\d{2}|19\\d{2})[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d)");

  /** Articles are not older than the press, nor from the far future. */
  private static final int FIRST_YEAR = 1800;

  private static final int LAST_YEAR = 2100;

  /** A date stands in a short line; a paragraph with a date in it says when something happened. */
  private static final int MAX_CHARACTERS = 120;

  private static final Map<String, Integer> MONTHS = months();

  private Dates() {}

  /** A date in any of the forms; without a zone it counts as UTC. */
  static Optional<Instant> parse(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return epoch(value)
          .or(() -> iso(value))
          .or(() -> rfc(value))
          .or(() -> words(value))
          .or(() -> numeric(value));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /**
   * The day in an address such as {@code /2026/01/10/headline}, at noon so that no zone changes it.
   */
  static Optional<Instant> inPath(String url) {
    Matcher matcher = IN_PATH.matcher(url);
    try {
      return matcher.find()
          ? Optional.of(
              at(
                  number(matcher, 1),
                  number(matcher, 2),
                  number(matcher, 3),
                  12,
                  0,
                  0,
                  ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> epoch(String value) {
    if (!value.matches("\\d{10}|\\d{13}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(value);
    return Optional.of(
        value.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
  }

  private static Optional<Instant> iso(String value) {
    Matcher matcher = ISO.matcher(value);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String zone = matcher.group(7);
    ZoneOffset offset = zone == null || zone.length() < 4 ? ZoneOffset.UTC : ZoneOffset.of(zone);
    return Optional.of(
        at(
            number(matcher, 1),
            number(matcher, 2),
            number(matcher, 3),
            number(matcher, 4),
            number(matcher, 5),
            number(matcher, 6),
            offset));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Instant at(
      int year, int month, int day, int hour, int minute, int second, ZoneOffset offset) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("Not the year of an article: " + year);
    }
    return LocalDateTime.of(year, month, day, hour, minute, second).toInstant(offset);
  }

  private static Optional<Instant> rfc(String value) {
    if (value.length() < 16 || value.charAt(3) != ',') {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> words(String value) {
    String[] words = oneWordMonths(Folding.key(value)).split(" ");
    for (int i = 0; i < words.length; i++) {
      Integer month = MONTHS.get(words[i]);
      if (month == null) {
        continue;
      }
      int gap = i > 1 && words[i - 1].equals("de") ? 2 : 1;
      int before = i >= gap ? day(words[i - gap]) : 0;
      int after = i + 1 < words.length ? day(words[i + 1]) : 0;
      for (int j = Math.max(0, i - 2); j < Math.min(words.length, i + 4); j++) {
        if (words[j].matches("(19|20)\\d{2}")) {
          int day = before > 0 ? before : after;
          return day == 0
              ? Optional.empty()
              : Optional.of(withClock(value, Integer.parseInt(words[j]), month, day));
        }
      }
    }
    return Optional.empty();
  }

  /** The Levant's month names of two words. */
  private static String oneWordMonths(String key) {
    return key.replace("كانون الثاني", "january")
        .replace("كانون الاول", "december")
        .replace("تشرين الاول", "october")
        .replace("تشرين الثاني", "november");
  }

  /** 12, 12th or 1er; anything else is no day. */
  private static int day(String word) {
    Matcher matcher = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|º|o)?").matcher(word);
    int day = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return day <= 31 ? day : 0;
  }

  /** Day before month unless that is impossible, as everywhere but in one country. */
  private static Optional<Instant> numeric(String value) {
    Matcher matcher = NUMERIC.matcher(Folding.fold(value));
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

  private static Instant withClock(String value, int year, int month, int day) {
    Matcher clock = CLOCK.matcher(Folding.fold(value));
    if (!clock.find()) {
      return at(year, month, day, 0, 0, 0, ZoneOffset.UTC);
    }
    int hour = number(clock, 1);
    String half = clock.group(3) == null ? "" : clock.group(3);
    boolean afternoon = half.startsWith("p") || half.equals("م");
    boolean morning = half.startsWith("a") || half.equals("ص");
    int full = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    return at(year, month, day, full % 24, Math.min(59, number(clock, 2)), 0, ZoneOffset.UTC);
  }

  private static Map<String, Integer> months() {
    String[] names = {
      "january jan janvier janv enero ene januar gennaio janeiro ocak января يناير جانفي ژانويه جنوري ינואר",
      "february feb fevrier fevr febrero februar febbraio fevereiro subat февраля فبراير شباط فيفري فوريه فروري פברואר",
      "march mar mars marzo marz maerz marco mart марта مارس اذار مارچ מרץ",
      "april apr avril avr abril aprile nisan апреля ابريل افريل نيسان اوريل اپريل אפריל",
      "may mai mayo maggio maio mayis мая مايو ماي ايار مه מאי",
      "june jun juin junio juni giugno junho haziran июня يونيو جوان حزيران ژويين جون יוני",
      "july jul juillet juil julio juli luglio julho temmuz июля يوليو يوليوز جويليه تموز ژوييه جولايي יולי",
      "august aug aout agosto agustos августа اغسطس غشت اوت اب اگست אוגוסט",
      "september sep sept septembre septiembre setiembre settembre setembro eylul сентября سبتمبر شتنبر ايلول سپتامبر ספטמבר",
      "october oct octobre octubre oktober ottobre outubro ekim октября اكتوبر اكتبر אוקטובר",
      "november nov novembre noviembre novembro kasim ноября نوفمبر نونبر نوامبر נובמבר",
      "december dec decembre diciembre dezember dicembre dezembro aralik декабря ديسمبر دجنبر دسامبر דצמבר"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ")) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
