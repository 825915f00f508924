package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warraq.desk.TextDifference.Change;
import org.warraq.desk.TextDifference.Piece;

class TextDifferenceTest {
  @Test
  void paragraphsStayParagraphsAndANewOneIsOneOfItsOwn() {
    assertThat(
            TextDifference.paragraphs(
                "يفتح الجسر غدا.\n\nيحضر الوالي.",
                "يفتح الجسر اليوم.\n\nتسير الحافلات.\n\nيحضر الوالي."))
        .containsExactly(
            List.of(
                new Piece(Change.KEPT, "يفتح الجسر"),
                new Piece(Change.REMOVED, "غدا."),
                new Piece(Change.ADDED, "اليوم.")),
            List.of(new Piece(Change.ADDED, "تسير الحافلات.")),
            List.of(new Piece(Change.KEPT, "يحضر الوالي.")));
  }

  @Test
  void textsWithoutParagraphsAreOneAndEmptyOnesNone() {
    assertThat(TextDifference.paragraphs("a", "a"))
        .containsExactly(List.of(new Piece(Change.KEPT, "a")));
    assertThat(TextDifference.paragraphs("", "")).isEmpty();
  }
}
