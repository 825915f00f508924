package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.feed.FeedCandidate.Origin;

class FeedFinderTest {

  @Test
  void aPageOnWhichTheParserGivesUpStillNamesItsFeeds() {
    String page =
        "<link rel=alternate type='application/rss+xml' href='/f'>" + "<p><i><div></p>".repeat(600);
    assertThat(FeedFinder.candidates(page, URI.create("https://n.example/")))
        .first()
        .extracting(FeedCandidate::url)
        .isEqualTo(URI.create("https://n.example/f"));
  }

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
  void aYoutubeChannelIsKnownByItsAddressItsCanonicalLinkItsScriptsOrItsOldName() {
    String id = "UC0123456789abcdefghijkl";
    String feed = "https://www.youtube.com/feeds/videos.xml?channel_id=" + id;
    assertThat(first("", "https://m.youtube.com/channel/" + id + "/videos")).isEqualTo(feed);
    assertThat(
            first(
                "<link rel=canonical href='https://www.youtube.com/channel/" + id + "'>",
                "https://www.youtube.com/@a"))
        .isEqualTo(feed);
    assertThat(first("<script>{\"externalId\":\"" + id + "\"}</script>", "https://youtube.com/c/a"))
        .isEqualTo(feed);
    assertThat(first("", "https://www.youtube.com/user/abc"))
        .isEqualTo("https://www.youtube.com/feeds/videos.xml?user=abc");
    assertThat(first("", "https://www.youtube.com/playlist?list=PL1"))
        .isEqualTo("https://www.youtube.com/feeds/videos.xml?playlist_id=PL1");
  }

  @Test
  void allUsualPlacesOfASiteAndOfItsSectionAreCandidates() {
    assertThat(FeedFinder.candidates("", URI.create("https://n.example/رياضة/كرة/")))
        .extracting(candidate -> candidate.url().toString())
        .containsExactly(
            "https://n.example/رياضة/كرة/feed/",
            "https://n.example/رياضة/كرة/rss.xml",
            "https://n.example/رياضة/كرة/index.xml",
            "https://n.example/رياضة/كرة/?feed=rss2",
            "https://n.example/feed",
            "https://n.example/rss",
            "https://n.example/rss.xml",
            "https://n.example/feed.xml",
            "https://n.example/atom.xml",
            "https://n.example/index.xml",
            "https://n.example/feed.json",
            "https://n.example/?feed=rss2",
            "https://n.example/news-sitemap.xml",
            "https://n.example/sitemap-news.xml",
            "https://n.example/sitemap_news.xml",
            "https://n.example/sitemap.xml");
  }

  @Test
  void manyLinksDoNotHideTheUsualPlaces() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      page.append("<a href='/").append(i).append("/rss'>x</a>");
    }
    assertThat(FeedFinder.candidates(page.toString(), URI.create("https://n.example/")))
        .hasSizeLessThanOrEqualTo(40)
        .extracting(candidate -> candidate.url().getPath())
        .contains("/0/rss", "/feed.json", "/news-sitemap.xml");
  }

  @Test
  void aBlogOfBloggerHasAFeedForEachLabel() {
    assertThat(FeedFinder.candidates("", URI.create("https://b.blogspot.com/search/label/%D8%A3")))
        .extracting(candidate -> candidate.url().toString())
        .startsWith(
            "https://b.blogspot.com/feeds/posts/default/-/%D8%A3",
            "https://b.blogspot.com/feeds/posts/default");
  }

  @Test
  void aPageSaysWhatItsSiteIsCalled() {
    SitePage page =
        FeedFinder.look(
            "<html lang=ar><meta charset=windows-1256><title>مرسى نيوز - أخبار الساحل</title>"
                .getBytes(Charset.forName("windows-1256")),
            Map.of("content-type", "text/html"),
            URI.create("https://n.example/"));
    assertThat(page.name()).contains("مرسى نيوز");
    assertThat(page.language()).contains("ar");
    assertThat(page.home()).isEqualTo(URI.create("https://n.example/"));
    assertThat(name("<title>خبر اليوم | مرسى</title>", "https://n.example/a/1")).contains("مرسى");
    assertThat(
            name("<meta property='og:site_name' content='المرسى'><title>x", "https://n.example/a"))
        .contains("المرسى");
  }

  @Test
  void aWrongDeclaredLanguageIsCorrectedByTheText() {
    Feed feed =
        Feeds.read(
            "<rss version='2.0'><channel><language>en-US</language><item><title>افتتح الوزير اليوم"
                + " السوق الجديدة في المدينة</title></item></channel></rss>");
    assertThat(FeedProfile.of(feed).language()).contains("ar");
    assertThat(FeedProfile.of(feed).entries()).isEqualTo(1);
  }

  private static String first(String html, String page) {
    return FeedFinder.candidates(html, URI.create(page)).getFirst().url().toString();
  }

  private static Optional<String> name(String html, String page) {
    return FeedFinder.look(html.getBytes(UTF_8), Map.of(), URI.create(page)).name();
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
