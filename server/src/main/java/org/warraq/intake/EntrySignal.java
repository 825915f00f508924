package org.warraq.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the intake of this process that entries were recorded, so that it need not look. */
@Component
public class EntrySignal {
  private final Semaphore rung = new Semaphore(0);

  /** Says that entries were recorded. */
  public void ring() {
    rung.release();
  }

  /** Waits for the signal, but not longer than this. */
  void await(Duration longest) throws InterruptedException {
    rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    rung.drainPermits();
  }
}
