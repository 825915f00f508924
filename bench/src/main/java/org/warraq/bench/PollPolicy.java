package org.warraq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.warraq.campaign.PublisherWishes;
import org.warraq.poll.ArrivalRate;
import org.warraq.poll.PollSchedule;
import org.warraq.poll.PollSettings;

/** How a feed reader chooses the pause before the next poll of one feed. */
interface PollPolicy {
  /**
   * The pause after a poll.
   *
   * @param dates of the document's entries, the newest first
   * @param fresh how many of them were not in the document before
   */
  Duration pause(List<Instant> dates, int fresh, Instant now);

  /** The same for all, whatever they publish. */
  record Fixed(Duration pause) implements PollPolicy {
    @Override
    public Duration pause(List<Instant> dates, int fresh, Instant now) {
      return pause;
    }
  }

  /** Our own: the very classes that the poller runs. */
  final class Warraq implements PollPolicy {
    private final PollSchedule schedule;
    private Optional<Double> rate = Optional.empty();
    private Optional<Double> pace = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    Warraq(RandomGenerator random) {
      this.schedule = new PollSchedule(PollSettings.standard(), random);
    }

    @Override
    public Duration pause(List<Instant> dates, int fresh, Instant now) {
      rate =
          last.isEmpty()
              ? ArrivalRate.guess(dates, now)
              : rate.map(known ->
                  ArrivalRate.updated(
                      known,
                      ArrivalRate.arrivals(dates, 0, fresh, last.get()),
                      Duration.between(last.get(), now)));
      PollSchedule.Found found =
          last.isPresent() && fresh >= 3 && fresh == dates.size()
              ? PollSchedule.Found.ONLY_UNKNOWN
              : PollSchedule.Found.USUAL;
      if (fresh > 0 || last.isEmpty()) {
        pace = ArrivalRate.pace(pace, dates, now);
      }
      last = Optional.of(now);
      PollSchedule.Basis basis =
          new PollSchedule.Basis(
              rate.map(known -> ArrivalRate.planned(known, pace)),
              Optional.empty(),
              PublisherWishes.NONE,
              Optional.empty(),
              found,
              Optional.empty());
      return Duration.between(now, schedule.afterSuccess(basis, now).at());
    }
  }

  /**
   * Miniflux with {@code POLLING_SCHEDULER=entry_frequency} and factor 1: a week divided by the
   * entries of a week, which the mean gap of the document's entries tells; from 5 minutes to a day.
   */
  record Miniflux() implements PollPolicy {
    @Override
    public Duration pause(List<Instant> dates, int fresh, Instant now) {
      Duration most = Duration.ofDays(1);
      return dates.size() < 2 ? most : clamped(meanGap(dates), Duration.ofMinutes(5), most);
    }
  }

  /**
   * CommaFeed's default: half of the mean gap of the document's entries, from 5 minutes to an hour;
   * longer when the newest entry is a week, two weeks or a month old.
   */
  record CommaFeed() implements PollPolicy {
    @Override
    public Duration pause(List<Instant> dates, int fresh, Instant now) {
      if (dates.isEmpty()) {
        return Duration.ofHours(4);
      }
      long silentDays = Duration.between(dates.getFirst(), now).toDays();
      if (silentDays >= 7) {
        return Duration.ofHours(silentDays >= 30 ? 4 : silentDays >= 14 ? 2 : 1);
      }
      return clamped(meanGap(dates).dividedBy(2), Duration.ofMinutes(5), Duration.ofHours(1));
    }
  }

  private static Duration meanGap(List<Instant> dates) {
    return dates.size() < 2
        ? Duration.ofDays(30)
        : Duration.between(dates.getLast(), dates.getFirst()).dividedBy(dates.size() - 1);
  }

  private static Duration clamped(Duration value, Duration least, Duration most) {
    return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
  }
}
