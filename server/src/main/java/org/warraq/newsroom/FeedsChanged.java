package org.warraq.newsroom;

import java.util.Set;

/**
 * Feeds of the newspaper tell something new now.
 *
 * @param addresses of the feeds, in full
 */
public record FeedsChanged(Set<String> addresses) {}
