package org.warraq.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.discovery.FeedSearch.Reach;
import org.warraq.discovery.SearchOutcome.Found;
import org.warraq.discovery.SearchOutcome.Nothing;
import org.warraq.discovery.SearchOutcome.Publisher;
import org.warraq.discovery.SearchOutcome.Unreachable;
import org.warraq.feed.FeedCandidate.Origin;
import org.warraq.feed.FeedFormat;
import org.warraq.feed.FeedProfile.Carries;
import org.warraq.fetch.FetchSettings;
import org.warraq.fetch.Fetcher;

class FeedSearchTest {
  private static final String LONG = "نص طويل من الخبر كما كتبه مراسلنا في الميناء. ".repeat(40);

  private Site site;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
    fetcher =
        new Fetcher(
            FetchSettings.standard()
                // The server of the JDK leaves a TLS handshake without an answer.
                .withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(5))
                .withAllowedPrivate(Set.of(site.host())),
            InstantSource.system());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @Test
  void aSiteIsFoundByItsHostAndItsFeedsAreSortedByWorth() {
    String home = site.at("").toString();
    site.page(
            "/",
            """
            <html lang="ar"><head><title>مرسى نيوز - أخبار الساحل</title>
            <link rel="alternate" type="application/rss+xml" title="تعليقات" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" title="رياضة" href="/sport.xml">
            <link rel="alternate" type="application/rss+xml" href="/full.xml">
            </head><body><a href="/old/rss.xml">قديم</a></body></html>
            """)
        .feed("/comments/feed", Site.rss("تعليقات", home + "/c", LONG, 5, 1))
        .feed("/sport.xml", Site.rss("مرسى: رياضة", home + "/s", "موجز", 5, 24))
        .feed("/full.xml", Site.rss("مرسى نيوز", home + "/a", LONG, 20, 6))
        .feed("/old/rss.xml", Site.rss("قديم", home + "/o", LONG, 3, 10_000).replace("20", "19"));
    Found found = found(site.host());
    assertThat(found.asked()).isEqualTo(site.at("/"));
    assertThat(found.publisher())
        .isEqualTo(new Publisher("مرسى نيوز", site.at("/"), Optional.of("ar")));
    assertThat(found.feeds())
        .extracting(feed -> feed.url().getPath())
        .startsWith("/full.xml", "/sport.xml")
        .endsWith("/comments/feed");
    FoundFeed best = found.feeds().getFirst();
    assertThat(best.name()).isEqualTo("مرسى نيوز");
    assertThat(best.profile().carries()).isEqualTo(Carries.FULL_TEXT);
    assertThat(best.profile().entriesADay().getAsDouble()).isBetween(3.9, 4.1);
    assertThat(best.profile().entries()).isEqualTo(20);
    assertThat(best.origin()).isEqualTo(Origin.DECLARED);
    assertThat(best.latest()).hasSize(6);
    assertThat(best.latest().getFirst().title()).isEqualTo("خبر 0 من مرسى نيوز");
    assertThat(found.feeds().getLast().about()).isEqualTo(FoundFeed.About.COMMENTS);
    // The site has answered: it is not searched.
    assertThat(found.placesLeft()).isPositive();
    assertThat(site.asked()).doesNotContain("/feed", "/atom.xml").contains("/robots.txt");
  }

  @Test
  void theUsualPlacesAreAskedWhenThePageNamesNoFeedAndTheSameEntriesAreFolded() {
    String home = site.at("").toString();
    String feed = Site.rss("مرسى", home + "/a", "موجز", 8, 3);
    site.page("/", "<title>مرسى</title>")
        .on("/feed", 301, "/feed/", "")
        .feed("/feed/", feed)
        .feed("/rss.xml", feed)
        .feed("/?feed=rss2", feed);
    Found found = found(home);
    assertThat(found.feeds()).hasSize(1);
    assertThat(found.feeds().getFirst().url()).isEqualTo(site.at("/feed/"));
    assertThat(found.feeds().getFirst().alsoAt())
        .containsExactlyInAnyOrder(site.at("/rss.xml"), site.at("/?feed=rss2"));
    assertThat(site.asked())
        .contains("/rss", "/atom.xml", "/feed.json", "/index.xml", "/news-sitemap.xml");
    assertThat(site.asked()).doesNotHaveDuplicates();
  }

  @Test
  void everywhereMeansThatTheUsualPlacesAreAskedInAnyCase() {
    String home = site.at("").toString();
    site.page("/", "<link rel=alternate type=application/rss+xml href=/a.xml>")
        .feed("/a.xml", Site.rss("أ", home + "/a", "x", 3, 1))
        .feed("/feed.xml", Site.rss("ب", home + "/b", "x", 3, 1));
    assertThat(found(home).feeds()).hasSize(1);
    Found all = (Found) search().search(home, Reach.EVERYWHERE);
    assertThat(all.feeds())
        .extracting(feed -> feed.url().getPath())
        .containsExactlyInAnyOrder("/a.xml", "/feed.xml");
    assertThat(all.placesLeft()).isZero();
  }

  @Test
  void aNewsSitemapIsFoundByRobotsTxtAndThroughAnIndex() {
    String news =
        """
        <urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>%s</loc><news:news>
        <news:publication><news:name>مرسى</news:name><news:language>ar</news:language></news:publication>
        <news:publication_date>2026-11-24T08:00:00Z</news:publication_date><news:title>خبر الميناء</news:title>
        </news:news></url></urlset>
        """
            .formatted(site.at("/a/1"));
    site.page("/", "<title>مرسى</title>")
        .on("/robots.txt", 200, "text/plain", "Sitemap: " + site.at("/maps.xml"))
        .feed(
            "/maps.xml",
            "<sitemapindex><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                .formatted(site.at("/map-news.xml")))
        .feed("/map-news.xml", news);
    Found found = found(site.at("/").toString());
    assertThat(found.feeds()).hasSize(1);
    FoundFeed feed = found.feeds().getFirst();
    assertThat(feed.url()).isEqualTo(site.at("/map-news.xml"));
    assertThat(feed.format()).isEqualTo(FeedFormat.NEWS_SITEMAP);
    assertThat(feed.origin()).isEqualTo(Origin.SITEMAP);
    assertThat(feed.latest().getFirst().title()).isEqualTo("خبر الميناء");
  }

  @Test
  void aTypedFeedIsThatFeedAndItsHomePageNamesThePublisher() {
    String home = site.at("").toString();
    site.feed("/section/feed.xml", Site.rss("مرسى » اقتصاد", home + "/section/", "x", 4, 12))
        .page("/", "<meta property=og:site_name content='جريدة مرسى'><title>x</title>");
    Found found = found(site.at("/section/feed.xml").toString());
    assertThat(found.feeds()).extracting(FoundFeed::name).containsExactly("مرسى » اقتصاد");
    assertThat(found.publisher().name()).isEqualTo("جريدة مرسى");
    assertThat(found.publisher().home()).isEqualTo(site.at("/"));
    assertThat(site.asked()).doesNotContain("/feed");
  }

  @Test
  void aPageThatRefusesMayHaveAFeedAllTheSame() {
    site.on("/", 403, "text/html", "no robots")
        .feed("/feed", Site.rss("مرسى", site.at("/a").toString(), "x", 3, 1));
    assertThat(found(site.at("/").toString()).feeds())
        .extracting(FoundFeed::url)
        .containsExactly(site.at("/feed"));
  }

  @Test
  void aPageWithoutAnyFeedSaysWhatWasAsked() {
    site.page("/", "<title>مقهى</title>");
    Nothing nothing = (Nothing) search().search(site.at("/").toString(), Reach.NAMED_FIRST);
    assertThat(nothing.publisher().name()).isEqualTo("مقهى");
    assertThat(nothing.tried()).hasSize(12);
    assertThat(nothing.tried().getFirst().url()).isEqualTo(site.at("/feed"));
    assertThat(nothing.tried().getFirst().explanation()).contains("404");
  }

  @Test
  void troubleIsAnOutcomeThatNamesTheObstacle() {
    assertThat(search().search("mailto:a@b.example", Reach.NAMED_FIRST))
        .isEqualTo(new SearchOutcome.NotAnAddress("mailto:a@b.example"));
    assertThat(unreachable("http://192.168.3.4/").obstacle()).isEqualTo(Obstacle.PRIVATE);
    assertThat(unreachable("https://example.invalid/").obstacle()).isEqualTo(Obstacle.UNKNOWN_HOST);
    site.on("/gone", 410, "text/plain", "").on("/no", 404, "text/plain", "");
    assertThat(unreachable(site.at("/gone").toString()).obstacle()).isEqualTo(Obstacle.GONE);
    Unreachable refused = unreachable(site.at("/no").toString());
    assertThat(refused.obstacle()).isEqualTo(Obstacle.REFUSED);
    assertThat(refused.status()).contains(404);
    site.on("/round", 302, "/round", "");
    assertThat(unreachable(site.at("/round").toString()).obstacle()).isEqualTo(Obstacle.REDIRECTS);
  }

  @Test
  void anEndlessListOfLinksIsAskedWithinTheLimit() {
    StringBuilder page = new StringBuilder("<title>x</title>");
    for (int i = 0; i < 500; i++) {
      page.append("<link rel=alternate type=application/rss+xml href='/f/").append(i).append("'>");
    }
    site.page("/", page.toString());
    assertThat(search().search(site.at("/").toString(), Reach.EVERYWHERE))
        .asInstanceOf(InstanceOfAssertFactories.type(Nothing.class))
        .satisfies(nothing -> assertThat(nothing.tried()).isNotEmpty());
    assertThat(site.asked()).hasSizeLessThanOrEqualTo(Round.MOST_REQUESTS + 1);
  }

  private FeedSearch search() {
    return new FeedSearch(fetcher, InstantSource.system());
  }

  private Found found(String typed) {
    SearchOutcome outcome = search().search(typed, Reach.NAMED_FIRST);
    assertThat(outcome).isInstanceOf(Found.class);
    return (Found) outcome;
  }

  private Unreachable unreachable(String typed) {
    SearchOutcome outcome = search().search(typed, Reach.NAMED_FIRST);
    assertThat(outcome).as(typed).isInstanceOf(Unreachable.class);
    return (Unreachable) outcome;
  }
}
