package org.warraq.feed;

import java.util.Optional;

/**
 * What the podcast elements ({@code itunes:*}) say.
 *
 * @param block whether the publisher asks not to be listed
 * @param explicit the publisher's word: true, false ({@code clean} counts as false) or absent
 * @param duration as written: seconds or {@code hh:mm:ss}
 */
public record Itunes(
    Optional<Boolean> block, Optional<Boolean> explicit, Optional<String> duration) {
  boolean isEmpty() {
    return block.isEmpty() && explicit.isEmpty() && duration.isEmpty();
  }
}
