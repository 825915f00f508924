package org.warraq.press;

/** A way in which a publisher fails to answer. */
public enum FailureMode {
  /** Status 500 with a short page. */
  SERVER_ERROR,
  /** Status 503 with {@code Retry-After: 120}. */
  UNAVAILABLE,
  /** Status 404. */
  NOT_FOUND,
  /** Status 410. */
  GONE,
  /** Status 200, but an HTML page about maintenance where a feed or an article is expected. */
  MAINTENANCE_PAGE,
  /** The head announces the whole length; half of the body follows, then the connection closes. */
  CUT_SHORT,
  /** The right answer, two seconds late. */
  SLOW
}
