package org.warraq.search;

import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param total how many articles match, of which {@code hits} is one page
 * @param hits best first
 * @param suggestion the query as the reader may have meant it, when little was found
 */
public record SearchResults(long total, List<Hit> hits, Optional<String> suggestion) {
  static final SearchResults NOTHING = new SearchResults(0, List.of(), Optional.empty());
}
