package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {
  private static final String TAIL =
      "تأسست هذه الجريدة سنة ألفين وعشر، ويمكنكم الاشتراك في نشرتها لتصلكم الأخبار كل صباح.";

  @Test
  void aLineOfThreeDifferentArticlesIsTakenOutOfTheFourth() {
    SiteMemory memory = SiteMemory.EMPTY;
    for (int i = 1; i <= 3; i++) {
      memory = memory.with(page("/" + i, report(i), TAIL));
      assertThat(memory.furniture()).hasSize(i == 3 ? 1 : 0);
    }
    ArticlePage fourth =
        ArticleExtractor.extract(
            html(report(4), TAIL), "https://paper.example/4", template(memory));
    assertThat(fourth.text()).isEqualTo(String.join("\n\n", report(4)));
    assertThat(fourth.html()).doesNotContain("نشرتها");
    assertThat(fourth.shape().lines()).hasSize(4);
  }

  @Test
  void spellingAndMarksDoNotHideARepeatedLine() {
    SiteMemory memory =
        memory(
            page("/1", report(1), TAIL),
            page("/2", report(2), TAIL.replace("أ", "ا")),
            page("/3", report(3), TAIL.replace(".", "!")));
    assertThat(memory.furniture()).hasSize(1);
  }

  @Test
  void versionsOfOneArticleAreOneWitness() {
    SiteMemory memory = SiteMemory.EMPTY;
    for (int i = 0; i < 5; i++) {
      memory = memory.with(page("/story?v=" + i, report(1), "تحديث رقم " + i + " لهذا الخبر."));
    }
    assertThat(memory.pages()).hasSize(1);
    assertThat(memory.furniture()).isEmpty();
    assertThat(memory.with(page("/story?v=4", report(2), "")).pages()).hasSize(1);
  }

  @Test
  void theBackgroundOfAStoryThatGoesOnStaysInItsArticles() {
    String background =
        "وكانت المدينة قد شهدت في الخريف الماضي فيضانات أتت على عشرات البيوت في الأحياء المنخفضة، "
            + "وأجبرت السلطات على إجلاء مئات الأسر إلى مدارس أعدت على عجل، قبل أن تبدأ أشغال سد جديد "
            + "يرجى أن يحمي الأحياء من سيول الشتاء في السنوات المقبلة.";
    SiteMemory memory = SiteMemory.EMPTY;
    for (int i = 1; i <= 20; i++) {
      memory = memory.with(page("/" + i, report(i), i % 6 == 0 ? background : TAIL));
    }
    assertThat(memory.furniture()).containsExactly(new PageShape.Line(TAIL).key());
  }

  @Test
  void onlyTheLatestTwentyPagesAreRemembered() {
    SiteMemory memory =
        memory(
            page("/a", report(101), TAIL),
            page("/b", report(102), TAIL),
            page("/c", report(103), TAIL));
    for (int i = 1; i <= 18; i++) {
      memory = memory.with(page("/" + i, report(i), ""));
    }
    assertThat(memory.pages()).hasSize(20);
    assertThat(memory.furniture()).isEmpty();
  }

  @Test
  void theUsualContainerIsPreferredUntilTheSiteIsRedesigned() {
    SiteMemory memory = SiteMemory.EMPTY;
    for (int i = 1; i <= 3; i++) {
      memory = memory.with(page("/" + i, report(i), ""));
    }
    assertThat(memory.containerPath()).contains("div.story-text < article.post < main");
    SiteMemory once = memory.with(new SiteMemory.Page("/new", "section.fresh", List.of()));
    assertThat(once.containerPath()).isPresent();
    SiteMemory twice = once.with(new SiteMemory.Page("/newer", "section.fresh", List.of()));
    assertThat(twice.containerPath()).isEmpty();
  }

  @Test
  void aPersonsSelectorsStandAboveWhatIsFound() {
    String html =
        html(report(1), "هذا السطر لا يخص الخبر بل هو من كلام صاحب الموقع في كل صفحة.")
            .replace("<p>هذا", "<p class=\"own\">هذا");
    SiteTemplate template =
        new SiteTemplate(
            Set.of(), Optional.empty(), Optional.of(".story-text"), Optional.of("p.own"));
    assertThat(ArticleExtractor.extract(html, "https://paper.example/1", template).text())
        .isEqualTo(String.join("\n\n", report(1)));
    assertThat(SiteTemplate.fault("div.text > p")).isEmpty();
    assertThat(SiteTemplate.fault("div[")).isPresent();
  }

  private static SiteMemory memory(SiteMemory.Page... pages) {
    SiteMemory memory = SiteMemory.EMPTY;
    for (SiteMemory.Page page : pages) {
      memory = memory.with(page);
    }
    return memory;
  }

  private static SiteTemplate template(SiteMemory memory) {
    return new SiteTemplate(
        memory.furniture(), memory.containerPath(), Optional.empty(), Optional.empty());
  }

  private static SiteMemory.Page page(String path, List<String> report, String tail) {
    String url = "https://paper.example" + path;
    return SiteMemory.Page.of(url, ArticleExtractor.extract(html(report, tail), url).shape());
  }

  private static List<String> report(int number) {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(i ->
            "قال رئيس الجماعة رقم %d إن المشروع %d سيبدأ بعد أيام، وإن كلفته تبلغ %d مليون درهم يدفعها الجميع."
                .formatted(number, number * 10 + i, number * 7 + i))
        .toList();
  }

  private static String html(List<String> report, String tail) {
    StringBuilder paragraphs = new StringBuilder();
    report.forEach(p -> paragraphs.append("<p>").append(p).append("</p>"));
    if (!tail.isEmpty()) {
      paragraphs.append("<p>").append(tail).append("</p>");
    }
    return "<html dir=rtl lang=ar><head><title>خبر</title></head><body><nav><a href=/>الرئيسية</a></nav><main>"
        + "<article class=\"post post-1234\"><h1>خبر من المدينة</h1><div class=\"story-text css-1x2y\">"
        + paragraphs
        + "</div></article></main></body></html>";
  }
}
