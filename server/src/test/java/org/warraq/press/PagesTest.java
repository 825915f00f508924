package org.warraq.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {
  private static final InventedPress PRESS = InventedPress.start(0, new MovingClock());

  @AfterAll
  static void close() {
    PRESS.close();
  }

  private static Document page(PressArticle article) throws Exception {
    return Jsoup.parse(Caller.get(article.canonical()).text(), article.canonical().toString());
  }

  /** As jsoup gives text: a space that must not break is a space. */
  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void everyHomePageNamesItsFeedAndItsArticles() throws Exception {
    for (Publisher publisher : PRESS.publishers()) {
      var answer = Caller.get(publisher.home());
      var page =
          Jsoup.parse(new ByteArrayInputStream(answer.body()), null, publisher.home().toString());
      assertThat(page.selectFirst("link[rel=alternate]").attr("href"))
          .isEqualTo(publisher.feed().toString());
      assertThat(page.title()).isEqualTo(publisher.name());
      assertThat(page.select(".latest a").eachAttr("abs:href"))
          .isEqualTo(
              PRESS.articles(publisher.id()).stream()
                  .map(article -> article.canonical().toString())
                  .toList());
    }
  }

  @Test
  void robotsMayReadAllButThePrivateFolder() throws Exception {
    for (Publisher publisher : PRESS.publishers()) {
      var answer = Caller.get(publisher.home().resolve("/robots.txt"));
      assertThat(answer.header("content-type")).isEqualTo("text/plain");
      assertThat(answer.text()).isEqualTo("User-agent: *\nAllow: /\nDisallow: /private/\n");
    }
  }

  @Test
  void everyPageGivesHeadlineCanonicalAddressAndWords() throws Exception {
    for (Publisher publisher : PRESS.publishers()) {
      for (PressArticle article : PRESS.articles(publisher.id())) {
        var answer = Caller.get(article.canonical());
        var page =
            Jsoup.parse(
                new ByteArrayInputStream(answer.body()), null, article.canonical().toString());
        assertThat(page.title()).startsWith(plain(article.headline()));
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
            .isEqualTo(article.canonical().toString());
        for (Block block : article.body()) {
          assertThat(page.text()).contains(plain(block.words()).lines().toList());
        }
      }
    }
  }

  @Test
  void wahaHidesTheArticleAmidItsChrome() throws Exception {
    PressArticle article =
        PRESS.articles("waha").stream()
            .filter(a -> !a.related().isEmpty() && !a.authors().isEmpty())
            .findFirst()
            .orElseThrow();
    Document page = page(article);
    for (String part :
        List.of(
            ".site-header .main-menu",
            ".breadcrumb",
            ".cookie-bar",
            ".share-buttons",
            ".ad-leaderboard",
            ".entry-content .ad-in-article",
            ".author-box",
            ".newsletter-box",
            ".comment-list .comment",
            ".sidebar .most-read",
            ".site-footer")) {
      assertThat(page.select(part)).as(part).isNotEmpty();
    }
    assertThat(page.select(".entry-content .related-inline h3").text()).isEqualTo("قد يهمك أيضا");
    assertThat(page.select(".entry-content .related-inline li").eachText())
        .isEqualTo(article.related());
    page.select(".ad, .related-inline").remove();
    assertThat(page.select(".entry-content").text()).isEqualTo(article.text().replace('\n', ' '));
  }

  @Test
  void wahaDescribesItsArticleToMachinesWithoutTheBody() throws Exception {
    PressArticle article = PRESS.articles("waha").getFirst();
    Document page = page(article);
    var json =
        JsonMapper.shared().readTree(page.selectFirst("script[type=application/ld+json]").data());
    assertThat(json.get("@type").asString()).isEqualTo("NewsArticle");
    assertThat(json.get("headline").asString()).isEqualTo(article.headline());
    assertThat(json.has("articleBody")).isFalse();
    assertThat(page.selectFirst("meta[property=og:title]").attr("content"))
        .isEqualTo(article.headline());
    assertThat(page.selectFirst("meta[property=og:description]").attr("content"))
        .isEqualTo(article.standfirst());
  }

  @Test
  void manaraSeparatesParagraphsByPairsOfBreaks() throws Exception {
    PressArticle article = PRESS.articles("manara").getFirst();
    var answer = Caller.get(article.canonical());
    assertThat(answer.header("content-type")).isEqualTo("text/html");
    String html = answer.text(Charset.forName("windows-1256"));
    assertThat(html).contains("charset=windows-1256").doesNotContain("<p>");
    assertThat(html.split("<br><br>\n")).hasSizeGreaterThanOrEqualTo(article.body().size());
    assertThat(html).contains(Markup.escape(article.headline()));
  }

  @Test
  void karizSpeaksPersianAroundItsArticles() throws Exception {
    Document page = page(PRESS.articles("kariz").getFirst());
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fa");
    assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".most-read h3").text()).isEqualTo("پربازدیدها");
  }

  @Test
  void picturesComeInEverySizeThatThePageOffers() throws Exception {
    PressArticle article =
        PRESS.articles("sahel").stream().filter(a -> a.picture().isPresent()).findFirst().get();
    Document page = page(article);
    var picture = page.selectFirst("figure img");
    assertThat(page.select("figcaption .credit").text())
        .isEqualTo(article.picture().get().credit());
    for (String offer : picture.attr("srcset").split(", ")) {
      String path = offer.split(" ")[0];
      int width = Integer.parseInt(offer.split(" ")[1].replace("w", ""));
      var answer = Caller.get(article.canonical().resolve(path));
      assertThat(answer.header("content-type")).isEqualTo("image/jpeg");
      var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
      assertThat(image.getWidth()).isEqualTo(width);
      assertThat(image.getHeight()).isEqualTo(width * 9 / 16);
      assertThat(path).endsWith("-" + width + "x" + width * 9 / 16 + ".jpg");
    }
  }

  @Test
  void aPictureIsDrawnAlikeEveryTimeAndDiffersFromArticleToArticle() {
    byte[] one = Painter.paint(Scene.HARBOUR, "sahel-01", 320, PictureFormat.PNG);
    assertThat(Painter.paint(Scene.HARBOUR, "sahel-01", 320, PictureFormat.PNG)).isEqualTo(one);
    assertThat(Painter.paint(Scene.HARBOUR, "sahel-02", 320, PictureFormat.PNG)).isNotEqualTo(one);
  }

  @Test
  void everySceneCanBeDrawn() throws Exception {
    for (Scene scene : Scene.values()) {
      byte[] png = Painter.paint(scene, "waha-07", 320, PictureFormat.PNG);
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(180);
    }
  }

  @Test
  void sizesThatAreNotOfferedAreNotDrawn() throws Exception {
    URI home = PRESS.publisher("sahel").home();
    String id = PRESS.articles("sahel").getFirst().id();
    for (String path :
        List.of(
            "/media/" + id + "-9999x5624.png",
            "/media/" + id + "-320x320.png",
            "/media/sahel-99-320x180.png",
            "/media/" + id + "-320x180.gif")) {
      assertThat(Caller.get(home.resolve(path)).status()).as(path).isEqualTo(404);
    }
  }
}
