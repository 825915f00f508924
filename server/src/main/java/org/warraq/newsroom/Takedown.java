package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that an editor has removed and that does not come back, under no address, id or text.
 *
 * @param articleId the article, while it stands
 * @param url where it was
 * @param reason in the words of who removed it; perhaps empty
 * @param who removed it, by display name
 */
public record Takedown(
    long id,
    Cause cause,
    Optional<Long> articleId,
    String url,
    String headline,
    String reason,
    Optional<String> who,
    Instant at) {

  /** How it came to be. */
  public enum Cause {
    /** An article was thrown away. */
    TRASHED,
    /** An article was taken down for a reason. */
    TAKEN_DOWN,
    /** An address was named, whether an article had it or not. */
    ADDRESS
  }
}
