package org.warraq.newsroom;

/**
 * What the addresses of a host have shown about one of their parameters.
 *
 * @param same pairs of addresses that differ in it alone and carried the same text
 * @param different pairs that carried different texts
 */
public record UrlParameter(String host, String name, int same, int different) {
  private static final int ENOUGH = 5;
  private static final double SURE = 0.95;

  /** What follows from it. */
  public enum Meaning {
    /** Not enough pairs yet. */
    UNKNOWN,
    /** It says nothing about which article an address means. */
    IGNORED,
    /** It tells articles apart. */
    TELLS_APART
  }

  public Meaning meaning() {
    int pairs = same + different;
    if (pairs >= ENOUGH && same >= SURE * pairs) {
      return Meaning.IGNORED;
    }
    return pairs >= ENOUGH ? Meaning.TELLS_APART : Meaning.UNKNOWN;
  }

  /** Whether another pair could not change its meaning soon. */
  boolean isSettled() {
    return different >= 20 && same < different;
  }
}
