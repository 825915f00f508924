package org.warraq.feed;

/** What happens to HTML while a feed is read. */
enum Cleaning {
  /** It is made harmless, as everything is that leaves this package. */
  SANITISED,
  /** It stays as it came: for measuring what the reading alone costs. */
  LEFT_OUT
}
