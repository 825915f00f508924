package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleExtractorTest {
  private static final String URL = "https://nahr.example/2026/03/05/jisr";
  private static final String FIRST =
      "افتتحت المدينة صباح الخميس جسرها الجديد على النهر، بعد ثلاث سنوات من الأشغال، بحضور مئات السكان الذين عبروه مشيا.";
  private static final String SECOND =
      "وقال رئيس المجلس إن الجسر «هدية للأحياء الشرقية»، موضحا أن كلفته بلغت أربعين مليون درهم مولت بالكامل من ميزانية الجهة.";
  private static final String THIRD =
      "ويضم الجسر ممرين للدراجات ورصيفين واسعين، وسيفتح أمام السيارات ابتداء من الأسبوع المقبل، بحسب المصدر نفسه.";

  private static final String THEME =
      """
      <!DOCTYPE html><html lang="ar" dir="rtl"><head>
      <title>المدينة تفتتح جسرها الجديد - جريدة النهر</title>
      <meta property="og:site_name" content="جريدة النهر">
      <meta property="og:title" content="المدينة تفتتح جسرها الجديد">
      <meta property="og:description" content="ثلاث سنوات من الأشغال انتهت باحتفال شعبي على ضفتي النهر.">
      <meta property="og:image" content="/p/jisr.jpg">
      <meta property="article:published_time" content="2026-03-05T09:30:00+01:00">
      <meta property="article:section" content="مجتمع"><meta property="article:tag" content="النهر">
      <meta name="robots" content="max-image-preview:large, noarchive">
      <link rel="canonical" href="/2026/03/05/jisr">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"جريدة النهر"},
      {"@type":"NewsArticle","headline":"المدينة تفتتح
      جسرها الجديد","author":[{"@type":"Person","name":"بقلم: سلمى الورديغي ومحمد أيت باها"}],"dateModified":"2026-03-05T12:00:00Z",}]};</script>
      </head><body class="single-post has-sidebar">
      <header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">سياسة</a></li></ul></nav></header>
      <div class="content-with-sidebar"><article class="post category-news tag-nahr">
      <h1 class="entry-title">المدينة تفتتح جسرها الجديد</h1>
      <p class="standfirst">ثلاث سنوات من الأشغال انتهت باحتفال شعبي على ضفتي النهر.</p>
      <div class="post-meta">بقلم: <a rel="author" href="/a">سلمى الورديغي</a> · <span class="date">5 مارس 2026</span></div>
      <div class="share-buttons"><a href="#">فيسبوك</a> <a href="#">واتساب</a></div>
      <div class="entry-content">
      <figure><img src="data:image/gif;base64,R0" data-src="/p/jisr-800x600.jpg" alt="الجسر"><figcaption>الجسر ليلة الافتتاح. تصوير: حسن</figcaption></figure>
      <p>FIRST</p><p>SECOND</p>
      <div class="related-posts"><h3>اقرأ أيضا</h3><ul><li><a href="/x">الميناء يستقبل باخرة جديدة</a></li></ul></div>
      <h2>ممران للدراجات</h2><p>THIRD <a href="/more" onclick="x()">التفاصيل</a></p><script>track()</script>
      </div></article>
      <aside class="sidebar"><h3>الأكثر قراءة</h3><ul><li><a href="/1">خبر أول من أخبار الأسبوع في المدينة</a></li></ul></aside></div>
      <section id="comments"><p>تعليق طويل من قارئ غاضب يرى أن الجسر ضيق، وأن الأشغال تأخرت كثيرا، وأن الأولوية للمستشفى.</p></section>
      <footer><p>جميع الحقوق محفوظة لجريدة النهر، شارع الضفة، المدينة. للاتصال بنا راسلونا عبر البريد.</p></footer>
      </body></html>
      """
          .replace("FIRST", FIRST)
          .replace("SECOND", SECOND)
          .replace("THIRD", THIRD);

  @Test
  void runningTextInACellOfAnOldTableLayoutIsTheArticle() {
    String sentence = "قالت إدارة المدينة إن العمل يتقدم كما خُطط له، وأضافت أن الموعد لم يتغير. ";
    ArticlePage page =
        ArticleExtractor.extract(
            """
            <table><tr><td colspan="2"><b>عنوان الصفحة</b></td></tr>
            <tr><td>%s<br><br>%s</td><td>أخبار أخرى<ul><li><a href="/1">خبر آخر من المدينة</a></li></ul></td></tr></table>
            """
                .formatted(sentence.repeat(3), sentence.repeat(2)),
            "http://paper.example/1");
    assertThat(page.paragraphs()).hasSize(2).allMatch(paragraph -> paragraph.startsWith("قالت"));
  }

  @Test
  void theBoxAboutTheAuthorIsNotTheArticle() {
    String sentence = "وصلت القافلة إلى البلدة مساء أمس، واستقبلها السكان عند المدخل الغربي. ";
    ArticlePage page =
        ArticleExtractor.extract(
            """
            <article class="post author-admin"><h1>وصول القافلة</h1><div><p>%s</p><p>%s</p></div>
            <div class="author-box"><h4>عن الكاتب</h4><p>صحفي يتابع شؤون القرى والمدن منذ عشر سنوات، ويكتب في الثقافة.</p></div>
            </article>
            """
                .formatted(sentence.repeat(2), sentence.repeat(2)),
            "http://paper.example/1");
    assertThat(page.text()).contains("القافلة").doesNotContain("صحفي يتابع");
  }

  @Test
  void anArabicPageYieldsItsArticleAndNothingAroundIt() {
    ArticlePage page = ArticleExtractor.extract(THEME, URL);
    assertThat(page.title()).contains("المدينة تفتتح جسرها الجديد");
    assertThat(page.standfirst())
        .contains("ثلاث سنوات من الأشغال انتهت باحتفال شعبي على ضفتي النهر.");
    assertThat(page.paragraphs())
        .containsExactly(FIRST, SECOND, "ممران للدراجات", THIRD + " التفاصيل");
    assertThat(page.text()).isEqualTo(String.join("\n\n", page.paragraphs()));
  }

  @Test
  void metadataIsReadFromBrokenStructuredDataAndMetaElements() {
    ArticlePage page = ArticleExtractor.extract(THEME, URL);
    assertThat(page.authors()).containsExactly("سلمى الورديغي", "محمد أيت باها");
    assertThat(page.published()).contains(OffsetDateTime.parse("2026-03-05T09:30:00+01:00"));
    assertThat(page.modified()).contains(OffsetDateTime.parse("2026-03-05T12:00:00Z"));
    assertThat(page.section()).contains("مجتمع");
    assertThat(page.tags()).containsExactly("النهر");
    assertThat(page.language()).contains("ar");
    assertThat(page.siteName()).contains("جريدة النهر");
    assertThat(page.canonical()).contains("https://nahr.example/2026/03/05/jisr");
    assertThat(page.robots()).containsExactly("max-image-preview:large", "noarchive");
    assertThat(page.leadImage())
        .contains(
            new LeadImage(
                "https://nahr.example/p/jisr.jpg",
                Optional.of("الجسر ليلة الافتتاح. تصوير: حسن"),
                Optional.of("حسن")));
  }

  @Test
  void theHtmlIsCleanAndKeepsPicturesHeadingsAndLinks() {
    ArticlePage page = ArticleExtractor.extract(THEME, URL);
    assertThat(page.html())
        .isEqualTo(
            "<figure><img src=\"https://nahr.example/p/jisr-800x600.jpg\" alt=\"الجسر\">"
                + "<figcaption>الجسر ليلة الافتتاح. <small>تصوير: حسن</small></figcaption></figure>"
                + "<p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p><h2>ممران للدراجات</h2><p>"
                + THIRD
                + " <a href=\"https://nahr.example/more\" rel=\"nofollow noopener\">التفاصيل</a></p>");
    assertThat(page.confidence()).isGreaterThan(0.9);
    assertThat(page.warnings()).isEmpty();
  }

  @Test
  void whatWasExtractedIsExtractedAgain() {
    ArticlePage page = ArticleExtractor.extract(THEME, URL);
    ArticlePage again = ArticleExtractor.extract(page.html(), URL);
    assertThat(again.text()).isEqualTo(page.text());
  }

  @Test
  void anOldTableLayoutWithLineBreaksInWindows1256IsRead() {
    String html =
        "<html dir=rtl><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\">"
            + "<title>موقع الضفة :: افتتاح الجسر الجديد في المدينة</title></head><body><table width=100%><tr>"
            + "<td width=150><a href=1>الرئيسية</a><br><a href=2>رياضة</a><br><a href=3>ثقافة</a></td>"
            + "<td><font size=5><b>افتتاح الجسر الجديد في المدينة</b></font><br><br>الخميس 5 آذار 2026<br><br>"
            + FIRST
            + "<br><br>"
            + SECOND
            + "<BR> <BR>"
            + THIRD
            + "</td></tr></table></body></html>";
    ArticlePage page =
        ArticleExtractor.extract(
            html.getBytes(Charset.forName("windows-1256")),
            Optional.empty(),
            "http://difa.example/n?id=7");
    assertThat(page.paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(page.html())
        .isEqualTo("<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>");
    assertThat(page.title()).contains("افتتاح الجسر الجديد في المدينة");
    assertThat(page.published()).contains(OffsetDateTime.parse("2026-03-05T00:00:00Z"));
    assertThat(page.language()).contains("ar");
  }

  @Test
  void aBodyThatItsThemeCallsASidebarIsStillTheBody() {
    String html =
        "<body><h1>عنوان الخبر عن الجسر</h1><div class=\"single-sidebar comments-wrap\"><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div></body>";
    assertThat(ArticleExtractor.extract(html, URL).paragraphs()).containsExactly(FIRST, SECOND);
  }

  @Test
  void withLittleTextOnThePageTheStructuredDataIsAsked() {
    String html =
        "<head><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"الجسر الجديد في المدينة\",\"articleBody\":\""
            + FIRST
            + "\\n\\n"
            + SECOND
            + "\\n\\n"
            + THIRD
            + "\"}</script></head><body><h1>الجسر الجديد في المدينة</h1><p>للمشتركين.</p></body>";
    ArticlePage page = ArticleExtractor.extract(html, URL);
    assertThat(page.paragraphs()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(page.confidence()).isLessThan(0.8);
    assertThat(page.warnings())
        .contains("text taken from structured data, the page itself has less");
  }

  @Test
  void anEmptyPageIsAnAnswer() {
    ArticlePage page = ArticleExtractor.extract("", "");
    assertThat(page.text()).isEmpty();
    assertThat(page.confidence()).isZero();
    assertThat(page.warnings()).containsExactly("no text found");
  }

  @Test
  void hostilePagesAreAnswered() {
    String nested = "<div><span>".repeat(100_000) + FIRST;
    assertThat(ArticleExtractor.extract(nested, URL).text()).isEqualTo(FIRST);
    StringBuilder attributes = new StringBuilder("<p ");
    for (int i = 0; i < 100_000; i++) {
      attributes.append('a').append(i).append("=1 ");
    }
    assertThat(ArticleExtractor.extract(attributes + ">" + FIRST, URL).text()).isEqualTo(FIRST);
    String json =
        "<script type=application/ld+json>" + "[".repeat(200_000) + "</script><p>" + FIRST;
    assertThat(ArticleExtractor.extract(json, URL).text()).isEqualTo(FIRST);
  }

  @Test
  void plainTextOfABodyKeepsItsBlocksApart() {
    assertThat(BodyText.text("<h2>أ</h2><p>ب <b>ج</b><br>د</p><ul><li>ه</li><li>و</li></ul>"))
        .isEqualTo("أ\n\nب ج\nد\n\nه\n\nو");
    assertThat(BodyText.words("قال – الرجل: 3 كلمات")).isEqualTo(4);
  }
}
