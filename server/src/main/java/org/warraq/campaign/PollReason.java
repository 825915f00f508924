package org.warraq.campaign;

/** Why a feed's next poll is when it is. */
public enum PollReason {
  /** It has never been asked. */
  NEW,
  /** Somebody wants it now. */
  ASKED,
  /** How often it has something new. */
  RHYTHM,
  /** Its campaign fixes the pause. */
  FIXED,
  /** The last poll found only entries that nobody had seen: some may have come and gone. */
  LOST_ENTRIES,
  /** A hub delivers what is new; polling only watches over it. */
  WEBSUB,
  /** The answer says for how long it is fresh ({@code Cache-Control}, {@code Expires}). */
  MAX_AGE,
  /** The feed names the minutes between two polls ({@code ttl}). */
  TTL,
  /** The feed names the period of its updates ({@code sy:updatePeriod}). */
  SYNDICATION,
  /** The feed names hours or days without news ({@code skipHours}, {@code skipDays}). */
  SKIP_HOURS,
  /** The host wants to be left in peace until then (429 or 503, {@code Retry-After}). */
  RETRY_AFTER,
  /** More requests wait for the host than it gets in a minute. */
  BUSY_HOST,
  /** The last poll failed; the pause grows with each failure in a row, up to a limit. */
  BACK_OFF,
  /** Its publisher has withdrawn it (410); asked rarely, in case that was a mistake. */
  GONE
}
