package org.warraq.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.article.RightsSignal.Place;
import org.warraq.article.RightsSignal.Wish;

/**
 * Reads robots directives as search engines have agreed on them: {@code noindex, noarchive,
 * max-snippet:50}, in a meta element or an {@code X-Robots-Tag} field, where a crawler's name may
 * stand before those that are meant for it: {@code otherbot: noindex, noarchive}.
 */
public final class RobotsDirectives {
  /** Longer lines are no directives. */
  private static final int MAX_CHARACTERS = 4_000;

  private static final int MAX_DIRECTIVES = 50;

  private static final Pattern NAMED = Pattern.compile("([a-z][a-z0-9_-]*)\\s*:\\s*(.*)");

  private static final Set<String> WITH_VALUE =
      Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

  private static final Set<String> WITHOUT_VALUE =
      Set.of(
          "all",
          "none",
          "index",
          "noindex",
          "follow",
          "nofollow",
          "noarchive",
          "nocache",
          "nosnippet",
          "noimageindex",
          "notranslate",
          "indexifembedded",
          "nositelinkssearchbox");

  private RobotsDirectives() {}

  /**
   * The wishes in one field or attribute that limit what may be done with the page; those that
   * limit nothing (such as {@code index} or {@code max-snippet:-1}) are left out.
   *
   * @param crawler whom the whole line speaks to; absent for all, until a name in it says otherwise
   */
  public static List<RightsSignal> read(String line, Place place, Optional<String> crawler) {
    List<RightsSignal> signals = new ArrayList<>();
    Optional<String> spokenTo = crawler;
    String bounded = line.substring(0, Math.min(line.length(), MAX_CHARACTERS));
    List<String> parts = List.of(bounded.split(",", MAX_DIRECTIVES));
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      Matcher named = NAMED.matcher(part.toLowerCase(Locale.ROOT));
      if (named.matches() && !WITH_VALUE.contains(named.group(1))) {
        spokenTo = Optional.of(named.group(1));
        part = part.substring(part.indexOf(':') + 1).strip();
      }
      if (part.toLowerCase(Locale.ROOT).startsWith("unavailable_after")) {
        // Some spellings of a date have a comma in them.
        while (i + 1 < parts.size() && !isDirective(parts.get(i + 1))) {
          part += "," + parts.get(++i);
        }
      }
      one(part.strip(), place, spokenTo).ifPresent(signals::add);
    }
    return signals;
  }

  private static boolean isDirective(String part) {
    String text = part.strip().toLowerCase(Locale.ROOT);
    Matcher named = NAMED.matcher(text);
    return WITHOUT_VALUE.contains(text) || named.matches();
  }

  private static Optional<RightsSignal> one(String said, Place place, Optional<String> crawler) {
    String directive = said.toLowerCase(Locale.ROOT);
    return switch (directive) {
      case "noindex", "none" -> Optional.of(RightsSignal.of(Wish.NOINDEX, place, crawler, said));
      case "noarchive", "nocache" ->
          Optional.of(RightsSignal.of(Wish.NOARCHIVE, place, crawler, said));
      case "nosnippet" -> Optional.of(RightsSignal.of(Wish.NOSNIPPET, place, crawler, said));
      case "noimageindex" -> Optional.of(RightsSignal.of(Wish.NOIMAGEINDEX, place, crawler, said));
      default -> withValue(directive, said, place, crawler);
    };
  }

  private static Optional<RightsSignal> withValue(
      String directive, String said, Place place, Optional<String> crawler) {
    int colon = directive.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String value = said.substring(colon + 1).strip();
    return switch (directive.substring(0, colon).strip()) {
      case "max-snippet" -> snippet(value, said, place, crawler);
      case "max-image-preview" ->
          value.equalsIgnoreCase("none")
              ? Optional.of(RightsSignal.of(Wish.NOIMAGEINDEX, place, crawler, said))
              : Optional.empty();
      case "unavailable_after" -> {
        Optional<Instant> until = Dates.parse(value).map(OffsetDateTime::toInstant);
        yield until.map(time ->
            new RightsSignal(
                Wish.UNAVAILABLE_AFTER, place, crawler, said, Optional.empty(), until));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<RightsSignal> snippet(
      String value, String said, Place place, Optional<String> crawler) {
    // -1 and everything that is no number set no limit.
    if (!value.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    int characters = Integer.parseInt(value);
    return Optional.of(
        characters == 0
            ? RightsSignal.of(Wish.NOSNIPPET, place, crawler, said)
            : new RightsSignal(
                Wish.MAX_SNIPPET, place, crawler, said, Optional.of(characters), Optional.empty()));
  }
}
