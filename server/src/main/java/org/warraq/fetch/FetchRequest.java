package org.warraq.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What is wanted from the network.
 *
 * @param url where it is; absolute, http or https
 * @param kind what it is, which decides size, time, politeness and whether robots.txt is asked
 * @param etag the {@code ETag} of the copy at hand, exactly as it was received, quotes included
 * @param lastModified the {@code Last-Modified} of the copy at hand, exactly as it was received
 */
public record FetchRequest(
    URI url, Kind kind, Optional<String> etag, Optional<String> lastModified) {

  /** What is fetched. */
  public enum Kind {
    /** A feed document that an operator named: robots.txt is not asked. */
    FEED,
    /** A page found by reading a feed: fetching it is crawling, and robots.txt decides. */
    PAGE,
    /**
     * A picture that an article shows: larger and slower, not spaced like pages; robots.txt
     * decides.
     */
    PICTURE
  }

  /** Drops validators that cannot be sent as a header. */
  public FetchRequest {
    etag = etag.filter(FetchRequest::fitsInHeader);
    lastModified = lastModified.filter(FetchRequest::fitsInHeader);
  }

  /** A request for a feed document. */
  public static FetchRequest feed(URI url) {
    return new FetchRequest(url, Kind.FEED, Optional.empty(), Optional.empty());
  }

  /** A request for an article page. */
  public static FetchRequest page(URI url) {
    return new FetchRequest(url, Kind.PAGE, Optional.empty(), Optional.empty());
  }

  /** A request for a picture. */
  public static FetchRequest picture(URI url) {
    return new FetchRequest(url, Kind.PICTURE, Optional.empty(), Optional.empty());
  }

  /**
   * The same request, made conditional (RFC 9110, section 13): an unchanged document is answered
   * with {@link FetchOutcome.NotModified}.
   */
  public FetchRequest withValidators(Optional<String> etag, Optional<String> lastModified) {
    return new FetchRequest(url, kind, etag, lastModified);
  }

  boolean isConditional() {
    return etag.isPresent() || lastModified.isPresent();
  }

  private static boolean fitsInHeader(String value) {
    return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c <= 0xff);
  }
}
