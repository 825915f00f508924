package org.warraq.feed;

import java.net.URI;
import java.util.Optional;

/**
 * An address where a site may have a feed.
 *
 * @param title what the page calls it
 * @param origin how it was found, the most trustworthy first
 */
public record FeedCandidate(URI url, Optional<String> title, Origin origin) {

  /** How a candidate was found. */
  public enum Origin {
    /** The page names it in its head ({@code <link rel="alternate">}). */
    DECLARED,
    /** The page belongs to a service whose feed addresses are known. */
    SERVICE,
    /** The page has a link that looks like one to a feed. */
    LINKED,
    /** The site's robots.txt or an index names it as a sitemap, which may hold news. */
    SITEMAP,
    /** It is where feeds usually are; somebody has to look. */
    USUAL_PLACE
  }
}
