package org.warraq.cli;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.discovery.FoundFeed;
import org.warraq.discovery.SearchOutcome;
import org.warraq.discovery.SearchOutcome.Publisher;
import org.warraq.discovery.SearchOutcome.Tried;

/** What a search for feeds found, in the form that scripts read; the names are a promise. */
final class FoundJson {
  private FoundJson() {}

  static Map<String, @Nullable Object> of(SearchOutcome outcome) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    switch (outcome) {
      case SearchOutcome.Found found -> {
        json.put("ok", true);
        json.put("asked", found.asked().toString());
        json.put("publisher", publisher(found.publisher()));
        json.put("places_left", found.placesLeft());
        json.put("feeds", found.feeds().stream().map(FoundJson::feed).toList());
      }
      case SearchOutcome.Nothing nothing -> {
        json.put("ok", false);
        json.put("asked", nothing.asked().toString());
        json.put("publisher", publisher(nothing.publisher()));
        json.put("error", FoundText.of(nothing));
        json.put("tried", nothing.tried().stream().map(FoundJson::tried).toList());
        json.put("feeds", List.of());
      }
      case SearchOutcome.Unreachable unreachable -> {
        json.put("ok", false);
        json.put("asked", unreachable.asked().toString());
        json.put("obstacle", unreachable.obstacle().name());
        json.put("status", unreachable.status().orElse(null));
        json.put("error", unreachable.explanation());
        json.put("feeds", List.of());
      }
      case SearchOutcome.NotAnAddress no -> {
        json.put("ok", false);
        json.put("asked", no.typed());
        json.put("error", FoundText.of(no));
        json.put("feeds", List.of());
      }
    }
    return json;
  }

  private static Map<String, @Nullable Object> publisher(Publisher publisher) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", publisher.name());
    json.put("home", publisher.home().toString());
    json.put("language", publisher.language().orElse(null));
    return json;
  }

  private static Map<String, @Nullable Object> tried(Tried tried) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("url", tried.url().toString());
    json.put("explanation", tried.explanation());
    return json;
  }

  private static Map<String, @Nullable Object> feed(FoundFeed feed) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("url", feed.url().toString());
    json.put("title", feed.name());
    json.put("format", feed.format().label());
    json.put("language", feed.profile().language().orElse(null));
    json.put("newest", feed.profile().newest().map(Instant::toString).orElse(null));
    json.put("entries", feed.profile().entries());
    json.put(
        "entries_a_day",
        feed.profile().entriesADay().isPresent()
            ? Math.round(feed.profile().entriesADay().getAsDouble() * 100) / 100.0
            : null);
    json.put("carries", feed.profile().carries().name());
    json.put("about", feed.about().name());
    json.put("origin", feed.origin().name());
    json.put("also_at", feed.alsoAt().stream().map(URI::toString).toList());
    json.put("problems", feed.problems());
    json.put("latest", feed.latest().stream().map(FoundJson::headline).toList());
    return json;
  }

  private static Map<String, @Nullable Object> headline(FoundFeed.Headline headline) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("title", headline.title());
    json.put("link", headline.link().map(URI::toString).orElse(null));
    json.put("published", text(headline.published()));
    return json;
  }

  private static @Nullable String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
