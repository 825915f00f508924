package org.warraq.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeaseOwnerTest {
  private static final String OWN = LeaseOwner.named("poller");

  private static String with(int part, String value) {
    String[] parts = OWN.split("/");
    parts[part] = value;
    return String.join("/", parts);
  }

  @Test
  void noWorkerOfThisProcessIsDead() {
    assertThat(LeaseOwner.isDead(OWN)).isFalse();
    assertThat(LeaseOwner.isDead(LeaseOwner.named("intake") + ".17")).isFalse();
  }

  @Test
  void aProcessThatEndedIsDead() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(LeaseOwner.isDead(with(1, String.valueOf(process.pid())))).isTrue();
  }

  @Test
  void aNumberThatAnotherProcessHasNowIsDeadButASmallStepOfTheClockIsNot() {
    long began = Long.parseLong(OWN.split("/")[2]);
    assertThat(LeaseOwner.isDead(with(2, String.valueOf(began - 60_000)))).isTrue();
    assertThat(LeaseOwner.isDead(with(2, String.valueOf(began - 1_000)))).isFalse();
  }

  @Test
  void ofAnotherMachineNothingIsKnown() {
    assertThat(LeaseOwner.isDead(with(0, "elsewhere"))).isFalse();
    assertThat(LeaseOwner.isDead("anything")).isFalse();
  }
}
