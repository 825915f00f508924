package org.warraq.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an operator wants to know before choosing a feed.
 *
 * @param newest when the newest entry was published
 * @param entriesADay from the entries' own dates; absent with fewer than two dates
 * @param carries how much of the articles is in the feed
 */
public record FeedProfile(
    Optional<String> title,
    Optional<String> language,
    Optional<Instant> newest,
    OptionalDouble entriesADay,
    Carries carries) {

  /** How much of an article a feed carries. */
  public enum Carries {
    FULL_TEXT,
    SUMMARIES,
    HEADLINES
  }

  /** A text of so many characters without markup is an article, not a summary of one. */
  private static final int ARTICLE_CHARS = 900;

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** Describes a feed. */
  public static FeedProfile of(Feed feed) {
    List<Instant> dates =
        feed.entries().stream().flatMap(entry -> entry.published().stream()).sorted().toList();
    return new FeedProfile(
        feed.title(),
        feed.language(),
        dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()),
        rate(dates),
        carries(feed.entries()));
  }

  private static OptionalDouble rate(List<Instant> dates) {
    if (dates.size() < 2) {
      return OptionalDouble.empty();
    }
    double days = Duration.between(dates.getFirst(), dates.getLast()).toMillis() / DAY_MILLIS;
    return days == 0 ? OptionalDouble.empty() : OptionalDouble.of((dates.size() - 1) / days);
  }

  /** The middle entry decides: one long or empty one says nothing. */
  private static Carries carries(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Carries.HEADLINES;
    }
    List<Integer> lengths = entries.stream().map(FeedProfile::characters).sorted().toList();
    int middle = lengths.get(lengths.size() / 2);
    if (middle == 0) {
      return Carries.HEADLINES;
    }
    return middle >= ARTICLE_CHARS ? Carries.FULL_TEXT : Carries.SUMMARIES;
  }

  private static int characters(Entry entry) {
    String html = entry.contentHtml().or(entry::summaryHtml).orElse("");
    return PlainText.of(html, Text.HTML).length();
  }
}
