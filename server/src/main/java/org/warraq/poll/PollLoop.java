package org.warraq.poll;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.store.Roles;

/** Runs the poller for as long as the program runs. */
@Component
@EnableConfigurationProperties(PollSettings.class)
public class PollLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);

  /** "Run now" at the desk is seen this late. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

  private final Poller poller;
  private final Roles roles;
  private volatile boolean running;
  private @Nullable Thread thread;

  PollLoop(Poller poller, Roles roles) {
    this.poller = poller;
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
    while (running) {
      Duration pause = LOOK;
      try {
        poller.step();
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
