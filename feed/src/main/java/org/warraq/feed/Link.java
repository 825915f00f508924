package org.warraq.feed;

import java.util.Optional;

/**
 * A link to something related.
 *
 * @param rel the relation, {@code alternate} for the page itself
 * @param href the absolute address
 * @param length the size in bytes, as the feed says
 */
public record Link(
    String rel,
    String href,
    Optional<String> type,
    Optional<String> title,
    Optional<String> hreflang,
    Optional<Long> length) {

  static Link of(String rel, String href) {
    return new Link(
        rel, href, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
