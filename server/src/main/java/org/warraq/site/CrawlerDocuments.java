package org.warraq.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.CrawlerRules;
import org.warraq.newsroom.CrawlerRules.LanguageModels;
import org.warraq.newsroom.CrawlerRulesStore;
import tools.jackson.databind.json.JsonMapper;

/** Documents for crawlers and phones: robots.txt, ads.txt, security.txt, the manifest. */
@Component
class CrawlerDocuments {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT = "text/plain;charset=UTF-8";

  /** RFC 9116 wants less than a year. */
  private static final Duration CONTACT_TERM = Duration.ofDays(180);

  private static final List<String> LANGUAGE_MODEL_CRAWLERS = crawlers();

  private final CrawlerRulesStore store;

  CrawlerDocuments(CrawlerRulesStore store) {
    this.store = store;
  }

  private static List<String> crawlers() {
    try (InputStream in =
        Objects.requireNonNull(CrawlerDocuments.class.getResourceAsStream("ai-crawlers.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of crawlers cannot be read", e);
    }
  }

  Reply robots(Frame frame) {
    String refused =
        store.rules().languageModels() == LanguageModels.ALLOWED
            ? ""
            : LANGUAGE_MODEL_CRAWLERS.stream()
                .map(name -> "User-agent: " + name + "\n")
                .collect(Collectors.joining("", "", "Disallow: /\n\n"));
    return text(
        refused
            + """
            User-agent: *
            Disallow: /desk/
            Disallow: /search
            Disallow: /*?before=
            Allow: /

            Sitemap: %s
            Sitemap: %s
            """
                .formatted(frame.absolute("/sitemap.xml"), frame.absolute("/sitemap/news.xml")));
  }

  /** Who may sell the newspaper's advertising space; empty when nothing is said. */
  Optional<Reply> ads() {
    return Optional.of(store.rules().adSellers())
        .filter(sellers -> !sellers.isBlank())
        .map(sellers -> text(sellers.strip() + "\n"));
  }

  /** Whom to tell about a weakness (RFC 9116); empty when there is nobody to tell. */
  Optional<Reply> security(Frame frame) {
    CrawlerRules rules = store.rules();
    String contact =
        rules.securityContact().isEmpty() ? frame.site().mail() : rules.securityContact();
    if (contact.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        text(
            """
            Contact: %s
            Expires: %s
            Preferred-Languages: %s
            Canonical: %s
            """
                .formatted(
                    contact.contains("://") ? contact : "mailto:" + contact,
                    frame.now().plus(CONTACT_TERM).truncatedTo(ChronoUnit.DAYS),
                    frame.lang().equals("en") ? "en" : frame.lang() + ", en",
                    frame.absolute("/.well-known/security.txt"))));
  }

  /** Small, seldom asked for, and to follow the editor's word at once: made for each request. */
  private static Reply text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Reply.Page(200, TEXT, bytes, Reply.Indexing.ALLOWED, Reply.Keeping.FRESH, Set.of());
  }

  Reply manifest(Frame frame) {
    Map<String, Object> manifest =
        Map.of(
            "name", frame.site().name(),
            "short_name", frame.site().name(),
            "lang", frame.lang(),
            "dir", frame.dir(),
            "start_url", "/",
            "display", "minimal-ui",
            "background_color", "#ffffff",
            "theme_color", "#0a5747",
            "icons",
                List.of(Map.of("src", "/favicon.svg", "sizes", "any", "type", "image/svg+xml")));
    return Reply.document("application/manifest+json", JSON.writeValueAsBytes(manifest), Set.of());
  }
}
