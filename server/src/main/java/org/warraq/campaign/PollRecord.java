package org.warraq.campaign;

import java.time.Instant;
import java.util.OptionalInt;

/** One line in the log of a feed: what a poll found. */
public record PollRecord(
    Instant at,
    String outcome,
    OptionalInt status,
    String explanation,
    int entriesNew,
    int entriesChanged,
    long bodyBytes,
    long millis) {}
