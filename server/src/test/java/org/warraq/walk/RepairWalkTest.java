package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.intake.Attribution;
import org.warraq.intake.DecisionLogStore;
import org.warraq.language.RepairPolicy;
import org.warraq.language.RepairRule;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Rights;

class RepairWalkTest {
  private static final String SAID =
      "<p>الرباط – و م ع: افتتح مجلس المدينة اليوم مكتبة الحي بعد ترميمها الذي دام عامين.</p>"
          + "<p>وقال العمـــدة إن المكتبة مفتوحة للجميع طوال أيام الأسبوع.</p>"
          + "<p>المصدر: جريدة النهر</p>";

  @TempDir private Path data;
  private HttpServer server;
  private Newspaper newspaper;

  @BeforeEach
  void open() throws Exception {
    byte[] feed =
        """
        <rss version="2.0"><channel><title>النهر</title><item><guid>1</guid><title>مكتبة الحي تفتح أبوابها</title>
        <link>http://127.0.0.1/</link><description><![CDATA[%s]]></description></item></channel></rss>
        """
            .formatted(SAID)
            .getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
          exchange.sendResponseHeaders(200, feed.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(feed);
          }
        });
    server.start();
    newspaper = Newspaper.open(data, server.getAddress().getPort());
  }

  @AfterEach
  void close() {
    newspaper.close();
    server.stop(0);
  }

  private Article collected(RepairPolicy repairs) throws InterruptedException {
    Campaign campaign =
        newspaper
            .room(CampaignStore.class)
            .add(
                "النهر",
                Campaign.FullText.FEED_ONLY,
                Campaign.Rules.OPEN.with(repairs),
                Optional.empty());
    String home = "http://127.0.0.1:" + server.getAddress().getPort();
    newspaper.subscribe(
        campaign, home + "/", "النهر", "ar", URI.create(home + "/feed"), Rights.full("test"));
    newspaper.collect();
    return newspaper.articles().getFirst();
  }

  private DecisionLogStore.Line line(Article article) {
    return newspaper.room(DecisionLogStore.class).ofArticle(article.id()).getFirst();
  }

  @Test
  void whatATextSaysOfItsSourceIsKeptBesideItAndEachRepairIsCounted() throws Exception {
    Article article = collected(RepairPolicy.USUAL);
    assertThat(article.bodyHtml())
        .isEqualTo(
            "<p>افتتح مجلس المدينة اليوم مكتبة الحي بعد ترميمها الذي دام عامين.</p>"
                + "<p>وقال العمدة إن المكتبة مفتوحة للجميع طوال أيام الأسبوع.</p>");
    assertThat(line(article).attribution())
        .isEqualTo(new Attribution(Optional.of("الرباط – و م ع"), List.of("المصدر: جريدة النهر")));
    assertThat(line(article).trace())
        .contains("repair: tatweel × 1", "repair: credits × 1", "repair: dateline × 1");
  }

  @Test
  void aRuleThatTheCampaignSwitchesOffDoesNotAct() throws Exception {
    Article article =
        collected(
            RepairPolicy.USUAL
                .without(RepairRule.DATELINE)
                .without(RepairRule.TATWEEL)
                .without(RepairRule.CREDITS));
    assertThat(article.bodyHtml()).isEqualTo(SAID);
    assertThat(line(article).attribution()).isEqualTo(new Attribution(Optional.empty(), List.of()));
  }
}
