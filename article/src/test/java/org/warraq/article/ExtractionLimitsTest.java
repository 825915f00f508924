package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are made to hurt are answered, and extraction agrees with itself. */
class ExtractionLimitsTest {
  private static final String SENTENCE =
      "قالت إدارة المدينة إن العمل يتقدم كما خُطط له، وأضافت أن الموعد لم يتغير. ";

  /** Far above what any takes, far below what an attack on time would. */
  private static final Duration NO_HANG = Duration.ofSeconds(20);

  private static ArticlePage extract(String html) {
    return assertTimeoutPreemptively(
        NO_HANG, () -> ArticleExtractor.extract(html, "https://nahr.example/1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<b>", "<table><tr><td>", "<blockquote>", "<a href=x>", "<ul><li>"})
  void aHundredThousandNestedElementsAreAnswered(String tag) {
    ArticlePage page = extract(tag.repeat(100_000) + "<p>" + SENTENCE.repeat(4));
    assertThat(page.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void aMillionAttributesAreAnswered() {
    StringBuilder html = new StringBuilder("<div");
    for (int i = 0; i < 1_000_000; i++) {
      html.append(" a").append(i);
    }
    html.append("></div><p>").append(SENTENCE.repeat(4));
    assertThat(extract(html.toString()).confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void whatComesAfterTooManyTagsIsNotRead() {
    String page = "<p>" + SENTENCE.repeat(4) + "</p>";
    assertThat(extract(page + "<b><i>x".repeat(700_000)).text()).startsWith("قالت إدارة المدينة");
    assertThat(extract("<br>".repeat(200_000) + page).text()).isEmpty();
  }

  @Test
  void fiveMegabytesOfBareWordsAreOneArticle() {
    ArticlePage page = extract("<p>" + SENTENCE.repeat(5_000_000 / SENTENCE.length()));
    assertThat(page.text()).startsWith("قالت إدارة المدينة");
  }

  @Test
  void extractionOfItsOwnOutputGivesTheSameText() {
    ArticlePage once =
        extract(
            """
            <nav><a href="/">الرئيسية</a></nav><article><h1>عنوان الخبر في المدينة</h1><div class="entry-content">
            %s<br><br>%s<h2>عنوان داخلي</h2><ul><li>%s</li><li>%s</li></ul><blockquote><p>%s</p></blockquote>
            <div class="related-posts"><a href="/x">خبر آخر من المدينة</a></div><p>%s</p></div></article>
            """
                .formatted(
                    SENTENCE.repeat(2),
                    SENTENCE,
                    SENTENCE,
                    SENTENCE,
                    SENTENCE,
                    SENTENCE.repeat(2)));
    assertThat(once.paragraphs()).hasSize(7);
    ArticlePage again = extract("<html><body>" + once.html() + "</body></html>");
    assertThat(again.paragraphs()).isEqualTo(once.paragraphs());
  }
}
