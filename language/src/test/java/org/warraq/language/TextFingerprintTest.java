package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextFingerprintTest {
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "كلمة" + i).collect(Collectors.joining(" "));
  }

  private static TextFingerprint print(String text) {
    return TextFingerprint.of(text).orElseThrow();
  }

  @Test
  void theSameWordsInAnotherSpellingAreTheSameText() {
    String text = "أعلنت إدارة المدرسة عن نتائج المسابقة السنوية ".repeat(5);
    String other = "اعلنت ادارة المدرسه، عن «نتائج» المسابقـــة السنويّة ".repeat(5);
    assertThat(print(text)).isEqualTo(print(other));
    assertThat(print(text).resemblance(print(other))).isEqualTo(1.0);
  }

  @Test
  void numberWordsAreTheirDigits() {
    assertThat(TextFingerprint.ofShort("الطائرة الخامسة وصلت"))
        .isEqualTo(TextFingerprint.ofShort("الطائرة ٥ وصلت"));
    assertThat(TextFingerprint.ofShort("five ships")).isEqualTo(TextFingerprint.ofShort("5 ships"));
  }

  @Test
  void resemblanceIsTheExactShareOfCommonShingles() {
    // 200 words each, 150 in common: 148 common shingles of 198 each.
    Resemblance half = Resemblance.of(print(words(0, 200)), print(words(50, 250)), s -> false);
    assertThat(half).isEqualTo(new Resemblance(148.0 / 248, 148.0 / 198, 148, 198, 0));
    assertThat(print(words(0, 200)).resemblance(print(words(300, 500)))).isZero();
  }

  @Test
  void aTextThatStandsWholeInAnotherIsContained() {
    Resemblance part = Resemblance.of(print(words(40, 90)), print(words(0, 500)), s -> false);
    assertThat(part).isEqualTo(new Resemblance(48.0 / 498, 1, 48, 48, 0));
  }

  @Test
  void formulasCountOnNeitherSide() {
    TextFingerprint one = print(words(0, 60) + " " + words(100, 130));
    TextFingerprint other = print(words(0, 60) + " " + words(200, 230));
    Set<Integer> formula =
        java.util.Arrays.stream(print(words(0, 60)).shingles()).boxed().collect(Collectors.toSet());
    // What is left are the 28 shingles of each text alone and the two at the seam.
    assertThat(Resemblance.of(one, other, formula::contains))
        .isEqualTo(new Resemblance(0, 0, 0, 30, 58));
  }

  @Test
  void aShortTextHasNone() {
    assertThat(TextFingerprint.of(words(0, 29))).isEmpty();
    assertThat(TextFingerprint.of(words(0, 30))).isPresent();
  }

  @Test
  void bytesGoThereAndBack() {
    TextFingerprint print = print(words(0, 60));
    assertThat(print.toBytes()).hasSize(240);
    assertThat(TextFingerprint.fromBytes(print.toBytes())).isEqualTo(print);
    assertThatIllegalArgumentException().isThrownBy(() -> TextFingerprint.fromBytes(new byte[3]));
  }

  @Test
  void storedFingerprintsStayValid() {
    byte[] bytes = TextFingerprint.ofShort("أعلنت المدينة 12 قرارا").toBytes();
    assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("7ffd7e31eea398300c410bd2cd5d0728");
  }

  @Test
  void aTextIsFoundByAlmostEveryTextThatSharesHalfOfItsShingles() {
    int found = 0;
    int rounds = 500;
    for (int i = 0; i < rounds; i++) {
      int from = i * 1000;
      // 300 words each, 202 in common: 200 common shingles of 396: just above a half.
      Set<Long> one = bands(words(from, from + 300));
      found += bands(words(from + 98, from + 398)).stream().anyMatch(one::contains) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(495);
  }

  private static Set<Long> bands(String text) {
    return java.util.Arrays.stream(LookupKeys.of(print(text), s -> false).bands())
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void aShortTextSharesItsPassagesWithTheLongOneThatContainsIt() {
    Set<Long> part = passages(words(500, 700));
    assertThat(part).hasSizeGreaterThan(5);
    assertThat(passages(words(0, 1500))).containsAll(part);
    assertThat(passages(words(2000, 3500))).doesNotContainAnyElementsOf(part);
  }

  private static Set<Long> passages(String text) {
    return java.util.Arrays.stream(LookupKeys.of(print(text), s -> false).passages())
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void aTextOfFormulasHasNoKeys() {
    LookupKeys.Keys keys = LookupKeys.of(print(words(0, 100)), s -> true);
    assertThat(List.of(keys.bands().length, keys.passages().length)).containsExactly(0, 0);
  }
}
