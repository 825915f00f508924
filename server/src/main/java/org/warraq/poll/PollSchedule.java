package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.warraq.feed.Entry;

/**
 * When a feed is asked next. The pause grows with the square root of the time between entries,
 * which gives the least delay for a given number of polls over many feeds (Sia, Cho, Cho: Efficient
 * Monitoring Algorithm for Fast News Alerts, 2007).
 */
final class PollSchedule {
  private static final double BASE_RATE = 10;

  /** What a feed of which nothing is known yet is taken for: a regional site's section. */
  private static final double UNKNOWN_RATE = 5;

  /**
   * The rate follows the newest document half-way, so that one quiet day does not put a feed to
   * sleep.
   */
  private static final double LEARNING = 0.5;

  /** Feeds that were added together spread out by a tenth. */
  private static final double JITTER = 0.1;

  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

  /** 5 minutes, doubled eight times, is most of a day. */
  private static final int MOST_DOUBLINGS = 8;

  private final PollSettings settings;
  private final RandomGenerator random;

  PollSchedule(PollSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /**
   * The pause after a successful poll; never shorter than what the publisher asks for, within our
   * slowest.
   */
  Duration pause(Optional<Double> entriesPerDay, Optional<Duration> askedFor) {
    double rate = Math.max(entriesPerDay.orElse(UNKNOWN_RATE), 0.01);
    Duration wanted = scaled(settings.base(), Math.sqrt(BASE_RATE / rate));
    Duration patient = askedFor.filter(asked -> asked.compareTo(wanted) > 0).orElse(wanted);
    return scaled(clamped(patient, settings.fastest(), settings.slowest()), jitter());
  }

  /**
   * The pause after the given number of failures in a row, at least as long as the host asked for.
   */
  Duration pauseAfterFailure(int failures, Optional<Duration> retryAfter) {
    Duration first =
        FIRST_RETRY.compareTo(settings.fastest()) < 0 ? FIRST_RETRY : settings.fastest();
    Duration backOff = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Duration limited = clamped(backOff, first, settings.slowest());
    return scaled(
        retryAfter.filter(asked -> asked.compareTo(limited) > 0).orElse(limited), jitter());
  }

  private double jitter() {
    return 1 - JITTER + 2 * JITTER * random.nextDouble();
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private static Duration clamped(Duration value, Duration least, Duration most) {
    return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
  }

  /** The rate that a document shows by the dates of its entries, joined with what was known. */
  static Optional<Double> learn(Optional<Double> before, List<Entry> entries, Instant now) {
    List<Instant> dates =
        entries.stream()
            .flatMap(entry -> entry.published().stream())
            .filter(date -> !date.isAfter(now))
            .sorted()
            .toList();
    if (dates.size() < 2) {
      return before;
    }
    double days = Math.max(Duration.between(dates.getFirst(), now).toMinutes() / 1440.0, 1 / 24.0);
    double seen = dates.size() / days;
    return Optional.of(before.map(known -> known * (1 - LEARNING) + seen * LEARNING).orElse(seen));
  }
}
