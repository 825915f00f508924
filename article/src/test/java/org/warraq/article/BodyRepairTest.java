package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRepairTest {
  private static final String HEADLINE = "عمدة المدينة يعلن “خطة النهر” ويعد بحدائق جديدة";
  private static final String FIRST =
      "<p>أعلن عمدة المدينة، الثلاثاء، خطة لتهيئة ضفتي النهر تشمل ثلاث حدائق وممرا للدراجات.</p>";
  private static final String SECOND =
      "<p>وتبدأ الأشغال في الربيع المقبل، بحسب بيان المجلس، وتستمر عامين.</p>";

  private static BodyRepair.Repaired repair(String html) {
    BodyRepair.Repaired repaired = BodyRepair.repair(html, HEADLINE, Optional.empty());
    assertThat(BodyRepair.repair(repaired.html(), HEADLINE, Optional.empty()))
        .isEqualTo(unchanged(repaired.html()));
    return repaired;
  }

  private static BodyRepair.Repaired unchanged(String html) {
    return new BodyRepair.Repaired(html, Optional.empty(), List.of(), List.of(), Map.of());
  }

  @Test
  void theHeadlineInFrontOfTheTextGoesWithAndWithoutItsQuotationMarks() {
    BodyRepair.Repaired repaired =
        repair(
            "<p>"
                + HEADLINE
                + "</p><p>عمدة المدينة يعلن خطة النهر ويعد بحدائق جديدة</p>"
                + FIRST
                + SECOND);
    assertThat(repaired.html()).isEqualTo(FIRST + SECOND);
    assertThat(repaired.counts()).isEqualTo(Map.of("repeated-headline", 2));
  }

  @Test
  void gluedSentencesArePartedAlsoAcrossEmphasis() {
    BodyRepair.Repaired repaired =
        repair(
            "<p>لن تتراجع “المدينة”.وقال العمدة <b>إن النهر ملك للجميع.</b>وأضاف أنه متفائل.</p>");
    assertThat(repaired.html())
        .isEqualTo(
            "<p>لن تتراجع “المدينة”. وقال العمدة <b>إن النهر ملك للجميع.</b> وأضاف أنه متفائل.</p>");
    assertThat(repaired.counts()).isEqualTo(Map.of("glued-sentences", 2));
  }

  @Test
  void aReadAlsoListAtTheEndGoesWithTheCreditsBehindIt() {
    BodyRepair.Repaired repaired =
        repair(
            FIRST
                + SECOND
                + "<p>قد يهمك ايضا</p><p>الوالي يزور ورش الميناء</p><p>افتتاح مكتبة الحي بعد ترميمها</p>"
                + "<p>المصدر: جريدة النهر – الرئيسية</p><p>Created by FeedMill</p>");
    assertThat(repaired.html()).isEqualTo(FIRST + SECOND);
    assertThat(repaired.counts()).isEqualTo(Map.of("read-also", 3, "credits", 2));
  }

  @Test
  void aReadAlsoListInTheMiddleEndsWhereTheTextGoesOn() {
    BodyRepair.Repaired repaired =
        repair(
            FIRST
                + "<h3>اقرأ أيضاً:</h3><ul><li><a href=\"https://a.example/1\">خبر أول</a></li>"
                + "<li><a href=\"https://a.example/2\">خبر ثان</a></li></ul>"
                + SECOND);
    assertThat(repaired.html()).isEqualTo(FIRST + SECOND);
    assertThat(repaired.counts()).isEqualTo(Map.of("read-also", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>اقرأ أيضا: <a href=\"https://a.example/\">الوالي يزور ورش الميناء</a></p>",
        "<p><strong>Read also:</strong> Harbour works begin next week</p>",
        "<p>À lire aussi : <a href=\"https://a.example/\">Le port s’agrandit</a></p>",
        "<p>بیشتر بخوانید: کتابخانه محله باز شد</p>",
        "<p>Lea también: El puerto crece</p>",
        "<p>یہ بھی پڑھیں: بندرگاہ کی توسیع</p>"
      })
  void aPointerToAnotherStoryGoes(String line) {
    assertThat(repair(FIRST + line + SECOND).html()).isEqualTo(FIRST + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>تابعنا باهتمام بالغ ما جرى أمس في مجلس المدينة.</p>",
        "<p>للانضمام إلى الاتحاد تحتاج المدن إلى خطة واضحة.</p>",
        "<p>شارك عبر تقنية الفيديو في الاجتماع ثلاثة وزراء.</p>",
        "<p>Sources: harbour, river and rain feed the lake.</p><p>• rain</p>",
        "<p>Follow the river for two miles to the old mill.</p>"
      })
  void proseThatBeginsLikeACallStays(String prose) {
    assertThat(repair(FIRST + prose + SECOND).html()).isEqualTo(FIRST + prose + SECOND);
  }

  @Test
  void theFooterOfAWordPressFeedGoes() {
    assertThat(
            repair(
                    FIRST
                        + SECOND
                        + "<p>The post <a href=\"https://a.example/x\">خبر</a> appeared first on"
                        + " <a href=\"https://a.example/\">جريدة النهر</a>.</p>")
                .html())
        .isEqualTo(FIRST + SECOND);
  }

  @Test
  void breaksBareTextEmptyParagraphsAndPixelsAreMended() {
    BodyRepair.Repaired repaired =
        repair(
            "سطر أول من النص.<br><br>سطر ثان  من النص.<br><p>&nbsp;</p><p>ثالث<br>بقيته</p>"
                + "<img src=\"https://t.example/p.gif\" width=\"1\" height=\"1\">");
    assertThat(repaired.html())
        .isEqualTo("<p>سطر أول من النص.</p><p>سطر ثان من النص.</p><p>ثالث<br>بقيته</p>");
    assertThat(repaired.counts())
        .isEqualTo(
            Map.of(
                "bare-text",
                1,
                "line-breaks",
                3,
                "double-spaces",
                1,
                "empty-paragraphs",
                1,
                "tracking-pixels",
                1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>اقرأ أيضا ما كتبه المؤرخ عن النهر قبل قرن، ففيه وصف للضفتين لا نجده في غيره.</p>",
        "<p>Source: that was the question everybody asked, and nobody could answer it.</p><p>b c d.</p>",
        "<p>The post office on the square closed in May.</p>",
        "<p>بنك إتش.إس.بي.سي يرفع توقعاته بـ3.5 في المئة.</p>",
        "<pre>a.  b\n  c</pre>",
        "<p>قال »نعم« ثم مضى إلى (البيت).</p><blockquote><p>لا تعليق.</p></blockquote>",
        "<ul><li>أولا</li><li>ثانيا</li></ul>",
        "<figure><img src=\"https://a.example/p.jpg\"><figcaption>النهر</figcaption></figure>"
      })
  void correctTextStaysAsItIs(String html) {
    assertThat(repair(html)).isEqualTo(unchanged(html));
  }

  @Test
  void aStandfirstGoesOnlyWhenTheTextSaysItAgain() {
    String standfirst = "أعلن عمدة المدينة، الثلاثاء، خطة لتهيئة ضفتي النهر تشمل ثلاث حدائق";
    assertThat(
            BodyRepair.repair(
                    "<p>" + standfirst + "</p>" + FIRST + SECOND, HEADLINE, Optional.of(standfirst))
                .html())
        .isEqualTo(FIRST + SECOND);
    assertThat(BodyRepair.repair(FIRST + SECOND, HEADLINE, Optional.of(standfirst)).html())
        .isEqualTo(FIRST + SECOND);
  }

  @Test
  void aFewLongGluedParagraphsStayParagraphs() {
    String html =
        "<p>قال العمدة ذلك.وأضاف أنه يعمل.وختم كلامه.</p><p>ثم غادر القاعة.وانتهى اللقاء.</p>";
    assertThat(repair(html).html())
        .isEqualTo(
            "<p>قال العمدة ذلك. وأضاف أنه يعمل. وختم كلامه.</p><p>ثم غادر القاعة. وانتهى اللقاء.</p>");
  }
}
