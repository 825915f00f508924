package org.warraq.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.article.BodyText;
import org.warraq.article.RightsSignal;
import org.warraq.article.RightsSignal.Place;
import org.warraq.article.RightsSignal.Wish;

class QuotationTest {
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final String BODY =
      "<p>عاد المركب إلى الميناء مساء أمس. وكان على متنه ثلاثون صيادا من أبناء القرية.</p>"
          + "<p>واستقبلهم الأهالي على الرصيف حتى ساعة متأخرة من الليل.</p>";

  private static Allowance allowance(Rights rights, RightsSignal... signals) {
    return Allowance.of(
        rights,
        List.of(signals).stream()
            .map(signal -> new RecordedSignal(signal, "https://paper.example/1", NOW))
            .toList(),
        NOW);
  }

  private static RightsSignal said(Wish wish, Optional<Integer> characters, Optional<Instant> end) {
    return new RightsSignal(wish, Place.META, Optional.empty(), "said", characters, end);
  }

  private static RightsSignal said(Wish wish) {
    return said(wish, Optional.empty(), Optional.empty());
  }

  private static Quotation quoted(Optional<String> standfirst, int characters) {
    return Quotation.of(
        standfirst,
        BODY,
        "ar",
        allowance(
            Rights.full("letter"),
            said(Wish.MAX_SNIPPET, Optional.of(characters), Optional.empty())));
  }

  @Test
  void eachWishTakesWhatItNamesAndNothingElse() {
    Allowance full = allowance(Rights.full("letter"));
    assertThat(allowance(Rights.full("letter"), said(Wish.NOINDEX)))
        .isEqualTo(
            new Allowance(
                Extent.FULL,
                Optional.empty(),
                Rights.Pictures.ALLOWED,
                Rights.Indexing.FORBIDDEN,
                Optional.empty()));
    assertThat(allowance(Rights.full("letter"), said(Wish.NOIMAGEINDEX)).pictures())
        .isEqualTo(Rights.Pictures.FORBIDDEN);
    for (Wish wish : List.of(Wish.NOARCHIVE, Wish.TDM_RESERVED, Wish.NOT_FREE)) {
      assertThat(allowance(Rights.full("letter"), said(wish)).text()).isEqualTo(Extent.EXCERPT);
    }
    assertThat(allowance(Rights.full("letter"), said(Wish.NOSNIPPET)).text())
        .isEqualTo(Extent.HEADLINE);
    assertThat(allowance(Rights.full("letter"), said(Wish.TDM_NOT_RESERVED))).isEqualTo(full);
  }

  @Test
  void aWishNeverWidensARightAndTheStricterOfTwoHolds() {
    Rights headline =
        new Rights(
            Extent.HEADLINE,
            Rights.Pictures.FORBIDDEN,
            Rights.Indexing.FORBIDDEN,
            Optional.of(1),
            Optional.empty(),
            Optional.empty());
    assertThat(
            allowance(
                headline,
                said(Wish.NOARCHIVE),
                said(
                    Wish.UNAVAILABLE_AFTER,
                    Optional.empty(),
                    Optional.of(NOW.plusSeconds(999_999)))))
        .isEqualTo(
            new Allowance(
                Extent.HEADLINE,
                Optional.empty(),
                Rights.Pictures.FORBIDDEN,
                Rights.Indexing.FORBIDDEN,
                Optional.of(NOW.plusSeconds(86_400))));
    assertThat(
            allowance(
                    Rights.full("letter"),
                    said(Wish.MAX_SNIPPET, Optional.of(90), Optional.empty()),
                    said(Wish.MAX_SNIPPET, Optional.of(50), Optional.empty()))
                .characters())
        .contains(50);
  }

  @Test
  void aWrittenAgreementStandsAboveEveryWish() {
    Rights agreed =
        new Rights(
            Extent.FULL,
            Rights.Pictures.ALLOWED,
            Rights.Indexing.ALLOWED,
            Optional.empty(),
            Optional.empty(),
            Optional.of("letter"),
            Rights.Signals.AGREEMENT_ABOVE);
    assertThat(allowance(agreed, said(Wish.NOSNIPPET), said(Wish.NOINDEX)))
        .isEqualTo(allowance(agreed));
  }

  @Test
  void aShortQuotationEndsWithAWholeSentenceOrAWholeWord() {
    assertThat(quoted(Optional.empty(), 40).bodyHtml())
        .isEqualTo("<p>عاد المركب إلى الميناء مساء أمس.</p>");
    assertThat(quoted(Optional.empty(), 25).bodyHtml()).isEqualTo("<p>عاد المركب إلى الميناء…</p>");
    assertThat(quoted(Optional.empty(), 10).bodyHtml()).isEmpty();
    assertThat(quoted(Optional.empty(), 5_000).bodyHtml())
        .isEqualTo(Excerpt.of(BODY, Extent.EXCERPT));
  }

  @Test
  void theStandfirstCountsToo() {
    Quotation quotation = quoted(Optional.of("عودة بعد غياب طويل"), 52);
    assertThat(quotation.standfirst()).contains("عودة بعد غياب طويل");
    assertThat(quotation.bodyHtml()).isEqualTo("<p>عاد المركب إلى الميناء مساء أمس.</p>");
    for (int most = 0; most < 200; most++) {
      Quotation cut = quoted(Optional.of("عودة بعد غياب طويل"), most);
      assertThat(cut.standfirst().orElse("").length() + BodyText.text(cut.bodyHtml()).length())
          .isLessThanOrEqualTo(most);
    }
  }
}
