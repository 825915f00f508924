package org.warraq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader types finds what a journalist wrote, however either of them spells. */
class SpellingTableTest {
  private static final List<String> WORDS =
      List.of(
          "أحمد",
          "احمد",
          "آسفي",
          "اسفي",
          "مسؤول",
          "مسوول",
          "الحكومة",
          "الحكومه",
          "على",
          "علي",
          "کیف",
          "كيف",
          "مَرَّاكُش",
          "مراكش",
          "محـمد",
          "محمد",
          "٢٠٣٠",
          "2030",
          "۲۰۳۰",
          "والوزير",
          "وزير",
          "وزراء",
          "توكاييف",
          "توقاييف",
          "ﻣﺴﺠﺪ",
          "مسجد",
          "بمراكش",
          "وللرئيس",
          "رئيس",
          "حكومة");

  private static final Map<String, Long> ARTICLES = new HashMap<>();
  private static Archive archive;

  @BeforeAll
  static void publish(@TempDir Path data) throws InterruptedException {
    archive = Archive.open(data);
    for (String word : WORDS) {
      ARTICLES.put(word, archive.publish("خبر هذا الصباح", "ذكر النص كلمة " + word + " مرة واحدة"));
    }
    archive.settle();
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource({
    "أحمد, احمد",
    "آسفي, اسفي",
    "مسؤول, مسوول",
    "الحكومة, الحكومه",
    "على, علي",
    "کیف, كيف",
    "مَرَّاكُش, مراكش",
    "محـمد, محمد",
    "٢٠٣٠, 2030",
    "۲۰۳۰, 2030",
    "ﻣﺴﺠﺪ, مسجد",
    "والوزير, وزير",
    "وزراء, وزير",
    "وزراء, والوزير",
    "وللرئيس, رئيس",
    "توكاييف, توقاييف"
  })
  void eitherSpellingFindsBoth(String one, String other) {
    assertThat(archive.find(one)).contains(ARTICLES.get(one), ARTICLES.get(other));
    assertThat(archive.find(other)).contains(ARTICLES.get(other), ARTICLES.get(one));
  }

  @ParameterizedTest
  @CsvSource({
    "أحمد", "احمد", "آسفي", "اسفي", "مسؤول", "الحكومة", "الحكومه", "على", "علي", "کیف", "كيف",
    "٢٠٣٠", "2030", "وزير", "والوزير", "وزراء", "توكاييف", "توقاييف", "رئيس"
  })
  void theSpellingThatWasTypedComesFirst(String word) {
    assertThat(archive.find(word)).first().isEqualTo(ARTICLES.get(word));
  }

  @Test
  void aFoldedSpellingComesBeforeAStem() {
    assertThat(archive.find("الحكومة"))
        .containsExactly(ARTICLES.get("الحكومة"), ARTICLES.get("الحكومه"), ARTICLES.get("حكومة"));
  }

  @Test
  void aMistypedNameComesLast() {
    assertThat(archive.find("توقاييف"))
        .containsExactly(ARTICLES.get("توقاييف"), ARTICLES.get("توكاييف"));
  }

  @Test
  void aPlaceIsFoundBehindItsPreposition() {
    assertThat(archive.find("مراكش"))
        .containsExactlyInAnyOrder(
            ARTICLES.get("مراكش"), ARTICLES.get("مَرَّاكُش"), ARTICLES.get("بمراكش"));
  }
}
