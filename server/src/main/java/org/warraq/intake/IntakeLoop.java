package org.warraq.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.Newsroom;
import org.warraq.store.Roles;

/** Runs the intake, and the newsroom's clock, for as long as the program runs. */
@Component
public class IntakeLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(IntakeLoop.class);

  /** Entries that another process recorded are seen this late; our own poller wakes us. */
  private static final Duration IDLE = Duration.ofMillis(500);

  private static final Duration CLOCK = Duration.ofSeconds(15);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Intake intake;
  private final Newsroom newsroom;
  private final Roles roles;
  private final EntrySignal signal;
  private volatile boolean running;
  private @Nullable Thread thread;

  IntakeLoop(Intake intake, Newsroom newsroom, Roles roles, EntrySignal signal) {
    this.intake = intake;
    this.newsroom = newsroom;
    this.roles = roles;
    this.signal = signal;
  }

  @Override
  public boolean isAutoStartup() {
    return roles.has(Roles.Role.WORKER);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("intake").start(this::run);
  }

  private void run() {
    long nextClock = 0;
    while (running) {
      try {
        if (System.nanoTime() - nextClock >= 0) {
          newsroom.keepTime();
          nextClock = System.nanoTime() + CLOCK.toNanos();
        }
        if (intake.step() == 0) {
          signal.await(IDLE);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.error("event=intake.loop.failed", e);
        try {
          Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    signal.ring();
    Thread stopping = thread;
    if (stopping != null) {
      try {
        stopping.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
