package org.warraq.campaign;

import java.time.Duration;

/**
 * How long a feed may be silent before that is unusual for it. Its learnt rate decides, and what
 * every newsroom has: nights and weekends.
 */
final class Habit {
  /** An agency: only the night makes it pause. */
  private static final double ROUND_THE_CLOCK = 20;

  /** An evening, a night and the first hours of the morning. */
  private static final Duration NIGHT = Duration.ofHours(16);

  /** A weekend and the night before it. */
  private static final Duration WEEKEND = Duration.ofHours(72);

  /** Entries do not come evenly: in a random stream one pause in fifty is four times the mean. */
  private static final double MEAN_PAUSES = 4;

  /** Of a feed with one entry in a season nobody can say that it is silent. */
  private static final Duration LONGEST = Duration.ofDays(180);

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private Habit() {}

  /** The longest silence that is usual for a feed with so many entries a day. */
  static Duration longestSilence(double entriesPerDay) {
    if (entriesPerDay >= ROUND_THE_CLOCK) {
      return NIGHT;
    }
    double millis = MEAN_PAUSES * DAY_MILLIS / Math.max(entriesPerDay, 1e-6);
    Duration pauses = Duration.ofMillis((long) Math.min(millis, LONGEST.toMillis()));
    return pauses.compareTo(WEEKEND) > 0 ? pauses : WEEKEND;
  }
}
