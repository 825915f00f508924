package org.warraq.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CostlyLookTest {
  private long nanos;
  private int looks;

  private CostlyLook<Integer> taking(Duration cost) {
    return new CostlyLook<>(
        () -> {
          nanos += cost.toNanos();
          return ++looks;
        },
        () -> nanos);
  }

  @Test
  void aQuickLookIsTakenEachTime() {
    CostlyLook<Integer> look = taking(Duration.ofMillis(200));
    assertThat(look.get()).isEqualTo(1);
    assertThat(look.get()).isEqualTo(2);
  }

  @Test
  void aSlowLookServesForFiftyTimesAsLongAsItTook() {
    CostlyLook<Integer> look = taking(Duration.ofSeconds(1));
    assertThat(look.get()).isEqualTo(1);
    nanos += Duration.ofSeconds(50).toNanos() - 1;
    assertThat(look.get()).isEqualTo(1);
    nanos += 1;
    assertThat(look.get()).isEqualTo(2);
  }
}
