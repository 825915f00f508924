package org.warraq.websub;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.store.Roles;

/** Runs the subscriber for as long as the program runs. */
@Component
class SubscriberLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(SubscriberLoop.class);

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
  private static final Duration PRUNING = Duration.ofHours(1);

  /** A repeated body is recognised for three leases. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Subscriber subscriber;
  private final SubscriptionStore store;
  private final InstantSource clock;
  private final Roles roles;
  private volatile boolean running;
  private @Nullable Thread thread;

  SubscriberLoop(Subscriber subscriber, SubscriptionStore store, InstantSource clock, Roles roles) {
    this.subscriber = subscriber;
    this.store = store;
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
    thread = Thread.ofPlatform().daemon().name("websub").start(this::run);
  }

  private void run() {
    long nextPruning = System.nanoTime();
    while (running) {
      Duration pause = LOOK;
      try {
        subscriber.step();
        if (System.nanoTime() - nextPruning >= 0) {
          store.forgetDeliveries(clock.instant().minus(REMEMBERED));
          nextPruning = System.nanoTime() + PRUNING.toNanos();
        }
      } catch (RuntimeException e) {
        log.error("event=websub.loop.failed", e);
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
