package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsSitemapTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <?xml-stylesheet type="text/xsl" href="/style.xsl"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      """;

  @Test
  void aNewsSitemapIsAFeedOfItsArticles() {
    Feed feed =
        Feeds.read(
            HEAD
                + """
                <url><loc>https://marsa.example/a/1?x=1&amp;y=2</loc><lastmod>2026-11-24T10:00:00+01:00</lastmod>
                <news:news><news:publication><news:name>مرسى نيوز</news:name><news:language>ar</news:language></news:publication>
                <news:publication_date>2026-11-24T08:30:00+01:00</news:publication_date>
                <news:title><![CDATA[افتتاح الرصيف & السوق]]></news:title>
                <news:keywords>ميناء, اقتصاد</news:keywords></news:news>
                <image:image><image:loc>https://marsa.example/p.jpg</image:loc><image:caption>الرصيف</image:caption></image:image></url>
                <url><loc>https://marsa.example/about</loc></url>
                <url><loc>https://marsa.example/a/2</loc><news:news><news:publication><news:name>مرسى نيوز</news:name>
                <news:language>fr</news:language></news:publication><news:publication_date>2026-11-23</news:publication_date>
                <news:title>Le quai</news:title></news:news></url></urlset>
                """);
    assertThat(feed.format()).isEqualTo(FeedFormat.NEWS_SITEMAP);
    assertThat(feed.title()).contains("مرسى نيوز");
    assertThat(feed.language()).contains("ar");
    assertThat(feed.link()).contains(URI.create("https://marsa.example/"));
    assertThat(feed.entries()).hasSize(2);
    Entry first = feed.entries().getFirst();
    assertThat(first.id()).contains("https://marsa.example/a/1?x=1&y=2");
    assertThat(first.link()).contains(URI.create("https://marsa.example/a/1?x=1&y=2"));
    assertThat(first.title()).contains("افتتاح الرصيف & السوق");
    assertThat(first.published()).contains(Instant.parse("2026-11-24T07:30:00Z"));
    assertThat(first.updated()).contains(Instant.parse("2026-11-24T09:00:00Z"));
    assertThat(first.categories()).extracting(Category::term).containsExactly("ميناء", "اقتصاد");
    assertThat(first.media().orElseThrow().contents().getFirst().url())
        .isEqualTo("https://marsa.example/p.jpg");
    assertThat(feed.entries().getLast().language()).contains("fr");
    assertThat(FeedProfile.of(feed).carries()).isEqualTo(FeedProfile.Carries.HEADLINES);
  }

  @Test
  void anUnclosedAddressAndUndeclaredPrefixesAreUnderstood() {
    Feed feed =
        Feeds.read(
            """
            <urlset><url><loc>https://n.example/1</loc><n:news><n:title>واحد</n:title></n:news>
            <url><loc>https://n.example/2</loc><n:news><n:title>اثنان</n:title></n:news></url></urlset>
            """);
    assertThat(feed.entries())
        .extracting(entry -> entry.title().orElseThrow())
        .containsExactly("واحد", "اثنان");
  }

  @Test
  void aSitemapOfPagesAndAnIndexAreNoFeeds() {
    assertThat(read(HEAD + "<url><loc>https://n.example/</loc></url></urlset>"))
        .isEqualTo(
            new FeedResult.Unreadable(
                "The document is a sitemap without news: its addresses carry no titles."));
    assertThat(
            read("<sitemapindex><sitemap><loc>https://n.example/s</loc></sitemap></sitemapindex>"))
        .isEqualTo(
            new FeedResult.Unreadable(
                "The document is an index of sitemaps, not a news sitemap itself."));
  }

  @Test
  void aSitemapWithoutNewsOfTheLastDaysIsAnEmptyFeed() {
    assertThat(Feeds.read(HEAD + "</urlset>").entries()).isEmpty();
  }

  @Test
  void robotsTxtNamesSitemapsAndThoseOfNewsComeFirst() {
    assertThat(
            SitemapFinder.inRobots(
                """
                User-agent: *
                Disallow: /x
                Sitemap: https://n.example/sitemap.xml
                sitemap:/news-map.xml # ours
                Sitemap: javascript:alert(1)
                """
                    .getBytes(UTF_8),
                URI.create("https://n.example/robots.txt")))
        .extracting(candidate -> candidate.url().toString())
        .containsExactly("https://n.example/news-map.xml", "https://n.example/sitemap.xml");
  }

  @Test
  void anIndexNamesItsNewsFirstAndThenWhatChangedLast() {
    assertThat(
            SitemapFinder.inIndex(
                """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://n.example/2025.xml</loc><lastmod>2025-12-31</lastmod></sitemap>
                <sitemap><loc>https://n.example/2026.xml</loc><lastmod>2026-11-24</lastmod></sitemap>
                <sitemap><loc>https://n.example/news.xml</loc></sitemap></sitemapindex>
                """
                    .getBytes(UTF_8),
                URI.create("https://n.example/sitemap.xml")))
        .extracting(candidate -> candidate.url().getPath())
        .containsExactly("/news.xml", "/2026.xml", "/2025.xml");
    assertThat(SitemapFinder.inIndex("<rss/>".getBytes(UTF_8), URI.create("https://n.example/")))
        .isEmpty();
  }

  private static FeedResult read(String document) {
    return FeedReader.read(document.getBytes(UTF_8), Map.of(), Feeds.URL);
  }
}
