package org.warraq.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.Fetcher;
import org.warraq.fetch.FormField;
import org.warraq.newsroom.SiteStore;
import org.warraq.store.Database;
import org.warraq.websub.SubscriptionStore.Keyed;

/** Asks hubs for subscriptions, renews them before they end, and gives them up (W3C WebSub). */
@Component
public class Subscriber implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Subscriber.class);

  /** What we wish; a hub may give less or more. */
  private static final Duration LEASE = Duration.ofDays(10);

  /** Longer than the slowest form with its wait for a turn. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** A hub that accepts verifies within seconds; after this it is asked again. */
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 8;

  /** An editor who has set the site's address need not wait for a day. */
  private static final Duration ADDRESS_PAUSE = Duration.ofHours(1);

  /** A hub that does not answer a farewell finds out by itself: deliveries are refused. */
  private static final int FAREWELLS = 3;

  private static final int AT_ONCE = 8;

  private final Database database;
  private final SubscriptionStore store;
  private final FeedStore feeds;
  private final CampaignStore campaigns;
  private final SiteStore sites;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("websub-", 0).factory());
  private final AtomicInteger underWay = new AtomicInteger();

  Subscriber(
      Database database,
      SubscriptionStore store,
      FeedStore feeds,
      CampaignStore campaigns,
      SiteStore sites,
      Fetcher fetcher,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.feeds = feeds;
    this.campaigns = campaigns;
    this.sites = sites;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Asks the hubs that are to be asked now, and lets polling take over where a hub's time is over.
   *
   * @return how many requests are on their way
   */
  public int step() {
    Instant now = clock.instant();
    for (Subscription over : store.expired(now)) {
      database.run(() -> {
        store.set(over, HubState.FAILED, "The hub has not renewed the subscription", now);
        feeds.pushedUntil(over.feedId(), Optional.empty());
        feeds.hasten(over.feedId());
      });
    }
    int free = AT_ONCE - underWay.get();
    if (free > 0) {
      for (Keyed due : store.claimDue(now, CLAIM, free)) {
        underWay.incrementAndGet();
        threads.execute(() -> askAndCount(due));
      }
    }
    return underWay.get();
  }

  /** Asks until no hub is to be asked. */
  public void drain() throws InterruptedException {
    while (step() > 0) {
      Thread.sleep(5);
    }
  }

  private void askAndCount(Keyed due) {
    try {
      ask(due);
    } catch (RuntimeException e) {
      log.error("event=websub.failed feed={}", due.subscription().feedId(), e);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void ask(Keyed due) {
    Subscription subscription = due.subscription();
    if (subscription.state() != HubState.LEAVING && !isPolled(subscription.feedId())) {
      database.run(() -> {
        store.set(subscription, HubState.LEAVING, "", clock.instant());
        feeds.pushedUntil(subscription.feedId(), Optional.empty());
      });
      return;
    }
    Optional<URI> callback = sites.site().map(site -> callback(site.address(), due.token()));
    Optional<String> obstacle = callback.flatMap(this::obstacle);
    if (callback.isEmpty() || obstacle.isPresent()) {
      unreachable(subscription, obstacle);
      return;
    }
    FetchOutcome outcome = fetcher.submit(subscription.hub(), form(due, callback.get()));
    log.info(
        "event=websub.asked feed={} outcome={}",
        subscription.feedId(),
        outcome.getClass().getSimpleName());
    answered(subscription, outcome);
  }

  private boolean isPolled(long feedId) {
    Optional<CampaignFeed> feed = feeds.find(feedId);
    return feed.filter(f -> f.state() == CampaignFeed.State.ACTIVE)
        .flatMap(f -> campaigns.find(f.campaignId()))
        .filter(campaign -> campaign.state() == Campaign.State.ACTIVE)
        .isPresent();
  }

  private static URI callback(String site, String token) {
    return URI.create(site + HubCallback.PATH + token);
  }

  /** Where we would not go ourselves, no hub comes either. */
  private Optional<String> obstacle(URI callback) {
    return fetcher
        .obstacle(callback)
        .map(outcome ->
            switch (outcome) {
              case FetchOutcome.Blocked blocked -> blocked.explanation();
              case FetchOutcome.Failed failed -> failed.explanation();
              case FetchOutcome.Fetched _,
                  FetchOutcome.NotModified _,
                  FetchOutcome.Gone _,
                  FetchOutcome.Refused _ ->
                  throw new IllegalStateException("No answer without a request: " + outcome);
            });
  }

  private void unreachable(Subscription subscription, Optional<String> obstacle) {
    if (subscription.state() == HubState.LEAVING) {
      store.delete(subscription);
      return;
    }
    store.asked(
        subscription,
        HubState.UNREACHABLE,
        "A hub could not reach this newspaper, so it is not subscribed: set the site's public address. "
            + obstacle.orElse(""),
        clock.instant().plus(ADDRESS_PAUSE));
  }

  private static List<FormField> form(Keyed due, URI callback) {
    List<FormField> form = new ArrayList<>();
    boolean leaving = due.subscription().state() == HubState.LEAVING;
    form.add(new FormField("hub.mode", leaving ? "unsubscribe" : "subscribe"));
    form.add(new FormField("hub.topic", due.subscription().topic().toString()));
    form.add(new FormField("hub.callback", callback.toString()));
    if (!leaving) {
      form.add(new FormField("hub.lease_seconds", String.valueOf(LEASE.toSeconds())));
      form.add(new FormField("hub.secret", due.secret()));
    }
    return form;
  }

  private void answered(Subscription subscription, FetchOutcome outcome) {
    boolean accepted = outcome instanceof FetchOutcome.Fetched;
    if (subscription.state() == HubState.LEAVING && subscription.attempts() >= FAREWELLS) {
      store.delete(subscription);
      return;
    }
    Duration pause =
        FIRST_PAUSE.multipliedBy(1L << Math.min(subscription.attempts() - 1, MOST_DOUBLINGS));
    store.asked(
        subscription,
        accepted ? HubState.REQUESTED : HubState.FAILED,
        accepted ? "The hub has accepted the request and has to verify it" : said(outcome),
        clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
  }

  private static String said(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Refused refused -> refused.reason();
      case FetchOutcome.Blocked blocked -> blocked.explanation();
      case FetchOutcome.Failed failed -> failed.explanation();
      case FetchOutcome.Gone _ -> "The hub is gone (410)";
      case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> "";
    };
  }

  /** The requests on their way are made again when their claims end. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
