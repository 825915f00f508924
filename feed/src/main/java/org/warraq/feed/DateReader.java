package org.warraq.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds write them: RFC 822 and its successors with every usual sin, ISO 8601 with
 * its partial forms, asctime, seconds or milliseconds since 1970, month names of many languages,
 * Arabic-Indic and Persian digits, and direction marks in between.
 */
final class DateReader {
  /** Longer texts are not dates. */
  private static final int MAX_CHARS = 100;

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private final ZoneId zone;
  private final Instant latest;
  private final ReadingRules.Undated undated;
  private @Nullable ZoneOffset learnt;
  private int refused;
  private String firstRefused = "";

  /**
   * @param zone the zone of dates that name none, see {@link ReadingRules}
   * @param latest dates after this are mistakes
   */
  DateReader(ZoneId zone, Instant latest) {
    this(new ReadingRules(zone, latest));
  }

  DateReader(ReadingRules rules) {
    zone = rules.zone();
    latest = rules.latest();
    undated = rules.undated();
  }

  Optional<Instant> read(String written) {
    return read(written, latest);
  }

  /** Reads a date of which the far future is a legitimate value, such as an expiry. */
  Optional<Instant> readOpenEnded(String written) {
    return read(written, Instant.parse("2200-01-01T00:00:00Z"));
  }

  /** Tells of the dates that were none. */
  void report(List<String> problems) {
    if (refused > 0) {
      problems.add(refused + " dates were not understood, the first is «" + firstRefused + "».");
    }
  }

  private Optional<Instant> read(String written, Instant limit) {
    Optional<Instant> instant =
        written.length() > MAX_CHARS ? Optional.empty() : understand(written, limit);
    if (instant.isEmpty() && !written.isBlank()) {
      refused++;
      firstRefused = refused == 1 ? Limits.cut(written.strip(), MAX_CHARS) : firstRefused;
    }
    return instant;
  }

  private Optional<Instant> understand(String written, Instant limit) {
    String text = HijriDates.removed(normalise(written));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return epoch(text)
        .or(() -> ShortDates.read(text).map(day -> day.atStartOfDay(assumed()).toInstant()))
        .or(() -> text.charAt(0) == '-' ? Optional.empty() : scanned(text))
        .filter(instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(limit))
        // Programs write the beginning of their calendar when they have no date.
        .filter(instant -> !instant.equals(Instant.EPOCH));
  }

  private Optional<Instant> scanned(String text) {
    DateParts parts = DateScanner.scan(text);
    Optional<Instant> instant = parts.instant(assumed());
    if (instant.isPresent() && learnt == null && undated == ReadingRules.Undated.AS_OTHER_DATES) {
      learnt = parts.namedOffset();
    }
    return instant;
  }

  /** A publisher who names the offset in one date of a document means it in the others, too. */
  private ZoneId assumed() {
    return learnt != null ? learnt : zone;
  }

  private static Optional<Instant> epoch(String text) {
    int length = text.length();
    if ((length != 9 && length != 10 && length != 13)
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return Optional.of(length == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
  }

  /** Western digits, no direction marks, plain spaces and signs. */
  private static String normalise(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int digit = c < 0x80 ? -1 : Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c == '\u2212' || c == '\u2013' || c == '\u2010' || c == '\u2011') {
        out.append('-');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '،' || c == ',') {
        out.append(' ');
      } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }
}
