package org.warraq.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final LoginThrottle throttle = new LoginThrottle(() -> now);

  private int admitted(int attempts, String name, String address) {
    int admitted = 0;
    for (int i = 0; i < attempts; i++) {
      admitted += throttle.admits(name, address) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void fiveFailuresForANameCloseItFromEverywhereForAQuarterOfAnHour() {
    assertThat(admitted(8, "amina", "203.0.113.1")).isEqualTo(5);
    assertThat(throttle.admits("AMINA ", "203.0.113.2")).isFalse();
    now = now.plus(Duration.ofMinutes(15));
    assertThat(throttle.admits("amina", "203.0.113.2")).isTrue();
  }

  @Test
  void fiveFailuresFromAnAddressCloseItForEveryName() {
    for (String name : new String[] {"a1", "b1", "c1", "d1", "e1"}) {
      assertThat(throttle.admits(name, "203.0.113.1")).isTrue();
    }
    assertThat(throttle.admits("f1", "203.0.113.1")).isFalse();
    assertThat(throttle.admits("f1", "203.0.113.2")).isTrue();
  }

  @Test
  void theAddressesOfOneCustomerInIpv6AreOne() {
    assertThat(admitted(4, "amina", "2001:db8:1:2::1")).isEqualTo(4);
    assertThat(admitted(1, "yunus", "2001:db8:1:2:ffff::7")).isEqualTo(1);
    assertThat(throttle.admits("salma", "2001:db8:1:2::9")).isFalse();
    assertThat(throttle.admits("salma", "2001:db8:1:3::9")).isTrue();
  }

  @Test
  void whoLogsInIsForgivenButBuysNoNewGuessesForOtherNames() {
    admitted(4, "yunus", "203.0.113.1");
    assertThat(throttle.admits("mallory", "203.0.113.1")).isTrue();
    throttle.succeeded("mallory", "203.0.113.1");
    assertThat(admitted(3, "yunus", "203.0.113.1")).isEqualTo(1);
  }
}
