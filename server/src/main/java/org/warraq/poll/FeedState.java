package org.warraq.poll;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.warraq.campaign.CampaignFeed;

/** Builds a feed's state after a poll from its state before. */
final class FeedState {
  private final CampaignFeed before;
  private URI url;
  private String title;
  private CampaignFeed.State state;
  private Optional<String> etag;
  private Optional<String> lastModified;
  private Optional<String> bodyHash;
  private Instant next;
  private int failures;
  private Optional<Double> rate;
  private Optional<Instant> lastEntryAt;

  FeedState(CampaignFeed before) {
    this.before = before;
    url = before.url();
    title = before.title();
    state = before.state();
    etag = before.etag();
    lastModified = before.lastModified();
    bodyHash = before.bodyHash();
    next = before.nextPollAt();
    failures = before.failures();
    rate = before.entriesPerDay();
    lastEntryAt = before.lastEntryAt();
  }

  FeedState url(URI address) {
    url = address;
    return this;
  }

  FeedState title(String name) {
    title = name;
    return this;
  }

  FeedState validators(
      Optional<String> newEtag, Optional<String> newLastModified, Optional<String> newBodyHash) {
    etag = newEtag;
    lastModified = newLastModified;
    bodyHash = newBodyHash;
    return this;
  }

  FeedState succeeded(
      Optional<Double> entriesPerDay, Optional<Instant> newestEntryAt, Instant nextPollAt) {
    failures = 0;
    rate = entriesPerDay;
    lastEntryAt = newestEntryAt;
    next = nextPollAt;
    return this;
  }

  FeedState failed(int inARow, Instant nextPollAt) {
    failures = inARow;
    next = nextPollAt;
    return this;
  }

  FeedState gone(Instant nextPollAt) {
    state = CampaignFeed.State.GONE;
    return failed(before.failures() + 1, nextPollAt);
  }

  CampaignFeed build() {
    return new CampaignFeed(
        before.id(),
        before.campaignId(),
        before.sourceId(),
        url,
        title,
        state,
        etag,
        lastModified,
        bodyHash,
        next,
        failures,
        rate,
        before.lastPolledAt(),
        lastEntryAt,
        before.lastOutcome(),
        before.lastExplanation());
  }
}
