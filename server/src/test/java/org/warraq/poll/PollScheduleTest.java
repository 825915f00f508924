package org.warraq.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.warraq.campaign.PollReason;
import org.warraq.campaign.PublisherWishes;

class PollScheduleTest {
  /** A Monday. */
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  private final PollSchedule schedule =
      new PollSchedule(PollSettings.standard(), new Random(20261125));

  @Test
  void thePauseIsTheBaseTimesTheRootOfTenByTheRateGiveOrTakeATenth() {
    liesBetween(plans(10, PublisherWishes.NONE), 54, 66);
    liesBetween(plans(40, PublisherWishes.NONE), 27, 33);
    liesBetween(plans(2.5, PublisherWishes.NONE), 108, 132);
    assertThat(plans(10, PublisherWishes.NONE))
        .extracting(PollSchedule.Plan::reason)
        .containsOnly(PollReason.RHYTHM);
  }

  @Test
  void thePauseStaysBetweenTenMinutesAndTwelveHours() {
    liesBetween(plans(100_000, PublisherWishes.NONE), 10, 11);
    liesBetween(plans(0, PublisherWishes.NONE), 648, 720);
  }

  @Test
  void feedsThatWereAddedTogetherSpreadOut() {
    assertThat(plans(10, PublisherWishes.NONE).stream().map(PollSchedule.Plan::at).distinct())
        .hasSizeGreaterThan(90);
  }

  @Test
  void noWishOfAPublisherHoldsUsOffForMoreThanADayOrItsPeriodForMoreThanAWeek() {
    liesBetween(plans(10, wishes(Duration.ofDays(365), null)), 1440, 1450);
    liesBetween(plans(10, wishes(null, Duration.ofDays(365))), 10_080, 10_090);
  }

  @Test
  void aWishThatIsShorterThanTheRhythmChangesNothing() {
    assertThat(plans(10, wishes(Duration.ofMinutes(30), Duration.ofMinutes(15))))
        .extracting(PollSchedule.Plan::reason)
        .containsOnly(PollReason.RHYTHM);
  }

  @Test
  void aTimetableWithABaseIsFollowedToTheMinute() {
    // At eight o'clock the next update at 20 past an even hour is 20 minutes away; a feed that is
    // slow of itself is asked after the last one within its own pause.
    PublisherWishes timetable = timetable(Duration.ofHours(2), "2000-01-01T00:20:00Z");
    for (PollSchedule.Plan plan : plans(40, timetable)) {
      assertThat(plan.reason()).isEqualTo(PollReason.SYNDICATION);
      assertThat(plan.at()).isBetween(after(20), after(30));
    }
    for (PollSchedule.Plan plan : plans(1, timetable)) {
      // 60 minutes × √10, give or take a tenth.
      assertThat(plan.at()).isBetween(after(140), after(150));
    }
    // A base that lies ahead is one of the same row.
    for (PollSchedule.Plan plan :
        plans(40, timetable(Duration.ofHours(2), "2030-01-01T00:20:00Z"))) {
      assertThat(plan.at()).isBetween(after(20), after(30));
    }
    // A monthly paper may still have a special issue.
    for (PollSchedule.Plan plan :
        plans(10, timetable(Duration.ofDays(30), "2026-11-01T00:00:00Z"))) {
      assertThat(plan.at()).isBetween(after(7 * 24 * 60), after(7 * 24 * 60 + 10));
    }
  }

  @Test
  void anUpdateOfTheTimetableThatComesBeforeTheTtlEndsIsPassedOver() {
    PublisherWishes wishes =
        new PublisherWishes(
            Optional.of(Duration.ofHours(3)),
            Optional.of(Duration.ofHours(1)),
            Optional.of(Instant.parse("2000-01-01T00:20:00Z")),
            Set.of(),
            Set.of());
    for (PollSchedule.Plan plan : plans(40, wishes)) {
      assertThat(plan.at()).isBetween(after(200), after(206));
    }
  }

  private static Instant after(int minutes) {
    return NOW.plusSeconds(minutes * 60L);
  }

  private static PublisherWishes timetable(Duration period, String base) {
    return new PublisherWishes(
        Optional.empty(),
        Optional.of(period),
        Optional.of(Instant.parse(base)),
        Set.of(),
        Set.of());
  }

  @Test
  void hoursAndDaysWithoutNewsAreSkipped() {
    PublisherWishes quiet =
        new PublisherWishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(8, 9, 10, 11, 12),
            Set.of(DayOfWeek.TUESDAY));
    for (PollSchedule.Plan plan : plans(10, quiet)) {
      assertThat(plan.reason()).isEqualTo(PollReason.SKIP_HOURS);
      assertThat(plan.at()).isBetween(NOW.plusSeconds(5 * 3600), NOW.plusSeconds(5 * 3600 + 600));
    }
    // 24 hours later it is Tuesday.
    for (PollSchedule.Plan plan :
        plans(
            10,
            new PublisherWishes(
                Optional.of(Duration.ofDays(1)),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(DayOfWeek.TUESDAY)))) {
      assertThat(plan.at())
          .isBetween(Instant.parse("2026-11-04T00:00:00Z"), Instant.parse("2026-11-04T00:10:00Z"));
    }
  }

  @Test
  void whoeverSkipsEveryHourOrEveryDaySkipsNone() {
    PublisherWishes never =
        new PublisherWishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.copyOf(IntStream.range(0, 24).boxed().toList()),
            Set.of(DayOfWeek.values()));
    assertThat(plans(10, never))
        .extracting(PollSchedule.Plan::reason)
        .containsOnly(PollReason.RHYTHM);
  }

  @Test
  void retryAfterIsObeyedToTheSecondAndFailuresAreTriedAgainForEver() {
    PollSchedule.Plan asked =
        schedule.afterFailure(1, Optional.of(Duration.ofDays(3)), PublisherWishes.NONE, NOW);
    assertThat(asked.reason()).isEqualTo(PollReason.RETRY_AFTER);
    assertThat(asked.at())
        .isBetween(NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(3)).plusSeconds(600));
    assertThat(schedule.afterFailure(1_000_000, Optional.empty(), PublisherWishes.NONE, NOW).at())
        .isBefore(NOW.plus(Duration.ofHours(14)));
  }

  @Test
  void theFirstGuessDoesNotMindAPinnedEntryOrAnImportOfOneMinute() {
    List<Instant> dates = every(Duration.ofHours(6), 12);
    assertThat(ArrivalRate.guess(dates, NOW).orElseThrow()).isCloseTo(4.4, within(0.1));
    dates.add(NOW.minus(Duration.ofDays(900)));
    assertThat(ArrivalRate.guess(dates, NOW).orElseThrow()).isCloseTo(4.4, within(0.1));
    assertThat(ArrivalRate.guess(Collections.nCopies(50, NOW.minusSeconds(60)), NOW)).isEmpty();
    assertThat(ArrivalRate.guess(List.of(NOW.plusSeconds(60), NOW.plusSeconds(120)), NOW))
        .isEmpty();
  }

  @Test
  void theRateFollowsWhatArrivesOverDaysAndNotOverOneNight() {
    double rate = 48;
    for (int hour = 0; hour < 8; hour++) {
      rate = ArrivalRate.updated(rate, 0, Duration.ofHours(1));
    }
    assertThat(rate).isGreaterThan(42);
    for (int hour = 0; hour < 24 * 30; hour++) {
      rate = ArrivalRate.updated(rate, 1, Duration.ofHours(1));
    }
    assertThat(rate).isCloseTo(24, within(0.1));
  }

  @Test
  void whatWasImportedOrIsOldDoesNotCountAsArrived() {
    Instant since = NOW.minus(Duration.ofHours(1));
    assertThat(ArrivalRate.arrivals(Collections.nCopies(50, NOW), 0, 50, since)).isEqualTo(1);
    assertThat(ArrivalRate.arrivals(every(Duration.ofDays(10), 50), 0, 50, since)).isEqualTo(1);
    assertThat(ArrivalRate.arrivals(List.of(), 400, 400, since)).isEqualTo(20);
    assertThat(ArrivalRate.arrivals(every(Duration.ofMinutes(20), 10), 0, 2, since)).isEqualTo(2);
  }

  @Test
  void thePaceIsTheUsualGapAndEvenEntriesHaveThePaceOfTheirRate() {
    assertThat(
            ArrivalRate.pace(Optional.empty(), every(Duration.ofHours(2), 20), NOW).orElseThrow())
        .isCloseTo(12, within(0.01));
    List<Instant> withNight = every(Duration.ofHours(1), 10);
    withNight.addAll(
        every(Duration.ofHours(1), 10).stream().map(t -> t.minus(Duration.ofHours(18))).toList());
    assertThat(ArrivalRate.pace(Optional.empty(), withNight, NOW).orElseThrow())
        .isCloseTo(24, within(0.01));
    assertThat(ArrivalRate.planned(10, Optional.of(500.0))).isEqualTo(20);
    assertThat(ArrivalRate.planned(10, Optional.of(3.0))).isEqualTo(10);
    assertThat(ArrivalRate.planned(10, Optional.empty())).isEqualTo(10);
  }

  @Test
  void freshnessIsMaxAgeOrExpiresLessTheAgeInACache() {
    Freshness freshness = new Freshness(InstantSource.fixed(NOW));
    assertThat(freshness.of(Map.of("cache-control", "public, Max-Age=600", "age", "100")))
        .contains(Duration.ofSeconds(500));
    assertThat(
            freshness.of(
                Map.of(
                    "expires", "Mon, 02 Nov 2026 09:00:00 GMT",
                    "date", "Mon, 02 Nov 2026 08:30:00 GMT")))
        .contains(Duration.ofMinutes(30));
    assertThat(
            freshness.of(
                Map.of("cache-control", "max-age=0", "expires", "Mon, 02 Nov 2026 09:00:00 GMT")))
        .isEmpty();
    assertThat(freshness.of(Map.of("expires", "0"))).isEmpty();
    assertThat(freshness.of(Map.of("cache-control", "max-age=99999999999999"))).isEmpty();
  }

  private List<PollSchedule.Plan> plans(double rate, PublisherWishes wishes) {
    return IntStream.range(0, 100)
        .mapToObj(i ->
            schedule.afterSuccess(
                new PollSchedule.Basis(
                    Optional.of(rate),
                    Optional.empty(),
                    wishes,
                    Optional.empty(),
                    PollSchedule.Found.USUAL,
                    Optional.empty()),
                NOW))
        .toList();
  }

  private static PublisherWishes wishes(Duration ttl, Duration syndication) {
    return new PublisherWishes(
        Optional.ofNullable(ttl),
        Optional.ofNullable(syndication),
        Optional.empty(),
        Set.of(),
        Set.of());
  }

  private static void liesBetween(List<PollSchedule.Plan> plans, int least, int most) {
    assertThat(plans)
        .allSatisfy(plan ->
            assertThat(Duration.between(NOW, plan.at()))
                .isBetween(Duration.ofMinutes(least), Duration.ofMinutes(most)));
  }

  private static List<Instant> every(Duration gap, int count) {
    return new ArrayList<>(
        IntStream.range(0, count).mapToObj(i -> NOW.minus(gap.multipliedBy(i))).toList());
  }
}
