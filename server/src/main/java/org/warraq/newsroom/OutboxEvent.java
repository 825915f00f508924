package org.warraq.newsroom;

import java.time.Instant;

/** Something that other rooms have to know about an article. Delivered at least once, in order. */
public record OutboxEvent(long id, Kind kind, long articleId, Instant at) {

  /** What happened. */
  public enum Kind {
    /** It became visible. */
    PUBLISHED,
    /** Its content, its provenance or its picture changed while visible. */
    CHANGED,
    /** It is no longer visible. */
    WITHDRAWN
  }
}
