package org.warraq.fetch;

import java.time.Duration;
import java.util.Optional;

/** What a journey wants to bring home, and what it may cost. */
record Errand(
    String accept,
    int maxBytes,
    Overflow overflow,
    Duration deadline,
    Optional<String> etag,
    Optional<String> lastModified) {

  /** What becomes of a body that is larger than allowed. */
  enum Overflow {
    REFUSE,
    KEEP_BEGINNING
  }

  /** RFC 9309, section 2.5, asks that at least so much of a robots.txt be read. */
  private static final int ROBOTS_BYTES = 500 * 1024;

  static Errand of(FetchRequest request, FetchSettings settings) {
    FetchSettings.Limits limits = settings.limits(request.kind());
    return new Errand(
        accept(request.kind()),
        limits.maxBytes(),
        Overflow.REFUSE,
        limits.deadline(),
        request.etag(),
        request.lastModified());
  }

  static Errand robots(FetchSettings settings) {
    return new Errand(
        "text/plain,*/*;q=0.1",
        ROBOTS_BYTES,
        Overflow.KEEP_BEGINNING,
        settings.page().deadline(),
        Optional.empty(),
        Optional.empty());
  }

  private static String accept(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED ->
          "application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml,"
              + "application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,text/html;q=0.5,*/*;q=0.1";
      case PAGE -> "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";
      case PICTURE -> "image/jpeg,image/png,image/gif,image/webp;q=0.8,image/*;q=0.5,*/*;q=0.1";
    };
  }
}
