package org.warraq.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warraq.language.Languages;

/**
 * What an operator wants to know before choosing a feed.
 *
 * @param language as declared, unless the entries' letters and words say otherwise
 * @param newest when the newest entry was published
 * @param entries how many entries the document holds
 * @param entriesADay from the entries' own dates; absent with fewer than two dates
 * @param carries how much of the articles is in the feed
 */
public record FeedProfile(
    Optional<String> title,
    Optional<String> language,
    Optional<Instant> newest,
    int entries,
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

  private static final int SAMPLE_ENTRIES = 10;

  private static final Pattern COMMENTS =
      Pattern.compile("\\bcomments?\\b|تعليقات|تعليق على|\\bcommentaires?\\b|\\bcomentarios?\\b");

  private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

  /** Describes a feed. */
  public static FeedProfile of(Feed feed) {
    List<Instant> dates =
        feed.entries().stream().flatMap(entry -> entry.published().stream()).sorted().toList();
    return new FeedProfile(
        feed.title().filter(title -> !title.isEmpty()),
        language(feed),
        dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()),
        feed.entries().size(),
        rate(dates),
        carries(feed.entries()));
  }

  /** Whether a feed brings readers' comments, by its address and its title in usual languages. */
  public static boolean isOfComments(URI url, String title) {
    return url.toString().contains("/comments")
        || COMMENTS.matcher(title.toLowerCase(Locale.ROOT)).find();
  }

  /** Themes for blogs declare English whatever they are written in. */
  private static Optional<String> language(Feed feed) {
    String sample =
        feed.entries().stream()
            .limit(SAMPLE_ENTRIES)
            .map(entry ->
                entry.title().orElse("")
                    + " "
                    + PlainText.of(entry.summaryHtml().orElse(""), Text.HTML))
            .collect(Collectors.joining(" "));
    Optional<String> declared = feed.language().filter(tag -> !tag.isEmpty());
    String guessed = Languages.guess(sample.isBlank() ? feed.title().orElse("") : sample, declared);
    if (guessed.equals(Languages.UNKNOWN)) {
      return declared;
    }
    return declared
        .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(guessed))
        .or(() -> Optional.of(guessed));
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
