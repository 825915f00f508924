package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedQueueStore;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.HostPauseStore;
import org.warraq.campaign.PollTrouble;
import org.warraq.intake.EntrySignal;
import org.warraq.intake.EntryStore;
import org.warraq.store.Database;
import org.warraq.store.LeaseOwner;
import org.warraq.websub.Subscriptions;

/** Asks feeds that are due, each on its own virtual thread. */
@Component
public class Poller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  /**
   * Longer than the slowest fetch with its wait for a turn; a crashed poller's feeds wait this
   * long.
   */
  private static final Duration LEASE = Duration.ofMinutes(3);

  /** So many polls of one host do something at a time; the others wait for their turn there. */
  private static final int BUSY_AT_ONE_HOST = 2;

  /** Threads that wait for busy hosts are cheap, but not free: so many for each that works. */
  private static final int WAITING_FOR_EACH = 16;

  private final FeedQueueStore queue;
  private final CampaignStore campaigns;
  private final HostPauseStore pauses;
  private final FeedRequest request;
  private final PollSchedule schedule;
  private final PollLedger ledger;
  private final int parallel;
  private final InstantSource clock;

  private final String owner = LeaseOwner.named("poller");
  private final AtomicLong claims = new AtomicLong();
  private final ExecutorService pollers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("poll-", 0).factory());
  private final AtomicInteger underWay = new AtomicInteger();
  private final ConcurrentHashMap<String, Integer> underWayAtHost = new ConcurrentHashMap<>();
  private volatile boolean more;
  private volatile boolean closed;

  Poller(
      Database database,
      FeedStore feeds,
      FeedQueueStore queue,
      CampaignStore campaigns,
      HostPauseStore pauses,
      EntryStore entries,
      Subscriptions subscriptions,
      FeedRequest request,
      EntrySignal signal,
      PollSettings settings,
      InstantSource clock) {
    this.queue = queue;
    this.campaigns = campaigns;
    this.pauses = pauses;
    this.request = request;
    this.schedule = new PollSchedule(settings, RandomGenerator.getDefault());
    this.ledger =
        new PollLedger(
            database, feeds, queue, pauses, entries, subscriptions, signal, schedule, clock);
    this.parallel = settings.parallel();
    this.clock = clock;
    queue.releaseDead();
  }

  /**
   * Starts polls of feeds that are due, as many as may run at once.
   *
   * @return how many polls are on their way or not written yet
   */
  public int step() {
    ledger.flushOld();
    int free = Math.min(parallel - busy(), parallel * WAITING_FOR_EACH - underWay.get());
    if (free > 0) {
      more = claim(free) == free;
    }
    if (underWay.get() == 0) {
      ledger.flush();
    }
    return underWay.get() + ledger.waiting();
  }

  /** Whether more feeds were due at the last step than could be asked at once. */
  boolean hasMore() {
    return more;
  }

  /** Polls until no feed is due. */
  public void drain() throws InterruptedException {
    while (step() > 0 || more) {
      Thread.sleep(5);
    }
  }

  private int busy() {
    return underWayAtHost.values().stream()
        .mapToInt(polls -> Math.min(polls, BUSY_AT_ONE_HOST))
        .sum();
  }

  private int claim(int limit) {
    String lease = owner + "." + claims.incrementAndGet();
    List<CampaignFeed> due = queue.claimDue(lease, LEASE, limit);
    if (due.isEmpty()) {
      return 0;
    }
    Map<Long, Duration> fixed = campaigns.fixedPauses();
    Map<String, Instant> paused = pauses.current();
    for (CampaignFeed feed : due) {
      Claim claim = new Claim(feed, lease, Optional.ofNullable(fixed.get(feed.campaignId())));
      Optional<Instant> pause = Optional.ofNullable(paused.get(claim.host()));
      if (pause.isPresent()) {
        ledger.postpone(claim, schedule.afterHostPause(pause.get(), clock.instant()));
      } else {
        start(claim);
      }
    }
    return due.size();
  }

  private void start(Claim claim) {
    underWay.incrementAndGet();
    underWayAtHost.merge(claim.host(), 1, Integer::sum);
    pollers.execute(() -> {
      try {
        poll(claim);
      } catch (RuntimeException e) {
        log.error("event=poll.failed feed={}", claim.feed().id(), e);
      } finally {
        underWayAtHost.computeIfPresent(
            claim.host(), (host, polls) -> polls == 1 ? null : polls - 1);
        underWay.decrementAndGet();
      }
    });
  }

  private void poll(Claim claim) {
    Instant start = clock.instant();
    PollOutcome outcome;
    try {
      outcome = request.ask(claim.feed(), Asking.of(claim.feed(), start));
    } catch (RuntimeException e) {
      log.error("event=poll.broken feed={}", claim.feed().id(), e);
      outcome =
          new PollOutcome.Failed(
              PollTrouble.OURS,
              "Reading this feed failed inside Warraq: " + e.getClass().getSimpleName());
    }
    if (!closed) {
      ledger.settle(claim, outcome, start);
    }
  }

  /**
   * Ends the polls that are under way; their feeds are due again when their leases end, or at the
   * next start on this machine. What is known but not written yet is written.
   */
  @Override
  public void close() {
    closed = true;
    pollers.shutdownNow();
    try {
      if (!pollers.awaitTermination(5, TimeUnit.SECONDS)) {
        log.warn("event=poll.close.late polls={}", underWay.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ledger.flush();
  }
}
