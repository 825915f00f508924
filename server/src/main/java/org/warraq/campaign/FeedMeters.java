package org.warraq.campaign;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.warraq.campaign.FeedHealth.Condition;
import org.warraq.campaign.FeedHealthStore.Waiting;

/** How the feeds are, as numbers for a monitor. */
@Component
class FeedMeters implements MeterBinder {
  /** One look at the table serves all the numbers of a reading. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final FeedHealthStore health;
  private final InstantSource clock;
  private Instant read = Instant.EPOCH;
  private Map<Condition, Long> counts = Map.of();
  private Waiting waiting = new Waiting(0, Duration.ZERO);

  FeedMeters(FeedHealthStore health, InstantSource clock) {
    this.health = health;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Condition condition : Condition.values()) {
      Gauge.builder("warraq.feeds", this, meters -> meters.count(condition))
          .description("Feeds by condition")
          .tag("condition", condition.name().toLowerCase(java.util.Locale.ROOT))
          .register(registry);
    }
    Gauge.builder("warraq.poll.queue", this, meters -> meters.waiting().feeds())
        .description("Feeds that are due and wait for a poller")
        .register(registry);
    Gauge.builder(
            "warraq.poll.lateness", this, meters -> meters.waiting().longest().toMillis() / 1000.0)
        .description("How long the most overdue feed has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  private synchronized double count(Condition condition) {
    look();
    return counts.getOrDefault(condition, 0L);
  }

  private synchronized Waiting waiting() {
    look();
    return waiting;
  }

  private void look() {
    Instant now = clock.instant();
    if (Duration.between(read, now).compareTo(FRESH) > 0) {
      counts = health.counts();
      waiting = health.waiting();
      read = now;
    }
  }
}
