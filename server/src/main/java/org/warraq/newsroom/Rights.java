package org.warraq.newsroom;

import java.time.Period;
import java.util.Optional;

/**
 * What a source allows us to show.
 *
 * @param text how much of its texts
 * @param pictures whether its pictures may be copied and shown
 * @param indexed whether search engines may index our copy
 * @param days for how many days; for ever when absent
 * @param creditLine a line that must stand with every article
 * @param proof where the permission is written down
 * @param signals whether what the publisher's pages say about their use limits all this
 */
public record Rights(
    Extent text,
    Pictures pictures,
    Indexing indexed,
    Optional<Integer> days,
    Optional<String> creditLine,
    Optional<String> proof,
    Signals signals) {

  /** Rights that the publisher's pages may limit. */
  public Rights(
      Extent text,
      Pictures pictures,
      Indexing indexed,
      Optional<Integer> days,
      Optional<String> creditLine,
      Optional<String> proof) {
    this(text, pictures, indexed, days, creditLine, proof, Signals.OBEYED);
  }

  /** Whether what a page says about its use limits what may be shown of it. */
  public enum Signals {
    OBEYED,
    /** The operator has a written agreement with the publisher, which says otherwise. */
    AGREEMENT_ABOVE
  }

  /** Whether pictures may be shown. */
  public enum Pictures {
    ALLOWED,
    FORBIDDEN
  }

  /** Whether search engines may index our copy. */
  public enum Indexing {
    ALLOWED,
    FORBIDDEN
  }

  /**
   * What holds as long as nobody has said otherwise: an excerpt, a link, not indexed, no pictures.
   */
  public static final Rights UNKNOWN =
      new Rights(
          Extent.EXCERPT,
          Pictures.FORBIDDEN,
          Indexing.FORBIDDEN,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Full text and pictures, indexed, for ever, with the given proof of the permission. */
  public static Rights full(String proof) {
    return new Rights(
        Extent.FULL,
        Pictures.ALLOWED,
        Indexing.ALLOWED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(proof));
  }

  /** For how long an article may be shown, counted from its publication here. */
  public Optional<Period> term() {
    return days.map(Period::ofDays);
  }
}
