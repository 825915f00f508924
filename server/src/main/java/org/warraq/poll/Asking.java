package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedPolling;

/** Whether a feed's validators are sent back. */
enum Asking {
  /** They are: an unchanged document need not come. */
  CONDITIONALLY,
  /**
   * Not this time: the host has said "not modified" for longer than the feed's habit, and that is
   * checked.
   */
  TO_CHECK,
  /** Not at all: they were found lying. */
  PLAINLY;

  /** So many entries would have come since, at the feed's own rate: silence is no chance then. */
  private static final double MISSED_ENTRIES = 5;

  /** A quiet night is no reason to doubt. */
  private static final Duration SHORTEST_SILENCE = Duration.ofHours(6);

  /** A whole document a week costs nothing. */
  private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

  private static final int LEAST_ANSWERS = 3;

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  static Asking of(CampaignFeed feed, Instant now) {
    FeedPolling polling = feed.polling();
    return switch (polling.validators()) {
      case LYING -> PLAINLY;
      case TRUSTED -> isSilentTooLong(feed, now) ? TO_CHECK : CONDITIONALLY;
    };
  }

  private static boolean isSilentTooLong(CampaignFeed feed, Instant now) {
    FeedPolling polling = feed.polling();
    if (polling.readAt().isEmpty() || polling.notModified() < LEAST_ANSWERS) {
      return false;
    }
    double rate = Math.max(feed.entriesPerDay().orElse(PollSchedule.UNKNOWN_RATE), 1e-3);
    long habit = (long) (MISSED_ENTRIES / rate * DAY_MILLIS);
    long patience = Math.clamp(habit, SHORTEST_SILENCE.toMillis(), LONGEST_SILENCE.toMillis());
    return Duration.between(polling.readAt().get(), now).toMillis() >= patience;
  }
}
