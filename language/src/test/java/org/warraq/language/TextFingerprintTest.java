package org.warraq.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
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
  void resemblanceEstimatesTheShareOfCommonShingles() {
    // 200 words each, 150 in common: 148 common shingles of 248.
    assertThat(print(words(0, 200)).resemblance(print(words(50, 250))))
        .isCloseTo(148.0 / 248, within(0.13));
    assertThat(print(words(0, 200)).resemblance(print(words(300, 500)))).isLessThan(0.05);
  }

  @Test
  void aShortTextHasNone() {
    assertThat(TextFingerprint.of(words(0, 29))).isEmpty();
    assertThat(TextFingerprint.of(words(0, 30))).isPresent();
  }

  @Test
  void bytesGoThereAndBack() {
    TextFingerprint print = print(words(0, 60));
    assertThat(print.toBytes()).hasSize(512);
    assertThat(TextFingerprint.fromBytes(print.toBytes())).isEqualTo(print);
    assertThatIllegalArgumentException().isThrownBy(() -> TextFingerprint.fromBytes(new byte[3]));
  }

  @Test
  void storedFingerprintsStayValid() {
    byte[] bytes = print(words(0, 60)).toBytes();
    assertThat(HexFormat.of().formatHex(bytes, 0, 16))
        .isEqualTo("0046ebd807d2ccfd059856f700b7bbba");
  }

  @Test
  void similarTextsShareABandAndBandsDifferFromEachOther() {
    long[] one = print(words(0, 300)).bands();
    long[] two = print(words(15, 300)).bands();
    assertThat(one).hasSize(16).doesNotHaveDuplicates();
    assertThat(Arrays.stream(one).filter(b -> Arrays.stream(two).anyMatch(x -> x == b)).count())
        .isPositive();
  }
}
