package org.warraq.feed;

import java.util.Optional;

/**
 * A file that belongs to an entry.
 *
 * @param url the absolute address
 * @param type the media type, as the feed says
 * @param length the size in bytes, as the feed says
 */
public record Enclosure(String url, Optional<String> type, Optional<Long> length) {}
