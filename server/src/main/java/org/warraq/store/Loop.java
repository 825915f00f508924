package org.warraq.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own that takes turns at one work, from {@link #start} to {@link #stop}. A turn
 * that throws is logged and followed by a long pause; the next turn comes all the same. An
 * interrupt ends the thread.
 */
public final class Loop {
  private static final Logger log = LoggerFactory.getLogger(Loop.class);

  private static final Duration LONGEST_TURN_AT_THE_END = Duration.ofSeconds(10);

  /** A portion of the work. */
  @FunctionalInterface
  public interface Turn {
    /**
     * Does the portion.
     *
     * @return how long to pause before the next
     */
    Duration take() throws InterruptedException;
  }

  private final String name;
  private final Duration afterFailure;
  private final Turn turn;
  private volatile @Nullable Thread thread;

  /**
   * @param name of the thread, and in the log
   * @param afterFailure the pause after a turn that threw
   */
  public Loop(String name, Duration afterFailure, Turn turn) {
    this.name = name;
    this.afterFailure = afterFailure;
    this.turn = turn;
  }

  /** Begins with a first turn at once. */
  public void start() {
    Thread starting = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    thread = starting;
    starting.start();
  }

  private void run() {
    while (isRunning()) {
      Duration pause;
      try {
        pause = turn.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.error("event=loop.failed loop={}", name, e);
        pause = afterFailure;
      }
      if (isRunning() && pause.isPositive()) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  /** Begins no further turn and waits for the running one, though not for ever. */
  public void stop() {
    Thread stopping = thread;
    thread = null;
    if (stopping == null) {
      return;
    }
    LockSupport.unpark(stopping);
    try {
      stopping.join(LONGEST_TURN_AT_THE_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return thread != null;
  }
}
