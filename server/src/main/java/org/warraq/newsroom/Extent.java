package org.warraq.newsroom;

/** How much of a text may be shown. */
public enum Extent {
  FULL,
  /** The beginning, ending with a whole sentence, and a link to the origin. */
  EXCERPT,
  /** Headline and link only. */
  HEADLINE
}
