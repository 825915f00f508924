package org.warraq.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes 64-bit ids that grow with time: milliseconds since 2025 in the upper bits, then 22 bits
 * that start at random in each millisecond and count up, so that several processes on one database
 * do not meet.
 */
public final class Ids {
  private static final long EPOCH_MILLIS = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final int LOW_BITS = 22;

  /** Half of the low range is left for counting up inside one millisecond. */
  private static final int RANDOM_BOUND = 1 << (LOW_BITS - 1);

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();

  public Ids(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The next id; greater than every id that this object gave before, also when the clock steps
   * back.
   */
  public long next() {
    long fresh = ((clock.millis() - EPOCH_MILLIS) << LOW_BITS) | random.nextInt(RANDOM_BOUND);
    return last.updateAndGet(before -> before >= fresh ? before + 1 : fresh);
  }

  /** The lowest id that an instant can have: everything that was made before has a lower one. */
  public static long lowest(Instant time) {
    return Math.max(0, time.toEpochMilli() - EPOCH_MILLIS) << LOW_BITS;
  }
}
