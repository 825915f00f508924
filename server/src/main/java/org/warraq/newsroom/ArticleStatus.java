package org.warraq.newsroom;

/** Where an article stands. Only {@link #PUBLISHED} is seen by readers. */
public enum ArticleStatus {
  /** Waits for an editor. */
  HELD,
  /** Becomes visible by itself at its release time. */
  SCHEDULED,
  PUBLISHED,
  /**
   * Put away by an editor; what its feeds say about it stays attached to it, so it does not come
   * back.
   */
  TRASHED,
  /** The time that the source's rights allow is over; its text is deleted. */
  EXPIRED
}
