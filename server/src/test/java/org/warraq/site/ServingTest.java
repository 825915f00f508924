package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.OutboxStore;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.store.Database;
import org.xml.sax.SAXException;

class ServingTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path data;
  private TestPaper paper;
  private Source source;
  private Section arts;
  private Section sport;

  @BeforeEach
  void start() {
    paper = TestPaper.of(data, TestPaper.ARABIC);
    source = paper.source("https://sahel.example/", "صوت الساحل", "ar", Rights.full("رسالة"));
    arts = paper.section("ثقافة");
    sport = paper.section("رياضة");
  }

  @AfterEach
  void stop() {
    paper.close();
  }

  private Draft draft(String name, Section section, String headline, Instant at) {
    Draft plain =
        TestPaper.draft(
            "https://sahel.example/" + name, "ar", headline, at, "<p>نص " + name + ".</p>");
    return new Draft(
        plain.language(),
        plain.headline(),
        plain.standfirst(),
        plain.bodyHtml(),
        plain.originUrl(),
        plain.originUrlKey(),
        plain.publishedAt(),
        Optional.empty(),
        Optional.of(section),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** Waits until the outbox has been delivered to everybody. */
  private void delivered() throws InterruptedException {
    OutboxStore outbox = paper.bean(OutboxStore.class);
    for (Instant end = Instant.now().plus(Duration.ofSeconds(20));
        outbox.size() > 0 && Instant.now().isBefore(end); ) {
      Thread.sleep(20);
    }
    assertThat(outbox.size()).isZero();
  }

  private void editor(long id) {
    Database database = paper.bean(Database.class);
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO account (id, name, display_name, password_hash, role, locale, created_at)
                VALUES (:id, 'editor', 'editor', '', 'EDITOR', 'ar', 0)
                """)
            .param("id", id)
            .update());
  }

  private String etag(String path) {
    return paper.get(path).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void anArticleThatAppearsChangesItsListsAndNoOther() throws InterruptedException {
    paper.publish(draft("a", arts, "معرض أول", AT), source);
    delivered();
    String home = etag("/");
    String artsList = etag("/section/" + arts.slug());
    String sportList = etag("/section/" + sport.slug());
    assertThat(etag("/")).isEqualTo(home);

    paper.publish(draft("b", arts, "معرض ثان", AT.plusSeconds(5)), source);
    delivered();

    assertThat(paper.get("/").body()).contains("معرض ثان");
    assertThat(paper.get("/section/" + arts.slug()).body()).contains("معرض ثان");
    assertThat(paper.get("/feed.xml").body()).contains("معرض ثان");
    assertThat(etag("/")).isNotEqualTo(home);
    assertThat(etag("/section/" + arts.slug())).isNotEqualTo(artsList);
    assertThat(etag("/section/" + sport.slug())).isEqualTo(sportList);
    assertThat(
            paper
                .bean(PageCache.class)
                .peek(Route.of(Urls.path("/section/" + sport.slug()), n -> "").orElseThrow()))
        .isPresent();
  }

  @Test
  void aChangedArticleIsNewAtTheNextRequestAndOthersStayInTheCache() throws InterruptedException {
    long first = paper.publish(draft("a", arts, "معرض أول", AT), source);
    long far = paper.publish(draft("b", sport, "سباق", AT.minusSeconds(500)), source);
    paper.publish(draft("c", sport, "سباق آخر", AT.minusSeconds(400)), source);
    delivered();
    String path = "/" + first + "/معرض-أول";
    assertThat(paper.get(path).body()).contains("نص a.");
    String list = etag("/section/" + sport.slug());

    editor(7);
    paper
        .bean(Newsroom.class)
        .amend(first, 1, "معرض أول", Optional.empty(), "<p>نص جديد تماما.</p>", 7);
    delivered();

    assertThat(paper.get(path).body())
        .contains("نص جديد تماما.", "عُدّل هذا المقال مرة واحدة بعد نشره هنا.");
    assertThat(etag("/section/" + sport.slug())).isEqualTo(list);
    assertThat(far).isNotEqualTo(first);
  }

  @Test
  void aWithdrawnArticleLeavesEveryPage() throws InterruptedException {
    long first = paper.publish(draft("a", arts, "معرض أول", AT), source);
    long second = paper.publish(draft("b", sport, "سباق", AT.minusSeconds(5)), source);
    delivered();
    String other = "/" + second + "/سباق";
    assertThat(paper.get(other).body()).contains("معرض أول");

    paper.bean(Newsroom.class).move(first, ArticleStatus.TRASHED);
    delivered();

    assertThat(paper.get("/" + first + "/معرض-أول").statusCode()).isEqualTo(410);
    for (String path :
        List.of("/", "/section/" + arts.slug(), "/feed.xml", "/sitemap.xml", other)) {
      assertThat(paper.get(path).body()).as(path).doesNotContain("معرض أول");
    }
  }

  @Test
  void aPageIsCompressedTaggedAndGuarded() throws IOException {
    paper.publish(draft("a", arts, "معرض أول", AT), source);

    HttpResponse<byte[]> plain = paper.bytes("/");
    HttpResponse<byte[]> gzip = paper.bytes("/", "Accept-Encoding", "gzip, br");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
    for (HttpResponse<byte[]> response : List.of(plain, gzip)) {
      assertThat(response.headers().allValues("Vary")).containsExactly("Accept-Encoding");
      assertThat(response.headers().firstValue("Content-Security-Policy"))
          .contains(PageCacheFilter.CONTENT_SECURITY_POLICY);
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }

    String etag = plain.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> known = paper.bytes("/", "If-None-Match", "\"other\", " + etag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.headers().firstValue("ETag")).contains(etag);

    HttpResponse<byte[]> head =
        paper.send(
            HttpRequest.newBuilder(URI.create(paper.address() + "/")).HEAD().build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(head.headers().firstValue("Content-Length"))
        .contains(String.valueOf(plain.body().length));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void aSignedInReaderSeesAFreshPageThatNobodyKeeps() {
    HttpResponse<String> response = paper.get("/", "Cookie", "JSESSIONID=abc");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(paper.bean(PageCache.class).peek(Route.of("/", n -> "").orElseThrow())).isEmpty();
  }

  @Test
  void newSettingsShowAtOnce() {
    assertThat(paper.get("/").body()).contains("جريدة تجمع الأخبار");

    paper
        .bean(SiteStore.class)
        .save(
            new Site(
                "اسم جديد",
                "",
                TestPaper.ARABIC.locale(),
                TestPaper.ARABIC.zone(),
                TestPaper.ARABIC.address(),
                ""));

    assertThat(paper.get("/").body()).contains("اسم جديد").doesNotContain("جريدة تجمع الأخبار");
  }

  @Test
  void styleAndFontsAreServedForEverUnderTheHashOfTheirContent() {
    String page = paper.get("/").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/site\\.[0-9a-f]{8}\\.css)\".*", "$1");

    HttpResponse<String> sheet = paper.get(css);
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(sheet.body()).doesNotContain("http:", "https:", "@import");
    String font =
        sheet
            .body()
            .replaceAll("(?s).*?url\\((/assets/naskh-arabic-400\\.[0-9a-f]+\\.woff2)\\).*", "$1");
    assertThat(paper.bytes(font).body()).startsWith("wOF2".getBytes(StandardCharsets.US_ASCII));
    assertThat(page).contains("rel=\"preload\" href=\"" + font + "\"");
  }

  @Test
  void theStyleSheetStaysInItsBudget() {
    HttpResponse<byte[]> css =
        paper.bytes(
            paper
                .get("/")
                .body()
                .replaceAll("(?s).*href=\"(/assets/site\\.[0-9a-f]+\\.css)\".*", "$1"),
            "Accept-Encoding",
            "gzip");
    assertThat(css.body().length).isLessThan(14 * 1024);
  }

  @Test
  void theFeedCarriesTheTextThatRightsAllow()
      throws IOException, ParserConfigurationException, SAXException {
    Source excerpts =
        paper.source("https://littoral.example/", "Littoral & \"Cie\" <x>", "fr", Rights.UNKNOWN);
    paper.publish(draft("a", arts, "معرض \u0001 أول <b>&</b>", AT), source);
    paper.publish(
        TestPaper.draft(
            "https://littoral.example/b?x=1&y=2",
            "fr",
            "Un pont",
            AT.minusSeconds(9),
            "<p>" + "Une phrase de six mots ici. ".repeat(40) + "</p>"),
        excerpts);

    byte[] xml = paper.bytes("/feed.xml").body();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element channel =
        (Element)
            factory
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getElementsByTagName("channel")
                .item(0);
    NodeList items = channel.getElementsByTagName("item");

    Element self = (Element) channel.getElementsByTagName("atom:link").item(0);
    assertThat(self.getAttribute("rel")).isEqualTo("self");
    assertThat(self.getAttribute("href")).isEqualTo("https://warraq.example/feed.xml");
    assertThat(items.getLength()).isEqualTo(2);
    Element full = (Element) items.item(0);
    assertThat(text(full, "title")).isEqualTo("معرض  أول <b>&</b>");
    assertThat(text(full, "content:encoded"))
        .isEqualTo("<p>نص a.</p><p>المصدر: <a href=\"https://sahel.example/a\">صوت الساحل</a></p>");
    assertThat(text(full, "source")).isEqualTo("صوت الساحل");
    assertThat(text(full, "pubDate")).isEqualTo("Sun, 1 Mar 2026 12:00:00 GMT");
    assertThat(text(full, "guid")).startsWith("https://warraq.example/s/");
    Element excerpt = (Element) items.item(1);
    assertThat(excerpt.getElementsByTagName("content:encoded").getLength()).isZero();
    assertThat(text(excerpt, "source")).isEqualTo("Littoral & \"Cie\" <x>");
    assertThat(text(excerpt, "description").split("Une phrase")).hasSizeBetween(9, 12);
    Element canonical = (Element) excerpt.getElementsByTagName("atom:link").item(0);
    assertThat(canonical.getAttribute("href")).isEqualTo("https://littoral.example/b?x=1&y=2");

    String section = paper.get("/section/" + arts.slug() + "/feed.xml").body();
    assertThat(section).contains("معرض").doesNotContain("Un pont");
    assertThat(paper.get("/section/none/feed.xml").statusCode()).isEqualTo(404);
  }

  private static String text(Element item, String name) {
    return item.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void beforeTheSetUpEverythingLeadsThere() {
    try (TestPaper bare = TestPaper.bare(data.resolve("bare"))) {
      for (String path : List.of("/", "/1/x", "/feed.xml", "/search")) {
        HttpResponse<String> response = bare.get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("/desk/setup");
      }
    }
  }
}
