package org.warraq.websub;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedStore;
import org.warraq.feed.Entry;

/** What polls mean for subscriptions: which hub there is, and whether it keeps its word. */
@Component
public class Subscriptions {
  /** What is younger may still be on its way from the hub. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(10);

  /** 256 bits: neither the address of deliveries nor the key to them can be guessed. */
  private static final int SECRET_BYTES = 32;

  private final SubscriptionStore store;
  private final FeedStore feeds;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Subscriptions(SubscriptionStore store, FeedStore feeds, InstantSource clock) {
    this.store = store;
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * Takes note of a poll that has read a document; part of the transaction that records it. A hub
   * that is named is subscribed to, one that is named no longer is left, and one that has not
   * delivered what the poll found is relied on no longer.
   *
   * @param feed as it was before the poll
   * @param offer the hub that the answer or the document names
   * @param fresh how many entries nobody had seen before
   * @param entries all entries of the document
   * @return until when a hub delivers what is new, so that polling may be slow
   */
  public Optional<Instant> polled(
      CampaignFeed feed, Optional<HubOffer> offer, int fresh, List<Entry> entries) {
    Instant now = clock.instant();
    Optional<Subscription> standing = store.ofFeed(feed.id());
    if (standing.isPresent() && !isFor(standing.get(), offer)) {
      leave(standing.get(), now);
      standing = Optional.empty();
    }
    if (standing.isEmpty()) {
      offer.ifPresent(hub -> store.want(feed.id(), hub, secret(), secret(), now));
      return Optional.empty();
    }
    return pushedUntil(feed, standing.get(), fresh, entries, now);
  }

  private static boolean isFor(Subscription subscription, Optional<HubOffer> offer) {
    return offer
        .filter(
            hub -> hub.hub().equals(subscription.hub()) && hub.topic().equals(subscription.topic()))
        .isPresent();
  }

  private void leave(Subscription subscription, Instant now) {
    store.set(subscription, HubState.LEAVING, "", now);
    feeds.pushedUntil(subscription.feedId(), Optional.empty());
  }

  private Optional<Instant> pushedUntil(
      CampaignFeed feed, Subscription standing, int fresh, List<Entry> entries, Instant now) {
    if (standing.state() != HubState.ACTIVE || !standing.isVerified(now)) {
      // A poll that finds nothing new says that nothing is missing; one that does starts anew.
      if (standing.state() == HubState.UNRELIABLE && missed(fresh, entries, now) > 0) {
        store.missed(standing, standing.explanation());
      }
      return Optional.empty();
    }
    boolean watchedSinceLastPoll =
        feed.lastPolledAt().isPresent()
            && standing.verifiedAt().filter(feed.lastPolledAt().get()::isAfter).isPresent();
    long missed = watchedSinceLastPoll ? missed(fresh, entries, now) : 0;
    if (missed == 0) {
      return standing.expiresAt();
    }
    store.missed(
        standing, "A poll found %d entries that the hub had not delivered".formatted(missed));
    feeds.pushedUntil(feed.id(), Optional.empty());
    return Optional.empty();
  }

  private static long missed(int fresh, List<Entry> entries, Instant now) {
    Instant recent = now.minus(ON_ITS_WAY);
    long young =
        entries.stream()
            .filter(
                entry -> entry.published().or(entry::updated).filter(recent::isBefore).isPresent())
            .count();
    return Math.max(0, fresh - young);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
