package org.warraq.article;

import java.util.List;
import java.util.Optional;

/** What a page's JSON-LD says about its article; every part may be missing. */
record StructuredArticle(
    Optional<String> headline,
    Optional<String> description,
    List<Credit> authors,
    Optional<String> published,
    Optional<String> modified,
    Optional<String> section,
    List<String> keywords,
    Optional<String> image,
    Optional<String> body,
    Optional<String> language,
    Optional<Credit> publisher,
    boolean isPaid) {

  static final StructuredArticle NOTHING =
      new StructuredArticle(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);
}
