package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.feed.FeedCandidate.Origin;

class FeedFinderTest {

  @Test
  void whatThePageDeclaresComesFirstAndCommentsAfterArticles() {
    List<FeedCandidate> found =
        FeedFinder.candidates(
            """
            <html><head>
            <link rel="alternate" type="application/rss+xml" title="التعليقات" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="تعليقات" href="/c">
            <link rel="alternate" type="application/rss+xml" title="المقالات" href="/feed/">
            <link rel="alternate" hreflang="fr" href="/fr">
            </head><body><a href="/sport/rss.xml">رياضة</a><a href="/about">x</a></body></html>
            """,
            URI.create("https://n.example/a/b"));
    assertThat(found)
        .startsWith(
            candidate("https://n.example/feed/", "المقالات", Origin.DECLARED),
            candidate("https://n.example/comments/feed/", "التعليقات", Origin.DECLARED),
            candidate("https://n.example/c", "تعليقات", Origin.DECLARED),
            candidate("https://n.example/sport/rss.xml", "رياضة", Origin.LINKED))
        .contains(
            new FeedCandidate(
                URI.create("https://n.example/?feed=rss2"), Optional.empty(), Origin.USUAL_PLACE));
  }

  @Test
  void aYoutubeChannelHasAFeed() {
    List<FeedCandidate> found =
        FeedFinder.candidates(
            "<title>قناة</title><meta itemprop='identifier' content='UCabc'>",
            URI.create("https://www.youtube.com/@channel"));
    assertThat(found.getFirst())
        .isEqualTo(
            candidate(
                "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc",
                "قناة",
                Origin.SERVICE));
  }

  @Test
  void aFeedIsDescribedByItsEntries() {
    String item = "<item><pubDate>%s</pubDate><description>كلمة أو كلمتان</description></item>";
    Feed feed =
        Feeds.read(
            "<rss version='2.0'><channel><title>ت</title><language>ar</language>"
                + item.formatted("2026-11-20")
                + item.formatted("2026-11-22")
                + item.formatted("2026-11-21T00:00:00Z")
                + "</channel></rss>");
    FeedProfile profile = FeedProfile.of(feed);
    assertThat(profile.title()).contains("ت");
    assertThat(profile.language()).contains("ar");
    assertThat(profile.newest()).contains(Instant.parse("2026-11-22T00:00:00Z"));
    assertThat(profile.entriesADay()).hasValue(1.0);
    assertThat(profile.carries()).isEqualTo(FeedProfile.Carries.SUMMARIES);
  }

  private static FeedCandidate candidate(String url, String title, Origin origin) {
    return new FeedCandidate(URI.create(url), Optional.of(title), origin);
  }
}
