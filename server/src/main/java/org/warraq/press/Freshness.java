package org.warraq.press;

/**
 * What a publisher tells about the age of its documents, and whether it listens to what it told.
 */
enum Freshness {
  /** ETag and Last-Modified; either brings a 304. */
  TAG_AND_DATE,
  /** ETag only. */
  TAG_ONLY,
  /** Last-Modified only. */
  DATE_ONLY,
  /** An ETag that is new on every request, and never a 304. */
  ALWAYS_NEW
}
