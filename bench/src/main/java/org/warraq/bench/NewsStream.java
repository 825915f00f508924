package org.warraq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * The times at which one invented publisher publishes: a Poisson process with days, nights and
 * bursts.
 */
final class NewsStream {
  /** Relative activity of each hour of the day; the mean is 1. */
  private static final double[] HOURS = hours();

  private static final double PEAK = Arrays.stream(HOURS).max().orElseThrow();

  /** One story in so many sets off a burst of reports … */
  private static final double BURST_CHANCE = 0.04;

  /** … of so many, on average … */
  private static final double BURST_SIZE = 2;

  /** … within this time. */
  private static final long BURST_MILLIS = Duration.ofMinutes(45).toMillis();

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final long[] times;

  private NewsStream(long[] times) {
    this.times = times;
  }

  /** A stream with this mean rate from one instant to another. */
  static NewsStream of(double entriesADay, Instant from, Instant to, SplittableRandom random) {
    double stories = entriesADay / (1 + BURST_CHANCE * BURST_SIZE);
    double gap = DAY_MILLIS / (stories * PEAK);
    LongStream.Builder times = LongStream.builder();
    double time = from.toEpochMilli();
    while ((time += -Math.log(1 - random.nextDouble()) * gap) < to.toEpochMilli()) {
      int hour = (int) (time % DAY_MILLIS / DAY_MILLIS * HOURS.length);
      if (random.nextDouble() * PEAK < HOURS[hour]) {
        times.add((long) time);
        if (random.nextDouble() < BURST_CHANCE) {
          // Geometric, with the mean given.
          while (random.nextDouble() < BURST_SIZE / (1 + BURST_SIZE)) {
            times.add((long) time + random.nextLong(BURST_MILLIS));
          }
        }
      }
    }
    return new NewsStream(times.build().filter(t -> t < to.toEpochMilli()).sorted().toArray());
  }

  private static double[] hours() {
    double[] hours = new double[24];
    for (int hour = 0; hour < hours.length; hour++) {
      hours[hour] = hour < 6 ? 0.2 : hour < 9 || hour >= 21 ? 0.9 : 1.4;
    }
    double mean = Arrays.stream(hours).average().orElseThrow();
    return Arrays.stream(hours).map(activity -> activity / mean).toArray();
  }

  /** How many entries have been published until then. */
  int published(long millis) {
    int at = Arrays.binarySearch(times, millis);
    if (at < 0) {
      return -at - 1;
    }
    while (at < times.length && times[at] == millis) {
      at++;
    }
    return at;
  }

  /** When the entry of this number, from 0, was published. */
  long time(int number) {
    return times[number];
  }
}
