package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What hosts ask of visitors: pauses and robots.txt. */
@Timeout(10)
class PolitenessTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

  private volatile Instant now = START;
  private final InstantSource clock = () -> now;
  private TestHost host;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    host = new TestHost();
    fetcher =
        new Fetcher(
            FetchSettings.standard()
                .withUserAgent("Warraq/0.1 (+https://paper.example/contact)")
                .withHostPoliteness(Duration.ofSeconds(1), Duration.ofSeconds(2), 2)
                .withAllowedPrivate(Set.of(host.listed())),
            clock);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    host.close();
  }

  @Test
  void retryAfterPausesTheWholeHostUntilItHasPassed() {
    host.status("/busy", 429, Map.of("Retry-After", "120")).text("/feed", "<rss/>");
    assertThat(refused("/busy").retryAfter()).contains(Duration.ofSeconds(120));
    now = START.plusSeconds(20);
    assertThat(refused("/feed"))
        .isEqualTo(
            new FetchOutcome.Refused(
                429,
                Optional.of(Duration.ofSeconds(100)),
                "127.0.0.1 answered 429 earlier and wants to be left in peace for another 100 s; it is asked again after that.",
                host.listed()));
    assertThat(fetcher.fetch(FetchRequest.page(host.at("/page"))))
        .isInstanceOf(FetchOutcome.Refused.class);
    assertThat(host.asked()).containsExactly("/busy");
    now = START.plusSeconds(121);
    assertThat(feed("/feed")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void aPauseMayBeADateButNotLongerThanADay() {
    host.status("/down", 503, Map.of("Retry-After", "Thu, 05 Nov 2026 10:00:00 GMT"))
        .text("/feed", "<rss/>");
    assertThat(refused("/down").retryAfter()).contains(Duration.ofDays(3));
    assertThat(refused("/feed").retryAfter()).contains(Duration.ofDays(1));
    now = START.plus(Duration.ofDays(1)).plusSeconds(1);
    assertThat(feed("/feed")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void anErrorWithoutARequestForPeacePausesNobody() {
    host.status("/down", 503, Map.of()).text("/feed", "<rss/>");
    assertThat(refused("/down").retryAfter()).isEmpty();
    assertThat(feed("/feed")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void robotsForbidPagesAndPicturesButNotFeeds() {
    host.text("/robots.txt", "User-agent: warraq\nDisallow: /inside\n")
        .text("/inside/a", "a")
        .text("/outside", "b");
    assertThat(page("/inside/a"))
        .isEqualTo(
            new FetchOutcome.Blocked(
                FetchOutcome.Reason.ROBOTS,
                "The robots.txt of 127.0.0.1 does not allow warraq to fetch %s; ask the publisher for permission, or use what the feed contains."
                    .formatted(host.at("/inside/a"))));
    assertThat(page("/outside")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(feed("/inside/a")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetcher.fetch(FetchRequest.picture(host.at("/inside/a"))))
        .isInstanceOfSatisfying(
            FetchOutcome.Blocked.class,
            blocked -> assertThat(blocked.reason()).isEqualTo(FetchOutcome.Reason.ROBOTS));
    assertThat(fetcher.fetch(FetchRequest.picture(host.at("/outside"))))
        .isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(host.asked()).containsExactly("/robots.txt", "/outside", "/inside/a", "/outside");
  }

  @Test
  void theRuleOnMiningWithTheLongestLocationHoldsAndItsFileIsKeptForADay() {
    host.text(
        "/.well-known/tdmrep.json",
        """
        [{"location": "/", "tdm-reservation": 1, "tdm-policy": "https://paper.example/policy"},
         {"location": "/open/*", "tdm-reservation": 0},
         {"location": "*.pdf", "tdm-reservation": 1}, "nonsense", {"location": "/x"}]
        """);
    URI file = host.at("/.well-known/tdmrep.json");
    assertThat(fetcher.tdmRule(host.at("/news/1")))
        .contains(
            new TdmRule(
                file,
                "/",
                TdmRule.Reservation.RESERVED,
                Optional.of("https://paper.example/policy")));
    assertThat(fetcher.tdmRule(host.at("/open/1")))
        .contains(new TdmRule(file, "/open/*", TdmRule.Reservation.NOT_RESERVED, Optional.empty()));
    now = START.plus(Duration.ofHours(23));
    assertThat(fetcher.tdmRule(host.at("/"))).isPresent();
    assertThat(host.asked()).hasSize(1);
    now = START.plus(Duration.ofHours(25));
    assertThat(fetcher.tdmRule(host.at("/"))).isPresent();
    assertThat(host.asked()).hasSize(2);
  }

  @Test
  void aHostWithoutRulesOnMiningSaysNothing() {
    host.text("/.well-known/tdmrep.json", "<html>Welcome to our paper</html>");
    assertThat(fetcher.tdmRule(host.at("/news/1"))).isEmpty();
    assertThat(fetcher.tdmRule(URI.create("ftp://127.0.0.1/"))).isEmpty();
  }

  @Test
  void pathPatternsAreThoseOfRobots() {
    assertThat(PathPattern.matches("/", "/a")).isTrue();
    assertThat(PathPattern.matches("/a", "/ab?c")).isTrue();
    assertThat(PathPattern.matches("/a$", "/ab")).isFalse();
    assertThat(PathPattern.matches("/*.html$", "/x/y.html")).isTrue();
    assertThat(PathPattern.matches("/*.html$", "/x/y.html?z")).isFalse();
    assertThat(PathPattern.matches("/*/b/*/c", "/a/b/x/y/c/d")).isTrue();
    assertThat(PathPattern.matches("/b", "/a/b")).isFalse();
    String hostile = "/" + "*a".repeat(200) + "$";
    assertThat(PathPattern.matches(hostile, "/" + "a".repeat(4_000) + "b")).isFalse();
  }

  @Test
  void aRedirectDoesNotLeadAroundRobots() {
    host.text("/robots.txt", "User-agent: *\nDisallow: /inside\n")
        .redirect("/door", 302, "/inside")
        .text("/inside", "a");
    assertThat(page("/door")).isInstanceOf(FetchOutcome.Blocked.class);
    assertThat(host.asked()).containsExactly("/robots.txt", "/door");
  }

  @Test
  void rulesAreKeptForADay() {
    host.text("/robots.txt", "User-agent: *\nDisallow: /inside\n").text("/page", "a");
    page("/page");
    now = START.plus(Duration.ofHours(23));
    page("/page");
    assertThat(host.asked()).containsExactly("/robots.txt", "/page", "/page");
    now = START.plus(Duration.ofHours(25));
    page("/page");
    assertThat(host.asked())
        .containsExactly("/robots.txt", "/page", "/page", "/robots.txt", "/page");
  }

  @Test
  void withoutRobotsEveryPageIsAllowed() {
    host.text("/page", "a");
    assertThat(page("/page")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void robotsThatRedirectForeverCountAsNone() {
    host.redirect("/robots.txt", 302, "/robots.txt").text("/page", "a");
    assertThat(page("/page")).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void robotsInTroubleForbidEverythingForSomeMinutes() {
    host.status("/robots.txt", 500, Map.of()).text("/page", "a");
    for (int i = 0; i < 2; i++) {
      assertThat(page("/page"))
          .isInstanceOfSatisfying(
              FetchOutcome.Blocked.class,
              blocked ->
                  assertThat(blocked.reason()).isEqualTo(FetchOutcome.Reason.ROBOTS_UNAVAILABLE));
    }
    assertThat(host.asked()).containsExactly("/robots.txt");
    now = START.plus(Duration.ofMinutes(6));
    page("/page");
    assertThat(host.asked()).containsExactly("/robots.txt", "/robots.txt");
  }

  @Test
  void unreachableRobotsAreTheFailureOfThePage() throws IOException {
    try (var raw = new RawHost(line -> line.send("not http\r\n\r\n"));
        var one =
            new Fetcher(FetchSettings.standard().withAllowedPrivate(Set.of(raw.listed())), clock)) {
      assertThat(one.fetch(FetchRequest.page(raw.at("/page"))))
          .isInstanceOfSatisfying(
              FetchOutcome.Failed.class,
              failed -> {
                assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.PROTOCOL);
                assertThat(failed.explanation())
                    .startsWith("The robots.txt of 127.0.0.1 could not be read");
              });
    }
  }

  @Test
  void onlyTheBeginningOfAnEndlessRobotsFileIsRead() {
    String rule = "User-agent: *\nDisallow: /inside\n";
    host.text("/robots.txt", rule + "# nothing\n".repeat(100_000)).text("/page", "a");
    assertThat(page("/page")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/inside")).isInstanceOf(FetchOutcome.Blocked.class);
  }

  @Test
  void aCrawlDelayLongerThanAnybodyWaitsMakesTheHostBusy() {
    host.text("/robots.txt", "User-agent: *\nCrawl-delay: 10\n").text("/page", "a");
    assertThat(page("/page")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/page"))
        .isEqualTo(
            new FetchOutcome.Failed(
                FetchOutcome.Cause.HOST_BUSY,
                "Too many requests already wait for 127.0.0.1 or for a free connection (more than 2 s); try again later or poll less often."));
    assertThat(host.asked()).containsExactly("/robots.txt", "/page");
  }

  @Test
  void manyPagesOfOneHostAskForItsRobotsOnce() throws InterruptedException {
    host.text("/robots.txt", "User-agent: *\nDisallow: /inside\n").text("/page", "a");
    var done = new CountDownLatch(20);
    for (int i = 0; i < 20; i++) {
      Thread.startVirtualThread(() -> {
        page("/page");
        done.countDown();
      });
    }
    done.await();
    assertThat(host.asked()).filteredOn("/robots.txt"::equals).hasSize(1);
    assertThat(host.asked()).filteredOn("/page"::equals).hasSize(20);
  }

  private FetchOutcome.Refused refused(String path) {
    FetchOutcome outcome = feed(path);
    assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
    return (FetchOutcome.Refused) outcome;
  }

  private FetchOutcome feed(String path) {
    return fetcher.fetch(FetchRequest.feed(host.at(path)));
  }

  private FetchOutcome page(String path) {
    return fetcher.fetch(FetchRequest.page(host.at(path)));
  }
}
