package org.warraq.newsroom;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warraq.article.RightsSignal;
import org.warraq.article.RightsSignal.Wish;

/**
 * What may be shown of one article: what its source allows, less what the publisher's page does not
 * wish. A wish never widens a right.
 *
 * @param characters the most that may be quoted of the text, standfirst included; any number when
 *     absent
 * @param until when the article's time is over
 */
public record Allowance(
    Extent text,
    Optional<Integer> characters,
    Rights.Pictures pictures,
    Rights.Indexing indexed,
    Optional<Instant> until) {

  /**
   * What may be shown of a new article whose page says this, unless a written agreement stands
   * above it.
   */
  static Allowance of(Rights rights, List<RecordedSignal> signals, Instant now) {
    return new Allowance(
            rights.text(),
            Optional.empty(),
            rights.pictures(),
            rights.indexed(),
            rights.term().map(now::plus))
        .cappedBy(signals, rights);
  }

  /**
   * What may still be shown of an article that stands, of which so much is shown: later rights do
   * not change it, but what its page says now does.
   */
  static Allowance ofStanding(Extent shown, Rights rights, List<RecordedSignal> signals) {
    return new Allowance(
            shown,
            Optional.empty(),
            Rights.Pictures.ALLOWED,
            Rights.Indexing.ALLOWED,
            Optional.empty())
        .cappedBy(signals, rights);
  }

  private Allowance cappedBy(List<RecordedSignal> signals, Rights rights) {
    Allowance allowance = this;
    if (rights.signals() == Rights.Signals.OBEYED) {
      for (RecordedSignal recorded : signals) {
        allowance = allowance.cappedBy(recorded.signal());
      }
    }
    return allowance;
  }

  /** What is left of it under a wish. */
  private Allowance cappedBy(RightsSignal signal) {
    return switch (signal.wish()) {
      case NOINDEX -> new Allowance(text, characters, pictures, Rights.Indexing.FORBIDDEN, until);
      case NOARCHIVE, TDM_RESERVED, NOT_FREE -> atMost(Extent.EXCERPT);
      case NOSNIPPET -> atMost(Extent.HEADLINE);
      case MAX_SNIPPET ->
          new Allowance(
              stricter(text, Extent.EXCERPT),
              least(characters, signal.characters()),
              pictures,
              indexed,
              until);
      case NOIMAGEINDEX ->
          new Allowance(text, characters, Rights.Pictures.FORBIDDEN, indexed, until);
      case UNAVAILABLE_AFTER ->
          new Allowance(text, characters, pictures, indexed, least(until, signal.until()));
      case TDM_NOT_RESERVED -> this;
    };
  }

  private Allowance atMost(Extent extent) {
    return new Allowance(stricter(text, extent), characters, pictures, indexed, until);
  }

  private static Extent stricter(Extent one, Extent other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static <T extends Comparable<T>> Optional<T> least(Optional<T> one, Optional<T> other) {
    return one.isPresent() && other.isPresent()
        ? one.filter(value -> value.compareTo(other.get()) <= 0).or(() -> other)
        : one.or(() -> other);
  }

  /** When the signals, if they are obeyed, say that the article's time is over. */
  public static Optional<Instant> end(Rights rights, List<RecordedSignal> signals) {
    return rights.signals() == Rights.Signals.AGREEMENT_ABOVE
        ? Optional.empty()
        : signals.stream()
            .map(RecordedSignal::signal)
            .filter(signal -> signal.wish() == Wish.UNAVAILABLE_AFTER)
            .flatMap(signal -> signal.until().stream())
            .min(Comparator.naturalOrder());
  }
}
