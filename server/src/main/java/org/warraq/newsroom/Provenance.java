package org.warraq.newsroom;

import java.time.Instant;

/**
 * Where something came from: which entry of which feed of which source said it.
 *
 * @param url the article's address as this feed gave it
 * @param headline the headline under which this source carried it
 */
public record Provenance(
    long entryId,
    Source source,
    String feedTitle,
    String feedUrl,
    String url,
    String urlKey,
    String headline,
    Instant publishedAt) {}
