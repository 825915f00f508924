package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void arabicLettersStayAndSignsGo() {
    assertThat(Slug.of("الوزيرُ: «لن نتراجـــع» عن الإصلاح، أبداً!"))
        .isEqualTo("الوزير-لن-نتراجع-عن-الإصلاح-أبدا");
  }

  @Test
  void latinLosesCaseAccentsAndApostrophes() {
    assertThat(Slug.of("L’Été à Rabat — c'est 30°")).isEqualTo("lete-a-rabat-cest-30");
  }

  @Test
  void aLongHeadlineEndsAtAWord() {
    String slug = Slug.of("كلمات ".repeat(40));
    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-كلمات").startsWith("كلمات-");
  }

  @Test
  void presentationFormsBecomeLetters() {
    assertThat(Slug.of("ﺳﻼﻡ")).isEqualTo("سلام");
  }

  @Test
  void nothingIsAnArticle() {
    assertThat(Slug.of("؟!…")).isEqualTo("article");
    assertThat(Slug.of("ب".repeat(81))).isEqualTo("article");
  }
}
