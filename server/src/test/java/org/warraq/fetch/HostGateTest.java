package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HostGateTest {
  private Instant now = Instant.parse("2026-11-02T10:00:00Z");
  private final InstantSource clock = () -> now;

  @Test
  void onlySoManyEnterAHostAtATime() throws InterruptedException {
    HostGate gate = gate(Duration.ofMillis(20), 2, 64);
    assertThat(gate.enter("a", Duration.ZERO)).isEqualTo(new HostGate.Turn.Open());
    assertThat(gate.enter("a", Duration.ZERO)).isEqualTo(new HostGate.Turn.Open());
    assertThat(gate.enter("a", Duration.ZERO)).isEqualTo(new HostGate.Turn.Busy());
    assertThat(gate.enter("b", Duration.ZERO)).isEqualTo(new HostGate.Turn.Open());
    gate.leave("a");
    assertThat(gate.enter("a", Duration.ZERO)).isEqualTo(new HostGate.Turn.Open());
  }

  @Test
  void onlySoManyGoOutAtATime() throws InterruptedException {
    HostGate gate = gate(Duration.ofMillis(20), 2, 1);
    assertThat(gate.enter("a", Duration.ZERO)).isEqualTo(new HostGate.Turn.Open());
    assertThat(gate.enter("b", Duration.ZERO)).isEqualTo(new HostGate.Turn.Busy());
    gate.leave("a");
    assertThat(gate.enter("b", Duration.ZERO)).isEqualTo(new HostGate.Turn.Open());
  }

  @Test
  void spacedRequestsStartApart() throws InterruptedException {
    HostGate gate = gate(Duration.ofSeconds(5), 2, 64);
    Duration spacing = Duration.ofMillis(100);
    long begun = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      gate.enter("a", spacing);
      gate.leave("a");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void aTurnThatWouldComeTooLateIsNotWaitedFor() throws InterruptedException {
    HostGate gate = gate(Duration.ofSeconds(50), 2, 64);
    gate.enter("a", Duration.ofSeconds(60));
    assertThat(gate.enter("a", Duration.ofSeconds(60))).isEqualTo(new HostGate.Turn.Busy());
  }

  @Test
  void hostsWithNothingToRememberAreForgotten() throws InterruptedException {
    HostGate gate = gate(Duration.ofSeconds(1), 2, 64);
    for (int i = 0; i < 100; i++) {
      gate.enter("host" + i, Duration.ZERO);
      gate.leave("host" + i);
    }
    assertThat(gate.knownHosts()).isZero();
    gate.pause("a", 429, Duration.ofMinutes(5));
    gate.enter("b", Duration.ofMillis(1));
    gate.leave("b");
    assertThat(gate.knownHosts()).isEqualTo(2);
    now = now.plus(Duration.ofMinutes(6));
    assertThat(gate.pause("a")).isEmpty();
    gate.enter("a", Duration.ZERO);
    gate.leave("a");
    assertThat(gate.knownHosts()).isEqualTo(1);
  }

  private HostGate gate(Duration wait, int parallel, int connections) {
    return new HostGate(
        FetchSettings.standard()
            .withHostPoliteness(Duration.ZERO, wait, parallel)
            .withMaxConnections(connections),
        clock);
  }
}
