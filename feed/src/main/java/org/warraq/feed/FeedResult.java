package org.warraq.feed;

/** What came of reading a document. */
public sealed interface FeedResult {
  /** The document is a feed, perhaps a damaged one: see {@link Feed#problems()}. */
  record Readable(Feed feed) implements FeedResult {}

  /**
   * The document is not a feed.
   *
   * @param reason one sentence for the operator
   */
  record Unreadable(String reason) implements FeedResult {}
}
