package org.warraq.cli;

import java.time.Instant;
import java.util.Locale;
import org.warraq.discovery.FoundFeed;
import org.warraq.discovery.SearchOutcome;

/** What a search for feeds found, to be read in a terminal. */
final class FoundText {
  private static final int HEADLINES = 3;

  private FoundText() {}

  static String of(SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Found found -> found(found);
      case SearchOutcome.Nothing nothing ->
          "%s was read, but names no feed, and %d usual places have none; look for a link called RSS on the site, or ask the publisher."
              .formatted(nothing.asked(), nothing.tried().size());
      case SearchOutcome.Unreachable unreachable -> unreachable.explanation();
      case SearchOutcome.NotAnAddress no ->
          "«%s» is not an address of the web; write it as example.org or https://example.org/page."
              .formatted(no.typed());
    };
  }

  private static String found(SearchOutcome.Found found) {
    StringBuilder text = new StringBuilder();
    text.append("%s (%s)%n".formatted(found.publisher().name(), found.publisher().home()));
    for (FoundFeed feed : found.feeds()) {
      feed(feed, text);
    }
    if (found.placesLeft() > 0) {
      text.append(
          "%n%d usual places were not asked, because the site names its feeds; --everywhere asks them too."
              .formatted(found.placesLeft()));
    }
    return text.toString().stripTrailing();
  }

  private static void feed(FoundFeed feed, StringBuilder text) {
    text.append("%n%s%n  %s%n".formatted(feed.url(), feed.name()));
    text.append(
        "  %s, %s, %s, %d entries%s, newest %s%s%n"
            .formatted(
                feed.format().label(),
                feed.profile().language().orElse("language unknown"),
                feed.profile().carries().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                feed.profile().entries(),
                feed.profile().entriesADay().isPresent()
                    ? String.format(
                        Locale.ROOT, ", %.1f a day", feed.profile().entriesADay().getAsDouble())
                    : "",
                feed.profile().newest().map(Instant::toString).orElse("undated"),
                feed.about() == FoundFeed.About.COMMENTS ? ", comments of readers" : ""));
    feed.alsoAt().forEach(url -> text.append("  the same entries: %s%n".formatted(url)));
    feed.latest().stream()
        .limit(HEADLINES)
        .forEach(headline -> text.append("  · %s%n".formatted(headline.title())));
  }
}
