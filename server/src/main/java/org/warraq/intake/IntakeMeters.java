package org.warraq.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much waits for the worker, as a number for a monitor. */
@Component
class IntakeMeters implements MeterBinder {
  private final DecisionLogStore decisions;

  IntakeMeters(DecisionLogStore decisions) {
    this.decisions = decisions;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("warraq.intake.queue", decisions, DecisionLogStore::waiting)
        .description("Entries without a decision yet")
        .register(registry);
  }
}
