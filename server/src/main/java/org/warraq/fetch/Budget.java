package org.warraq.fetch;

import java.time.Duration;

/** The time that a journey may still spend on the network. Belongs to one thread. */
final class Budget {
  private long leftNanos;

  Budget(Duration whole) {
    leftNanos = whole.toNanos();
  }

  long leftNanos() {
    return leftNanos;
  }

  void spend(long nanos) {
    leftNanos = Math.max(0, leftNanos - nanos);
  }
}
