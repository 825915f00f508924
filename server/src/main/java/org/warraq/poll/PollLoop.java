package org.warraq.poll;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.warraq.campaign.HostPauseStore;
import org.warraq.campaign.PollLogStore;
import org.warraq.store.Loop;
import org.warraq.store.Roles;

/** Runs the poller for as long as the program runs. */
@Component
@EnableConfigurationProperties(PollSettings.class)
public class PollLoop implements SmartLifecycle {
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
  private final Loop loop = new Loop("poll", PAUSE_AFTER_FAILURE, this::turn);
  private long nextPruning = System.nanoTime();

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
    loop.start();
  }

  private Duration turn() {
    poller.step();
    if (System.nanoTime() - nextPruning >= 0) {
      polls.prune(clock.instant().minus(settings.logAge()), settings.logLines());
      pauses.prune();
      nextPruning = System.nanoTime() + HOUR.toNanos();
    }
    return poller.hasMore() ? SHORT_LOOK : LOOK;
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
