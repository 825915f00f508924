package org.warraq.campaign;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed that a campaign reads, with its state.
 *
 * @param bodyHash SHA-256 in hex of the last body that was read
 * @param failures how many polls have failed in a row
 * @param entriesPerDay learnt rate of new entries
 * @param lastOutcome name of the last poll's outcome
 * @param lastExplanation a sentence about it
 * @param polling what is known about asking it
 */
public record CampaignFeed(
    long id,
    long campaignId,
    long sourceId,
    URI url,
    String title,
    State state,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> bodyHash,
    Instant nextPollAt,
    int failures,
    Optional<Double> entriesPerDay,
    Optional<Instant> lastPolledAt,
    Optional<Instant> lastEntryAt,
    Optional<String> lastOutcome,
    Optional<String> lastExplanation,
    FeedPolling polling) {

  /** The same feed, asked otherwise. */
  public CampaignFeed with(FeedPolling changed) {
    return new CampaignFeed(
        id,
        campaignId,
        sourceId,
        url,
        title,
        state,
        etag,
        lastModified,
        bodyHash,
        nextPollAt,
        failures,
        entriesPerDay,
        lastPolledAt,
        lastEntryAt,
        lastOutcome,
        lastExplanation,
        changed);
  }

  /** Whether a feed is polled. */
  public enum State {
    ACTIVE,
    PAUSED,
    /**
     * Its publisher says that it is gone for good (410): it is asked rarely, in case that was a
     * mistake, and becomes active again by itself when it answers.
     */
    GONE
  }
}
