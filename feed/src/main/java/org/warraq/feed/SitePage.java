package org.warraq.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What one page of a site says about the site.
 *
 * @param name what the site calls itself
 * @param language the language tag that the page declares
 * @param home the site's first page
 * @param candidates where its feeds may be, in the order in which they are worth trying
 */
public record SitePage(
    Optional<String> name, Optional<String> language, URI home, List<FeedCandidate> candidates) {
  public SitePage {
    candidates = List.copyOf(candidates);
  }
}
