package org.warraq.websub;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.store.Loop;
import org.warraq.store.Roles;

/** Runs the subscriber for as long as the program runs. */
@Component
class SubscriberLoop implements SmartLifecycle {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
  private static final Duration PRUNING = Duration.ofHours(1);

  /** A repeated body is recognised for three leases. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Subscriber subscriber;
  private final SubscriptionStore store;
  private final InstantSource clock;
  private final Roles roles;
  private final Loop loop = new Loop("websub", PAUSE_AFTER_FAILURE, this::turn);
  private long nextPruning = System.nanoTime();

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
    loop.start();
  }

  private Duration turn() {
    subscriber.step();
    if (System.nanoTime() - nextPruning >= 0) {
      store.forgetDeliveries(clock.instant().minus(REMEMBERED));
      nextPruning = System.nanoTime() + PRUNING.toNanos();
    }
    return LOOK;
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
