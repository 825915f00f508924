package org.warraq.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HabitTest {

  @Test
  void anAgencyPausesForANight() {
    assertThat(Habit.longestSilence(150)).isEqualTo(Duration.ofHours(16));
    assertThat(Habit.longestSilence(20)).isEqualTo(Duration.ofHours(16));
  }

  @Test
  void aPaperPausesForAWeekend() {
    assertThat(Habit.longestSilence(19)).isEqualTo(Duration.ofHours(72));
    assertThat(Habit.longestSilence(5)).isEqualTo(Duration.ofHours(72));
    assertThat(Habit.longestSilence(1)).isEqualTo(Duration.ofDays(4));
  }

  @Test
  void aWeeklyIsNotSilentAfterTwoDaysButAfterFourWeeks() {
    assertThat(Habit.longestSilence(1 / 7.0).toHours()).isBetween(28 * 24L - 1, 28 * 24L);
  }

  @Test
  void ofAFeedThatHardlySpeaksNobodyCanSay() {
    assertThat(Habit.longestSilence(0)).isEqualTo(Duration.ofDays(180));
    assertThat(Habit.longestSilence(0.001)).isEqualTo(Duration.ofDays(180));
  }
}
