package org.warraq.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a reader assumes where a document is silent.
 *
 * @param zone the zone of dates that name none
 * @param latest later dates are mistakes
 * @param undated which zone counts when other dates of the document name one
 */
public record ReadingRules(ZoneId zone, Instant latest, Undated undated) {
  /** An announcement may be dated ahead, but not by more than this. */
  private static final Duration MOST_AHEAD = Duration.ofDays(366);

  /** What a date without a zone goes by. */
  public enum Undated {
    /** By the first offset from UTC that another date of the document names, else by the zone. */
    AS_OTHER_DATES,
    /** By the zone: whoever has said it knows the publisher. */
    IN_THE_ZONE
  }

  /** A zone that is a guess: other dates of the document know better. */
  public ReadingRules(ZoneId zone, Instant latest) {
    this(zone, latest, Undated.AS_OTHER_DATES);
  }

  /** For a document that has just come, with a zone that is a guess. */
  public static ReadingRules in(ZoneId zone) {
    return new ReadingRules(zone, Instant.now().plus(MOST_AHEAD));
  }

  /** For a document that has just come, with a zone that is known. */
  public static ReadingRules always(ZoneId zone) {
    return new ReadingRules(zone, Instant.now().plus(MOST_AHEAD), Undated.IN_THE_ZONE);
  }
}
