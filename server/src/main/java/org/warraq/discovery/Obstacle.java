package org.warraq.discovery;

import org.warraq.fetch.FetchOutcome;

/** Why an address that a person typed could not be read, in the terms of that person. */
public enum Obstacle {
  /** The name of the host does not exist. */
  UNKNOWN_HOST,
  /** Nobody accepts a connection there. */
  NO_CONNECTION,
  /** The host answers too slowly. */
  SLOW,
  /** The connection cannot be trusted: its certificate is wrong. */
  INSECURE,
  /** The host wants to be left in peace for a while. */
  WAIT,
  /** The host answers that it refuses, or that there is nothing. */
  REFUSED,
  /** The host says that what stood there is gone for good. */
  GONE,
  /** The address leads into a private network. */
  PRIVATE,
  /** Not an address of a web site: its scheme, its port, a password in it. */
  NOT_FOR_US,
  /** The host's robots.txt forbids it. */
  ROBOTS,
  /** The document is larger than we read. */
  TOO_LARGE,
  /** The address redirects in a circle or too often. */
  REDIRECTS,
  /** The answer is damaged. */
  BROKEN,
  /** The program is busy or ends. */
  BUSY;

  static Obstacle of(FetchOutcome.Refused refused) {
    return refused.status() == 429 || refused.retryAfter().isPresent() ? WAIT : REFUSED;
  }

  static Obstacle of(FetchOutcome.Reason reason) {
    return switch (reason) {
      case PRIVATE_ADDRESS -> PRIVATE;
      case SCHEME, PORT, CREDENTIALS_IN_URL, MALFORMED_URL -> NOT_FOR_US;
      case ROBOTS, ROBOTS_UNAVAILABLE -> ROBOTS;
    };
  }

  static Obstacle of(FetchOutcome.Cause cause) {
    return switch (cause) {
      case DNS -> UNKNOWN_HOST;
      case CONNECT -> NO_CONNECTION;
      case TIMEOUT -> SLOW;
      case TLS -> INSECURE;
      case TOO_LARGE -> TOO_LARGE;
      case TOO_MANY_REDIRECTS, REDIRECT_LOOP -> REDIRECTS;
      case BAD_ENCODING, CUT_SHORT, PROTOCOL -> BROKEN;
      case HOST_BUSY, STOPPED -> BUSY;
    };
  }
}
