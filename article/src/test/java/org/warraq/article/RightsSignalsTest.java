package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.article.RightsSignal.Place;
import org.warraq.article.RightsSignal.Wish;

class RightsSignalsTest {
  private static final String PARAGRAPH =
      "<p>The ferry between the two shores sails again after nine weeks of repairs, and the harbour"
          + " master says that its new engine needs a third less fuel than the old one did.</p>";

  private static List<Wish> wishes(String line) {
    return RobotsDirectives.read(line, Place.HTTP_HEADER, Optional.empty()).stream()
        .filter(signal -> signal.concerns("warraq"))
        .map(RightsSignal::wish)
        .toList();
  }

  @Test
  void eachDirectiveIsAWishAndOthersAreNone() {
    assertThat(wishes("NoIndex, noarchive ,nosnippet, noimageindex"))
        .containsExactly(Wish.NOINDEX, Wish.NOARCHIVE, Wish.NOSNIPPET, Wish.NOIMAGEINDEX);
    assertThat(wishes("none")).containsExactly(Wish.NOINDEX);
    assertThat(wishes("all, index, follow, max-snippet:-1, max-image-preview:large, nofollow"))
        .isEmpty();
    assertThat(wishes("max-image-preview: none, max-snippet:0"))
        .containsExactly(Wish.NOIMAGEINDEX, Wish.NOSNIPPET);
    assertThat(wishes("")).isEmpty();
    assertThat(wishes(",:,x:,max-snippet:,max-snippet:9999999999,unavailable_after:never"))
        .isEmpty();
  }

  @Test
  void aLengthAndATimeAreRead() {
    assertThat(
            RobotsDirectives.read(
                "max-snippet: 160, unavailable_after: 25 Jun 2026 15:00:00 GMT, noindex",
                Place.META,
                Optional.empty()))
        .containsExactly(
            new RightsSignal(
                Wish.MAX_SNIPPET,
                Place.META,
                Optional.empty(),
                "max-snippet: 160",
                Optional.of(160),
                Optional.empty()),
            new RightsSignal(
                Wish.UNAVAILABLE_AFTER,
                Place.META,
                Optional.empty(),
                "unavailable_after: 25 Jun 2026 15:00:00 GMT",
                Optional.empty(),
                Optional.of(Instant.parse("2026-06-25T15:00:00Z"))),
            RightsSignal.of(Wish.NOINDEX, Place.META, Optional.empty(), "noindex"));
  }

  @Test
  void aTimeMayHaveACommaInIt() {
    List<RightsSignal> signals =
        RobotsDirectives.read(
            "unavailable_after: Thu, 25 Jun 2026 15:00:00 GMT, noarchive",
            Place.META,
            Optional.empty());
    assertThat(signals).hasSize(2);
    assertThat(signals.getFirst().until()).contains(Instant.parse("2026-06-25T15:00:00Z"));
  }

  @Test
  void aNameCountsForWhatFollowsItOnItsLine() {
    assertThat(wishes("otherbot: noindex, noarchive")).isEmpty();
    assertThat(wishes("noarchive, otherbot: noindex")).containsExactly(Wish.NOARCHIVE);
    assertThat(wishes("otherbot: noindex, Warraq: nosnippet")).containsExactly(Wish.NOSNIPPET);
    assertThat(
            RightsSignals.inForce(
                RightsSignals.ofHeaders(Map.of("x-robots-tag", "otherbot: noindex\nnoarchive")),
                "warraq"))
        .extracting(RightsSignal::wish)
        .containsExactly(Wish.NOARCHIVE);
  }

  @Test
  void metaElementsSpeakToAllOrToOne() {
    ArticlePage page =
        ArticleExtractor.extract(
            "<html><head><meta name=ROBOTS content='noarchive'><meta name=Warraq"
                + " content='nosnippet'><meta name=otherbot content=noindex><meta name=description"
                + " content='none'></head><body>"
                + PARAGRAPH.repeat(3)
                + "</body></html>",
            "https://paper.example/1");
    assertThat(RightsSignals.inForce(page.signals(), "warraq"))
        .extracting(RightsSignal::wish)
        .containsExactly(Wish.NOARCHIVE, Wish.NOSNIPPET);
  }

  @Test
  void ofWordsOnMiningTheNearestToTheTextHold() {
    RightsSignal page = DeclaredRights.tdm("0", Place.META).orElseThrow();
    RightsSignal answer = DeclaredRights.tdm("1", Place.HTTP_HEADER).orElseThrow();
    RightsSignal host = RightsSignals.ofHost(Wish.TDM_RESERVED, "/ : 1");
    assertThat(RightsSignals.inForce(List.of(host, answer, page), "warraq")).containsExactly(page);
    assertThat(RightsSignals.inForce(List.of(host, answer), "warraq")).containsExactly(answer);
    assertThat(RightsSignals.inForce(List.of(host), "warraq")).containsExactly(host);
    assertThat(RightsSignals.ofHeaders(Map.of("tdm-reservation", "1"))).containsExactly(answer);
    assertThat(RightsSignals.ofHeaders(Map.of("tdm-reservation", "maybe"))).isEmpty();
  }

  @Test
  void ofAPaidArticleOnlyTheFreePartIsRead() {
    ArticlePage page = paid(".locked", "false");
    assertThat(page.text()).contains("ferry").doesNotContain("secret");
    assertThat(page.signals())
        .containsExactly(
            RightsSignal.of(
                Wish.NOT_FREE,
                Place.STRUCTURED_DATA,
                Optional.empty(),
                "isAccessibleForFree: false"));
    assertThat(paid(".locked", "\"False\"").text()).doesNotContain("secret");
    assertThat(paid(".locked", "\"http://schema.org/False\"").text()).doesNotContain("secret");
    assertThat(paid(".locked", "true").text()).contains("secret");
    assertThat(paid(".locked", "true").signals()).isEmpty();
  }

  @Test
  void aHostileSelectorRemovesNothingAndBreaksNothing() {
    for (String selector : List.of("p:matches((a+)+$)", "[[[", "", "body", "*", ">>>", ".")) {
      assertThat(paid(selector, "false").text()).as(selector).contains("ferry");
    }
  }

  private static ArticlePage paid(String selector, String free) {
    return ArticleExtractor.extract(
        """
        <html><head><title>The ferry sails again</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "The ferry sails again", "isAccessibleForFree": %s,
         "articleBody": "%s",
         "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": %s, "cssSelector": "%s"}}
        </script></head><body><article><h1>The ferry sails again</h1>%s<div class="locked">%s</div>
        </article></body></html>
        """
            .formatted(
                free,
                "All of it, the secret part too. ".repeat(120),
                free,
                selector,
                PARAGRAPH.repeat(3),
                PARAGRAPH.replace("ferry", "secret boat").repeat(2)),
        "https://paper.example/1");
  }
}
