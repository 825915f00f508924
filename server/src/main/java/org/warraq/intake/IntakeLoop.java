package org.warraq.intake;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.Newsroom;
import org.warraq.store.Loop;
import org.warraq.store.Roles;

/** Runs the intake, and the newsroom's clock, for as long as the program runs. */
@Component
public class IntakeLoop implements SmartLifecycle {
  /** Entries that another process recorded are seen this late; our own poller wakes us. */
  private static final Duration IDLE = Duration.ofMillis(500);

  private static final Duration CLOCK = Duration.ofSeconds(15);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Intake intake;
  private final Newsroom newsroom;
  private final Roles roles;
  private final EntrySignal signal;
  private final Loop loop = new Loop("intake", PAUSE_AFTER_FAILURE, this::turn);
  private long nextClock = System.nanoTime();

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
    loop.start();
  }

  private Duration turn() throws InterruptedException {
    if (System.nanoTime() - nextClock >= 0) {
      newsroom.keepTime();
      nextClock = System.nanoTime() + CLOCK.toNanos();
    }
    if (intake.step() == 0) {
      signal.await(IDLE);
    }
    return Duration.ZERO;
  }

  @Override
  public void stop() {
    signal.ring();
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
