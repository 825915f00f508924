package org.warraq.press;

import java.nio.charset.Charset;
import java.time.ZoneOffset;

/**
 * A publisher's name and habits, wherever it is served.
 *
 * @param feedPath where the feed is made known
 * @param realFeedPath where it is; another path than {@code feedPath} means a redirect
 * @param packing how the feed's bytes travel
 */
record Masthead(
    String id,
    String name,
    String language,
    ZoneOffset zone,
    String feedPath,
    String realFeedPath,
    Addresses addresses,
    PictureFormat pictures,
    Charset charset,
    Freshness freshness,
    Packing packing,
    Reliability reliability,
    FeedWriter feed,
    PageLayout page,
    String shows) {

  /** Whether the feed is compressed. */
  enum Packing {
    NONE,
    /** Compressed whether the client asked for it or not. */
    GZIP
  }

  /** The text's direction, as HTML writes it. */
  String direction() {
    return language.startsWith("ar") || language.startsWith("fa") ? "rtl" : "ltr";
  }

  /** The same habits without failures. */
  Masthead dependable() {
    return new Masthead(
        id,
        name,
        language,
        zone,
        feedPath,
        realFeedPath,
        addresses,
        pictures,
        charset,
        freshness,
        packing,
        Reliability.STEADY,
        feed,
        page,
        shows);
  }
}
