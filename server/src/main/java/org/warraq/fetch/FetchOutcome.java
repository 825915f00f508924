package org.warraq.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a {@link FetchRequest}. Trouble on the network is an outcome, never an exception.
 *
 * <p>Every explanation is one English sentence that names the host or address and the remedy. It
 * never contains a query string or credentials. Interfaces in other languages translate the enum.
 */
public sealed interface FetchOutcome {

  /**
   * A document arrived, complete.
   *
   * @param finalUrl where it was found after all redirects
   * @param status 200 to 299
   * @param headers names in lower case; several values of one name are joined by a comma, those of
   *     {@code X-Robots-Tag} by a line break, because a crawler's name at the start of a value
   *     counts for that value only
   * @param body the decoded bytes, after gzip, brotli or deflate
   * @param movedTo the new address, if every redirect on the way was permanent (301 or 308): the
   *     stored address should be replaced by it
   */
  record Fetched(
      URI finalUrl, int status, Map<String, String> headers, byte[] body, Optional<URI> movedTo)
      implements FetchOutcome {}

  /**
   * The copy at hand is still the newest.
   *
   * @param headers names in lower case; they may carry new validators
   * @param movedTo as in {@link Fetched}
   */
  record NotModified(Map<String, String> headers, Optional<URI> movedTo) implements FetchOutcome {}

  /**
   * The document was withdrawn for good and should not be asked for again. A 410 that was reached
   * through a temporary redirect says nothing about the address asked for and is {@link Refused}.
   *
   * @param status 410
   */
  record Gone(int status) implements FetchOutcome {}

  /**
   * The host answered with another status, or it had answered earlier that it wants to be left in
   * peace and has not been asked.
   *
   * @param status the HTTP status; in a pause, the status that began it
   * @param retryAfter how long the host wants to be left in peace
   * @param reason one sentence
   * @param host who refused, perhaps at the end of a redirect: its name, with the port when it is
   *     an unusual one
   */
  record Refused(int status, Optional<Duration> retryAfter, String reason, String host)
      implements FetchOutcome {}

  /** This address may not be asked: our rule or the host's. Trying again changes nothing soon. */
  record Blocked(Reason reason, String explanation) implements FetchOutcome {}

  /** The attempt failed on the way. */
  record Failed(Cause cause, String explanation) implements FetchOutcome {}

  /** Why an address may not be asked. */
  enum Reason {
    /** The name leads into a private, local or otherwise reserved network. */
    PRIVATE_ADDRESS,
    /** Neither http nor https. */
    SCHEME,
    /** A port on which no web server is to be expected. */
    PORT,
    /** The host's robots.txt forbids this page or picture to us. */
    ROBOTS,
    /** The host could not say what its robots.txt is, so nothing is allowed for the moment. */
    ROBOTS_UNAVAILABLE,
    /** A user name or password stands in the address. */
    CREDENTIALS_IN_URL,
    /** Not an absolute web address. */
    MALFORMED_URL
  }

  /** Why an attempt failed. */
  enum Cause {
    /** The deadline passed before the answer was complete. */
    TIMEOUT,
    /** No connection: refused, or no way to the network. */
    CONNECT,
    /** The name has no address. */
    DNS,
    /** No trusted encrypted connection: certificate or protocol. */
    TLS,
    /** The body is larger than allowed, packed or unpacked. */
    TOO_LARGE,
    /** More redirects in a row than allowed. */
    TOO_MANY_REDIRECTS,
    /** A redirect led to an address already visited. */
    REDIRECT_LOOP,
    /** The body is packed in a way that is unknown or broken. */
    BAD_ENCODING,
    /** The connection ended before the body did. Nothing of it is kept. */
    CUT_SHORT,
    /** The answer is not HTTP. */
    PROTOCOL,
    /** Too many requests wait for this host already. */
    HOST_BUSY,
    /** The program is shutting down, or the asking thread was interrupted. */
    STOPPED
  }
}
