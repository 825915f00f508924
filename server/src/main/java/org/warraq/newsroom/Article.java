package org.warraq.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article with everything that its page shows.
 *
 * @param bodyHtml what the rights allow to show, sanitised; empty when only the headline is allowed
 * @param words of the whole original text
 * @param publishedAt when the source published it
 * @param modifiedAt when the source last changed it
 * @param visibleAt when it appeared here
 * @param shown how much of the text {@code bodyHtml} is
 * @param sightings the origin first, then where else it was seen, oldest first
 * @param revision number of the current revision, from 1
 */
public record Article(
    long id,
    ArticleStatus status,
    String language,
    String headline,
    Optional<String> standfirst,
    String bodyHtml,
    int words,
    String slug,
    Optional<Section> section,
    Source source,
    Optional<Long> storyId,
    String originUrl,
    Instant publishedAt,
    Optional<Instant> modifiedAt,
    Optional<Instant> visibleAt,
    Optional<Instant> releaseAt,
    Extent shown,
    Rights.Indexing indexed,
    Optional<String> creditLine,
    Optional<LeadPicture> picture,
    double confidence,
    int revision,
    List<Byline> bylines,
    List<Tag> tags,
    List<Sighting> sightings) {

  /** The article's address on this site. */
  public String path() {
    return Permalink.path(id, slug);
  }

  /** The sighting that the article was made from. */
  public Optional<Sighting> origin() {
    return sightings.stream().filter(s -> s.kind() == Sighting.Kind.ORIGIN).findFirst();
  }

  /** Where else the article was seen. */
  public List<Sighting> alsoReported() {
    return sightings.stream().filter(s -> s.kind() == Sighting.Kind.ALSO_REPORTED).toList();
  }
}
