package org.warraq.campaign;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A look at a table that may be large: as long as it is quick everybody looks anew; once it is slow
 * what was seen serves for fifty times as long as the look took, so that looking never costs more
 * than a fiftieth of the time.
 */
final class CostlyLook<T> {
  /** Nobody notices it, and it says that the table is small. */
  private static final Duration QUICK = Duration.ofMillis(200);

  private static final int SHARE = 50;

  private final Supplier<T> look;
  private final LongSupplier nanos;
  private @Nullable T seen;
  private long freshUntil;

  /**
   * @param nanos a clock as {@link System#nanoTime}
   */
  CostlyLook(Supplier<T> look, LongSupplier nanos) {
    this.look = look;
    this.nanos = nanos;
  }

  /** What is there now, or was there a little while ago. */
  synchronized T get() {
    long begin = nanos.getAsLong();
    T known = seen;
    if (known != null && begin - freshUntil < 0) {
      return known;
    }
    T fresh = look.get();
    long end = nanos.getAsLong();
    long cost = end - begin;
    seen = cost > QUICK.toNanos() ? fresh : null;
    freshUntil = end + SHARE * cost;
    return fresh;
  }
}
