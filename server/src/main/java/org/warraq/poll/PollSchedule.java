package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.warraq.campaign.PollReason;
import org.warraq.campaign.PublisherWishes;

/**
 * When a feed is asked next, and why then. The pause grows with the square root of the time between
 * entries, which gives the least delay for a given number of polls over many feeds (Sia, Cho, Cho:
 * Efficient Monitoring Algorithm for Fast News Alerts, 2007); it is never shorter than what the
 * publisher asks for.
 */
public final class PollSchedule {
  private static final double BASE_RATE = 10;

  /** What a feed of which nothing is known yet is taken for: a regional site's section. */
  static final double UNKNOWN_RATE = 5;

  /** A feed with less than one entry in three months is asked like one with one. */
  private static final double LEAST_RATE = 0.01;

  /** Feeds that were added together spread out by a tenth. */
  private static final double JITTER = 0.1;

  /**
   * Static files are often served with the {@code max-age} of pictures; a ttl may be in seconds.
   */
  private static final Duration LONGEST_FRESHNESS = Duration.ofDays(1);

  /** Monthly papers say so, and may still have a special issue. */
  private static final Duration LONGEST_PERIOD = Duration.ofDays(7);

  /** Whoever is told to wait for a day need not wait for two hours more. */
  private static final Duration MOST_DELAY = Duration.ofMinutes(10);

  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

  /** 5 minutes, doubled eight times, is most of a day. */
  private static final int MOST_DOUBLINGS = 8;

  private static final Duration FIRST_LOOK_AT_GONE = Duration.ofDays(7);
  private static final Duration LATER_LOOKS_AT_GONE = Duration.ofDays(30);

  /** No six days and 23 hours are skipped in a row: after so many steps the wishes are void. */
  private static final int HOURS_OF_WEEK = 7 * 24;

  private final PollSettings settings;
  private final RandomGenerator random;

  /** A schedule with its own source of jitter. */
  public PollSchedule(PollSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** When, and why then. */
  public record Plan(Instant at, PollReason reason) {}

  /** What a poll found, as far as it matters for the next one. */
  public enum Found {
    /** Nothing new, or entries beside some that were known. */
    USUAL,
    /** Only entries that nobody had seen, so that others may have come and gone in between. */
    ONLY_UNKNOWN
  }

  /**
   * What the pause after a successful poll depends on.
   *
   * @param entriesPerDay as {@link ArrivalRate#planned} gives them
   * @param fixed the pause that the campaign fixes
   * @param wishes what the feed document asks for
   * @param fresh for how long the answer is fresh, as its headers say
   * @param pushedUntil until when a hub delivers what is new
   */
  public record Basis(
      Optional<Double> entriesPerDay,
      Optional<Duration> fixed,
      PublisherWishes wishes,
      Optional<Duration> fresh,
      Found found,
      Optional<Instant> pushedUntil) {}

  private record Pause(Duration length, PollReason reason) {
    Pause orLonger(Optional<Duration> other, Duration most, PollReason because) {
      return other
          .map(asked -> asked.compareTo(most) > 0 ? most : asked)
          .filter(asked -> asked.compareTo(length) > 0)
          .map(asked -> new Pause(asked, because))
          .orElse(this);
    }
  }

  /** After a poll that worked. */
  public Plan afterSuccess(Basis basis, Instant now) {
    Pause wanted = wanted(basis, now);
    Pause patient =
        wanted
            .orLonger(basis.fresh(), LONGEST_FRESHNESS, PollReason.MAX_AGE)
            .orLonger(basis.wishes().ttl(), LONGEST_FRESHNESS, PollReason.TTL);
    Optional<Duration> period = basis.wishes().syndication().filter(Duration::isPositive);
    if (period.isPresent() && basis.wishes().base().isPresent()) {
      Instant earliest = patient.equals(wanted) ? now : now.plus(patient.length());
      Timetable updates = new Timetable(basis.wishes().base().get(), period.get());
      return allowed(
          afterUpdate(updates, now.plus(patient.length()), earliest, now), basis.wishes());
    }
    patient = patient.orLonger(period, LONGEST_PERIOD, PollReason.SYNDICATION);
    Duration length = patient.equals(wanted) ? wanted.length() : aLittleMore(patient.length());
    return allowed(new Plan(now.plus(length), patient.reason()), basis.wishes());
  }

  /** When a publisher says that the feed is updated (RSS 1.0 syndication module). */
  private record Timetable(Instant base, Duration period) {
    /** The last update that is not after a time. */
    Instant before(Instant time) {
      long length = period.toMillis();
      return base.plusMillis(
          Math.floorDiv(Duration.between(base, time).toMillis(), length) * length);
    }
  }

  /** Soon after an update: the last before the time wished for that has not come yet. */
  private Plan afterUpdate(Timetable updates, Instant wished, Instant earliest, Instant now) {
    Instant update = updates.before(wished);
    if (!update.isAfter(now) || update.isBefore(earliest)) {
      Instant from = earliest.isAfter(now) ? earliest : now;
      update = updates.before(from).plus(updates.period());
    }
    Instant latest = now.plus(LONGEST_PERIOD);
    Duration most = scaled(updates.period(), JITTER);
    return new Plan(
        (update.isAfter(latest) ? latest : update)
            .plus(aLittle(most.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : most)),
        PollReason.SYNDICATION);
  }

  private Pause wanted(Basis basis, Instant now) {
    if (basis.fixed().isPresent()) {
      return watching(new Pause(jittered(basis.fixed().get()), PollReason.FIXED), basis, now);
    }
    double rate = Math.max(basis.entriesPerDay().orElse(UNKNOWN_RATE), LEAST_RATE);
    Duration rhythm = scaled(settings.base(), Math.sqrt(BASE_RATE / rate));
    Pause pause =
        switch (basis.found()) {
          case USUAL -> new Pause(inBounds(jittered(inBounds(rhythm))), PollReason.RHYTHM);
          case ONLY_UNKNOWN ->
              new Pause(inBounds(jittered(inBounds(rhythm).dividedBy(2))), PollReason.LOST_ENTRIES);
        };
    return watching(pause, basis, now);
  }

  /** While a hub delivers, polling only finds out whether it still does. */
  private Pause watching(Pause pause, Basis basis, Instant now) {
    return pause.orLonger(
        basis.pushedUntil().filter(now::isBefore).map(_ -> jittered(settings.slowest())),
        basis.pushedUntil().map(until -> Duration.between(now, until)).orElse(Duration.ZERO),
        PollReason.WEBSUB);
  }

  /**
   * After the given number of failures in a row: longer with each, at least as long as the host
   * asked for, but never for good.
   */
  public Plan afterFailure(
      int failures, Optional<Duration> retryAfter, PublisherWishes wishes, Instant now) {
    Duration first =
        FIRST_RETRY.compareTo(settings.fastest()) < 0 ? FIRST_RETRY : settings.fastest();
    Duration backOff =
        first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
    Duration limited = clamped(backOff, first, settings.slowest());
    Plan plan =
        retryAfter
            .filter(asked -> asked.compareTo(limited) > 0)
            .map(asked -> new Plan(now.plus(aLittleMore(asked)), PollReason.RETRY_AFTER))
            .orElseGet(() -> new Plan(now.plus(jittered(limited)), PollReason.BACK_OFF));
    return allowed(plan, wishes);
  }

  /** After the publisher has said, for so many polls in a row, that the feed is gone for good. */
  Plan afterGone(int times, Instant now) {
    return new Plan(
        now.plus(jittered(times <= 1 ? FIRST_LOOK_AT_GONE : LATER_LOOKS_AT_GONE)), PollReason.GONE);
  }

  /** When the host's pause ends; not all of its feeds at once. */
  Plan afterHostPause(Instant until, Instant now) {
    return new Plan(now.plus(aLittleMore(Duration.between(now, until))), PollReason.RETRY_AFTER);
  }

  /** When the host has more requests than it gets in a minute. */
  Plan afterBusyHost(Instant now) {
    return new Plan(
        now.plus(FIRST_RETRY.dividedBy(5)).plus(aLittle(FIRST_RETRY)), PollReason.BUSY_HOST);
  }

  private Plan allowed(Plan plan, PublisherWishes wishes) {
    if (!isSkipped(plan.at(), wishes)) {
      return plan;
    }
    Instant hour = plan.at().truncatedTo(ChronoUnit.HOURS);
    for (int i = 0; i < HOURS_OF_WEEK; i++) {
      hour = hour.plus(1, ChronoUnit.HOURS);
      if (!isSkipped(hour, wishes)) {
        return new Plan(hour.plus(aLittle(MOST_DELAY)), PollReason.SKIP_HOURS);
      }
    }
    return plan;
  }

  private static boolean isSkipped(Instant time, PublisherWishes wishes) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    return wishes.skipHours().contains(utc.getHour())
        || wishes.skipDays().contains(utc.getDayOfWeek());
  }

  private Duration jittered(Duration duration) {
    return scaled(duration, 1 - JITTER + 2 * JITTER * random.nextDouble());
  }

  /** A publisher's wish is a least time: jitter only lengthens it. */
  private Duration aLittleMore(Duration least) {
    Duration most = scaled(least, JITTER);
    return least.plus(aLittle(most.compareTo(MOST_DELAY) > 0 ? MOST_DELAY : most));
  }

  private Duration aLittle(Duration most) {
    return scaled(most, random.nextDouble());
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private Duration inBounds(Duration duration) {
    return clamped(duration, settings.fastest(), settings.slowest());
  }

  private static Duration clamped(Duration value, Duration least, Duration most) {
    return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
  }
}
