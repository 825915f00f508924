package org.warraq.newsroom;

/** What came of an editor's change of an article that was read some time before. */
public sealed interface Amendment {
  /** The change stands, as this revision. */
  record Saved(int revision) implements Amendment {}

  /** Somebody or the article's origin has changed it meanwhile: nothing was changed now. */
  record Overtaken(int revision) implements Amendment {}

  /** There is no such article, or its time is over. */
  record Missing() implements Amendment {}
}
