package org.warraq.newsroom;

import java.time.Instant;
import java.util.List;

/**
 * Where something came from: which entry of which feed of which source said it.
 *
 * @param url the article's address as this feed gave it
 * @param headline the headline under which this source carried it
 * @param signals what its page says about its use
 * @param marks by what the entry can be recognised
 */
public record Provenance(
    long entryId,
    Source source,
    String feedTitle,
    String feedUrl,
    String url,
    String urlKey,
    String headline,
    Instant publishedAt,
    List<RecordedSignal> signals,
    Marks marks) {

  /** What is recognised by its address alone, from a page that says nothing about its use. */
  public Provenance(
      long entryId,
      Source source,
      String feedTitle,
      String feedUrl,
      String url,
      String urlKey,
      String headline,
      Instant publishedAt) {
    this(
        entryId,
        source,
        feedTitle,
        feedUrl,
        url,
        urlKey,
        headline,
        publishedAt,
        List.of(),
        new Marks(List.of(urlKey), List.of(), List.of()));
  }
}
