package org.warraq.discovery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warraq.feed.FeedCandidate;
import org.warraq.feed.FeedFormat;
import org.warraq.feed.FeedProfile;

/**
 * A feed that was asked and read.
 *
 * @param url where to ask it from now on
 * @param name what the feed calls itself; what the page calls it, or its address, when it is silent
 * @param home the page that it belongs to, as it says
 * @param origin how it was found
 * @param about what it brings
 * @param latest its newest entries, the newest first
 * @param alsoAt other addresses of the same entries
 * @param problems what had to be repaired while reading
 */
public record FoundFeed(
    URI url,
    String name,
    FeedFormat format,
    FeedProfile profile,
    Optional<URI> home,
    FeedCandidate.Origin origin,
    About about,
    List<Headline> latest,
    List<URI> alsoAt,
    List<String> problems) {
  public FoundFeed {
    latest = List.copyOf(latest);
    alsoAt = List.copyOf(alsoAt);
    problems = List.copyOf(problems);
  }

  /** What a feed brings. */
  public enum About {
    ARTICLES,
    /** What readers say about articles. */
    COMMENTS
  }

  /** One of its entries, as a preview. */
  public record Headline(String title, Optional<URI> link, Optional<Instant> published) {}

  FoundFeed alsoAt(List<URI> addresses) {
    return new FoundFeed(
        url, name, format, profile, home, origin, about, latest, addresses, problems);
  }
}
