package org.warraq.campaign;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.warraq.feed.ReadingRules;

/**
 * A feed that a campaign reads, with its state.
 *
 * @param bodyHash SHA-256 in hex of the last body that was read
 * @param failures how many polls have failed in a row
 * @param entriesPerDay learnt rate of new entries
 * @param lastOutcome name of the last poll's outcome
 * @param lastExplanation a sentence about it
 * @param lastTrouble what was in its way
 * @param zone the zone of dates that name none, when an editor has said it
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
    Optional<PollTrouble> lastTrouble,
    Optional<ZoneId> zone,
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
        lastTrouble,
        zone,
        changed);
  }

  /**
   * What its reader assumes where its documents are silent.
   *
   * @param paper the newspaper's zone: most feeds that leave it out are written for readers nearby
   */
  public ReadingRules reading(ZoneId paper) {
    return zone.map(ReadingRules::always).orElseGet(() -> ReadingRules.in(paper));
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
