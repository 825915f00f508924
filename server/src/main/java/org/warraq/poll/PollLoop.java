package org.warraq.poll;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.campaign.HostPauseStore;
import org.warraq.campaign.PollLogStore;
import org.warraq.store.Roles;

/** Runs the poller for as long as the program runs. */
@Component
@EnableConfigurationProperties(PollSettings.class)
public class PollLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);

  /** "Run now" at the desk is seen this late. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  /** While more feeds are due than may be asked at once. */
  private static final Duration SHORT_LOOK = Duration.ofMillis(20);

  private static final Duration HOUR = Duration.ofHours(1);

  private final Poller poller;
  private final PollLogStore polls;
  private final HostPauseStore pauses;
  private final PollSettings settings;
  private final InstantSource clock;
  private final Roles roles;
  private volatile boolean running;
  private @Nullable Thread thread;

  PollLoop(
      Poller poller,
      PollLogStore polls,
      HostPauseStore pauses,
      PollSettings settings,
      InstantSource clock,
      Roles roles) {
    this.poller = poller;
    this.polls = polls;
    this.pauses = pauses;
    this.settings = settings;
    this.clock = clock;
    this.roles = roles;
  }

  @Override
  public boolean isAutoStartup() {
    return roles.has(Roles.Role.POLLER);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("poll").start(this::run);
  }

  private void run() {
    long nextPruning = System.nanoTime();
    while (running) {
      Duration pause;
      try {
        poller.step();
        pause = poller.hasMore() ? SHORT_LOOK : LOOK;
        if (System.nanoTime() - nextPruning >= 0) {
          polls.prune(clock.instant().minus(settings.logAge()), settings.logLines());
          pauses.prune();
          nextPruning = System.nanoTime() + HOUR.toNanos();
        }
      } catch (RuntimeException e) {
        log.error("event=poll.loop.failed", e);
        pause = PAUSE_AFTER_FAILURE;
      }
      if (running) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread stopping = thread;
    if (stopping != null) {
      LockSupport.unpark(stopping);
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
