package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;

/**
 * One place where an article was seen.
 *
 * @param resemblance how alike the texts are, 0 to 1, when that was the reason for the match
 */
public record Sighting(
    long id,
    Kind kind,
    Source source,
    String feedTitle,
    String feedUrl,
    String url,
    String headline,
    Optional<Double> resemblance,
    Instant publishedAt,
    Instant seenAt) {

  /** What a sighting says about the article. */
  public enum Kind {
    /** The article was made from it. */
    ORIGIN,
    /** Another source, or another feed, carries the same article. */
    ALSO_REPORTED
  }
}
