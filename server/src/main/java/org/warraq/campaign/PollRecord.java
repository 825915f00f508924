package org.warraq.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * One line in the log of a feed: what a poll found.
 *
 * @param explanation in English, for the technically minded
 * @param trouble what was in its way, for everybody
 */
public record PollRecord(
    Instant at,
    String outcome,
    Optional<Integer> status,
    String explanation,
    Optional<PollTrouble> trouble,
    int entriesNew,
    int entriesChanged,
    long bodyBytes,
    long millis) {}
