package org.warraq.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherFeedsTest {
  private final MovingClock clock = new MovingClock();
  private final InventedPress press = InventedPress.start(0, clock);

  @AfterEach
  void close() {
    press.close();
  }

  private Caller.Answer feed(String id, String... headers) throws Exception {
    return Caller.get(press.publisher(id).feed(), headers);
  }

  @Test
  void littoralMovedItsFeedForGood() throws Exception {
    var moved = feed("littoral");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("location"))
        .isEqualTo("http://littoral.localhost:" + press.port() + "/feed");
    assertThat(Caller.get(URI.create(moved.header("location"))).status()).isEqualTo(200);
  }

  @Test
  void littoralEscapesItsTitlesTwice() throws Exception {
    clock.advance(Duration.ofHours(1));
    var document =
        Xml.parse(Caller.get(press.publisher("littoral").home().resolve("/feed")).body());
    List<String> titles =
        Xml.all(document, "item").stream().map(item -> Xml.text(item, "title")).toList();
    List<PressArticle> articles = press.articles("littoral");
    assertThat(titles.stream().map(title -> Parser.unescapeEntities(title, false)))
        .isEqualTo(articles.stream().map(PressArticle::headline).toList());
    assertThat(titles).anyMatch(title -> title.contains("&amp;"));
    assertThat(titles).anyMatch(title -> title.contains("&quot;"));
    assertThat(titles).anyMatch(title -> title.contains("&#8217;"));
    assertThat(titles).noneMatch(title -> title.contains("’"));
  }

  @Test
  void littoralLinksFromTheRootOfItsHost() throws Exception {
    var document =
        Xml.parse(Caller.get(press.publisher("littoral").home().resolve("/feed")).body());
    assertThat(Xml.all(document, "link").getFirst().getTextContent())
        .isEqualTo(press.publisher("littoral").home().toString());
    List<PressArticle> articles = press.articles("littoral");
    List<Element> items = Xml.all(document, "item");
    for (int i = 0; i < items.size(); i++) {
      PressArticle article = articles.get(i);
      assertThat(Xml.text(items.get(i), "link"))
          .isEqualTo(article.canonical().getRawPath())
          .matches("/2026/03/1\\d/[a-z0-9-]+\\.html");
      assertThat(
              Jsoup.parseBodyFragment(Xml.text(items.get(i), "content:encoded"))
                  .select("img")
                  .eachAttr("src"))
          .isEqualTo(
              article.picture().isPresent()
                  ? List.of("/media/" + article.id() + "-640x360.jpg")
                  : List.of());
    }
  }

  @Test
  void harbourWritesJsonFeed() throws Exception {
    var answer = feed("harbour");
    assertThat(answer.header("content-type")).isEqualTo("application/feed+json");
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    List<PressArticle> articles = press.articles("harbour");
    assertThat(json.get("items")).hasSize(articles.size());
    for (int i = 0; i < articles.size(); i++) {
      PressArticle article = articles.get(i);
      JsonNode item = json.get("items").get(i);
      assertThat(item.get("title").asString()).isEqualTo(article.headline());
      assertThat(item.get("summary").asString()).isEqualTo(article.standfirst());
      assertThat(item.get("tags").get(0).asString()).isEqualTo(article.section());
      assertThat(item.get("authors")).hasSize(article.authors().size());
      var body = Jsoup.parseBodyFragment(item.get("content_html").asString());
      body.select("figure").remove();
      assertThat(body.text()).isEqualTo(article.text().replace('\n', ' '));
    }
    assertThat(feed("harbour", "If-None-Match: " + answer.header("etag")).status()).isEqualTo(304);
  }

  @Test
  void harbourEditsAnArticleWhenTheClockPasses() throws Exception {
    var before = feed("harbour");
    PressArticle first = article("harbour-03");
    assertThat(first.modified()).isEmpty();
    clock.advance(Duration.ofMinutes(5));
    var after = feed("harbour", "If-None-Match: " + before.header("etag"));
    assertThat(after.status()).isEqualTo(200);
    PressArticle edited = article("harbour-03");
    assertThat(edited.canonical()).isEqualTo(first.canonical());
    assertThat(edited.published()).isEqualTo(first.published());
    assertThat(edited.modified()).contains(clock.instant());
    assertThat(edited.text()).isNotEqualTo(first.text());
    JsonNode item =
        JsonMapper.shared()
            .readTree(after.body())
            .get("items")
            .valueStream()
            .filter(node -> node.get("id").asString().equals("harbour-03"))
            .findFirst()
            .orElseThrow();
    assertThat(OffsetDateTime.parse(item.get("date_modified").asString()).toInstant())
        .isEqualTo(clock.instant());
    assertThat(Jsoup.parse(Caller.get(edited.canonical()).text()).select(".article-body").text())
        .isEqualTo(edited.text().replace('\n', ' '));
  }

  @Test
  void newsAppearsWhenItsTimeHasCome() throws Exception {
    for (Publisher publisher : press.publishers()) {
      int before = press.articles(publisher.id()).size();
      clock.advance(Duration.ofHours(1));
      List<PressArticle> later = press.articles(publisher.id());
      clock.advance(Duration.ofHours(-1));
      if (later.size() > before) {
        URI newest = later.getFirst().canonical();
        assertThat(Caller.get(newest).status()).isEqualTo(404);
        clock.advance(Duration.ofHours(1));
        assertThat(Caller.get(newest).status()).isEqualTo(200);
        clock.advance(Duration.ofHours(-1));
      }
    }
    var early = feed("sahel");
    int before = press.articles("sahel").size();
    clock.advance(Duration.ofHours(1));
    assertThat(press.articles("sahel").size()).isGreaterThan(before);
    var late = feed("sahel", "If-None-Match: " + early.header("etag"));
    assertThat(Xml.all(Xml.parse(late.body()), "item")).hasSameSizeAs(press.articles("sahel"));
  }

  @Test
  void karizFailsEveryFifthTimeAndBreaksOffEverySeventh() throws Exception {
    var statuses = new ArrayList<Integer>();
    var complete = new ArrayList<Boolean>();
    for (int i = 1; i <= 8; i++) {
      var answer = feed("kariz");
      statuses.add(answer.status());
      complete.add(answer.body().length == Integer.parseInt(answer.header("content-length")));
    }
    assertThat(statuses).containsExactly(200, 200, 200, 200, 500, 200, 200, 200);
    assertThat(complete).containsExactly(true, true, true, true, true, true, false, true);
    assertThat(Reliability.NOW_AND_THEN.mishap(9)).contains(FailureMode.SLOW);
    assertThat(Reliability.NOW_AND_THEN.mishap(45)).contains(FailureMode.SERVER_ERROR);
  }

  @Test
  void karizWritesAtomSummariesInPersian() throws Exception {
    var document = Xml.parse(feed("kariz").body());
    assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fa");
    assertThat(Xml.all(document, "content")).isEmpty();
    assertThat(Xml.all(document, "summary").stream().map(Element::getTextContent))
        .isEqualTo(press.articles("kariz").stream().map(PressArticle::standfirst).toList());
  }

  private PressArticle article(String id) {
    return press.articles(id.replaceFirst("-.*", "")).stream()
        .filter(article -> article.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
