package org.warraq.poll;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.warraq.campaign.PollRecord;

/** Counts polls for a monitor, in Micrometer's global registry. */
final class PollMeters {
  private PollMeters() {}

  /** Counts a poll that was due at that time and began at that. */
  static void count(PollRecord poll, Instant due, Instant start) {
    Metrics.counter("warraq.polls", "outcome", poll.outcome()).increment();
    Metrics.counter("warraq.poll.entries", "kind", "new").increment(poll.entriesNew());
    Metrics.counter("warraq.poll.entries", "kind", "changed").increment(poll.entriesChanged());
    DistributionSummary.builder("warraq.poll.body")
        .description("Bytes of feed documents, unpacked")
        .baseUnit("bytes")
        .register(Metrics.globalRegistry)
        .record(poll.bodyBytes());
    Timer.builder("warraq.poll.duration")
        .description("From the start of a poll until it is settled")
        .register(Metrics.globalRegistry)
        .record(Duration.ofMillis(poll.millis()));
    Duration late = Duration.between(due, start);
    Timer.builder("warraq.poll.late")
        .description("How much later than planned polls began")
        .register(Metrics.globalRegistry)
        .record(late.isNegative() ? Duration.ZERO : late);
  }
}
