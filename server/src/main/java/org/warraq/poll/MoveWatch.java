package org.warraq.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedPolling.Move;

/**
 * Decides whether a permanent redirect is a move. Publishers redirect by mistake, to maintenance
 * pages and to home pages, and then take it back: an address counts when it has stood for a week.
 */
final class MoveWatch {
  /** Longer than any maintenance, and than a wrong redirect stays unnoticed by its readers. */
  private static final Duration PROOF = Duration.ofDays(7);

  private MoveWatch() {}

  /** What the document at the end of the redirect has to do with the feed. */
  enum Resemblance {
    /** It has entries that the feed had. */
    SAME_FEED,
    /** The feed was never read before, so that there is nothing to compare it with. */
    FIRST_READ,
    /** It is a feed, but has nothing that was seen before. */
    STRANGER
  }

  /**
   * What is watched after a poll.
   *
   * @param movedTo where this poll's permanent redirects led to, if there were any
   */
  static Optional<Move> watch(
      CampaignFeed feed, Optional<URI> movedTo, Resemblance resemblance, Instant now) {
    Optional<Move> watched = feed.polling().move();
    return movedTo
        .filter(to -> !to.equals(feed.url()))
        .map(to ->
            watched
                .filter(move -> move.to().equals(to))
                .orElseGet(() ->
                    new Move(
                        to,
                        isCredible(feed.url(), to, resemblance)
                            ? Optional.of(now)
                            : Optional.empty())));
  }

  /** Whether a watched redirect has stood long enough to become the feed's address. */
  static boolean isProven(Move move, Instant now) {
    return move.since().filter(since -> !now.isBefore(since.plus(PROOF))).isPresent();
  }

  private static boolean isCredible(URI from, URI to, Resemblance resemblance) {
    return !isHomePage(to)
        && switch (resemblance) {
          case SAME_FEED, FIRST_READ -> true;
          case STRANGER -> site(from).equals(site(to));
        };
  }

  private static boolean isHomePage(URI url) {
    String path = Optional.ofNullable(url.getRawPath()).orElse("");
    return (path.isEmpty() || path.equals("/")) && url.getRawQuery() == null;
  }

  private static String site(URI url) {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
