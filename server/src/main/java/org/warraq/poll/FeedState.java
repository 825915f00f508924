package org.warraq.poll;

import java.time.Instant;
import java.util.Optional;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedPolling;
import org.warraq.campaign.FeedPolling.Move;
import org.warraq.campaign.FeedPolling.Validators;
import org.warraq.campaign.PublisherWishes;

/** Builds a feed's state after a poll from its state before. */
final class FeedState {
  private final CampaignFeed before;
  private CampaignFeed.State state;
  private Optional<String> etag;
  private Optional<String> lastModified;
  private Optional<String> bodyHash;
  private int failures;
  private Optional<Double> rate;
  private Optional<Instant> lastEntryAt;
  private Optional<Instant> readAt;
  private int notModified;
  private Optional<Double> pace;
  private Validators validators;
  private Optional<Move> move;
  private PublisherWishes wishes;

  FeedState(CampaignFeed before) {
    this.before = before;
    state = before.state();
    etag = before.etag();
    lastModified = before.lastModified();
    bodyHash = before.bodyHash();
    failures = before.failures();
    rate = before.entriesPerDay();
    lastEntryAt = before.lastEntryAt();
    readAt = before.polling().readAt();
    notModified = before.polling().notModified();
    pace = before.polling().pace();
    validators = before.polling().validators();
    move = before.polling().move();
    wishes = before.polling().wishes();
  }

  /** A poll that worked; a feed that was taken for gone is back. */
  FeedState worked(double entriesPerDay) {
    failures = 0;
    rate = Optional.of(entriesPerDay);
    state = before.state() == CampaignFeed.State.GONE ? CampaignFeed.State.ACTIVE : state;
    return this;
  }

  FeedState failed() {
    failures = before.failures() + 1;
    return this;
  }

  FeedState gone() {
    state = CampaignFeed.State.GONE;
    return failed();
  }

  /** The document came, changed or not. */
  FeedState read(Instant at, String hash) {
    readAt = Optional.of(at);
    notModified = 0;
    bodyHash = Optional.of(hash);
    return this;
  }

  FeedState notModified() {
    notModified++;
    return this;
  }

  FeedState validators(Optional<String> newEtag, Optional<String> newLastModified) {
    etag = newEtag;
    lastModified = newLastModified;
    return this;
  }

  /** Validators that lie are forgotten. */
  FeedState validatorsLie() {
    validators = Validators.LYING;
    return validators(Optional.empty(), Optional.empty());
  }

  FeedState watching(Optional<Move> redirect) {
    move = redirect;
    return this;
  }

  /** At its new address, the feed's validators are a new host's. */
  FeedState moved() {
    move = Optional.empty();
    validators = Validators.TRUSTED;
    return this;
  }

  FeedState wishes(PublisherWishes asked) {
    wishes = asked;
    return this;
  }

  FeedState newEntriesAt(Instant at) {
    lastEntryAt = Optional.of(at);
    return this;
  }

  FeedState pace(Optional<Double> learnt) {
    pace = learnt;
    return this;
  }

  /** Entries a day as the schedule goes by them. */
  Optional<Double> planned() {
    return rate.map(known -> ArrivalRate.planned(known, pace));
  }

  CampaignFeed build(PollSchedule.Plan next) {
    return new CampaignFeed(
        before.id(),
        before.campaignId(),
        before.sourceId(),
        before.url(),
        before.title(),
        state,
        etag,
        lastModified,
        bodyHash,
        next.at(),
        failures,
        rate,
        before.lastPolledAt(),
        lastEntryAt,
        before.lastOutcome(),
        before.lastExplanation(),
        before.lastTrouble(),
        before.zone(),
        new FeedPolling(
            next.reason(),
            readAt,
            notModified,
            pace,
            validators,
            move,
            wishes,
            before.polling().pushedUntil()));
  }
}
