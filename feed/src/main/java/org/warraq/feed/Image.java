package org.warraq.feed;

import java.util.Optional;

/** The picture of a feed or entry; sizes in pixels, as the feed says. */
public record Image(
    String url,
    Optional<String> title,
    Optional<String> link,
    Optional<String> description,
    Optional<Integer> width,
    Optional<Integer> height) {}
