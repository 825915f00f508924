package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Match;
import org.warraq.newsroom.MatchStore;
import org.warraq.newsroom.Matches;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Source;
import org.warraq.page.Words;
import org.warraq.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SitePagesTest {
  private static final Instant AT = Instant.parse("2026-07-09T09:15:00Z");
  private static final String HASH = "ab12";

  @TempDir static Path data;
  private static TestPaper paper;
  private static Source full;
  private static Source partial;
  private static Section regions;
  private static long well;
  private static long french;

  @BeforeAll
  static void publish() {
    paper = TestPaper.of(data, TestPaper.ARABIC);
    regions = paper.section("جهات");
    full = paper.source("https://sahel.example/", "صوت الساحل", "ar", Rights.full("رسالة"));
    partial = paper.source("https://littoral.example/", "Le Littoral", "fr", Rights.UNKNOWN);
    well = paper.publish(wellDraft(), full);
    paper.file(
        TestPaper.draft(
            "https://sahel.example/well", "ar", "عنوان ثان للخبر نفسه", AT, "<p>نص</p>"),
        partial,
        ArticleStatus.PUBLISHED);
    french =
        paper.publish(
            with(
                TestPaper.draft(
                    "https://littoral.example/pont",
                    "fr",
                    "Un pont rouvre à Kervaudin",
                    AT.minusSeconds(60),
                    "<p>Le pont a rouvert lundi. Les habitants l’attendaient depuis un an.</p>"),
                "Le passage est gratuit."),
            partial);
  }

  @AfterAll
  static void close() {
    paper.close();
  }

  private static Draft wellDraft() {
    Draft plain =
        TestPaper.draft(
            "https://sahel.example/well",
            "ar",
            "قرية تحفر بئرا بعد عشر سنوات",
            AT,
            "<p>وصل الماء صباح الخميس.</p><p><img src=\"https://elsewhere.example/x.jpg\">وفرح الناس.</p>");
    return new Draft(
        plain.language(),
        plain.headline(),
        Optional.of("الماء على عمق ستين مترا."),
        plain.bodyHtml(),
        plain.originUrl(),
        plain.originUrlKey(),
        plain.publishedAt(),
        Optional.of(AT.plusSeconds(3600)),
        Optional.of(regions),
        List.of("سناء الورديغي", "كريم أفرا"),
        List.of("ماء"),
        Optional.of(
            new Draft.DraftPicture(
                paper.picture(HASH), Optional.of("البئر يوم افتتاحها"), Optional.of("تصوير: هند"))),
        Optional.empty(),
        1);
  }

  private static Draft with(Draft draft, String standfirst) {
    return new Draft(
        draft.language(),
        draft.headline(),
        Optional.of(standfirst),
        draft.bodyHtml(),
        draft.originUrl(),
        draft.originUrlKey(),
        draft.publishedAt(),
        Optional.empty(),
        Optional.of(regions),
        draft.bylines(),
        draft.tags(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static Document page(String path) {
    HttpResponse<String> response = paper.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static final String WELL_SLUG = "قرية-تحفر-بئرا-بعد-عشر-سنوات";

  private static String wellPath() {
    return "/" + well + "/" + WELL_SLUG;
  }

  @Test
  void anArticlePageShowsEverythingThatIsKnownOfIt() {
    Document page = page(wellPath());

    Element html = page.selectFirst("html");
    assertThat(html.attr("lang")).isEqualTo("ar-MA");
    assertThat(html.attr("dir")).isEqualTo("rtl");
    assertThat(page.title()).isEqualTo("قرية تحفر بئرا بعد عشر سنوات - وراق");
    Element story = page.selectFirst("article.story");
    assertThat(story.attr("lang")).isEqualTo("ar");
    assertThat(story.attr("dir")).isEqualTo("rtl");
    assertThat(story.selectFirst("h1").text()).isEqualTo("قرية تحفر بئرا بعد عشر سنوات");
    assertThat(story.selectFirst(".standfirst").text()).isEqualTo("الماء على عمق ستين مترا.");
    assertThat(story.selectFirst(".kicker a").attr("href")).isEqualTo("/section/جهات");
    assertThat(story.selectFirst(".byline").text()).isEqualTo("بقلم سناء الورديغي، كريم أفرا");
    assertThat(story.select(".dateline time").eachText())
        .startsWith("9 يوليوز 2026، 10:15", "9 يوليوز 2026، 11:15")
        .hasSize(3);
    assertThat(story.selectFirst(".dateline time").attr("datetime"))
        .isEqualTo("2026-07-09T10:15:00+01:00");
    assertThat(story.selectFirst(".dateline").text())
        .contains("المصدر: صوت الساحل", "قراءة في دقيقة", "جُلب", "من خلاصة الناشر");
    assertThat(story.select(".dateline a[href='https://sahel.example/well']").text())
        .isEqualTo("الرابط الأصلي");
    assertThat(story.select(".text p").eachText())
        .containsExactly("وصل الماء صباح الخميس.", "وفرح الناس.");
    assertThat(story.select(".text img")).isEmpty();
    assertThat(story.select(".whole")).isEmpty();
    assertThat(page.select("ul.tags a").eachAttr("href")).containsExactly("/tag/ماء");
    assertThat(page.select(".author .name").eachText())
        .containsExactly("سناء الورديغي", "كريم أفرا");
    assertThat(page.selectFirst(".author .meta").text()).isEqualTo("مقال واحد");
    assertThat(page.selectFirst(".submissions").text())
        .isEqualTo("أرسلوا مقالاتكم للنشر إلى: tahrir@warraq.example");
    assertThat(page.select(".neighbours a[rel=prev]").eachAttr("href"))
        .containsExactly("/" + french + "/un-pont-rouvre-a-kervaudin");
    assertThat(page.select("script[type!='application/ld+json']")).isEmpty();
  }

  @Test
  void thePictureHasItsSizesCaptionAndCredit() {
    Element figure = page(wellPath()).selectFirst("figure.picture");

    Element image = figure.selectFirst("img");
    assertThat(image.attr("src")).isEqualTo("/media/ab12/960.jpg");
    assertThat(image.attr("srcset"))
        .isEqualTo(
            "/media/ab12/320.jpg 320w, /media/ab12/640.jpg 640w, /media/ab12/960.jpg 960w, /media/ab12/1280.jpg 1280w");
    assertThat(image.attr("width")).isEqualTo("1280");
    assertThat(image.attr("height")).isEqualTo("853");
    assertThat(image.hasAttr("loading")).isFalse();
    assertThat(figure.selectFirst("figcaption").text()).isEqualTo("البئر يوم افتتاحها تصوير: هند");
  }

  @Test
  void theProvenanceBoxNamesOriginFeedRightsAndOtherSources() {
    Element box = page(wellPath()).selectFirst(".provenance");

    assertThat(box.select("dt").eachText())
        .containsExactly(
            "المصدر",
            "الرابط الأصلي",
            "الخلاصة",
            "نشره المصدر",
            "عدّله المصدر",
            "ظهر هنا",
            "ما نعرضه");
    assertThat(box.select("dd").get(1).text()).isEqualTo("https://sahel.example/well");
    assertThat(box.select("dd").get(2).selectFirst("a").attr("href"))
        .isEqualTo("https://sahel.example/feed");
    assertThat(box.select("dd").getLast().text()).isEqualTo("النص كاملا، بإذن المصدر");
    assertThat(box.select(".also .headline").eachText()).containsExactly("عنوان ثان للخبر نفسه");
    assertThat(box.select(".also .meta bdi").eachText()).containsExactly("Le Littoral");
  }

  @Test
  void whatMayBeIndexedIsCanonicalHereAndSaysSoToMachines() {
    HttpResponse<String> response = paper.get(wellPath());
    Document page = Jsoup.parse(response.body());

    String canonical = "https://warraq.example" + Urls.path(wellPath());
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(canonical);
    assertThat(page.select("meta[name=robots]").attr("content"))
        .isEqualTo("max-image-preview:large");
    assertThat(response.headers().firstValue("X-Robots-Tag")).isEmpty();
    JsonNode graph =
        new JsonMapper()
            .readTree(page.selectFirst("script[type='application/ld+json']").data())
            .get("@graph");
    JsonNode data = graph.get(0);
    assertThat(data.get("@type").asString()).isEqualTo("NewsArticle");
    assertThat(data.get("headline").asString()).isEqualTo("قرية تحفر بئرا بعد عشر سنوات");
    assertThat(data.get("isBasedOn").asString()).isEqualTo("https://sahel.example/well");
    assertThat(data.get("datePublished").asString()).isEqualTo("2026-07-09T10:15:00+01:00");
    assertThat(data.get("dateModified").asString()).isEqualTo("2026-07-09T11:15:00+01:00");
    assertThat(data.get("mainEntityOfPage").asString()).isEqualTo(canonical);
    assertThat(data.get("author").get(1).get("name").asString()).isEqualTo("كريم أفرا");
    assertThat(data.get("image").findValuesAsString("url"))
        .containsExactly(
            "https://warraq.example/media/ab12/16x9.jpg",
            "https://warraq.example/media/ab12/4x3.jpg",
            "https://warraq.example/media/ab12/1x1.jpg");
    assertThat(data.get("image").findValuesAsString("width"))
        .containsExactly("1280", "1137", "853");
    JsonNode steps = graph.get(1).get("itemListElement");
    assertThat(graph.get(1).get("@type").asString()).isEqualTo("BreadcrumbList");
    assertThat(steps.findValuesAsString("name"))
        .containsExactly("وراق", "جهات", "قرية تحفر بئرا بعد عشر سنوات");
    assertThat(steps.findValuesAsString("position")).containsExactly("1", "2", "3");
    assertThat(data.get("publisher").get("name").asString()).isEqualTo("وراق");
    assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("ar_MA");
  }

  @Test
  void whatMayNotBeIndexedPointsToItsOriginAndIsAnExcerptInItsOwnDirection() {
    HttpResponse<String> response = paper.get("/" + french + "/un-pont-rouvre-a-kervaudin");
    Document page = Jsoup.parse(response.body());

    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://littoral.example/pont");
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(response.headers().firstValue("X-Robots-Tag")).contains("noindex");
    Element story = page.selectFirst("article.story");
    assertThat(story.attr("lang")).isEqualTo("fr");
    assertThat(story.attr("dir")).isEqualTo("ltr");
    Element whole = story.selectFirst(".whole");
    assertThat(whole.attr("dir")).isEqualTo("rtl");
    assertThat(whole.selectFirst("a").attr("href")).isEqualTo("https://littoral.example/pont");
    assertThat(whole.text())
        .isEqualTo("هذا مقتطف مما نشره المصدر. اقرأ المقال كاملا في Le Littoral");
    assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
    Element card = page("/").selectFirst(".headline a[href^=/" + french + "]");
    assertThat(card.attr("lang")).isEqualTo("fr");
    assertThat(card.attr("dir")).isEqualTo("ltr");
  }

  @Test
  void theIdAloneDecidesAndOtherAddressesLeadToThePermalink() {
    for (String path : List.of("/" + well, "/" + well + "/something", "/s/" + well)) {
      HttpResponse<String> response = paper.get(path);
      assertThat(response.statusCode()).isEqualTo(301);
      assertThat(response.headers().firstValue("Location")).contains(Urls.path(wellPath()));
    }
    assertThat(paper.get(wellPath() + "/").statusCode()).isEqualTo(301);
  }

  @Test
  void whatIsGoneHeldOrNeverWasIsNotShown() {
    Draft draft =
        TestPaper.draft(
            "https://sahel.example/trash", "ar", "خبر يُرمى", AT.minusSeconds(99), "<p>نص</p>");
    long trashed = paper.publish(draft, full);
    paper.bean(Newsroom.class).move(trashed, ArticleStatus.TRASHED);
    long held =
        paper
            .file(
                TestPaper.draft("https://sahel.example/held", "ar", "خبر ينتظر", AT, "<p>نص</p>"),
                full,
                ArticleStatus.HELD)
            .articleId();

    HttpResponse<String> gone = paper.get("/" + trashed + "/x");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(Jsoup.parse(gone.body()).selectFirst("h1").text())
        .isEqualTo("لم يعد هذا المقال هنا");
    assertThat(Jsoup.parse(gone.body()).select("main form[action=/search] input[name=q]"))
        .hasSize(1);
    for (String path :
        List.of("/" + held + "/x", "/s/" + held, "/7/x", "/section/none", "/no/such/place")) {
      HttpResponse<String> missing = paper.get(path);
      assertThat(missing.statusCode()).as(path).isEqualTo(404);
      assertThat(missing.body()).as(path).contains("هذه الصفحة غير موجودة");
      assertThat(missing.body()).doesNotContain("خبر ينتظر");
    }
  }

  @Test
  void aScriptInAnyNameIsText() {
    String attack = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
    Source source = paper.source("https://evil.example/", attack, "ar", Rights.full("x"));
    Draft plain =
        TestPaper.draft(
            "https://evil.example/a",
            "ar",
            attack + "</script>",
            AT.minusSeconds(500),
            "<p>نص</p>");
    Draft draft =
        new Draft(
            plain.language(),
            plain.headline(),
            Optional.of(attack),
            plain.bodyHtml(),
            plain.originUrl(),
            plain.originUrlKey(),
            plain.publishedAt(),
            Optional.empty(),
            Optional.empty(),
            List.of(attack),
            List.of(attack),
            Optional.empty(),
            Optional.empty(),
            1);
    long id = paper.publish(draft, source);
    String path = paper.get("/s/" + id).headers().firstValue("Location").orElseThrow();
    Document article = Jsoup.parse(new String(paper.bytes(path).body(), StandardCharsets.UTF_8));

    assertThat(article.selectFirst(".story h1").text()).isEqualTo(attack + "</script>");
    List<Document> pages =
        List.of(
            article,
            page(article.selectFirst(".byline a").attr("href")),
            page(article.selectFirst(".tags a").attr("href")),
            page("/source/" + source.slug()),
            page("/"));
    for (Document page : pages) {
      assertThat(page.select("script:not([type='application/ld+json'])")).isEmpty();
      assertThat(page.select("[onerror]")).isEmpty();
    }
    assertThat(
            new JsonMapper()
                .readTree(article.selectFirst("script").data())
                .get("@graph")
                .get(0)
                .get("headline")
                .asString())
        .isEqualTo(attack + "</script>");
    paper.bean(Newsroom.class).move(id, ArticleStatus.TRASHED);
  }

  @Test
  void anOriginThatIsNotAWebAddressBecomesNoLink() {
    long id =
        paper.publish(
            TestPaper.draft(
                "https://littoral.example/js",
                "fr",
                "Mauvais lien",
                AT.minusSeconds(600),
                "<p>Un.</p>"),
            partial);
    Database database = paper.bean(Database.class);
    database.run(() ->
        database
            .sql()
            .sql("UPDATE article SET origin_url = 'javascript:alert(1)' WHERE id = :id")
            .param("id", id)
            .update());

    Document page = page("/" + id + "/mauvais-lien");
    assertThat(page.select("[href^=javascript]")).isEmpty();
    assertThat(page.selectFirst(".whole a").attr("href")).isEmpty();
    paper.bean(Newsroom.class).move(id, ArticleStatus.TRASHED);
  }

  @Test
  void listsTurnTheirPagesByPlaceAndShowWhatTheyAreOf() {
    Source source = paper.source("https://many.example/", "كثير الأخبار", "ar", Rights.full("x"));
    for (int n = 0; n < 30; n++) {
      paper.publish(
          TestPaper.draft(
              "https://many.example/" + n,
              "ar",
              "خبر رقم " + n,
              AT.minusSeconds(86_400 + n),
              "<p>نص الخبر.</p>"),
          source);
    }

    Document first = page("/source/" + source.slug());
    assertThat(first.select(".stream .headline")).hasSize(24);
    assertThat(first.selectFirst(".title h1").text()).isEqualTo("كثير الأخبار");
    assertThat(first.selectFirst(".title .meta span").text()).isEqualTo("30 مقالا");
    String next = first.selectFirst("a[rel=next]").attr("href");
    assertThat(first.selectFirst("link[rel=next]").attr("href")).isEqualTo(next);

    Document second = page(next);
    assertThat(second.select(".stream .headline").eachText())
        .containsExactly(
            "خبر رقم 24", "خبر رقم 25", "خبر رقم 26", "خبر رقم 27", "خبر رقم 28", "خبر رقم 29");
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(second.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void theMenuMarksTheSectionThatIsOpen() {
    Document page = page("/section/" + regions.slug());

    assertThat(page.select(".menu a[aria-current=page]").eachText()).containsExactly("جهات");
    assertThat(page.select(".stream .headline").eachText())
        .containsExactly("قرية تحفر بئرا بعد عشر سنوات", "Un pont rouvre à Kervaudin");
    assertThat(page.select("link[rel=alternate]").eachAttr("href"))
        .containsExactly(
            "/section/جهات/feed.xml", "/section/جهات/atom.xml", "/section/جهات/feed.json");
  }

  @Test
  void phonesLearnHowTheNewspaperStandsOnTheirScreen() {
    assertThat(paper.get("/manifest.webmanifest").body()).contains("\"dir\":\"rtl\"");
    assertThat(paper.get("/favicon.svg").body()).startsWith("<svg");
  }

  @Test
  void extentsAndPluralsHaveWordsInEveryLanguage() {
    for (String language : List.of("ar-MA", "en-GB", "fr-FR")) {
      Words words = Words.of("site", Locale.forLanguageTag(language));
      for (Extent extent : Extent.values()) {
        assertThat(words.word("shown." + extent)).isNotEmpty();
      }
      for (String key : List.of("articles", "reading", "revisions", "search.results")) {
        for (long n : List.of(1L, 2L, 3L, 11L, 100L, 103L)) {
          assertThat(words.word(key + "." + Plural.of(n, words.locale()).key(), n)).isNotEmpty();
        }
      }
    }
  }

  @Test
  void theAddressOfAJoinedArticleLeadsToTheOneThatStandsForItUntilTheyAreParted() {
    long standing =
        paper.publish(
            TestPaper.draft("https://sahel.example/ship", "ar", "سفينة ترسو", AT, "<p>نص</p>"),
            full);
    long joined =
        paper.publish(
            TestPaper.draft("https://sahel.example/vessel", "ar", "باخرة ترسو", AT, "<p>كلام</p>"),
            full);
    String address = path(joined);
    Database database = paper.bean(Database.class);
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO account (id, name, display_name, password_hash, role, locale, created_at)
                VALUES (7, 'editor', 'Editor', 'none', 'EDITOR', 'en', 0)
                """)
            .update());
    Matches matches = paper.bean(Matches.class);
    assertThat(matches.join(joined, standing, 7)).isEqualTo(Matches.Joining.DONE);

    HttpResponse<String> moved = paper.get(address);
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).contains(Urls.path(path(standing)));

    Match match = paper.bean(MatchStore.class).ofArticle(joined, 1).getFirst();
    assertThat(matches.separate(match.id(), 7)).isEqualTo(new Matches.Parting.Restored(joined));
    assertThat(paper.bean(ArchiveStore.class).find(joined).orElseThrow().status())
        .isEqualTo(ArticleStatus.PUBLISHED);
    paper.bean(Newsroom.class).move(joined, ArticleStatus.TRASHED);
    paper.bean(Newsroom.class).move(standing, ArticleStatus.TRASHED);
  }

  private static String path(long id) {
    return paper.bean(ArchiveStore.class).find(id).orElseThrow().path();
  }
}
