package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.PollRecord;
import org.warraq.feed.Feed;
import org.warraq.intake.EntryStore;
import org.warraq.intake.IntakeLoop;
import org.warraq.store.Database;
import org.warraq.store.LeaseOwner;

/**
 * Asks feeds that are due, each on its own virtual thread. What a feed said is recorded in the
 * transaction that moves its validators forward: a crash before it asks again, a crash after it has
 * lost nothing.
 */
@Component
public class Poller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  /**
   * Longer than the slowest fetch with its wait for a turn; a crashed poller's feeds wait this
   * long.
   */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Database database;
  private final FeedStore feeds;
  private final EntryStore entries;
  private final FeedRequest request;
  private final IntakeLoop intake;
  private final PollSchedule schedule;
  private final int parallel;
  private final InstantSource clock;

  private final String owner = LeaseOwner.named("poller");
  private final ExecutorService pollers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poll-", 0).factory());
  private final AtomicInteger underWay = new AtomicInteger();

  Poller(
      Database database,
      FeedStore feeds,
      EntryStore entries,
      FeedRequest request,
      IntakeLoop intake,
      PollSettings settings,
      InstantSource clock) {
    this.database = database;
    this.feeds = feeds;
    this.entries = entries;
    this.request = request;
    this.intake = intake;
    this.schedule = new PollSchedule(settings, RandomGenerator.getDefault());
    this.parallel = settings.parallel();
    this.clock = clock;
    feeds.releaseDead();
  }

  /**
   * Starts polls of feeds that are due, as many as may run at once.
   *
   * @return how many polls are on their way
   */
  public int step() {
    int free = parallel - underWay.get();
    if (free > 0) {
      for (CampaignFeed feed : feeds.claimDue(owner, LEASE, free)) {
        underWay.incrementAndGet();
        pollers.execute(() -> pollAndCount(feed));
      }
    }
    return underWay.get();
  }

  /** Polls until no feed is due. */
  public void drain() throws InterruptedException {
    while (step() > 0) {
      Thread.sleep(5);
    }
  }

  private void pollAndCount(CampaignFeed feed) {
    try {
      poll(feed);
    } catch (RuntimeException e) {
      log.error("event=poll.failed feed={}", feed.id(), e);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void poll(CampaignFeed feed) {
    Instant start = clock.instant();
    PollOutcome outcome;
    try {
      outcome = request.ask(feed);
    } catch (RuntimeException e) {
      log.error("event=poll.broken feed={}", feed.id(), e);
      outcome =
          new PollOutcome.Failed(
              "Reading this feed failed inside Warraq: " + e.getClass().getSimpleName());
    }
    write(feed, outcome, start);
  }

  private void write(CampaignFeed feed, PollOutcome outcome, Instant start) {
    Instant now = clock.instant();
    long millis = Duration.between(start, now).toMillis();
    boolean fresh =
        database.write(() -> {
          EntryStore.Recorded recorded =
              outcome instanceof PollOutcome.Updated updated
                  ? entries.record(feed.id(), updated.feed())
                  : new EntryStore.Recorded(0, 0);
          feeds.polled(
              after(feed, outcome, recorded, now),
              owner,
              new PollRecord(
                  now,
                  outcome.getClass().getSimpleName(),
                  outcome.status(),
                  outcome.explanation(),
                  recorded.fresh(),
                  recorded.changed(),
                  bytes(outcome),
                  millis));
          return recorded.fresh() + recorded.changed() > 0;
        });
    log.info(
        "event=poll feed={} outcome={} millis={}",
        feed.id(),
        outcome.getClass().getSimpleName(),
        millis);
    if (fresh) {
      intake.wake();
    }
  }

  private static long bytes(PollOutcome outcome) {
    return switch (outcome) {
      case PollOutcome.Updated updated -> updated.bytes();
      case PollOutcome.NotModified same -> same.bytes();
      case PollOutcome.Unreadable unreadable -> unreadable.bytes();
      case PollOutcome.Gone _, PollOutcome.Refused _, PollOutcome.Blocked _, PollOutcome.Failed _ ->
          0;
    };
  }

  private CampaignFeed after(
      CampaignFeed feed, PollOutcome outcome, EntryStore.Recorded recorded, Instant now) {
    return switch (outcome) {
      case PollOutcome.Updated updated -> {
        Optional<Double> rate =
            PollSchedule.learn(feed.entriesPerDay(), updated.feed().entries(), now);
        yield state(feed)
            .url(updated.movedTo().filter(url -> !feeds.isTaken(url, feed.id())).orElse(feed.url()))
            .title(feed.title().isBlank() ? updated.feed().title().orElse("") : feed.title())
            .validators(updated.etag(), updated.lastModified(), Optional.of(updated.bodyHash()))
            .succeeded(
                rate,
                recorded.fresh() > 0 ? Optional.of(now) : feed.lastEntryAt(),
                now.plus(schedule.pause(rate, askedFor(updated.feed(), updated.maxAge()))))
            .build();
      }
      case PollOutcome.NotModified same ->
          state(feed)
              .validators(same.etag(), same.lastModified(), feed.bodyHash())
              .succeeded(
                  feed.entriesPerDay(),
                  feed.lastEntryAt(),
                  now.plus(schedule.pause(feed.entriesPerDay(), same.maxAge())))
              .build();
      case PollOutcome.Gone _ ->
          state(feed).gone(now.plus(schedule.pauseAfterFailure(1, Optional.empty()))).build();
      case PollOutcome.Refused refused -> failed(feed, refused.retryAfter(), now);
      case PollOutcome.Unreadable _, PollOutcome.Blocked _, PollOutcome.Failed _ ->
          failed(feed, Optional.empty(), now);
    };
  }

  private CampaignFeed failed(CampaignFeed feed, Optional<Duration> retryAfter, Instant now) {
    int failures = feed.failures() + 1;
    return state(feed)
        .failed(failures, now.plus(schedule.pauseAfterFailure(failures, retryAfter)))
        .build();
  }

  private static FeedState state(CampaignFeed feed) {
    return new FeedState(feed);
  }

  private static Optional<Duration> askedFor(Feed feed, Optional<Duration> maxAge) {
    Optional<Duration> ttl =
        feed.ttlMinutes().isPresent()
            ? Optional.of(MINUTE.multipliedBy(feed.ttlMinutes().getAsInt()))
            : Optional.empty();
    return Stream.of(ttl, maxAge).flatMap(Optional::stream).max(Duration::compareTo);
  }

  @Override
  public void close() {
    pollers.shutdownNow();
  }
}
