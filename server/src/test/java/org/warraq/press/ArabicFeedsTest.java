package org.warraq.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ArabicFeedsTest {
  private static final InventedPress PRESS = InventedPress.start(0, new MovingClock());

  @BeforeAll
  static void everyPublisherHasSomethingToSay() {
    assertThat(PRESS.publishers())
        .extracting(Publisher::id)
        .containsExactly(
            "sahel", "marsa", "waha", "manara", "bustan", "littoral", "harbour", "kariz");
    assertThat(PRESS.publishers()).allSatisfy(p -> assertThat(PRESS.articles(p.id())).isNotEmpty());
  }

  @AfterAll
  static void close() {
    PRESS.close();
  }

  private static Caller.Answer feed(String id, String... headers) throws Exception {
    return Caller.get(PRESS.publisher(id).feed(), headers);
  }

  @Test
  void sahelCarriesTheWholeTextWithTheHeadlineRepeated() throws Exception {
    List<Element> items = Xml.all(Xml.parse(feed("sahel").body()), "item");
    List<PressArticle> articles = PRESS.articles("sahel");
    assertThat(items).hasSameSizeAs(articles);
    for (int i = 0; i < items.size(); i++) {
      PressArticle article = articles.get(i);
      Element item = items.get(i);
      assertThat(Xml.text(item, "title")).isEqualTo(article.headline());
      assertThat(Xml.texts(item, "dc:creator")).isEqualTo(article.authors());
      var body = Jsoup.parseBodyFragment(Xml.text(item, "content:encoded"));
      body.select("figure").remove();
      assertThat(body.selectFirst("p").text()).isEqualTo(article.headline());
      body.selectFirst("p").remove();
      assertThat(body.text().replace(" ", "")).isEqualTo(article.text().replaceAll("\\s", ""));
    }
  }

  @Test
  void sahelGluesSentencesInsideParagraphsAndParagraphsToEachOther() throws Exception {
    List<Element> items = Xml.all(Xml.parse(feed("sahel").body()), "item");
    List<PressArticle> articles = PRESS.articles("sahel");
    int sentences = 0;
    int paragraphs = 0;
    int clean = 0;
    for (int i = 0; i < items.size(); i++) {
      var body = Jsoup.parseBodyFragment(Xml.text(items.get(i), "content:encoded"));
      long blocks = body.select("p, h2, ul").size() - body.select("figcaption p").size() - 1L;
      boolean glued = body.text().split("\\.»?(?=\\p{IsArabic})").length > 1;
      if (!glued) {
        clean++;
        assertThat(blocks).isEqualTo(articles.get(i).body().size());
      } else if (blocks == articles.get(i).body().size()) {
        sentences++;
      } else {
        paragraphs++;
        assertThat(blocks).isEqualTo(articles.get(i).body().size() - 1);
      }
    }
    assertThat(sentences).isPositive();
    assertThat(paragraphs).isPositive();
    assertThat(clean).isPositive();
  }

  @Test
  void sahelTracksItsLinksButNotItsCanonicalAddresses() throws Exception {
    Element item = Xml.all(Xml.parse(feed("sahel").body()), "item").getFirst();
    PressArticle article = PRESS.articles("sahel").getFirst();
    String tracked =
        article.canonical() + "?utm_source=rss&utm_medium=feed&utm_campaign=latest&fbclid=press";
    assertThat(Xml.text(item, "link")).isEqualTo(tracked);
    assertThat(Xml.text(item, "guid")).isEqualTo(tracked);
    var page = Jsoup.parse(Caller.get(URI.create(tracked)).text());
    assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo(article.canonical().toString());
    assertThat(article.canonical().getRawPath())
        .matches("/2026/03/1\\d/(%D[89]%..|[-\\d])+\\.html");
  }

  @Test
  void sahelAnswers304ToItsTagAndToItsDate() throws Exception {
    var first = feed("sahel");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("content-type")).isEqualTo("application/rss+xml; charset=UTF-8");
    var known = feed("sahel", "If-None-Match: " + first.header("etag"));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.header("etag")).isEqualTo(first.header("etag"));
    assertThat(feed("sahel", "If-Modified-Since: " + first.header("last-modified")).status())
        .isEqualTo(304);
    assertThat(
            feed(
                    "sahel",
                    "If-None-Match: \"another\"",
                    "If-Modified-Since: " + first.header("last-modified"))
                .status())
        .isEqualTo(200);
    assertThat(feed("sahel", "If-Modified-Since: yesterday").status()).isEqualTo(200);
  }

  @Test
  void sahelDatesItsItemsWithTheOffsetOfItsCountry() throws Exception {
    Element item = Xml.all(Xml.parse(feed("sahel").body()), "item").getFirst();
    String date = Xml.text(item, "pubDate");
    assertThat(date).endsWith(" +0100");
    assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
        .isEqualTo(PRESS.articles("sahel").getFirst().published());
  }

  @Test
  void marsaWritesAtomWithFullHtmlAuthorAndCategory() throws Exception {
    var answer = feed("marsa");
    List<Element> entries = Xml.all(Xml.parse(answer.body()), "entry");
    List<PressArticle> articles = PRESS.articles("marsa");
    assertThat(entries).hasSameSizeAs(articles);
    for (int i = 0; i < entries.size(); i++) {
      PressArticle article = articles.get(i);
      Element entry = entries.get(i);
      assertThat(Xml.text(entry, "id")).isEqualTo("tag:marsa.localhost,2026:" + article.id());
      assertThat(OffsetDateTime.parse(Xml.text(entry, "updated")).toInstant())
          .isEqualTo(article.updated());
      assertThat(Xml.texts(entry, "name"))
          .isEqualTo(
              article.authors().isEmpty() ? List.of("وكالة المرسى للأنباء") : article.authors());
      assertThat(((Element) entry.getElementsByTagName("category").item(0)).getAttribute("term"))
          .isEqualTo(article.section());
      Element content = (Element) entry.getElementsByTagName("content").item(0);
      assertThat(content.getAttribute("type")).isEqualTo("html");
      var body = Jsoup.parseBodyFragment(content.getTextContent());
      body.select("figure").remove();
      assertThat(body.text()).isEqualTo(article.text().replace('\n', ' '));
    }
    assertThat(feed("marsa", "If-None-Match: " + answer.header("etag")).status()).isEqualTo(304);
    assertThat(answer.headers()).doesNotContainKey("last-modified");
  }

  @Test
  void wahaGivesSummariesAndADateOnly() throws Exception {
    var answer = feed("waha");
    var document = Xml.parse(answer.body());
    assertThat(Xml.all(document, "content:encoded")).isEmpty();
    assertThat(Xml.all(document, "item").stream().map(item -> Xml.text(item, "description")))
        .isEqualTo(PRESS.articles("waha").stream().map(PressArticle::standfirst).toList());
    assertThat(answer.headers()).doesNotContainKey("etag");
    assertThat(feed("waha", "If-Modified-Since: " + answer.header("last-modified")).status())
        .isEqualTo(304);
  }

  @Test
  void manaraSaysWindows1256InTheDeclarationAlone() throws Exception {
    var answer = feed("manara");
    assertThat(answer.header("content-type")).isEqualTo("text/xml");
    assertThat(answer.text(Charset.forName("windows-1256")))
        .startsWith("<?xml version=\"1.0\" encoding=\"windows-1256\"?>");
    List<Element> items = Xml.all(Xml.parse(answer.body()), "item");
    List<PressArticle> articles = PRESS.articles("manara");
    assertThat(items.stream().map(item -> Xml.text(item, "title")))
        .isEqualTo(articles.stream().map(PressArticle::headline).toList());
    assertThat(items.stream().map(item -> Xml.text(item, "description")))
        .isEqualTo(articles.stream().map(PressArticle::standfirst).toList());
  }

  @Test
  void manaraIsNewOnEveryRequest() throws Exception {
    var one = feed("manara");
    var two =
        feed(
            "manara",
            "If-None-Match: " + one.header("etag"),
            "If-Modified-Since: Sat, 14 Mar 2026 09:30:00 GMT");
    assertThat(two.status()).isEqualTo(200);
    assertThat(two.header("etag")).isNotEqualTo(one.header("etag"));
    assertThat(Xml.all(Xml.parse(two.body()), "lastBuildDate").getFirst().getTextContent())
        .isNotEqualTo(Xml.all(Xml.parse(one.body()), "lastBuildDate").getFirst().getTextContent());
  }

  @Test
  void bustanIsCompressedUnasked() throws Exception {
    var answer = feed("bustan");
    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    assertThat(answer.body()).startsWith(0x1f, 0x8b);
    byte[] rdf = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    var document = Xml.parse(rdf);
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("rdf:RDF");
    List<Element> items = Xml.all(document, "item");
    List<PressArticle> articles = PRESS.articles("bustan");
    assertThat(items.stream().map(item -> item.getAttribute("rdf:about")))
        .isEqualTo(articles.stream().map(article -> article.canonical().toString()).toList());
    for (int i = 0; i < items.size(); i++) {
      var body = Jsoup.parseBodyFragment(Xml.text(items.get(i), "content:encoded"));
      body.select("figure").remove();
      assertThat(body.text()).isEqualTo(articles.get(i).text().replace('\n', ' '));
      assertThat(OffsetDateTime.parse(Xml.text(items.get(i), "dc:date")).toInstant())
          .isEqualTo(articles.get(i).published());
    }
  }
}
