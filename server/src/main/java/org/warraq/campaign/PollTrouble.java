package org.warraq.campaign;

/** What was in the way of a poll, as far as it matters for whoever mends it. */
public enum PollTrouble {
  /** The host's name has no address. */
  NAME,
  /** No connection to the host. */
  CONNECTION,
  /** The host did not answer in time. */
  TIMEOUT,
  /** No trustworthy encrypted connection. */
  CERTIFICATE,
  /** The answer ended before it was complete. */
  CUT_SHORT,
  /** The answer is not HTTP, or packed in a way that cannot be read. */
  GARBLED,
  /** The document is larger than the operator allows. */
  TOO_LARGE,
  /** Redirects that do not end. */
  REDIRECTS,
  /** The address may not be asked: our own rule. */
  ADDRESS,
  /** The host does not let us in (401, 403). */
  FORBIDDEN,
  /** There is nothing at this address (404). */
  NOT_FOUND,
  /** The publisher has withdrawn it for good (410). */
  GONE,
  /** The host wants to be left in peace (429, 503). */
  BUSY,
  /** The host has trouble of its own (5xx). */
  SERVER,
  /** Another refusal. */
  REFUSED,
  /** What came is not a feed. */
  NO_FEED,
  /** There was no turn at the host. */
  NO_TURN,
  /** Our own mistake. */
  OURS
}
