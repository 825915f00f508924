package org.warraq.intake;

/** What was decided about an entry, with a reason that a person can read. */
public record Decision(Verdict verdict, Reason reason, String detail) {

  /** What became of the entry. */
  public enum Verdict {
    PUBLISH,
    HOLD,
    SCHEDULE,
    REJECT,
    /** It is an article that stands already, seen once more. */
    SIGHTING,
    /** The article that was made from it has changed with it. */
    UPDATE
  }

  /** Why. The detail of the decision says the particulars: a word, a number, a time, an address. */
  public enum Reason {
    RULES_PASSED,
    /**
     * robots.txt or the source's refusal keeps us from the page; what the feed says is published.
     */
    SUMMARY_ONLY,
    CAMPAIGN_HOLDS,
    LOW_CONFIDENCE,
    PAGE_UNAVAILABLE,
    DELAYED,
    SOURCE_BLOCKED,
    TAKEN_DOWN,
    /** The publisher's page says that it may not be shown after a time that has passed. */
    TIME_OVER,
    NO_HEADLINE,
    NO_ADDRESS,
    NO_TEXT,
    TOO_SHORT,
    TOO_OLD,
    LANGUAGE_NOT_WANTED,
    WORD_REFUSED,
    WORD_MISSING,
    SAME_ADDRESS,
    SAME_TEXT,
    NOTHING_NEW,
    ORIGIN_CHANGED,
    CORRECTED,
    CHANGE_PROPOSED,
    CHANGE_IGNORED,
    EDITED_AT_DESK,
    /**
     * A step broke on this entry again and again: a fault of the program. It can be tried again.
     */
    STEP_FAILED
  }
}
