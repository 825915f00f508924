package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.feed.UrlKey;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SiteTemplates;

/** What a site repeats under its articles is learnt from them and left out. */
class SitePagesWalkTest {
  private static final String TAIL =
      "مؤسستنا الإعلامية تعمل منذ ربع قرن من قلب المدينة، وتجدون مراسليها في كل حي من أحيائها.";

  @TempDir private Path data;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private String host = "";
  private Newspaper newspaper;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(
                page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    host = UrlKey.hostOf(at("/")).orElseThrow();
    newspaper = Newspaper.open(data, server.getAddress().getPort());
    Campaign campaign =
        newspaper
            .room(CampaignStore.class)
            .add("pages", Campaign.FullText.ALWAYS, Campaign.Rules.OPEN, Optional.empty());
    newspaper.subscribe(
        campaign, at("/"), "الجريدة", "ar", URI.create(at("/feed")), Rights.full("agreed"));
  }

  @AfterEach
  void close() {
    newspaper.close();
    server.stop(0);
  }

  private String at(String path) {
    return "http://paper.localhost:%d%s".formatted(server.getAddress().getPort(), path);
  }

  private void collect(int... numbers) throws InterruptedException {
    for (int number : numbers) {
      pages.put(
          "/" + number,
          "<html lang=ar dir=rtl><head><title>خبر رقم %d</title></head><body><main><div class=\"story\"><h1>خبر رقم %d</h1>%s<p>%s</p></div></main></body></html>"
              .formatted(
                  number,
                  number,
                  report(number).stream()
                      .map(paragraph -> "<p>" + paragraph + "</p>")
                      .collect(Collectors.joining()),
                  TAIL));
    }
    pages.put(
        "/feed",
        "<rss version='2.0'><channel><title>الجريدة</title>%s</channel></rss>"
            .formatted(
                IntStream.of(numbers)
                    .mapToObj(number ->
                        "<item><title>خبر رقم %d</title><link>%s</link><description>موجز</description></item>"
                            .formatted(number, at("/" + number)))
                    .collect(Collectors.joining())));
    newspaper.collect();
  }

  /** Sentences that no two numbers share. */
  private static List<String> report(int number) {
    String name = "ابتثجحخد".substring(number % 8, number % 8 + 1).repeat(3) + number;
    return IntStream.rangeClosed(1, 3)
        .mapToObj(i ->
            IntStream.rangeClosed(1, 14)
                    .mapToObj(word -> "كلمة" + name + "س" + i + "م" + word)
                    .collect(Collectors.joining(" "))
                + "، ثم انتهى الكلام.")
        .toList();
  }

  private Article article(int number) {
    return newspaper.articles().stream()
        .filter(article -> article.originUrl().endsWith("/" + number))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFourthArticleComesWithoutWhatTheFirstThreeHaveInCommon() throws Exception {
    collect(1, 2, 3);
    assertThat(article(1).bodyHtml()).contains(TAIL);
    SiteTemplates templates = newspaper.room(SiteTemplates.class);
    assertThat(templates.ofDomain(host))
        .singleElement()
        .satisfies(known -> {
          assertThat(known.pages()).isEqualTo(3);
          assertThat(known.lines()).containsExactly(TAIL);
          assertThat(known.containerPath()).contains("div.story < main < body");
        });
    collect(4);
    assertThat(article(4).bodyHtml()).doesNotContain(TAIL).contains(report(4));
    assertThat(newspaper.count("SELECT count(*) FROM entry WHERE trace LIKE '%1 lines that%'"))
        .isEqualTo(1);
    assertThat(templates.ofDomain(host).getFirst().pages()).isEqualTo(4);
  }

  @Test
  void aPinnedTemplateStaysAndAForgottenOneIsLearntAnew() throws Exception {
    collect(1, 2, 3);
    SiteTemplates templates = newspaper.room(SiteTemplates.class);
    templates.set(host, SiteTemplates.Learning.PINNED);
    collect(4);
    assertThat(templates.known(host).pages()).isEqualTo(3);
    templates.reset(host);
    templates.set(host, SiteTemplates.Learning.LEARNING);
    collect(5);
    assertThat(article(5).bodyHtml()).contains(TAIL);
    assertThat(templates.known(host).lines()).isEmpty();
    assertThat(templates.known(host).pages()).isEqualTo(1);
  }

  @Test
  void aPersonsSelectorHoldsFromTheNextArticleOn() throws Exception {
    newspaper
        .room(SiteTemplates.class)
        .select(host, Optional.of("div.story"), Optional.of("p:last-of-type"));
    collect(6);
    assertThat(article(6).bodyHtml()).doesNotContain(TAIL).contains(report(6));
  }
}
