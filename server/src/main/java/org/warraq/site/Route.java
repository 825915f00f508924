package org.warraq.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.newsroom.ArchiveStore.Before;

/** An address that readers may ask for. Equal routes show the same page. */
sealed interface Route {
  /** The front page; the archive of everything when a place is given. */
  record Home(Before before) implements Route {}

  /**
   * @param slug as asked for; the id alone decides
   */
  record Story(long id, String slug) implements Route {}

  record ShortLink(long id) implements Route {}

  /** A list of articles that share a name. */
  record Listing(Kind kind, String slug, Before before) implements Route {}

  /** The articles of a day; of the latest that has any when no day is named. */
  record Day(Optional<LocalDate> day, Before before) implements Route {}

  /** A page that always stands. */
  record Standing(String slug) implements Route {}

  /** What the articles of a list share; the name is the first part of the address. */
  enum Kind {
    SECTION("section"),
    SOURCE("source"),
    BYLINE("byline"),
    TAG("tag");

    private final String segment;

    Kind(String segment) {
      this.segment = segment;
    }

    String path(String slug) {
      return "/" + segment + "/" + slug;
    }
  }

  /**
   * @param page from 1
   */
  record Search(String query, int page) implements Route {}

  /**
   * What a page shows, as a feed.
   *
   * @param of the front page, a list or a search
   */
  record Feed(Route of, FeedFormat format) implements Route {}

  /**
   * @param file of the sitemap; empty for the index of all
   */
  record Sitemap(String file) implements Route {}

  record Robots() implements Route {}

  /** Who may sell advertising space. */
  record Ads() implements Route {}

  /** Whom to tell about a weakness. */
  record SecurityContact() implements Route {}

  record Manifest() implements Route {}

  /** An address that has moved within the site. */
  record Elsewhere(String path) implements Route {}

  /** Longer questions are not questions; Lucene's parser need not see them. */
  int MAX_QUERY_CHARACTERS = 200;

  /** Who turns more pages than this wants another question, and deep offsets cost. */
  int MAX_SEARCH_PAGE = 20;

  /** Our slugs have at most 80 characters; names of old sources may have more. */
  int MAX_SLUG_CHARACTERS = 200;

  Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");
  Pattern DAY = Pattern.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]");
  Pattern BEFORE = Pattern.compile("([0-9]{1,15})-([0-9]{1,18})");

  /** Reads a parameter of the request; the empty string when it is absent. */
  interface Parameters {
    String value(String name);
  }

  /**
   * The route of a request.
   *
   * @param rawPath as it came, percent-encoded
   * @return empty when the path is not one of the site
   */
  static Optional<Route> of(String rawPath, Parameters parameters) {
    return decode(rawPath).flatMap(path -> parse(path, parameters));
  }

  private static Optional<Route> parse(String path, Parameters parameters) {
    if (path.length() > 1 && path.endsWith("/")) {
      String stripped = path.replaceFirst("/+$", "");
      return stripped.isEmpty()
          ? Optional.empty()
          : parse(stripped, parameters).map(route -> new Elsewhere(stripped));
    }
    List<String> parts = List.of(path.substring(1).split("/", -1));
    return switch (parts.size()) {
      case 1 -> single(parts.getFirst(), parameters);
      case 2 -> pair(parts.get(0), parts.get(1), parameters);
      case 3 -> FeedFormat.ofFile(parts.get(2)).flatMap(format -> feed(parts, format));
      default -> Optional.empty();
    };
  }

  private static Optional<Route> single(String name, Parameters parameters) {
    return switch (name) {
      case "" -> Optional.of(new Home(before(parameters)));
      case "archive" -> Optional.of(new Day(Optional.empty(), Before.NOTHING));
      case "ads.txt" -> Optional.of(new Ads());
      case "robots.txt" -> Optional.of(new Robots());
      case "sitemap.xml" -> Optional.of(new Sitemap(""));
      case "manifest.webmanifest" -> Optional.of(new Manifest());
      case "search" -> Optional.of(search(parameters));
      default ->
          FeedFormat.ofFile(name)
              .<Route>map(format -> new Feed(new Home(Before.NOTHING), format))
              .or(() -> id(name).map(id -> new Story(id, "")));
    };
  }

  /** {@code /section/…/feed.xml} and its like. */
  private static Optional<Route> feed(List<String> parts, FeedFormat format) {
    return pair(parts.get(0), parts.get(1), name -> "")
        .filter(Listing.class::isInstance)
        .map(list -> new Feed(list, format));
  }

  private static Optional<Route> pair(String first, String second, Parameters parameters) {
    if (second.isEmpty() || second.length() > MAX_SLUG_CHARACTERS) {
      return Optional.empty();
    }
    if (first.equals("s")) {
      return id(second).map(ShortLink::new);
    }
    if (first.equals("page")) {
      return Optional.of(new Standing(second));
    }
    if (first.equals("archive")) {
      return day(second).map(day -> new Day(Optional.of(day), before(parameters)));
    }
    if (first.equals(".well-known")) {
      return second.equals("security.txt") ? Optional.of(new SecurityContact()) : Optional.empty();
    }
    if (first.equals("sitemap")) {
      return Optional.of(new Sitemap(second));
    }
    if (first.equals("search")) {
      return FeedFormat.ofFile(second)
          .filter(format -> !parameters.value("q").isBlank())
          .map(format -> new Feed(search(parameters), format));
    }
    for (Kind kind : Kind.values()) {
      if (first.equals(kind.segment)) {
        return Optional.of(new Listing(kind, second, before(parameters)));
      }
    }
    return id(first).map(id -> new Story(id, second));
  }

  private static Optional<Long> id(String text) {
    if (!ID.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Before before(Parameters parameters) {
    Matcher place = BEFORE.matcher(parameters.value("before"));
    return place.matches()
        ? new Before(
            Instant.ofEpochMilli(Long.parseLong(place.group(1))), Long.parseLong(place.group(2)))
        : Before.NOTHING;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Search search(Parameters parameters) {
    String query = parameters.value("q").strip();
    String page = parameters.value("page");
    int number = page.matches("[0-9]{1,3}") ? Integer.parseInt(page) : 1;
    return new Search(
        query.length() > MAX_QUERY_CHARACTERS ? query.substring(0, MAX_QUERY_CHARACTERS) : query,
        Math.clamp(number, 1, MAX_SEARCH_PAGE));
  }

  /** Undoes percent-encoding; empty when the bytes are not UTF-8 or hide a separator. */
  private static Optional<String> decode(String rawPath) {
    if (!rawPath.startsWith("/") || rawPath.indexOf(';') >= 0) {
      return Optional.empty();
    }
    if (rawPath.indexOf('%') < 0) {
      return Optional.of(rawPath);
    }
    ByteBuffer bytes = ByteBuffer.allocate(rawPath.length());
    for (int i = 0; i < rawPath.length(); i++) {
      char c = rawPath.charAt(i);
      if (c > 0x7f) {
        return Optional.empty();
      }
      if (c == '%') {
        int high = i + 2 < rawPath.length() ? Character.digit(rawPath.charAt(i + 1), 16) : -1;
        int low = i + 2 < rawPath.length() ? Character.digit(rawPath.charAt(i + 2), 16) : -1;
        int value = high * 16 + low;
        if (high < 0 || low < 0 || value < 0x20 || value == '/' || value == '\\') {
          return Optional.empty();
        }
        bytes.put((byte) value);
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
