package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.PollReason;
import org.warraq.campaign.PollRecord;
import org.warraq.intake.Intake;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.poll.Poller;
import org.warraq.store.Database;
import org.warraq.walk.LoopbackHub.Signed;
import org.warraq.websub.HubState;
import org.warraq.websub.Subscriber;
import org.warraq.websub.Subscription;
import org.warraq.websub.SubscriptionStore;

/**
 * A newspaper on loopback and hubs that verify, deliver, lie, repeat themselves and fall silent.
 */
class WebSubTest {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
  private static final MovableClock CLOCK = new MovableClock(START);

  /** One newspaper serves all tests, for it takes seconds to start; each has feeds of its own. */
  @TempDir private static Path shared;

  private static LoopbackHub hub;
  private static Newsstand own;

  @TempDir private Path data;
  private ConfigurableApplicationContext newspaper;
  private Campaign campaign;

  private record Newsstand(ConfigurableApplicationContext context, int port) {}

  /** The rooms that collect and those that readers see, behind the same filters as always. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.warraq.store",
    "org.warraq.fetch",
    "org.warraq.campaign",
    "org.warraq.newsroom",
    "org.warraq.media",
    "org.warraq.intake",
    "org.warraq.poll",
    "org.warraq.websub",
    "org.warraq.people",
    "org.warraq.page",
    "org.warraq.search",
    "org.warraq.site"
  })
  static class Rooms {
    @Bean
    @Primary
    InstantSource standingClock() {
      return CLOCK;
    }
  }

  @BeforeAll
  static void open() throws Exception {
    hub = new LoopbackHub();
    own = start(shared);
  }

  @AfterAll
  static void close() {
    own.context().close();
    hub.close();
  }

  @BeforeEach
  void use() {
    use(own);
  }

  private void use(Newsstand stand) {
    newspaper = stand.context();
    site("http://127.0.0.1:" + stand.port());
    campaign =
        room(CampaignStore.class)
            .add("hubs", Campaign.FullText.FEED_ONLY, Campaign.Rules.OPEN, Optional.empty());
  }

  private static Newsstand start(Path data, String... settings) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--server.port=" + port);
    arguments.add("--warraq.roles=");
    arguments.add("--warraq.store.data=" + data);
    arguments.add("--warraq.fetch.max-feed-size=64KB");
    arguments.add(
        "--warraq.fetch.allowed-private=127.0.0.1:%d,127.0.0.1:%d".formatted(hub.port(), port));
    return new Newsstand(
        new SpringApplicationBuilder(Rooms.class).run(arguments.toArray(String[]::new)), port);
  }

  private void site(String address) {
    room(SiteStore.class)
        .save(new Site("جريدة", "", Locale.forLanguageTag("ar-MA"), ZoneId.of("UTC"), address, ""));
  }

  private <T> T room(Class<T> type) {
    return newspaper.getBean(type);
  }

  private CampaignFeed subscribe(String path, String hubPath, String... items) throws Exception {
    publish(path, hubPath, items);
    Source source = room(SourceStore.class).ofHome(hub.at("/").toString(), "Paper", "en");
    room(SourceStore.class).setRights(source.id(), Rights.full("letter"));
    CampaignFeed feed =
        room(FeedStore.class).add(campaign.id(), source.id(), hub.at(path), "Paper");
    poll(feed);
    room(Subscriber.class).drain();
    return feed;
  }

  private void publish(String path, String hubPath, String... items) {
    hub.document(path, Map.of("ETag", "\"" + items.length + "\""), rss(path, hubPath, items));
  }

  private String rss(String path, String hubPath, String... items) {
    String links =
        hubPath.isEmpty()
            ? ""
            : "<atom:link rel='hub' href='%s'/><atom:link rel='self' href='%s'/>"
                .formatted(hub.at(hubPath), hub.at(path));
    return "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Paper</title>%s%s</channel></rss>"
        .formatted(
            links,
            Stream.of(items)
                .map(item ->
                    "<item><guid isPermaLink='false'>%s</guid><title>News %s</title><link>%s/%s</link><description>What happened at %s on that day, told in one sentence.</description><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate></item>"
                        .formatted(item, item, hub.at(path), item, item))
                .collect(Collectors.joining()));
  }

  private void poll(CampaignFeed feed) throws Exception {
    room(FeedStore.class).pollNow(feed.id());
    room(Poller.class).drain();
  }

  private CampaignFeed now(CampaignFeed feed) {
    return room(FeedStore.class).find(feed.id()).orElseThrow();
  }

  private Subscription standing(CampaignFeed feed) {
    return room(SubscriptionStore.class).ofFeed(feed.id()).orElseThrow();
  }

  private long entries(CampaignFeed feed) {
    return room(Database.class)
        .sql()
        .sql("SELECT count(*) FROM entry WHERE feed_id = :feed")
        .param("feed", feed.id())
        .query(Long.class)
        .single();
  }

  @Test
  void aHubVerifiesAndDeliversAndPollingSlowsDownOnSqlite() throws Exception {
    verifiesAndDelivers("/sqlite");
  }

  @Test
  void aHubVerifiesAndDeliversAndPollingSlowsDownOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      Newsstand other =
          start(
              data,
              "--warraq.store.database-url=" + postgres.getJdbcUrl("postgres", "postgres"),
              "--warraq.store.database-user=postgres");
      try {
        use(other);
        verifiesAndDelivers("/postgresql");
      } finally {
        other.context().close();
      }
    }
  }

  private void verifiesAndDelivers(String path) throws Exception {
    CampaignFeed feed = subscribe(path, "/hub/good", "one", "two");
    Map<String, String> request = hub.requests(path).getFirst();
    assertThat(request)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(request.get("hub.callback")).matches(".*/websub/[A-Za-z0-9_-]{43}");
    assertThat(request.get("hub.secret")).hasSize(43);
    assertThat(hub.verified(path)).isEqualTo(200);
    assertThat(standing(feed).state()).isEqualTo(HubState.ACTIVE);
    assertThat(now(feed).polling().pushedUntil())
        .contains(CLOCK.instant().plus(Duration.ofDays(10)));

    CLOCK.forward(Duration.ofMinutes(30));
    poll(feed);
    publish(path, "/hub/good", "one", "two", "two and a half");
    CampaignFeed before = now(feed);

    String secret = request.get("hub.secret");
    int n = 0;
    for (String algorithm : List.of("sha1", "sha256", "sha384", "sha512")) {
      assertThat(hub.deliver(request, algorithm, secret, rss(path, "/hub/good", "pushed" + n++)))
          .isEqualTo(202);
    }
    assertThat(hub.deliver(request, "sha256", secret, "<html>no feed</html>")).isEqualTo(202);
    assertThat(entries(feed)).isEqualTo(6);
    CampaignFeed after = now(feed);
    assertThat(after.etag()).isEqualTo(before.etag());
    assertThat(after.bodyHash()).isEqualTo(before.bodyHash());
    assertThat(after.entriesPerDay()).isEqualTo(before.entriesPerDay());
    assertThat(after.nextPollAt()).isEqualTo(before.nextPollAt());
    assertThat(after.lastEntryAt()).contains(CLOCK.instant());
    assertThat(standing(feed).deliveries()).isEqualTo(4);
    assertThat(room(FeedStore.class).log(feed.id(), 5))
        .extracting(PollRecord::outcome)
        .contains("Delivered", "Unreadable");
    room(Intake.class).drain();
    assertThat(
            room(Database.class)
                .sql()
                .sql("SELECT count(*) FROM article WHERE headline LIKE 'News pushed%'")
                .query(Long.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void whatIsUnsignedRepeatedOrTooLargeChangesNothing() throws Exception {
    CampaignFeed feed = subscribe("/unsigned", "/hub/good", "one");
    Map<String, String> request = hub.requests("/unsigned").getFirst();
    String secret = request.get("hub.secret");
    String first = rss("/unsigned", "/hub/good", "correction");
    assertThat(hub.deliver(request, "sha256", "", first)).isEqualTo(202);
    assertThat(hub.deliver(request, "sha256", "guessed", first)).isEqualTo(202);
    assertThat(entries(feed)).isEqualTo(1);
    assertThat(standing(feed).unsigned()).isEqualTo(2);
    assertThat(hub.deliver(request, "sha256", secret, first)).isEqualTo(202);
    String corrected = first.replace("told in one sentence", "told again");
    assertThat(hub.deliver(request, "sha256", secret, corrected)).isEqualTo(202);
    assertThat(hub.deliver(request, "sha256", secret, first)).isEqualTo(202);
    assertThat(standing(feed).deliveries()).isEqualTo(2);
    room(Intake.class).drain();
    assertThat(
            room(Database.class)
                .sql()
                .sql("SELECT body_html FROM article WHERE headline = 'News correction'")
                .query(String.class)
                .single())
        .contains("told again");
    assertThat(hub.deliver(request, "sha256", secret, "x".repeat(70_000))).isEqualTo(413);
    Map<String, String> stranger =
        Map.of(
            "hub.callback", request.get("hub.callback").replaceFirst("[^/]{20}$", "0".repeat(20)));
    assertThat(hub.deliver(stranger, "sha256", secret, first)).isEqualTo(410);
  }

  @Test
  void aHubThatAsksAboutAnotherTopicIsNotAnswered() throws Exception {
    CampaignFeed feed = subscribe("/lied", "/hub/lying", "one");
    assertThat(hub.verified("/lied")).isEqualTo(404);
    assertThat(standing(feed).state()).isEqualTo(HubState.REQUESTED);
    assertThat(now(feed).polling().pushedUntil()).isEmpty();
    Map<String, String> request = hub.requests("/lied").getFirst();
    assertThat(
            hub.deliver(
                request, "sha256", request.get("hub.secret"), rss("/lied", "/hub/lying", "two")))
        .isEqualTo(410);
    assertThat(entries(feed)).isEqualTo(1);
  }

  @Test
  void aHubThatDeniesOrFailsLeavesPollingAsItWas() throws Exception {
    CampaignFeed denied = subscribe("/denied", "/hub/denying", "one");
    assertThat(standing(denied).state()).isEqualTo(HubState.DENIED);
    assertThat(standing(denied).explanation()).isEqualTo("no guests");
    CampaignFeed failed = subscribe("/failed", "/hub/broken", "two");
    assertThat(standing(failed).state()).isEqualTo(HubState.FAILED);
    assertThat(standing(failed).explanation()).contains("answered 500");
    assertThat(now(failed).polling().pushedUntil()).isEmpty();
    CLOCK.forward(Duration.ofMinutes(11));
    room(Subscriber.class).drain();
    assertThat(hub.requests("/failed")).hasSize(2);
    assertThat(hub.requests("/denied")).hasSize(1);
    // A denial may have been for that day only.
    CLOCK.forward(Duration.ofHours(6));
    room(Subscriber.class).drain();
    assertThat(hub.requests("/denied")).hasSize(2);
    CLOCK.forward(Duration.ofHours(11));
    room(Subscriber.class).drain();
    assertThat(hub.requests("/denied")).hasSize(2);
    CLOCK.forward(Duration.ofHours(2));
    room(Subscriber.class).drain();
    assertThat(hub.requests("/denied")).hasSize(3);
  }

  @Test
  void aPackedDeliveryIsReadWhetherItWasSignedBeforeOrAfter() throws Exception {
    CampaignFeed feed = subscribe("/packed", "/hub/good", "one");
    Map<String, String> request = hub.requests("/packed").getFirst();
    assertThat(hub.deliverPacked(request, rss("/packed", "/hub/good", "two"), Signed.UNPACKED))
        .isEqualTo(202);
    assertThat(hub.deliverPacked(request, rss("/packed", "/hub/good", "three"), Signed.PACKED))
        .isEqualTo(202);
    assertThat(entries(feed)).isEqualTo(3);
    assertThat(hub.deliverPacked(request, "a".repeat(70_000), Signed.PACKED)).isEqualTo(413);
    assertThat(entries(feed)).isEqualTo(3);
  }

  @Test
  void aPollThatFindsWhatWasNotDeliveredTakesOverUntilTheHubDeliversAgain() throws Exception {
    CampaignFeed feed = subscribe("/missed", "/hub/good", "one");
    CLOCK.forward(Duration.ofMinutes(30));
    publish("/missed", "/hub/good", "one");
    poll(feed);
    CLOCK.forward(Duration.ofHours(3));
    publish("/missed", "/hub/good", "one", "missed");
    poll(feed);
    assertThat(standing(feed).state()).isEqualTo(HubState.UNRELIABLE);
    assertThat(standing(feed).explanation())
        .isEqualTo("A poll found 1 entries that the hub had not delivered");
    assertThat(now(feed).polling().pushedUntil()).isEmpty();
    assertThat(now(feed).polling().reason()).isNotEqualTo(PollReason.WEBSUB);
    Map<String, String> request = hub.requests("/missed").getFirst();
    for (int n = 0; n < 3; n++) {
      assertThat(standing(feed).state()).isEqualTo(HubState.UNRELIABLE);
      hub.deliver(
          request, "sha256", request.get("hub.secret"), rss("/missed", "/hub/good", "again" + n));
    }
    assertThat(standing(feed).state()).isEqualTo(HubState.ACTIVE);
    assertThat(now(feed).polling().pushedUntil()).isPresent();
    publish("/missed", "/hub/good", "one", "missed", "again0");
    poll(feed);
    assertThat(standing(feed).state()).isEqualTo(HubState.ACTIVE);
    assertThat(now(feed).polling().reason()).isEqualTo(PollReason.WEBSUB);
    assertThat(Duration.between(CLOCK.instant(), now(feed).nextPollAt()))
        .isGreaterThan(Duration.ofHours(8));
  }

  @Test
  void aLeaseIsRenewedBeforeItEndsAndPollingTakesOverWhenItIsNot() throws Exception {
    CampaignFeed feed = subscribe("/missed", "/hub/good", "one");
    CampaignFeed left = subscribe("/x", "/hub/short", "two");
    assertThat(standing(left).state()).isEqualTo(HubState.ACTIVE);
    CLOCK.forward(Duration.ofMinutes(50));
    room(Subscriber.class).drain();
    assertThat(hub.requests("/x")).hasSize(2);
    assertThat(hub.requests("/missed")).hasSize(1);
    assertThat(standing(left).state()).isEqualTo(HubState.ACTIVE);
    CLOCK.forward(Duration.ofMinutes(15));
    room(Subscriber.class).drain();
    assertThat(standing(left).state()).isEqualTo(HubState.REQUESTED);
    assertThat(now(left).polling().pushedUntil()).isEmpty();
    assertThat(now(left).nextPollAt()).isBeforeOrEqualTo(CLOCK.instant());
    Map<String, String> request = hub.requests("/x").getFirst();
    assertThat(
            hub.deliver(
                request, "sha256", request.get("hub.secret"), rss("/x", "/hub/short", "late")))
        .isEqualTo(410);

    CLOCK.forward(Duration.ofDays(8));
    room(Subscriber.class).drain();
    assertThat(hub.requests("/missed")).hasSize(2);
    assertThat(standing(feed).expiresAt()).contains(CLOCK.instant().plus(Duration.ofDays(10)));
    assertThat(hub.requests("/missed").getLast().get("hub.callback"))
        .isEqualTo(hub.requests("/missed").getFirst().get("hub.callback"));
  }

  @Test
  void withoutAPublicAddressNoHubIsAskedAndTheDeskSaysWhy() throws Exception {
    site("http://localhost:8080");
    CampaignFeed feed = subscribe("/unreached", "/hub/good", "one");
    assertThat(hub.requests("/unreached")).isEmpty();
    assertThat(standing(feed).state()).isEqualTo(HubState.UNREACHABLE);
    assertThat(standing(feed).explanation()).contains("set the site's public address");
  }

  @Test
  void aFeedThatNamesItsHubNoLongerIsUnsubscribed() throws Exception {
    CampaignFeed feed = subscribe("/dropped", "/hub/good", "one");
    publish("/dropped", "", "one", "two");
    CLOCK.forward(Duration.ofMinutes(30));
    poll(feed);
    assertThat(room(SubscriptionStore.class).ofFeed(feed.id())).isEmpty();
    assertThat(now(feed).polling().pushedUntil()).isEmpty();
    room(Subscriber.class).drain();
    assertThat(hub.requests("/dropped").getLast()).containsEntry("hub.mode", "unsubscribe");
    assertThat(hub.verified("/dropped")).isEqualTo(200);
    assertThat(
            room(Database.class)
                .sql()
                .sql("SELECT count(*) FROM websub WHERE feed_id = " + feed.id())
                .query(Long.class)
                .single())
        .isZero();
  }
}
