package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wrote, when, and under which headline, in the ways that pages of many languages say it. */
class BylinesTest {
  private static final String URL = "https://nahr.example/bridge";
  private static final String TEXT =
      "<p>The town opened its new bridge on Thursday, after three years of work, before hundreds.</p>"
          + "<p>It carries two lanes for bicycles, and cars are to follow in a week, said the mayor.</p>";

  private static ArticlePage page(String head, String aboveText) {
    return ArticleExtractor.extract(
        "<html><head>%s</head><body><article><h1>The town opens its bridge</h1>%s%s</article></body></html>"
            .formatted(head, aboveText, TEXT),
        URL);
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ann Writer and Ben Other|Ann Writer;Ben Other",
        "Von Jürgen Müller und Eva Groß|Jürgen Müller;Eva Groß",
        "Par Zoé Martin et Luc Petit|Zoé Martin;Luc Petit",
        "Por Ana López y Juan Pérez|Ana López;Juan Pérez",
        "Autor: Jan Kowalski, Anna Nowak|Jan Kowalski;Anna Nowak",
        "Yazan: Ayşe Demir ve Can Kaya|Ayşe Demir;Can Kaya",
        "بقلم: سلمى الورديغي ومحمد أيت باها|سلمى الورديغي;محمد أيت باها",
        "كتب: أحمد منصور|أحمد منصور",
        "نویسنده: مریم رضایی و علی کریمی|مریم رضایی;علی کریمی",
        "מאת דנה כהן|דנה כהן",
        "文/李明、王芳|李明;王芳",
        "글: 홍길동 기자|홍길동",
        "Автор: Анна Иванова и Пётр Сидоров|Анна Иванова;Пётр Сидоров"
      })
  void aLineUnderTheHeadlineNamesTheAuthors(String line, String names) {
    assertThat(page("", "<div>" + line + "</div>").authors()).containsExactly(names.split(";"));
  }

  @Test
  void anOrganisationIsOneNameAndPeopleInOneStringAreSeveral() {
    assertThat(
            page(
                    data(
                        """
                        {"@type":"NewsArticle","author":[{"@type":"Organization","name":"Office of Rivers and Roads"},
                        {"@type":"Person","name":"Ann Writer and Ben Other"}]}
                        """),
                    "")
                .authors())
        .containsExactly("Office of Rivers and Roads", "Ann Writer", "Ben Other");
  }

  @Test
  void anAuthorKnownByIdIsFoundInAnotherScript() {
    assertThat(
            page(
                    data("{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#ann\"}}")
                        + data("{\"@id\":\"#ann\",\"@type\":\"Person\",\"name\":\"Ann Writer\"}"),
                    "")
                .authors())
        .containsExactly("Ann Writer");
  }

  @Test
  void theSiteIsNoAuthorAndTheBylineIsAskedInstead() {
    ArticlePage page =
        page(
            "<meta property=og:site_name content='The River'>"
                + data("{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"The River\"}}"),
            "<div class=byline>By <a href=/a>Ann Writer</a><span>Senior reporter</span></div>");
    assertThat(page.authors()).containsExactly("Ann Writer");
  }

  @Test
  void whoTookThePicturesOrReviewedIsNoAuthor() {
    assertThat(page("", "<div>By Ann Writer</div><div>Photos: Ben Other</div>").authors())
        .containsExactly("Ann Writer");
    assertThat(page("", "<div class=byline>Reviewed by Ben Other</div>").authors()).isEmpty();
  }

  @Test
  void degreesArePartOfNoName() {
    assertThat(page("<meta name=author content='Ann Writer, MD, PhD'>", "").authors())
        .containsExactly("Ann Writer");
  }

  @Test
  void aCommentersNameIsNotTheAuthors() {
    ArticlePage page =
        ArticleExtractor.extract(
            "<article><h1>The town opens its bridge</h1>%s</article>".formatted(TEXT)
                + "<section class=comments><div class=comment-author>Carl Reader</div></section>",
            URL);
    assertThat(page.authors()).isEmpty();
  }

  @Test
  void aDateKeepsTheOffsetThatItWasWrittenWith() {
    assertThat(
            page(
                    data(
                        "{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-03-05T23:30:00-05:00\"}"),
                    "")
                .published())
        .contains(OffsetDateTime.parse("2026-03-05T23:30:00-05:00"));
  }

  @Test
  void aChangeIsNotThePublication() {
    ArticlePage page = page("", "<div>Published 5 March 2026 · Updated 9 March 2026</div>");
    assertThat(page.published()).contains(OffsetDateTime.parse("2026-03-05T00:00:00Z"));
    ArticlePage turned =
        page("", "<time datetime=2026-03-09>Updated 9 March</time><p>5 March 2026</p>");
    assertThat(turned.published()).contains(OffsetDateTime.parse("2026-03-05T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10. Januar 2026, 14:05 Uhr|2026-01-10T14:05:00Z",
        "10 stycznia 2026|2026-01-10T00:00:00Z",
        "10 Ocak 2026 Cumartesi|2026-01-10T00:00:00Z",
        "2026年1月10日|2026-01-10T00:00:00Z",
        "2026. 1. 10.|2026-01-10T00:00:00Z",
        "१० जनवरी २०२६|2026-01-10T00:00:00Z",
        "10 января 2026|2026-01-10T00:00:00Z",
        "10 يناير/كانون الثاني 2026|2026-01-10T00:00:00Z",
        "١٠ آذار ٢٠٢٦|2026-03-10T00:00:00Z"
      })
  void aDateBesideTheHeadlineIsReadInItsLanguage(String line, String date) {
    assertThat(page("", "<div>" + line + "</div>").published())
        .contains(OffsetDateTime.parse(date));
  }

  @Test
  void anAddressOfYearAndMonthNamesNoDay() {
    String html = "<h1>The town opens its bridge</h1>" + TEXT;
    assertThat(ArticleExtractor.extract(html, "https://nahr.example/2025/12/bridge").published())
        .isEmpty();
    assertThat(ArticleExtractor.extract(html, "https://nahr.example/2025/12/07/bridge").published())
        .contains(OffsetDateTime.parse("2025-12-07T12:00:00Z"));
  }

  @Test
  void ofSeveralArticlesInStructuredDataThePagesOwnIsTaken() {
    ArticlePage page =
        page(
            data(
                """
                [{"@type":"NewsArticle","url":"https://nahr.example/other","headline":"Another","author":"Ben Other","datePublished":"2020-01-01"},
                {"@type":"NewsArticle","url":"https://nahr.example/bridge","headline":"The town opens its bridge","author":"Ann Writer","datePublished":"2026-03-05"}]
                """),
            "");
    assertThat(page.authors()).containsExactly("Ann Writer");
    assertThat(page.published()).contains(OffsetDateTime.parse("2026-03-05T00:00:00Z"));
  }

  @Test
  void structuredDataWithBareQuotationMarksAndACutEndIsRead() {
    ArticlePage page =
        page(
            data(
                "{\"@type\":\"NewsArticle\",\"headline\":\"The \"new\" bridge, \"at last\", opens\","
                    + "\"author\":{\"name\":\"Ann Writer\"},\"datePublished\":\"2026-03-05\""),
            "");
    assertThat(page.authors()).containsExactly("Ann Writer");
    assertThat(page.published()).contains(OffsetDateTime.parse("2026-03-05T00:00:00Z"));
  }

  @Test
  void theSitesNameIsTakenOffAHeadlineOnEitherSide() {
    String body = "<body>" + TEXT + "</body>";
    for (String title :
        List.of("جريدة النهر | المدينة تفتتح جسرها", "المدينة تفتتح جسرها - جريدة النهر")) {
      assertThat(
              ArticleExtractor.extract(
                      "<title>%s</title><meta property=og:site_name content='جريدة النهر'>%s"
                          .formatted(title, body),
                      URL)
                  .title())
          .contains("المدينة تفتتح جسرها");
    }
  }

  @Test
  void aCounterBesideTheHeadlineIsNoPartOfIt() {
    assertThat(
            ArticleExtractor.extract(
                    "<title>The town opens its bridge - The River</title>"
                        + "<meta property=og:title content='The town opens its bridge'>"
                        + "<h1><span>5 March</span> <a>The town opens its bridge</a></h1>"
                        + TEXT,
                    URL)
                .title())
        .contains("The town opens its bridge");
  }

  @ParameterizedTest
  @CsvSource({"article__teaser", "chapo", "vorspann", "entradilla", "post-excerpt", "lead"})
  void aSummaryUnderTheHeadlineIsTheStandfirstWhateverItsThemeCallsIt(String name) {
    String summary = "Three years of work ended with a feast on both banks of the river.";
    ArticlePage page = page("", "<p class=\"%s\">%s</p>".formatted(name, summary));
    assertThat(page.standfirst()).contains(summary);
    assertThat(page.text()).doesNotContain(summary);
  }

  @Test
  void theAuthorsFaceIsNotTheLeadPicture() {
    ArticlePage page =
        page(
            "",
            "<div class=author><img class=avatar src=/a/ann.jpg>By Ann Writer</div>"
                + "<figure><img data-src=/p/bridge.jpg src=\"data:image/gif;base64,R0\"></figure>");
    assertThat(page.leadImage().map(LeadImage::url)).contains("https://nahr.example/p/bridge.jpg");
  }
}
