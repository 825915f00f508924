package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.article.BodyText;
import org.warraq.article.RightsSignal.Place;
import org.warraq.article.RightsSignal.Wish;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.intake.Decision;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.RecordedSignal;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SignalStore;

/** What publishers' pages say about their use, and what of them is shown then. */
class SignalsTest {
  private static final String[] TOWNS = {
    "Azrou",
    "Berkane",
    "Chefchaouen",
    "Demnate",
    "Erfoud",
    "Figuig",
    "Guelmim",
    "Imilchil",
    "Jerada",
    "Khenifra",
    "Larache",
    "Midelt"
  };

  @TempDir private Path data;
  private HttpServer server;
  private Newspaper newspaper;

  /** What the server answers: path to page. */
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  private record Page(String type, Map<String, String> headers, String body) {}

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Page page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = page == null ? new byte[0] : page.body().getBytes(StandardCharsets.UTF_8);
            if (page != null) {
              exchange.getResponseHeaders().set("Content-Type", page.type());
              page.headers().forEach(exchange.getResponseHeaders()::set);
            }
            exchange.sendResponseHeaders(
                page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    newspaper.close();
    server.stop(0);
  }

  private void start(Rights rights, String... settings) {
    newspaper = Newspaper.open(data, server.getAddress().getPort(), settings);
    Campaign campaign =
        newspaper
            .room(CampaignStore.class)
            .add("signals", Campaign.FullText.ALWAYS, Campaign.Rules.OPEN, Optional.empty());
    newspaper.subscribe(campaign, at("/"), "Paper", "en", URI.create(at("/feed")), rights);
  }

  private String at(String path) {
    return "http://paper.localhost:%d%s".formatted(server.getAddress().getPort(), path);
  }

  private static final List<String> WORDS =
      List.of(
          "council",
          "road",
          "valley",
          "builder",
          "spring",
          "mill",
          "bus",
          "mayor",
          "market",
          "river",
          "bridge",
          "school",
          "teacher",
          "harvest",
          "olive",
          "letter",
          "guest",
          "song",
          "winter",
          "shepherd",
          "lamp",
          "garden",
          "window",
          "doctor",
          "festival",
          "carpet",
          "well",
          "baker");

  /** Sentences that no two towns share. */
  private static String text(String town) {
    var random = new Random(town.hashCode());
    return IntStream.range(0, 6)
        .mapToObj(sentence ->
            town
                + IntStream.range(0, 14)
                    .mapToObj(word -> " " + WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining())
                + ".")
        .collect(Collectors.joining(" "));
  }

  private void page(String path, String town, Map<String, String> headers, String head) {
    String paragraph = "<p>" + text(town) + "</p>";
    pages.put(
        path,
        new Page(
            "text/html; charset=utf-8",
            headers,
            "<html><head><title>News of %s</title>%s</head><body><article><h1>News of %s</h1>%s</article></body></html>"
                .formatted(
                    town,
                    head,
                    town,
                    paragraph
                        + "<p>"
                        + text(town + " and its region")
                        + "</p>"
                        + "<div class=\"paid\"><p>Subscribers of "
                        + town
                        + " learn here what the road will cost and who is going to pay for it, line by line.</p></div>")));
  }

  private void feed(List<String> paths, String note) {
    pages.put(
        "/feed",
        new Page(
            "application/rss+xml",
            Map.of(),
            "<rss version='2.0'><channel><title>Paper</title>%s</channel></rss>"
                .formatted(
                    paths.stream()
                        .map(path ->
                            "<item><title>News of %s</title><link>%s</link><description>%s</description></item>"
                                .formatted(path.substring(1), at(path), note + path))
                        .collect(Collectors.joining()))));
  }

  private Map<String, Article> byPath() {
    return newspaper.articles().stream()
        .collect(
            Collectors.toMap(
                article -> URI.create(article.originUrl()).getPath(), article -> article));
  }

  @Test
  void whatAPageSaysCapsWhatIsShownAndIsRecordedOnSqlite() throws Exception {
    capped();
  }

  @Test
  void whatAPageSaysCapsWhatIsShownAndIsRecordedOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      capped(
          "--warraq.store.database-url=" + postgres.getJdbcUrl("postgres", "postgres"),
          "--warraq.store.database-user=postgres");
      newspaper.close();
    }
  }

  private void capped(String... settings) throws Exception {
    Map<String, Map<String, String>> headers = new LinkedHashMap<>();
    headers.put("/plain", Map.of());
    headers.put("/noindex", Map.of("X-Robots-Tag", "noindex"));
    headers.put("/noarchive", Map.of("X-Robots-Tag", "warraq: noarchive"));
    headers.put("/others", Map.of("X-Robots-Tag", "otherbot: noarchive"));
    headers.put("/nosnippet", Map.of());
    headers.put("/short", Map.of());
    headers.put("/mining", Map.of("TDM-Reservation", "1"));
    headers.put("/reserved/file", Map.of());
    headers.put("/paid", Map.of());
    headers.put("/until", Map.of("X-Robots-Tag", "unavailable_after: 2099-01-01T00:00:00Z"));
    headers.put("/over", Map.of("X-Robots-Tag", "unavailable_after: 2020-01-01T00:00:00Z"));
    Map<String, String> heads =
        Map.of(
            "/nosnippet", "<meta name='robots' content='nosnippet'>",
            "/short", "<meta name='robots' content='max-snippet:90, max-image-preview:large'>",
            "/paid",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"hasPart\":[{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":\".paid\"}]}</script>");
    int town = 0;
    for (String path : headers.keySet()) {
      page(path, TOWNS[town++], headers.get(path), heads.getOrDefault(path, ""));
    }
    pages.put(
        "/.well-known/tdmrep.json",
        new Page(
            "application/json",
            Map.of(),
            "[{\"location\": \"/reserved/\", \"tdm-reservation\": 1}]"));
    feed(List.copyOf(headers.keySet()), "");
    start(Rights.full("letter"), settings);
    newspaper.collect();

    Map<String, Article> articles = byPath();
    assertThat(articles).hasSize(10);
    Article plain = articles.get("/plain");
    assertThat(plain.shown()).isEqualTo(Extent.FULL);
    assertThat(plain.indexed()).isEqualTo(Rights.Indexing.ALLOWED);
    assertThat(plain.bodyHtml()).contains("Subscribers");
    assertThat(signals(plain)).isEmpty();
    assertThat(articles.get("/noindex").indexed()).isEqualTo(Rights.Indexing.FORBIDDEN);
    assertThat(articles.get("/noindex").shown()).isEqualTo(Extent.FULL);
    assertThat(articles.get("/others").shown()).isEqualTo(Extent.FULL);
    for (String path : List.of("/noarchive", "/mining", "/reserved/file", "/paid")) {
      assertThat(articles.get(path).shown()).as(path).isEqualTo(Extent.EXCERPT);
      assertThat(articles.get(path).bodyHtml()).as(path).doesNotContain("Subscribers");
    }
    assertThat(articles.get("/nosnippet").shown()).isEqualTo(Extent.HEADLINE);
    assertThat(articles.get("/nosnippet").bodyHtml()).isEmpty();
    assertThat(articles.get("/nosnippet").standfirst()).isEmpty();
    Article brief = articles.get("/short");
    assertThat(brief.shown()).isEqualTo(Extent.EXCERPT);
    assertThat(BodyText.text(brief.bodyHtml()).length() + brief.standfirst().orElse("").length())
        .isBetween(20, 90);
    assertThat(
            newspaper.count(
                "SELECT expires_at FROM article WHERE id = " + articles.get("/until").id()))
        .isEqualTo(Instant.parse("2099-01-01T00:00:00Z").toEpochMilli());

    assertThat(signals(articles.get("/noarchive")))
        .extracting(
            said -> said.signal().said(), said -> said.signal().place(), RecordedSignal::url)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("noarchive", Place.HTTP_HEADER, at("/noarchive")));
    assertThat(signals(articles.get("/reserved/file")))
        .extracting(
            said -> said.signal().wish(), said -> said.signal().place(), RecordedSignal::url)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Wish.TDM_RESERVED, Place.WELL_KNOWN, at("/.well-known/tdmrep.json")));

    DecisionLogStore log = newspaper.room(DecisionLogStore.class);
    assertThat(log.ofArticle(articles.get("/noarchive").id()).getFirst().trace())
        .contains(
            "signal: noarchive in the header of " + at("/noarchive") + ": an excerpt at most");
    List<DecisionLogStore.Line> rejected =
        log.latest(
            Optional.empty(),
            Optional.of(Decision.Verdict.REJECT),
            Instant.ofEpochMilli(Long.MAX_VALUE),
            10);
    assertThat(rejected)
        .extracting(line -> line.decision().orElseThrow())
        .containsExactly(
            new Decision(
                Decision.Verdict.REJECT, Decision.Reason.TIME_OVER, "2020-01-01T00:00:00Z"));
  }

  private List<RecordedSignal> signals(Article article) {
    return newspaper.room(SignalStore.class).ofArticle(article.id());
  }

  @Test
  void aWrittenAgreementStandsAboveThePageButItsWordsAreRecorded() throws Exception {
    page("/a", TOWNS[0], Map.of("X-Robots-Tag", "noindex, nosnippet"), "");
    feed(List.of("/a"), "");
    start(
        new Rights(
            Extent.FULL,
            Rights.Pictures.ALLOWED,
            Rights.Indexing.ALLOWED,
            Optional.empty(),
            Optional.empty(),
            Optional.of("letter of 3 March"),
            Rights.Signals.AGREEMENT_ABOVE));
    newspaper.collect();
    Article article = byPath().get("/a");
    assertThat(article.shown()).isEqualTo(Extent.FULL);
    assertThat(article.indexed()).isEqualTo(Rights.Indexing.ALLOWED);
    assertThat(signals(article))
        .extracting(said -> said.signal().wish())
        .containsExactly(Wish.NOINDEX, Wish.NOSNIPPET);
  }

  @Test
  void whatAPageSaysLaterTightensTheArticleThatStandsAndNothingLoosensIt() throws Exception {
    page("/a", TOWNS[0], Map.of(), "");
    feed(List.of("/a"), "one ");
    start(Rights.full("letter"));
    newspaper.collect();
    assertThat(byPath().get("/a").shown()).isEqualTo(Extent.FULL);

    page("/a", TOWNS[0], Map.of("X-Robots-Tag", "noindex, noarchive"), "");
    feed(List.of("/a"), "two ");
    newspaper.collect();
    Article capped = byPath().get("/a");
    assertThat(capped.shown()).isEqualTo(Extent.EXCERPT);
    assertThat(capped.indexed()).isEqualTo(Rights.Indexing.FORBIDDEN);
    assertThat(capped.bodyHtml()).doesNotContain("Subscribers");

    page("/a", TOWNS[0], Map.of(), "");
    feed(List.of("/a"), "three ");
    newspaper.collect();
    assertThat(byPath().get("/a").shown()).isEqualTo(Extent.EXCERPT);
    assertThat(byPath().get("/a").indexed()).isEqualTo(Rights.Indexing.FORBIDDEN);
    assertThat(signals(byPath().get("/a"))).isEmpty();
  }
}
