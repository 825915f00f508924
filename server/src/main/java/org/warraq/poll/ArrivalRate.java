package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many new entries a feed has in a day: first guessed from the dates in its document, then
 * learnt from what really arrives, with an exponentially fading memory.
 */
public final class ArrivalRate {
  /** More of a document than this says nothing about the present. */
  private static final int NEWEST = 40;

  /** One pinned or misdated entry in four does not disturb the guess. */
  private static final double QUANTILE = 0.75;

  /** What stands in a document may all be of one busy hour. */
  private static final Duration SHORTEST_SPAN = Duration.ofHours(3);

  /** The memory holds about so many entries … */
  private static final double REMEMBERED_ENTRIES = 12;

  /** … but at least some nights and mornings … */
  private static final double SHORTEST_MEMORY_DAYS = 3;

  /** … and not a season that is over. */
  private static final double LONGEST_MEMORY_DAYS = 45;

  /** A document that is one burst is no pace to keep up. */
  private static final double MOST_HURRY = 2;

  /** Fewer gaps have no middle to speak of. */
  private static final int LEAST_GAPS = 4;

  /** Entries that appear later than they are dated, or with a wrong zone, are still news. */
  private static final Duration LATE = Duration.ofDays(1);

  /** An import of an archive without dates is one event, not a new habit. */
  private static final int MOST_UNDATED = 20;

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private ArrivalRate() {}

  /**
   * Entries a day by the dates of a document's entries. Equal minutes count once: they are an
   * import. The oldest quarter is left out: it may be pinned.
   *
   * @return empty with fewer than two different dates
   */
  public static Optional<Double> guess(Collection<Instant> dates, Instant now) {
    List<Instant> newest = newest(dates, now);
    if (newest.size() < 2) {
      return Optional.empty();
    }
    int counted = (int) Math.max(2, Math.ceil(newest.size() * QUANTILE));
    return Optional.of(
        counted / days(longer(Duration.between(newest.get(counted - 1), now), SHORTEST_SPAN)));
  }

  /**
   * Entries a day after a while in which so many arrived.
   *
   * @param before entries a day as known before
   * @param arrivals how many arrived, not more than one a minute
   * @param elapsed since the last look
   */
  public static double updated(double before, int arrivals, Duration elapsed) {
    double days = Math.max(days(elapsed), 1 / 1440.0);
    double memory =
        Math.clamp(REMEMBERED_ENTRIES / before, SHORTEST_MEMORY_DAYS, LONGEST_MEMORY_DAYS);
    double kept = Math.exp(-days / memory);
    return before * kept + arrivals / days * (1 - kept);
  }

  /**
   * The rate that a schedule goes by: the pace, within the rate and twice of it.
   *
   * @param rate entries a day
   * @param pace as {@link #pace} knows it
   */
  public static double planned(double rate, Optional<Double> pace) {
    return Math.clamp(pace.orElse(rate), rate, MOST_HURRY * rate);
  }

  /**
   * The pace of a feed while its newsroom is at work: entries a day by the median time between two
   * entries of a document. With even times it equals the rate; nights, lulls and bursts, which make
   * the mean time between entries long and the usual one short, do not disturb it.
   *
   * @param before what was known; the new document counts half
   * @param dates of a document's entries
   * @return what was known when there are too few dates to tell
   */
  public static Optional<Double> pace(
      Optional<Double> before, Collection<Instant> dates, Instant now) {
    List<Instant> newest = newest(dates, now);
    if (newest.size() < LEAST_GAPS + 1) {
      return before;
    }
    List<Double> gaps =
        IntStream.range(1, newest.size())
            .mapToObj(i -> days(Duration.between(newest.get(i), newest.get(i - 1))))
            .sorted()
            .toList();
    int middle = gaps.size() / 2;
    double median =
        gaps.size() % 2 == 1 ? gaps.get(middle) : (gaps.get(middle - 1) + gaps.get(middle)) / 2;
    return Optional.of(before.map(known -> Math.sqrt(known / median)).orElse(1 / median));
  }

  /**
   * How many of the new entries count as having been published since the last look.
   *
   * @param dates of all entries of the document that have one
   * @param undated entries of the document without a date
   * @param fresh how many entries of the document were new to us
   */
  public static int arrivals(List<Instant> dates, int undated, int fresh, Instant since) {
    Instant earliest = since.minus(LATE);
    long minutes =
        dates.stream()
            .filter(date -> date.isAfter(earliest))
            .map(date -> date.truncatedTo(ChronoUnit.MINUTES))
            .distinct()
            .count();
    return (int) Math.min(fresh, minutes + Math.min(undated, MOST_UNDATED));
  }

  private static List<Instant> newest(Collection<Instant> dates, Instant now) {
    return dates.stream()
        .filter(date -> !date.isAfter(now))
        .map(date -> date.truncatedTo(ChronoUnit.MINUTES))
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(NEWEST)
        .toList();
  }

  private static double days(Duration duration) {
    return duration.toMillis() / DAY_MILLIS;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
