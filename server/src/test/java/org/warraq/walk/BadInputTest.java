package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.PollRecord;
import org.warraq.intake.Decision;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;

/**
 * What hostile and broken publishers do, and what becomes of it: a clear outcome, the others
 * unaffected.
 */
class BadInputTest {
  private static final int MIB = 1024 * 1024;

  @TempDir private Path data;
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private Newspaper newspaper;
  private Campaign campaign;
  private CampaignFeed good;

  @BeforeEach
  void open() throws Exception {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    newspaper = Newspaper.open(data, server.getAddress().getPort(), "--warraq.fetch.deadline=3s");
    campaign = newspaper.campaign("bad");
    serve(
        "/good.xml",
        "application/rss+xml",
        rss(
            "<item><title>خبر سليم</title><link>%s</link><description>%s</description></item>"
                .formatted(at("good", "/a"), "نص الخبر السليم كله هنا، وهو يكفي لأن يُنشر.")));
    good = subscribe("good", "/good.xml", Campaign.FullText.FEED_ONLY);
  }

  @AfterEach
  void close() {
    over.countDown();
    newspaper.close();
    server.stop(0);
  }

  @Test
  void aFeedThatIsNotAFeedIsUnreadable() throws Exception {
    serve("/page", "text/html", "<!doctype html><title>مرحبا</title><p>صفحة لا خلاصة.");
    assertThat(pollOf(subscribe("bad", "/page")).outcome()).isEqualTo("Unreadable");
    othersAreUnaffected();
  }

  @Test
  void aRedirectLoopIsNamed() throws Exception {
    redirect("/loop", "/loop2");
    redirect("/loop2", "/loop");
    PollRecord poll = pollOf(subscribe("bad", "/loop"));
    assertThat(poll.outcome()).isEqualTo("Failed");
    assertThat(poll.explanation()).containsIgnoringCase("redirect");
    othersAreUnaffected();
  }

  @Test
  void aHostThatNeverAnswersTimesOut() throws Exception {
    server.createContext("/never", exchange -> await());
    PollRecord poll = pollOf(subscribe("bad", "/never"));
    assertThat(poll.outcome()).isEqualTo("Failed");
    assertThat(poll.explanation()).contains("bad.localhost");
    othersAreUnaffected();
  }

  @Test
  void aPrivateAddressThatNobodyListedIsNotAsked() throws Exception {
    CampaignFeed feed =
        newspaper.subscribe(
            campaign,
            "http://10.1.2.3/",
            "private",
            "ar",
            URI.create("http://10.1.2.3/feed"),
            Rights.full("t"));
    assertThat(pollOf(feed).outcome()).isEqualTo("Blocked");
    othersAreUnaffected();
  }

  @Test
  void aRedirectToAPrivateAddressIsNotFollowed() throws Exception {
    redirect("/inside", "http://127.0.0.1:1/secret");
    assertThat(pollOf(subscribe("bad", "/inside")).outcome()).isEqualTo("Blocked");
    othersAreUnaffected();
  }

  @Test
  void aBombInGzipIsTooLarge() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[MIB];
      for (int i = 0; i < 200; i++) {
        out.write(zeros);
      }
    }
    server.createContext(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, "application/rss+xml", packed.toByteArray());
        });
    assertThat(pollOf(subscribe("bad", "/bomb")).outcome()).isEqualTo("Failed");
    othersAreUnaffected();
  }

  @Test
  void aPageOfTwoHundredMegabytesIsHeldWithTheFeedsWordsAndTheReason() throws Exception {
    serve(
        "/feed",
        "application/rss+xml",
        rss(
            "<item><title>صفحة عملاقة</title><link>%s</link><description>ملخص قصير.</description></item>"
                .formatted(at("bad", "/huge"))));
    server.createContext("/robots.txt", exchange -> answer(exchange, "text/plain", new byte[0]));
    server.createContext(
        "/huge",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          byte[] block = "<p>حشو</p>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            for (long sent = 0; sent < 200L * MIB; sent += block.length) {
              out.write(block);
            }
          } catch (IOException e) {
            // The reader has hung up, as it should.
          }
        });
    subscribe("bad", "/feed");
    newspaper.collect();
    Article article = headlined("صفحة عملاقة");
    assertThat(article.status()).isEqualTo(ArticleStatus.HELD);
    Decision decision =
        newspaper
            .room(DecisionLogStore.class)
            .ofArticle(article.id())
            .getFirst()
            .decision()
            .orElseThrow();
    assertThat(decision.reason()).isEqualTo(Decision.Reason.PAGE_UNAVAILABLE);
    assertThat(decision.detail()).contains("bad.localhost");
    othersAreUnaffected();
  }

  @Test
  void aScriptInATitleOrATextIsOnlyText() throws Exception {
    serve(
        "/evil",
        "application/rss+xml",
        rss(
            """
            <item><title>&lt;script&gt;alert(1)&lt;/script&gt;عنوان</title><link>%s</link>
            <description>&lt;p onclick="alert(2)"&gt;نص &lt;script&gt;alert(3)&lt;/script&gt;
            &lt;a href="javascript:alert(4)"&gt;رابط&lt;/a&gt; آخر.&lt;/p&gt;</description></item>
            """
                .formatted(at("bad", "/x"))));
    subscribe("bad", "/evil", Campaign.FullText.FEED_ONLY);
    newspaper.collect();
    Article article =
        newspaper.articles().stream()
            .filter(a -> a.headline().contains("عنوان"))
            .findFirst()
            .orElseThrow();
    assertThat(article.headline()).doesNotContain("<script");
    assertThat(article.bodyHtml())
        .contains("نص")
        .doesNotContain("script")
        .doesNotContain("onclick");
    othersAreUnaffected();
  }

  @Test
  void anEntryWithoutAnAddressIsPublishedWithALinkToItsPublisher() throws Exception {
    serve(
        "/half",
        "application/rss+xml",
        rss(
            "<item><title>بلا رابط</title><description>نص.</description></item><item><title>برابط</title><link>%s</link><description>نص كامل.</description></item>"
                .formatted(at("bad", "/with"))));
    subscribe("bad", "/half", Campaign.FullText.FEED_ONLY);
    newspaper.collect();
    assertThat(headlined("برابط").status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(headlined("بلا رابط").status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(headlined("بلا رابط").originUrl()).isEqualTo(at("bad", "/"));
    othersAreUnaffected();
  }

  @Test
  void aDateWithoutAZoneIsInThePapersUnlessTheFeedNamesOne() throws Exception {
    newspaper
        .room(SiteStore.class)
        .save(
            new Site(
                "ورّاق",
                "",
                Locale.forLanguageTag("ar"),
                ZoneId.of("Asia/Riyadh"),
                "http://x",
                ""));
    String item =
        "<item><title>%s</title><link>%s</link><pubDate>2026-03-22 08:30:00</pubDate>"
            + "<description>نص الخبر كله هنا، وهو يكفي لأن يُنشر.</description></item>";
    serve("/silent", "text/xml", rss(item.formatted("خبر صامت", at("silent", "/1"))));
    serve(
        "/telling",
        "text/xml",
        rss(
            "<lastBuildDate>Sun, 22 Mar 2026 09:00:00 +0100</lastBuildDate>"
                + item.formatted("خبر ناطق", at("telling", "/1"))));
    subscribe("silent", "/silent", Campaign.FullText.FEED_ONLY);
    subscribe("telling", "/telling", Campaign.FullText.FEED_ONLY);
    newspaper.collect();
    assertThat(headlined("خبر صامت").publishedAt())
        .isEqualTo(Instant.parse("2026-03-22T05:30:00Z"));
    assertThat(headlined("خبر ناطق").publishedAt())
        .isEqualTo(Instant.parse("2026-03-22T07:30:00Z"));
  }

  private PollRecord pollOf(CampaignFeed feed) throws InterruptedException {
    newspaper.collect();
    List<PollRecord> log = newspaper.room(FeedStore.class).log(feed.id(), 5);
    assertThat(log).hasSize(1);
    assertThat(newspaper.room(FeedStore.class).find(feed.id()).orElseThrow().failures())
        .isEqualTo(1);
    assertThat(log.getFirst().explanation()).isNotBlank();
    return log.getFirst();
  }

  private void othersAreUnaffected() {
    assertThat(newspaper.room(FeedStore.class).log(good.id(), 5))
        .extracting(PollRecord::outcome)
        .containsExactly("Updated");
    assertThat(headlined("خبر سليم").status()).isEqualTo(ArticleStatus.PUBLISHED);
  }

  private Article headlined(String headline) {
    return newspaper.articles().stream()
        .filter(a -> a.headline().equals(headline))
        .findFirst()
        .orElseThrow();
  }

  private CampaignFeed subscribe(String host, String path) {
    return subscribe(host, path, Campaign.FullText.WHEN_PARTIAL);
  }

  private CampaignFeed subscribe(String host, String path, Campaign.FullText fullText) {
    Campaign own =
        newspaper
            .room(org.warraq.campaign.CampaignStore.class)
            .add(host + path, fullText, Campaign.Rules.OPEN, Optional.empty());
    return newspaper.subscribe(
        own, at(host, "/"), host, "ar", URI.create(at(host, path)), Rights.full("t"));
  }

  private String at(String host, String path) {
    return "http://%s.localhost:%d%s".formatted(host, server.getAddress().getPort(), path);
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>خلاصة</title>"
        + items
        + "</channel></rss>";
  }

  private void serve(String path, String type, String body) {
    server.createContext(
        path, exchange -> answer(exchange, type, body.getBytes(StandardCharsets.UTF_8)));
  }

  private void redirect(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
