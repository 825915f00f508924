package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;

/** What a list shows of a published article. */
public record ArticleCard(
    long id,
    String slug,
    String language,
    String headline,
    Optional<String> standfirst,
    Optional<Section> section,
    String sourceName,
    String sourceSlug,
    Instant publishedAt,
    Optional<LeadPicture> picture) {

  /** The article's address on this site. */
  public String path() {
    return Permalink.path(id, slug);
  }
}
