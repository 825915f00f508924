package org.warraq.feed;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a reader assumes where a document is silent.
 *
 * @param zone the zone of dates that name none, unless an earlier date of the document names an
 *     offset from UTC
 * @param latest later dates are mistakes
 */
public record ReadingRules(ZoneId zone, Instant latest) {}
