package org.warraq.press;

import java.time.Instant;
import java.util.List;

/** A feed format as one publisher writes it. */
interface FeedWriter {
  /** The value of the Content-Type header. */
  String mediaType();

  /** The feed document as text, before it is encoded in the publisher's character set. */
  String write(Issue issue);

  /**
   * What stands in the feed.
   *
   * @param articles newest first
   * @param built when the publisher claims to have made the document
   */
  record Issue(House house, List<PressArticle> articles, Instant built) {}
}
