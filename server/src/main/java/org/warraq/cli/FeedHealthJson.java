package org.warraq.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedHealth;
import org.warraq.campaign.PollRecord;

/** How a feed is, in the form that scripts read; the names are a promise. */
final class FeedHealthJson {
  private FeedHealthJson() {}

  static Map<String, @Nullable Object> of(
      FeedHealth health, String campaign, List<PollRecord> polls) {
    CampaignFeed feed = health.feed();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", String.valueOf(feed.id()));
    json.put("title", feed.title());
    json.put("url", feed.url().toString());
    json.put("campaign", campaign);
    json.put("condition", health.condition().name());
    json.put("failures", feed.failures());
    json.put("entries_per_day", feed.entriesPerDay().orElse(null));
    json.put("last_polled", time(feed.lastPolledAt()));
    json.put("last_entry", time(feed.lastEntryAt()));
    json.put("silent_from", time(health.silentFrom()));
    json.put("last_outcome", feed.lastOutcome().orElse(null));
    json.put("last_explanation", feed.lastExplanation().orElse(null));
    boolean asked = health.condition() != FeedHealth.Condition.PAUSED;
    json.put("next_poll", asked ? feed.nextPollAt().toString() : null);
    json.put("next_poll_reason", asked ? feed.polling().reason().name() : null);
    json.put("last_polls", polls.stream().map(FeedHealthJson::poll).toList());
    return json;
  }

  private static Map<String, @Nullable Object> poll(PollRecord poll) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("at", poll.at().toString());
    json.put("outcome", poll.outcome());
    json.put("status", poll.status().orElse(null));
    json.put("explanation", poll.explanation());
    json.put("entries_new", poll.entriesNew());
    json.put("entries_changed", poll.entriesChanged());
    json.put("bytes", poll.bodyBytes());
    json.put("millis", poll.millis());
    return json;
  }

  private static @Nullable String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
