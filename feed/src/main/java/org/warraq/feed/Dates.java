package org.warraq.feed;

import java.time.Instant;
import java.util.Optional;

/** The dates of a feed or an entry, each as the feed names it. */
public record Dates(
    Optional<Instant> published,
    Optional<Instant> updated,
    Optional<Instant> created,
    Optional<Instant> expired) {}
