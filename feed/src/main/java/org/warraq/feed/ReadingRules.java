package org.warraq.feed;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a reader assumes where a document is silent.
 *
 * @param zone the zone of dates that name none; with UTC, which also means that nobody knows
 *     better, the offset that an earlier date of the document names is taken
 * @param latest later dates are mistakes
 */
public record ReadingRules(ZoneId zone, Instant latest) {}
