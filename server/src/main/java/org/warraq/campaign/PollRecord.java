package org.warraq.campaign;

import java.time.Instant;
import java.util.Optional;

/** One line in the log of a feed: what a poll found. */
public record PollRecord(
    Instant at,
    String outcome,
    Optional<Integer> status,
    String explanation,
    int entriesNew,
    int entriesChanged,
    long bodyBytes,
    long millis) {}
