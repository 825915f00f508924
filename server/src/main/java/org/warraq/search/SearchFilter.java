package org.warraq.search;

import java.util.Optional;

/**
 * Which articles a search looks at.
 *
 * @param section slug of the section
 * @param source slug of the source
 * @param language BCP 47 tag of the text
 */
public record SearchFilter(
    Optional<String> section, Optional<String> source, Optional<String> language) {
  /** Everything. */
  public static final SearchFilter NONE =
      new SearchFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
