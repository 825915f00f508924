package org.warraq.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * What a journey wants to bring home, and what it may cost.
 *
 * @param setting the operator's setting that {@code maxBytes} follows; empty when it is fixed
 * @param form what is sent along, as {@code application/x-www-form-urlencoded}: the request is a
 *     POST then
 */
record Errand(
    String accept,
    int maxBytes,
    Overflow overflow,
    Optional<String> setting,
    Duration deadline,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> form) {

  /** What becomes of a body that is larger than allowed. */
  enum Overflow {
    REFUSE,
    KEEP_BEGINNING
  }

  /** RFC 9309, section 2.5, asks that at least so much of a robots.txt be read. */
  private static final int ROBOTS_BYTES = 500 * 1024;

  private static final int ANSWER_BYTES = 4 * 1024;

  static Errand of(FetchRequest request, FetchSettings settings) {
    FetchSettings.Limits limits = settings.limits(request.kind());
    return new Errand(
        accept(request.kind()),
        limits.maxBytes(),
        Overflow.REFUSE,
        Optional.of(setting(request.kind())),
        limits.deadline(),
        request.etag(),
        request.lastModified(),
        Optional.empty());
  }

  static Errand robots(FetchSettings settings) {
    return small("text/plain,*/*;q=0.1", ROBOTS_BYTES, settings, Optional.empty());
  }

  static Errand wellKnown(FetchSettings settings) {
    return small("application/json,*/*;q=0.1", ROBOTS_BYTES, settings, Optional.empty());
  }

  /** A form is sent for its effect: of the answer only the status and a few words matter. */
  static Errand form(String form, FetchSettings settings) {
    return small("*/*", ANSWER_BYTES, settings, Optional.of(form));
  }

  private static Errand small(
      String accept, int maxBytes, FetchSettings settings, Optional<String> form) {
    return new Errand(
        accept,
        maxBytes,
        Overflow.KEEP_BEGINNING,
        Optional.empty(),
        settings.page().deadline(),
        Optional.empty(),
        Optional.empty(),
        form);
  }

  private static String setting(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED -> "warraq.fetch.max-feed-size";
      case PAGE -> "warraq.fetch.max-page-size";
      case PICTURE -> "warraq.fetch.max-picture-size";
    };
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
