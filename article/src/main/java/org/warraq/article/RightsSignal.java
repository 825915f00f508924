package org.warraq.article;

import java.time.Instant;
import java.util.Optional;

/**
 * A wish about the use of a page that its publisher has written down for programs.
 *
 * @param crawler the program that is spoken to, in lower case; absent when all are
 * @param said the words, as they were written
 * @param characters how long an excerpt may be, with {@link Wish#MAX_SNIPPET}
 * @param until when the page's time is over, with {@link Wish#UNAVAILABLE_AFTER}
 */
public record RightsSignal(
    Wish wish,
    Place place,
    Optional<String> crawler,
    String said,
    Optional<Integer> characters,
    Optional<Instant> until) {

  /** What is wished. */
  public enum Wish {
    /** Not to be found by search engines. */
    NOINDEX,
    /** No copy to be kept for readers. */
    NOARCHIVE,
    /** Nothing of the text to be quoted. */
    NOSNIPPET,
    /** No more than so many characters of the text to be quoted. */
    MAX_SNIPPET,
    /** No pictures of the page to be shown elsewhere. */
    NOIMAGEINDEX,
    /** Not to be shown after a time. */
    UNAVAILABLE_AFTER,
    /** The rights to text and data mining are reserved (TDM Reservation Protocol). */
    TDM_RESERVED,
    /** They are expressly not reserved. */
    TDM_NOT_RESERVED,
    /** The article is for paying readers. */
    NOT_FREE
  }

  /** Where it was said. */
  public enum Place {
    /** In a field of the HTTP answer. */
    HTTP_HEADER,
    /** In a meta element of the page. */
    META,
    /** In the page's JSON-LD. */
    STRUCTURED_DATA,
    /** In a file of the host, {@code /.well-known/tdmrep.json}. */
    WELL_KNOWN
  }

  static RightsSignal of(Wish wish, Place place, Optional<String> crawler, String said) {
    return new RightsSignal(wish, place, crawler, said, Optional.empty(), Optional.empty());
  }

  /** Whether the program of this name, in lower case, is spoken to. */
  public boolean concerns(String product) {
    return crawler.isEmpty() || crawler.get().equals(product);
  }
}
