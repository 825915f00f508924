package org.warraq.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What came of a search for feeds. Trouble is an outcome, never an exception. */
public sealed interface SearchOutcome {

  /**
   * Feeds were found.
   *
   * @param asked the address that was read, after redirects
   * @param publisher whose they are, as far as the site says
   * @param feeds the most worthwhile first, at least one
   * @param placesLeft how many usual places were not asked because the site names feeds itself
   */
  record Found(URI asked, Publisher publisher, List<FoundFeed> feeds, int placesLeft)
      implements SearchOutcome {
    public Found {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * The page was read, but no feed was found.
   *
   * @param asked the page, after redirects
   * @param tried what else was asked, and why it is none
   */
  record Nothing(URI asked, Publisher publisher, List<Tried> tried) implements SearchOutcome {
    public Nothing {
      tried = List.copyOf(tried);
    }
  }

  /**
   * The address could not be read.
   *
   * @param status the HTTP status, when the host answered
   * @param explanation one English sentence that names the host and the remedy
   */
  record Unreachable(URI asked, Obstacle obstacle, Optional<Integer> status, String explanation)
      implements SearchOutcome {}

  /** What was typed is not an address. */
  record NotAnAddress(String typed) implements SearchOutcome {}

  /** An address that was asked in vain, and why, as one English sentence. */
  record Tried(URI url, String explanation) {}

  /**
   * The publisher of a site.
   *
   * @param home the site's first page
   * @param language the language tag of what it publishes
   */
  record Publisher(String name, URI home, Optional<String> language) {}
}
