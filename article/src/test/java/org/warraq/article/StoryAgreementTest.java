package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A page is doubted when the feed announces another story, and not for other words of its own. */
class StoryAgreementTest {
  private static final ArticlePage PAGE =
      ArticleExtractor.extract(
          """
          <html lang=ar dir=rtl><head><title>افتتاح جسر جديد فوق نهر الزيتون</title></head><body>
          <article><h1>افتتاح جسر جديد فوق نهر الزيتون</h1>
          <p>عبر المئات صباح الخميس الجسر الذي انتظره سكان الضفتين ثلاث سنوات كاملة، وسط الأهازيج.</p>
          <p>وقالت رئيسة البلدية إن السيارات ستعبره ابتداء من الأسبوع المقبل، بعد وضع الإشارات.</p>
          <p>وكان السكان يدورون حول الجبل في طريق طولها عشرون كيلومترا للوصول إلى السوق.</p>
          <p>وتنوي البلدية إنارة الممشى وغرس أشجار على جانبيه قبل موسم الأمطار، بمساعدة المدارس.</p>
          </article></body></html>
          """,
          "https://zaytoun.example/jisr");

  @Test
  void aSummaryInOtherWordsUnderTheSameHeadlineIsNoReasonToDoubt() {
    assertThat(
            StoryAgreement.checked(
                "افتتاح جسر جديد فوق نهر الزيتون",
                "مشروع طال انتظاره يقرب القرى البعيدة من المدارس والمستشفى ويختصر الرحلة.",
                PAGE))
        .isEqualTo(PAGE);
  }

  @Test
  void aPageThatTellsAnotherStoryIsDoubted() {
    ArticlePage doubted =
        StoryAgreement.checked(
            "ارتفاع أسعار القمح للأسبوع الثالث",
            "توقع تجار الحبوب استقرار الأسواق بعد هطول الأمطار على الحقول الشرقية.",
            PAGE);

    assertThat(doubted.confidence()).isEqualTo(0.35);
    assertThat(doubted.warnings())
        .containsExactly("the feed announces another story than the page tells");
    assertThat(doubted.text()).isEqualTo(PAGE.text());
  }

  @Test
  void aHeadlineOfAFewWordsAloneProvesNothing() {
    assertThat(StoryAgreement.checked("أسعار القمح", "", PAGE)).isEqualTo(PAGE);
  }
}
