package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Source;
import org.warraq.search.SearchIndex;

/** The archive by days, and what stands beside an article by its matter. */
class DaysTest {
  @TempDir static Path data;
  private static TestPaper paper;
  private static long well;

  @BeforeAll
  static void open() {
    paper = TestPaper.of(data, TestPaper.ARABIC);
    Source source = paper.source("https://sahel.example/", "صوت الساحل", "ar", Rights.full("عقد"));
    // Casablanca is an hour ahead of UTC on these days.
    well =
        publish(
            source,
            "بئر جديدة في القرية",
            "2026-07-08T22:59:00Z",
            "حفر أهل القرية بئرا. ماء البئر عذب.");
    publish(
        source,
        "ماء البئر يصل إلى القرية",
        "2026-07-08T23:00:00Z",
        "وصل ماء البئر إلى القرية. شرب أهل القرية من ماء البئر.");
    publish(source, "سباق دراجات", "2026-07-09T22:59:59Z", "فاز المتسابق بالسباق على الدراجة.");
    publish(source, "معرض كتب", "2026-07-20T10:00:00Z", "افتتح المعرض في المكتبة.");
    paper.bean(SearchIndex.class).rebuild();
  }

  private static long publish(Source source, String headline, String at, String text) {
    String url = "https://sahel.example/" + headline.replace(' ', '-');
    return paper.publish(
        TestPaper.draft(url, "ar", headline, Instant.parse(at), "<p>" + text + "</p>"), source);
  }

  @AfterAll
  static void close() {
    paper.close();
  }

  private static Document page(String path) {
    return Jsoup.parse(paper.get(path).body());
  }

  @Test
  void aDayIsThatOfThePapersPlace() {
    Document ninth = page("/archive/2026-07-09");
    assertThat(ninth.selectFirst("h1").text()).isEqualTo("الخميس، 9 يوليوز 2026");
    assertThat(ninth.select(".stream .headline").eachText())
        .containsExactly("سباق دراجات", "ماء البئر يصل إلى القرية");
    assertThat(page("/archive/2026-07-08").select(".stream .headline").eachText())
        .containsExactly("بئر جديدة في القرية");
  }

  @Test
  void aDayLeadsToTheDaysBesideItThatHaveArticles() {
    Document ninth = page("/archive/2026-07-09");
    assertThat(ninth.select("nav.turn a").eachAttr("href"))
        .containsExactly("/archive/2026-07-20", "/archive/2026-07-08");
    assertThat(ninth.select("nav.turn a").eachText())
        .containsExactly("الاثنين، 20 يوليوز 2026", "الأربعاء، 8 يوليوز 2026");
    assertThat(page("/archive/2026-07-20").select("nav.turn a").eachAttr("href"))
        .containsExactly("/archive/2026-07-09");
  }

  @Test
  void theArchiveBeginsWithTheLatestDay() {
    var answer = paper.get("/archive");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/archive/2026-07-20");
  }

  @Test
  void aDayWithoutArticlesAndADayThatIsNoneAreMissing() {
    for (String day : List.of("2026-07-10", "2026-02-30", "2026-13-01", "today")) {
      assertThat(paper.get("/archive/" + day).statusCode()).as(day).isEqualTo(404);
    }
  }

  @Test
  void whatIsOnTheSameMatterStandsUnderTheArticle() {
    Document story = page("/" + well + "/بئر-جديدة-في-القرية");
    assertThat(story.select("section[aria-labelledby=related] .headline").eachText())
        .containsExactly("ماء البئر يصل إلى القرية");
  }
}
