package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.warraq.article.RightsSignal.Place;
import org.warraq.article.RightsSignal.Wish;

/** What a page says about its own use, and the parts of it that are not for everybody. */
final class DeclaredRights {
  private static final String PAID = "isAccessibleForFree";
  private static final String SELECTOR = "cssSelector";
  private static final Pattern CRAWLER = Pattern.compile("[a-z][a-z0-9_-]{0,40}");

  /** Descriptions of content, not wishes: their words are not read as directives. */
  private static final Set<String> NOT_CRAWLERS =
      Set.of("description", "keywords", "author", "title", "viewport", "generator", "rating");

  /** A class or an id or a path of them; nothing that takes long to match. */
  private static final String PLAIN_SELECTOR = "[\\w.#> ,-]{1,200}";

  private DeclaredRights() {}

  /**
   * Takes the parts out of the page that its JSON-LD calls not accessible for free.
   *
   * @param html the page's source, asked first because few pages say so
   */
  static void removePaidParts(Document page, String html) {
    if (!html.contains(SELECTOR) || !html.contains(PAID)) {
      return;
    }
    for (String selector : StructuredData.paidParts(page.select("script[type*=ld+json]"))) {
      if (selector.matches(PLAIN_SELECTOR) && !selector.isBlank()) {
        remove(page, selector);
      }
    }
  }

  private static void remove(Document page, String selector) {
    try {
      page.body().select(selector).stream()
          .filter(element -> !element.normalName().equals("body"))
          .forEach(Element::remove);
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      // jsoup's parser refuses it; what cannot be found cannot be removed, and the cap on the whole
      // stays.
      return;
    }
  }

  /** The wishes in the page's meta elements and its JSON-LD. */
  static List<RightsSignal> read(Head head, StructuredArticle structured) {
    List<RightsSignal> signals = new ArrayList<>();
    head.forEachNamed((name, content) -> {
      Optional<String> crawler = name.equals("robots") ? Optional.empty() : Optional.of(name);
      if (mayDirect(content) && CRAWLER.matcher(name).matches() && !NOT_CRAWLERS.contains(name)) {
        signals.addAll(RobotsDirectives.read(content, Place.META, crawler));
      }
    });
    head.first("tdm-reservation").flatMap(value -> tdm(value, Place.META)).ifPresent(signals::add);
    if (structured.isPaid()) {
      signals.add(
          RightsSignal.of(
              Wish.NOT_FREE, Place.STRUCTURED_DATA, Optional.empty(), PAID + ": false"));
    }
    return List.copyOf(signals);
  }

  /** Directives that limit something begin in one of three ways; most content has none of them. */
  private static boolean mayDirect(String content) {
    String lower = content.toLowerCase(Locale.ROOT);
    return lower.contains("no") || lower.contains("max-") || lower.contains("unavailable");
  }

  /** The value of a {@code tdm-reservation} field or meta element: 1 or 0. */
  static Optional<RightsSignal> tdm(String value, Place place) {
    String said = "tdm-reservation: " + value.strip().toLowerCase(Locale.ROOT);
    return switch (value.strip()) {
      case "1" -> Optional.of(RightsSignal.of(Wish.TDM_RESERVED, place, Optional.empty(), said));
      case "0" ->
          Optional.of(RightsSignal.of(Wish.TDM_NOT_RESERVED, place, Optional.empty(), said));
      default -> Optional.empty();
    };
  }
}
