package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void hamzaTaaMarbutaAndAlefMaqsuraAreWrittenOneWay() {
    assertThat(Folding.fold("إدارة المستشفى أُعلِنت آليّة مؤقّتة بيئيّاً"))
        .isEqualTo("اداره المستشفي اعلنت اليه موقته بييياً".replace("ً", ""));
  }

  @Test
  void tatweelAndPresentationFormsVanish() {
    assertThat(Folding.fold("مـــدرسة ﺳﻼﻡ ﻻ")).isEqualTo("مدرسه سلام لا");
  }

  @Test
  void persianAndUrduLettersMeetTheirArabicTwins() {
    assertThat(Folding.fold("کتابی ہے ۱۴۰۳")).isEqualTo("كتابي هي 1403");
  }

  @Test
  void latinLosesCaseAndAccents() {
    assertThat(Folding.fold("Été à Œuvre, STRASSE Straße Ｆｕｌｌ"))
        .isEqualTo("ete a oeuvre, strasse strasse full");
  }

  @Test
  void aKeyHoldsWordsOnly() {
    assertThat(Folding.key("  «قال» الرئيسُ: ٢٠٢٦ — Paris! ")).isEqualTo("قال الرييس 2026 paris");
    assertThat(Folding.key("…")).isEmpty();
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    java.util.List<Integer> unstable =
        java.util.stream.IntStream.range(1, 0xd800)
            .filter(c -> !again(c).equals(Folding.fold(Character.toString(c))))
            .boxed()
            .toList();
    assertThat(unstable).isEmpty();
  }

  private static String again(int c) {
    return Folding.fold(Folding.fold(Character.toString(c)));
  }

  @Test
  void charactersBeyondTheFirstPlaneSurvive() {
    assertThat(Folding.fold("😀 𝄞")).isEqualTo("😀 𝄞");
  }
}
