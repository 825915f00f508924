package org.warraq.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is.
 *
 * @param silentFrom from when on its silence is longer than its habit; absent while the habit is
 *     not known
 */
public record FeedHealth(CampaignFeed feed, Condition condition, Optional<Instant> silentFrom) {

  /** The states that differ for those who look after feeds, the worst first. */
  public enum Condition {
    /** Its publisher says that it is gone for good. */
    GONE,
    /** Its last polls failed. */
    FAILING,
    /** It answers, but has brought nothing new for longer than its habit. */
    SILENT,
    /** It has not been asked yet. */
    NEW,
    /** Nobody asks it: it or its campaign is paused. */
    PAUSED,
    WELL
  }

  /** Whether somebody should look at it. */
  public boolean isAiling() {
    return switch (condition) {
      case GONE, FAILING, SILENT -> true;
      case NEW, PAUSED, WELL -> false;
    };
  }
}
