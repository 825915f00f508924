package org.warraq.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.PollLogStore;
import org.warraq.campaign.PollRecord;
import org.warraq.campaign.PollTrouble;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.intake.ContentHash;
import org.warraq.intake.EntrySignal;
import org.warraq.intake.EntryStore;
import org.warraq.newsroom.SiteStore;
import org.warraq.store.Database;
import org.warraq.websub.SubscriptionStore.Keyed;

/**
 * Takes what hubs deliver: what is signed right and new is read like a feed's document and recorded
 * as entries. A delivery may be a part of the feed, so the feed's validators, its hash and its
 * rhythm stay what polls have made them.
 */
@Component
class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  /** So many deliveries with news, and no poll that found others: the hub is relied on again. */
  private static final int TRUSTED_AGAIN = 3;

  private final Database database;
  private final SubscriptionStore store;
  private final FeedStore feeds;
  private final PollLogStore polls;
  private final EntryStore entries;
  private final EntrySignal signal;
  private final SiteStore sites;
  private final InstantSource clock;

  Deliveries(
      Database database,
      SubscriptionStore store,
      FeedStore feeds,
      PollLogStore polls,
      EntryStore entries,
      EntrySignal signal,
      SiteStore sites,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.feeds = feeds;
    this.polls = polls;
    this.entries = entries;
    this.signal = signal;
    this.sites = sites;
    this.clock = clock;
  }

  /** Whether anything is taken for this subscription at all. */
  boolean areTaken(Subscription subscription) {
    return subscription.isVerified(clock.instant());
  }

  /**
   * What a hub posts.
   *
   * @param sent the body as it was sent, perhaps packed
   * @param body the same, unpacked
   */
  record Delivery(
      Optional<String> signature, Optional<String> contentType, byte[] sent, byte[] body) {
    /** Hubs that pack sign before or after it. */
    boolean isSignedWith(String secret) {
      return HubSignature.proves(signature, body, secret)
          || HubSignature.proves(signature, sent, secret);
    }
  }

  /** Takes one delivery; drops it silently when it is not what the hub has signed. */
  void take(Keyed keyed, Delivery delivery) {
    Subscription subscription = keyed.subscription();
    byte[] body = delivery.body();
    if (!delivery.isSignedWith(keyed.secret())) {
      store.unsigned(subscription);
      log.info("event=websub.delivery feed={} outcome=Unsigned", subscription.feedId());
      return;
    }
    Optional<CampaignFeed> feed =
        feeds.find(subscription.feedId()).filter(f -> f.state() == CampaignFeed.State.ACTIVE);
    if (feed.isEmpty()) {
      return;
    }
    Instant start = clock.instant();
    FeedResult result =
        FeedReader.read(
            body,
            delivery.contentType().map(type -> Map.of("content-type", type)).orElse(Map.of()),
            feed.get().url(),
            feed.get().reading(sites.zone()));
    switch (result) {
      case FeedResult.Readable(Feed document) ->
          record(subscription, document, ContentHash.of(body), body.length, start);
      case FeedResult.Unreadable(String reason) ->
          database.run(() ->
              polls.append(
                  subscription.feedId(),
                  line(
                      "Unreadable",
                      "The hub delivered: " + reason,
                      Optional.of(PollTrouble.NO_FEED),
                      0,
                      0,
                      body.length,
                      start)));
    }
  }

  private void record(
      Subscription subscription, Feed document, String hash, int bytes, Instant start) {
    boolean news =
        database.write(() -> {
          // A replay of what was true once would set articles back.
          if (!store.isFirst(subscription, hash, start)) {
            return false;
          }
          EntryStore.Recorded recorded = entries.record(subscription.feedId(), document);
          int kept = store.delivered(subscription, recorded.fresh() > 0 ? 1 : 0, start);
          if (subscription.state() == HubState.UNRELIABLE && kept >= TRUSTED_AGAIN) {
            trustAgain(subscription);
          }
          if (recorded.fresh() > 0) {
            feeds.heard(subscription.feedId(), start);
          }
          polls.append(
              subscription.feedId(),
              line(
                  "Delivered",
                  "Delivered by the hub",
                  Optional.empty(),
                  recorded.fresh(),
                  recorded.changed(),
                  bytes,
                  start));
          return recorded.fresh() + recorded.changed() > 0;
        });
    log.info("event=websub.delivery feed={} outcome=Read news={}", subscription.feedId(), news);
    if (news) {
      signal.ring();
    }
  }

  private void trustAgain(Subscription subscription) {
    store.set(subscription, HubState.ACTIVE, "", subscription.dueAt().orElseGet(clock::instant));
    feeds.pushedUntil(subscription.feedId(), subscription.expiresAt());
  }

  private PollRecord line(
      String outcome,
      String explanation,
      Optional<PollTrouble> trouble,
      int fresh,
      int changed,
      int bytes,
      Instant start) {
    return new PollRecord(
        start,
        outcome,
        Optional.empty(),
        explanation,
        trouble,
        fresh,
        changed,
        bytes,
        Duration.between(start, clock.instant()).toMillis());
  }
}
