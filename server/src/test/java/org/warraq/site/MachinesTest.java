package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.warraq.feed.Entry;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.feed.Person;
import org.warraq.feed.UrlKey;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.CrawlerRules;
import org.warraq.newsroom.CrawlerRules.LanguageModels;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Draft.DraftPicture;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Source;
import org.warraq.search.SearchIndex;

/** What the newspaper offers to programs: feeds, sitemaps, rules for crawlers. */
class MachinesTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir static Path data;
  private static TestPaper paper;
  private static Section arts;
  private static Source own;
  private static Source other;
  private static long fresh;
  private static long old;

  @BeforeAll
  static void open() {
    paper = TestPaper.of(data, TestPaper.ARABIC);
    arts = paper.section("فنون");
    own = paper.source("https://sahel.example/", "صوت الساحل", "ar", Rights.full("عقد"));
    other = paper.source("https://littoral.example/", "Littoral & Cie", "fr", Rights.UNKNOWN);
    long picture = paper.picture("ab".repeat(32));
    String url = "https://sahel.example/معرض?a=1&b=2";
    Draft exhibition =
        new Draft(
            "ar",
            "معرض \u0001 للخط في «برج الحمام» <ثان>",
            Optional.of("يستمر المعرض أسبوعا"),
            "<p>افتتح المعرض أمس.</p><p>ويستمر أسبوعا.</p>",
            url,
            UrlKey.of(url).orElseThrow(),
            NOW.minus(3, ChronoUnit.HOURS),
            Optional.of(NOW.minus(2, ChronoUnit.HOURS)),
            Optional.of(arts),
            List.of("هند العلوي"),
            List.of("خط عربي"),
            Optional.of(
                new DraftPicture(picture, Optional.of("واجهة المعرض"), Optional.of("تصوير: هند"))),
            Optional.empty(),
            1);
    fresh = paper.publish(exhibition, own);
    old =
        paper.publish(
            TestPaper.draft(
                "https://sahel.example/old",
                "ar",
                "جسر قديم يرمم",
                NOW.minus(80, ChronoUnit.DAYS),
                "<p>بدأ الترميم.</p>"),
            own);
    paper.publish(
        TestPaper.draft(
            "https://littoral.example/b?x=1&y=2",
            "fr",
            "Un pont rouvre",
            NOW.minus(1, ChronoUnit.HOURS),
            "<p>" + "Une phrase de six mots ici. ".repeat(40) + "</p>"),
        other);
    paper.bean(SearchIndex.class).rebuild();
  }

  @AfterAll
  static void close() {
    paper.close();
  }

  private static Feed read(String path) {
    byte[] body = paper.bytes(path).body();
    FeedResult result =
        FeedReader.read(body, Map.of(), URI.create("https://warraq.example" + path));
    return ((FeedResult.Readable) result).feed();
  }

  private static List<Optional<String>> titles(Feed feed) {
    return feed.entries().stream().map(Entry::title).toList();
  }

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void everyListIsAFeedInEveryFormatThatAReaderReadsWithoutRepairs(FeedFormat format) {
    for (String list :
        List.of(
            "",
            "/section/" + Urls.path("فنون"),
            "/source/" + Urls.path(own.slug()),
            "/byline/" + Urls.path("هند-العلوي"),
            "/tag/" + Urls.path("خط-عربي"))) {
      String path = list + "/" + format.file();
      Feed feed = read(path);
      assertThat(feed.problems()).as(path).isEmpty();
      assertThat(feed.language()).contains("ar-MA");
      assertThat(feed.entries())
          .as(path)
          .hasSize(list.isEmpty() ? 3 : list.contains("source") ? 2 : 1);
      Entry entry = feed.entries().get(list.isEmpty() ? 1 : 0);
      assertThat(entry.title()).as(path).contains("معرض للخط في «برج الحمام» <ثان>");
      assertThat(entry.id()).contains("https://warraq.example/s/" + fresh);
      assertThat(entry.published()).contains(NOW.minus(3, ChronoUnit.HOURS));
      assertThat(entry.authors()).extracting(Person::name).contains(Optional.of("هند العلوي"));
      assertThat(entry.categories())
          .extracting(category -> category.term())
          .containsExactly("فنون", "خط عربي");
      assertThat(entry.contentHtml().orElseThrow())
          .isEqualTo(
              "<p>افتتح المعرض أمس.</p><p>ويستمر أسبوعا.</p><p>المصدر: "
                  + "<a href=\"https://sahel.example/معرض?a=1&amp;b=2\">صوت الساحل</a></p>");
    }
  }

  @Test
  void aFeedNamesTheListAndThePaper() {
    assertThat(read("/feed.xml").title()).contains("وراق");
    assertThat(read("/section/" + Urls.path("فنون") + "/atom.xml").title()).contains("فنون - وراق");
    assertThat(read("/tag/" + Urls.path("خط-عربي") + "/feed.json").link())
        .contains(URI.create("https://warraq.example/tag/" + Urls.path("خط-عربي")));
  }

  @Test
  void aSourceWithoutPermissionGivesItsFeedsAnExcerpt() {
    for (FeedFormat format : FeedFormat.values()) {
      Entry excerpt = read("/source/" + other.slug() + "/" + format.file()).entries().getFirst();
      String text = excerpt.contentHtml().or(excerpt::summaryHtml).orElseThrow();
      assertThat(text.split("Une phrase")).as(format.name()).hasSizeBetween(9, 12);
      assertThat(text).contains("https://littoral.example/b?x=1&amp;y=2");
    }
  }

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void aQuestionToTheSearchCanBeFollowed(FeedFormat format) {
    String path = "/search/" + format.file() + "?q=" + Urls.value("المعرض");
    assertThat(titles(read(path))).containsExactly(Optional.of("معرض للخط في «برج الحمام» <ثان>"));
    assertThat(paper.bytes(path).headers().firstValue("X-Robots-Tag")).contains("noindex");
    assertThat(paper.bytes("/search/" + format.file()).statusCode()).isEqualTo(404);
    assertThat(paper.get("/search?q=المعرض").body())
        .contains("href=\"/search/" + format.file() + "?q=" + Urls.value("المعرض") + "\"");
  }

  @ParameterizedTest
  @EnumSource(FeedFormat.class)
  void aFeedNamesTheHubThatTellsOfIt(FeedFormat format) {
    CrawlerRulesStore rules = paper.bean(CrawlerRulesStore.class);
    rules.save(new CrawlerRules(LanguageModels.ALLOWED, "", "", "https://hub.example/"));
    String tag = "/tag/" + Urls.path("خط-عربي") + "/" + format.file();
    paper.bean(PageCache.class).clear();
    assertThat(read(tag).hub()).contains(URI.create("https://hub.example/"));
    rules.save(CrawlerRules.STANDARD);
    paper.bean(PageCache.class).clear();
    assertThat(read(tag).hub()).isEmpty();
  }

  @Test
  void picturesStandInTheFeedsWithTheirCredit() {
    String picture = "https://warraq.example/media/" + "ab".repeat(32) + "/1280.jpg";
    assertThat(paper.get("/feed.xml").body())
        .contains(
            "<media:content url=\"" + picture + "\" type=\"image/jpeg\" medium=\"image\"",
            "<media:credit>تصوير: هند</media:credit>");
    assertThat(paper.get("/atom.xml").body())
        .contains("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"" + picture + "\"");
    assertThat(paper.get("/feed.json").body()).contains("\"image\":\"" + picture + "\"");
  }

  private static Element xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(paper.bytes(path).body()))
        .getDocumentElement();
  }

  private static List<String> texts(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void theSitemapsNameOurPagesByThirtyDaysAndNoCopyThatIsNotOurs() throws Exception {
    List<String> maps = texts(xml("/sitemap.xml"), "loc");
    assertThat(maps.subList(0, 2))
        .containsExactly(
            "https://warraq.example/sitemap/pages.xml", "https://warraq.example/sitemap/news.xml");
    List<String> listed = new ArrayList<>();
    for (String map : maps.subList(2, maps.size())) {
      listed.addAll(texts(xml(URI.create(map).getRawPath()), "loc"));
    }
    assertThat(maps).hasSize(4);
    assertThat(listed)
        .containsExactly(
            "https://warraq.example" + Urls.path(path(fresh)),
            "https://warraq.example" + Urls.path(path(old)));
    assertThat(texts(xml("/sitemap/pages.xml"), "loc"))
        .containsExactly(
            "https://warraq.example/", "https://warraq.example/section/" + Urls.path("فنون"));
    assertThat(texts(xml(URI.create(maps.get(2)).getRawPath()), "image:loc"))
        .containsExactly("https://warraq.example/media/" + "ab".repeat(32) + "/1280.jpg");
    for (String none : List.of("/sitemap/1-1.xml", "/sitemap/x.xml", "/sitemap/999999-99999.xml")) {
      assertThat(paper.get(none).statusCode()).isEqualTo(404);
    }
  }

  private static String path(long id) {
    return paper.bean(ArchiveStore.class).find(id).orElseThrow().path();
  }

  @Test
  void theNewsSitemapHoldsTwoDays() throws Exception {
    Element news = xml("/sitemap/news.xml");
    assertThat(texts(news, "news:title")).containsExactly("معرض  للخط في «برج الحمام» <ثان>");
    assertThat(texts(news, "news:name")).containsExactly("وراق");
    assertThat(texts(news, "news:language")).containsExactly("ar");
    assertThat(OffsetDateTime.parse(texts(news, "news:publication_date").getFirst()).toInstant())
        .isEqualTo(NOW.minus(3, ChronoUnit.HOURS));
  }

  @Test
  void crawlersOfLanguageModelsAreRefusedWhenTheEditorSaysSo() {
    CrawlerRulesStore rules = paper.bean(CrawlerRulesStore.class);
    assertThat(paper.get("/robots.txt").body())
        .startsWith("User-agent: *\nDisallow: /desk/\n")
        .endsWith(
            "Sitemap: https://warraq.example/sitemap.xml\nSitemap: https://warraq.example/sitemap/news.xml\n");
    rules.save(new CrawlerRules(LanguageModels.REFUSED, "ads.example, 1, DIRECT\n", "", ""));
    assertThat(paper.get("/robots.txt").body())
        .contains("User-agent: GPTBot\n", "User-agent: CCBot\n")
        .contains("User-agent: YouBot\nDisallow: /\n\nUser-agent: *\n");
    assertThat(paper.get("/ads.txt").body()).isEqualTo("ads.example, 1, DIRECT\n");
    rules.save(CrawlerRules.STANDARD);
    assertThat(paper.get("/robots.txt").body()).startsWith("User-agent: *\n");
    assertThat(paper.get("/ads.txt").statusCode()).isEqualTo(404);
  }

  @Test
  void whoFindsAWeaknessLearnsWhomToTell() {
    CrawlerRulesStore rules = paper.bean(CrawlerRulesStore.class);
    assertThat(paper.get("/.well-known/security.txt").body())
        .matches(
            """
            Contact: mailto:tahrir@warraq.example
            Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z
            Preferred-Languages: ar-MA, en
            Canonical: https://warraq.example/.well-known/security.txt
            """);
    rules.save(new CrawlerRules(LanguageModels.ALLOWED, "", "https://warraq.example/contact", ""));
    assertThat(paper.get("/.well-known/security.txt").body())
        .startsWith("Contact: https://warraq.example/contact\n");
    rules.save(CrawlerRules.STANDARD);
    assertThat(paper.get("/.well-known/other").statusCode()).isEqualTo(404);
  }
}
