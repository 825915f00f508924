package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warraq.campaign.FeedQueueStore;
import org.warraq.campaign.FeedQueueStore.Polled;
import org.warraq.campaign.FeedQueueStore.Postponed;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.HostPauseStore;
import org.warraq.campaign.PollRecord;
import org.warraq.intake.EntrySignal;
import org.warraq.intake.EntryStore;
import org.warraq.intake.EntryStore.Recorded;
import org.warraq.store.Database;
import org.warraq.websub.Subscriptions;

/**
 * Writes what polls brought. A document is recorded in the transaction that moves its feed's state
 * forward: a crash before it asks again, a crash after it has lost nothing. Polls without anything
 * new are written lazily, in groups: what a crash loses of them costs one more poll.
 */
final class PollLedger {
  private static final Logger log = LoggerFactory.getLogger(PollLedger.class);

  /**
   * One transaction of a few milliseconds, whose pages fit into the cache of SQLite's connection.
   */
  private static final int GROUP = 64;

  /** Far below a lease, and early enough for whoever watches at the desk. */
  private static final Duration LATEST = Duration.ofSeconds(1);

  /** When a host says 429 but not for how long; as the fetcher does. */
  private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

  private static final Recorded NOTHING = new Recorded(0, 0, 0);

  private final Database database;
  private final FeedStore feeds;
  private final FeedQueueStore queue;
  private final HostPauseStore pauses;
  private final EntryStore entries;
  private final Subscriptions subscriptions;
  private final EntrySignal signal;
  private final PollSchedule schedule;
  private final AfterPoll afterPoll;
  private final InstantSource clock;

  private final List<Polled> unwritten = new ArrayList<>();
  private final List<Postponed> unasked = new ArrayList<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private long oldestNanos;

  PollLedger(
      Database database,
      FeedStore feeds,
      FeedQueueStore queue,
      HostPauseStore pauses,
      EntryStore entries,
      Subscriptions subscriptions,
      EntrySignal signal,
      PollSchedule schedule,
      InstantSource clock) {
    this.database = database;
    this.feeds = feeds;
    this.queue = queue;
    this.pauses = pauses;
    this.entries = entries;
    this.subscriptions = subscriptions;
    this.signal = signal;
    this.schedule = schedule;
    this.afterPoll = new AfterPoll(schedule);
    this.clock = clock;
  }

  /** Settles a poll that began at that time. */
  void settle(Claim claim, PollOutcome outcome, Instant start) {
    switch (outcome) {
      case PollOutcome.Updated updated -> record(claim, updated, start);
      case PollOutcome.Refused refused when pause(refused).isPresent() ->
          pause(claim, refused, pause(refused).get(), start);
      case PollOutcome.NotAsked _ -> postpone(claim, schedule.afterBusyHost(clock.instant()));
      case PollOutcome.NotModified _,
          PollOutcome.Gone _,
          PollOutcome.Refused _,
          PollOutcome.Unreadable _,
          PollOutcome.Blocked _,
          PollOutcome.Failed _ ->
          later(claim, outcome, start);
    }
    log.info(
        "event=poll feed={} outcome={} millis={}",
        claim.feed().id(),
        outcome.getClass().getSimpleName(),
        Duration.between(start, clock.instant()).toMillis());
  }

  /** Gives a feed back unasked. */
  void postpone(Claim claim, PollSchedule.Plan plan) {
    add(unasked, new Postponed(claim.feed().id(), claim.owner(), plan.at(), plan.reason()));
  }

  /** How many polls are not written yet. */
  int waiting() {
    return waiting.get();
  }

  /** Writes what has waited long enough. */
  void flushOld() {
    boolean due;
    synchronized (this) {
      due = waiting.get() > 0 && System.nanoTime() - oldestNanos > LATEST.toNanos();
    }
    if (due) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() {
    List<Polled> polls;
    List<Postponed> postponed;
    synchronized (this) {
      polls = List.copyOf(unwritten);
      postponed = List.copyOf(unasked);
      unwritten.clear();
      unasked.clear();
    }
    try {
      if (!polls.isEmpty() || !postponed.isEmpty()) {
        database.run(() -> {
          if (!polls.isEmpty()) {
            queue.polled(polls);
          }
          if (!postponed.isEmpty()) {
            queue.postpone(postponed);
          }
        });
      }
    } finally {
      waiting.addAndGet(-polls.size() - postponed.size());
    }
  }

  private <T> void add(List<T> group, T item) {
    boolean full;
    synchronized (this) {
      if (waiting.getAndIncrement() == 0) {
        oldestNanos = System.nanoTime();
      }
      group.add(item);
      full = unwritten.size() + unasked.size() >= GROUP;
    }
    if (full) {
      flush();
    }
  }

  private void later(Claim claim, PollOutcome outcome, Instant start) {
    Instant now = clock.instant();
    AfterPoll.Result result = afterPoll.of(claim, outcome, NOTHING, now);
    if (result.address().isPresent()) {
      // An address is not left to a group: another feed may have it.
      database.run(() -> write(claim, outcome, NOTHING, start));
    } else {
      add(unwritten, line(claim, outcome, NOTHING, result, start, now));
    }
  }

  private void record(Claim claim, PollOutcome.Updated updated, Instant start) {
    boolean fresh =
        database.write(() -> {
          // Whoever has lost the lease records nothing: another poll of this feed counts.
          if (!queue.holds(claim.feed().id(), claim.owner())) {
            return false;
          }
          Recorded recorded = entries.record(claim.feed().id(), updated.feed());
          Optional<Instant> pushed =
              subscriptions.polled(
                  claim.feed(), updated.hub(), recorded.fresh(), updated.feed().entries());
          write(claim.pushedUntil(pushed), updated, recorded, start);
          return recorded.fresh() + recorded.changed() > 0;
        });
    if (fresh) {
      signal.ring();
    }
  }

  private static Optional<Duration> pause(PollOutcome.Refused refused) {
    Optional<Duration> asked = refused.retryAfter().filter(Duration::isPositive);
    return switch (refused.httpStatus()) {
      case 429 -> asked.or(() -> Optional.of(USUAL_PAUSE));
      case 503 -> asked;
      default -> Optional.empty();
    };
  }

  private void pause(Claim claim, PollOutcome.Refused refused, Duration asked, Instant start) {
    database.run(() -> {
      Instant now = clock.instant();
      if (pauses.pause(refused.host(), now.plus(asked), refused.httpStatus())) {
        write(claim, refused, NOTHING, start);
      } else {
        Instant until =
            Optional.ofNullable(pauses.current().get(refused.host())).orElse(now.plus(asked));
        postpone(claim, schedule.afterHostPause(until, now));
      }
    });
  }

  private void write(Claim claim, PollOutcome outcome, Recorded recorded, Instant start) {
    Instant now = clock.instant();
    AfterPoll.Result result = afterPoll.of(claim, outcome, recorded, now);
    long id = claim.feed().id();
    result.address().filter(url -> !feeds.isTaken(url, id)).ifPresent(url -> feeds.move(id, url));
    result.title().ifPresent(title -> feeds.rename(id, title));
    queue.polled(List.of(line(claim, outcome, recorded, result, start, now)));
  }

  private static Polled line(
      Claim claim,
      PollOutcome outcome,
      Recorded recorded,
      AfterPoll.Result result,
      Instant start,
      Instant now) {
    PollRecord record =
        new PollRecord(
            now,
            outcome.getClass().getSimpleName(),
            outcome.status(),
            result.explanation(),
            outcome.trouble(),
            recorded.fresh(),
            recorded.changed(),
            outcome.bytes(),
            Duration.between(start, now).toMillis());
    PollMeters.count(record, claim.feed().nextPollAt(), start);
    return new Polled(result.feed(), claim.owner(), record);
  }
}
