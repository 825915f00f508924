package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;

/**
 * What a publisher has made of an article, for an editor to accept or to dismiss.
 *
 * @param entryId the entry that brought it
 * @param bodyHtml as much as the article shows, sanitised
 * @param words of the whole text
 * @param modifiedAt when the publisher changed it
 * @param at when it came
 */
public record Proposal(
    long articleId,
    long entryId,
    State state,
    String headline,
    Optional<String> standfirst,
    String bodyHtml,
    int words,
    Optional<Instant> modifiedAt,
    Instant at) {

  /** Whether somebody has decided. */
  public enum State {
    OPEN,
    /** It is kept, so that the same text is not proposed again. */
    DISMISSED
  }
}
