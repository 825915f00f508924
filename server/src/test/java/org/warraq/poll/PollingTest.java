package org.warraq.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedPolling.Move;
import org.warraq.campaign.FeedPolling.Validators;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.PollReason;
import org.warraq.campaign.PollRecord;
import org.warraq.cli.CollectingApplication;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;
import org.warraq.walk.MovableClock;

/**
 * How feeds are asked when their servers do what servers do; over real HTTP, on a movable clock.
 */
class PollingTest {
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(START);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private ConfigurableApplicationContext rooms;
  private Campaign campaign;

  /** What a feed's server answers; the parts that a test does not care about are left out. */
  private record Answer(int status, Map<String, String> headers, String body) {
    Answer with(String name, String value) {
      var more = new java.util.HashMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    rooms = start();
    campaign =
        room(CampaignStore.class)
            .add("all", Campaign.FullText.FEED_ONLY, Campaign.Rules.OPEN, Optional.empty());
  }

  private ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(CollectingApplication.class)
        .web(WebApplicationType.NONE)
        .initializers(context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "testClock",
                    InstantSource.class,
                    () -> clock,
                    definition -> definition.setPrimary(true)))
        .run(
            "--warraq.roles=",
            "--logging.level.root=WARN",
            "--warraq.store.data=" + data,
            "--warraq.fetch.allowed-private=*.localhost:" + server.getAddress().getPort());
  }

  @AfterEach
  void close() {
    rooms.close();
    server.stop(0);
  }

  @Test
  void validatorsComeBackByteForByte() throws Exception {
    String etag = "W/\"ä b\\\"c, d\"";
    String modified = "Mon, 2 Nov 2026 7:00:00 +0000";
    List<String> received = new CopyOnWriteArrayList<>();
    server.createContext(
        "/feed",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          received.add(
              headers.getFirst("If-None-Match") + " | " + headers.getFirst("If-Modified-Since"));
          send(exchange, ok(rss(3)).with("ETag", etag).with("Last-Modified", modified));
        });
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    clock.forward(Duration.ofHours(13));
    poll();
    assertThat(received).containsExactly("null | null", etag + " | " + modified);
    assertThat(log(feed)).extracting(PollRecord::outcome).containsExactly("NotModified", "Updated");
  }

  @Test
  void validatorsThatLieAreFoundOutAndDropped() throws Exception {
    List<Integer> entries = new CopyOnWriteArrayList<>(List.of(3));
    List<Boolean> conditional = new CopyOnWriteArrayList<>();
    server.createContext(
        "/feed",
        exchange -> {
          boolean asksIf = exchange.getRequestHeaders().containsKey("If-None-Match");
          conditional.add(asksIf);
          send(
              exchange,
              asksIf
                  ? new Answer(304, Map.of("ETag", "\"always\""), "")
                  : ok(rss(entries.getLast())).with("ETag", "\"always\""));
        });
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    entries.add(4);
    for (int i = 0; i < 40 && state(feed).polling().validators() == Validators.TRUSTED; i++) {
      clock.forward(Duration.ofHours(13));
      poll();
    }
    assertThat(state(feed).polling().validators()).isEqualTo(Validators.LYING);
    assertThat(state(feed).etag()).isEmpty();
    assertThat(count("SELECT count(*) FROM entry")).isEqualTo(4);
    assertThat(log(feed).getFirst().explanation())
        .contains("calls the feed unmodified although it has news");
    assertThat(Duration.between(START, clock.instant())).isLessThanOrEqualTo(Duration.ofDays(8));

    conditional.clear();
    entries.add(5);
    clock.forward(Duration.ofHours(13));
    poll();
    assertThat(conditional).containsExactly(false);
    assertThat(count("SELECT count(*) FROM entry")).isEqualTo(5);
  }

  @Test
  void validatorsThatTellTheTruthAreKeptWhenTheyAreChecked() throws Exception {
    List<String> ways = new CopyOnWriteArrayList<>();
    server.createContext(
        "/feed",
        exchange -> {
          boolean asksIf = exchange.getRequestHeaders().containsKey("If-None-Match");
          ways.add(asksIf ? "conditional" : "whole");
          send(
              exchange,
              asksIf
                  ? new Answer(304, Map.of("ETag", "\"v1\""), "")
                  : ok(rss(3)).with("ETag", "\"v1\""));
        });
    CampaignFeed feed = subscribe("paper", "/feed");
    for (int i = 0; i < 16; i++) {
      poll();
      clock.forward(Duration.ofHours(13));
    }
    assertThat(ways.stream().filter("whole"::equals).count()).isEqualTo(2);
    assertThat(state(feed).polling().validators()).isEqualTo(Validators.TRUSTED);
  }

  @Test
  void aPermanentRedirectBecomesTheAddressAfterAWeek() throws Exception {
    redirect("/old", 301, "/new");
    serve("/new", ok(rss(3)));
    CampaignFeed feed = subscribe("paper", "/old");
    poll();
    assertThat(state(feed).url()).isEqualTo(at("paper", "/old"));
    assertThat(state(feed).polling().move())
        .contains(new Move(at("paper", "/new"), Optional.of(START)));
    clock.forward(Duration.ofDays(6));
    poll();
    assertThat(state(feed).url()).isEqualTo(at("paper", "/old"));
    clock.forward(Duration.ofDays(1));
    poll();
    assertThat(state(feed).url()).isEqualTo(at("paper", "/new"));
    assertThat(state(feed).polling().move()).isEmpty();
    assertThat(log(feed).getFirst().explanation()).contains("moved for good to");
  }

  @Test
  void aRedirectThatIsTakenBackWithinTheWeekChangesNothing() throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>();
    answers.add(new Answer(308, Map.of("Location", "/new"), ""));
    server.createContext("/old", exchange -> send(exchange, answers.getLast()));
    serve("/new", ok(rss(3)));
    CampaignFeed feed = subscribe("paper", "/old");
    poll();
    answers.add(ok(rss(3)));
    clock.forward(Duration.ofDays(4));
    poll();
    answers.add(new Answer(308, Map.of("Location", "/new"), ""));
    clock.forward(Duration.ofDays(4));
    poll();
    assertThat(state(feed).url()).isEqualTo(at("paper", "/old"));
    assertThat(state(feed).polling().move())
        .contains(new Move(at("paper", "/new"), Optional.of(START.plus(Duration.ofDays(8)))));
  }

  @Test
  void aTemporaryRedirectNeverBecomesTheAddress() throws Exception {
    redirect("/old", 302, "/new");
    serve("/new", ok(rss(3)));
    CampaignFeed feed = subscribe("paper", "/old");
    for (int i = 0; i < 3; i++) {
      poll();
      clock.forward(Duration.ofDays(8));
    }
    assertThat(state(feed).url()).isEqualTo(at("paper", "/old"));
    assertThat(state(feed).polling().move()).isEmpty();
  }

  @Test
  void aRedirectToAHomePageIsNeverStoredEvenIfAFeedIsThere() throws Exception {
    redirect("/old", 301, "/");
    serve("/", ok(rss(3)));
    CampaignFeed feed = subscribe("paper", "/old");
    for (int i = 0; i < 3; i++) {
      poll();
      clock.forward(Duration.ofDays(8));
    }
    assertThat(state(feed).url()).isEqualTo(at("paper", "/old"));
    assertThat(state(feed).polling().move()).contains(new Move(at("paper", "/"), Optional.empty()));
  }

  @Test
  void aRedirectToAnotherHostsMaintenancePageIsNeverStored() throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>(List.of(ok(rss(3))));
    server.createContext("/feed", exchange -> send(exchange, answers.getLast()));
    serve(
        "/maintenance",
        new Answer(200, Map.of("Content-Type", "text/html"), "<h1>We are back soon</h1>"));
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    answers.add(new Answer(301, Map.of("Location", at("hoster", "/maintenance").toString()), ""));
    for (int i = 0; i < 3; i++) {
      clock.forward(Duration.ofDays(8));
      poll();
    }
    assertThat(state(feed).url()).isEqualTo(at("paper", "/feed"));
    assertThat(state(feed).polling().move()).isEmpty();
    assertThat(log(feed).getFirst().outcome()).isEqualTo("Unreadable");
    answers.add(ok(rss(4)));
    clock.forward(Duration.ofDays(1));
    poll();
    assertThat(state(feed).failures()).isZero();
  }

  @Test
  void aRedirectToAStrangersFeedIsNeverStored() throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>(List.of(ok(rss(3))));
    server.createContext("/feed", exchange -> send(exchange, answers.getLast()));
    serve("/parked", ok(rss("parked", 5)));
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    answers.add(new Answer(301, Map.of("Location", at("hoster", "/parked").toString()), ""));
    for (int i = 0; i < 3; i++) {
      clock.forward(Duration.ofDays(8));
      poll();
    }
    assertThat(state(feed).url()).isEqualTo(at("paper", "/feed"));
    assertThat(state(feed).polling().move())
        .contains(new Move(at("hoster", "/parked"), Optional.empty()));
  }

  @Test
  void aFeedThatIsGoneIsRetiredAndComesBackWhenItAnswersAgain() throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>(List.of(ok(rss(3))));
    server.createContext("/feed", exchange -> send(exchange, answers.getLast()));
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    answers.add(new Answer(410, Map.of(), ""));
    clock.forward(Duration.ofHours(13));
    poll();
    assertThat(state(feed).state()).isEqualTo(CampaignFeed.State.GONE);
    assertThat(state(feed).polling().reason()).isEqualTo(PollReason.GONE);
    assertThat(log(feed).getFirst().explanation()).contains("gone for good (410)");
    asked.clear();
    clock.forward(Duration.ofDays(6));
    poll();
    assertThat(asked).isEmpty();
    clock.forward(Duration.ofDays(2));
    poll();
    assertThat(asked).hasSize(1);
    clock.forward(Duration.ofDays(26));
    poll();
    assertThat(asked).hasSize(1);
    answers.add(ok(rss(4)));
    clock.forward(Duration.ofDays(8));
    poll();
    assertThat(state(feed).state()).isEqualTo(CampaignFeed.State.ACTIVE);
    assertThat(count("SELECT count(*) FROM entry")).isEqualTo(4);
  }

  @Test
  void readNowRevivesAFeedThatIsGone() throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>(List.of(new Answer(410, Map.of(), "")));
    server.createContext("/feed", exchange -> send(exchange, answers.getLast()));
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    answers.add(ok(rss(3)));
    room(FeedStore.class).pollNow(feed.id());
    assertThat(state(feed).polling().reason()).isEqualTo(PollReason.ASKED);
    poll();
    assertThat(state(feed).state()).isEqualTo(CampaignFeed.State.ACTIVE);
    assertThat(state(feed).failures()).isZero();
  }

  @Test
  void retryAfterPausesTheWholeHostAcrossRestartsAndOnlyTheOneThatAskedHasFailed()
      throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>();
    answers.add(new Answer(429, Map.of("Retry-After", "7200"), ""));
    server.createContext("/busy", exchange -> send(exchange, answers.getLast()));
    serve("/other", ok(rss(3)));
    CampaignFeed elsewhere = subscribe("elsewhere", "/other?1");
    CampaignFeed busy = subscribe("paper", "/busy");
    poll();
    assertThat(state(busy).failures()).isEqualTo(1);
    assertThat(state(busy).polling().reason()).isEqualTo(PollReason.RETRY_AFTER);
    assertThat(state(busy).nextPollAt()).isAfterOrEqualTo(START.plusSeconds(7200));
    assertThat(state(elsewhere).failures()).isZero();

    rooms.close();
    rooms = start();
    asked.clear();
    CampaignFeed neighbour = subscribe("paper", "/other?2");
    clock.forward(Duration.ofMinutes(90));
    poll();
    assertThat(asked).doesNotContain("paper /other?2");
    assertThat(state(neighbour).failures()).isZero();
    assertThat(state(neighbour).polling().reason()).isEqualTo(PollReason.RETRY_AFTER);
    assertThat(state(neighbour).nextPollAt())
        .isBetween(START.plusSeconds(7200), START.plusSeconds(7200).plus(Duration.ofMinutes(10)));
    answers.add(ok(rss(3)));
    clock.forward(Duration.ofHours(3));
    poll();
    assertThat(state(neighbour).lastOutcome()).contains("Updated");
    assertThat(state(busy).failures()).isZero();
  }

  @Test
  void feedsOfAPausedHostThatAreDueLaterAreMovedBehindThePause() throws Exception {
    serve("/calm", ok(rss(3)));
    CampaignFeed calm = subscribe("paper", "/calm");
    poll();
    Instant before = state(calm).nextPollAt();
    server.createContext(
        "/down", exchange -> send(exchange, new Answer(503, Map.of("Retry-After", "86400"), "")));
    subscribe("paper", "/down");
    poll();
    assertThat(before).isBefore(START.plus(Duration.ofDays(1)));
    assertThat(state(calm).nextPollAt()).isAfterOrEqualTo(START.plus(Duration.ofDays(1)));
    assertThat(state(calm).polling().reason()).isEqualTo(PollReason.RETRY_AFTER);
    assertThat(state(calm).failures()).isZero();
  }

  @Test
  void aFeedThatKeepsFailingIsAskedLessAndLessButNeverGivenUp() throws Exception {
    server.createContext("/feed", exchange -> send(exchange, new Answer(500, Map.of(), "")));
    CampaignFeed feed = subscribe("paper", "/feed");
    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      poll();
      pauses.add(Duration.between(clock.instant(), state(feed).nextPollAt()));
      assertThat(state(feed).polling().reason()).isEqualTo(PollReason.BACK_OFF);
      clock.set(state(feed).nextPollAt());
    }
    assertThat(pauses.getFirst()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    assertThat(pauses.get(3)).isBetween(Duration.ofMinutes(36), Duration.ofMinutes(44));
    assertThat(pauses.getLast()).isBetween(Duration.ofHours(10), Duration.ofMinutes(793));
    assertThat(state(feed).failures()).isEqualTo(14);
    assertThat(state(feed).state()).isEqualTo(CampaignFeed.State.ACTIVE);
  }

  @Test
  void theNextPollSaysWhyItIsThen() throws Exception {
    serve("/age", ok(rss(3)).with("Cache-Control", "public, max-age=36000"));
    serve("/year", ok(rss(3)).with("Cache-Control", "max-age=31536000"));
    serve("/ttl", ok(rss(3).replace("<item>", "<ttl>480</ttl><item>")));
    serve(
        "/sy",
        ok(
            rss(3)
                .replace(
                    "<channel>",
                    "<channel xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>")));
    serve(
        "/skip",
        ok(
            rss(3)
                .replace(
                    "<channel>",
                    "<channel><skipHours>"
                        + "<hour>8</hour><hour>9</hour><hour>10</hour><hour>11</hour><hour>12</hour><hour>13</hour><hour>14</hour><hour>15</hour>"
                        + "</skipHours><skipDays><day>Tuesday</day></skipDays>")));
    CampaignFeed age = subscribe("a", "/age");
    CampaignFeed year = subscribe("b", "/year");
    CampaignFeed ttl = subscribe("d", "/ttl");
    CampaignFeed sy = subscribe("e", "/sy");
    CampaignFeed skip = subscribe("f", "/skip");
    poll();
    isPlanned(age, PollReason.MAX_AGE, Duration.ofHours(10));
    isPlanned(year, PollReason.MAX_AGE, Duration.ofHours(24));
    isPlanned(ttl, PollReason.TTL, Duration.ofHours(8));
    isPlanned(sy, PollReason.SYNDICATION, Duration.ofHours(12));
    isPlanned(skip, PollReason.SKIP_HOURS, Duration.ofHours(8));
  }

  @Test
  void aCampaignMayFixThePauseButNotBelowThePublishersWish() throws Exception {
    room(CampaignStore.class)
        .save(
            new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.state(),
                campaign.fullText(),
                campaign.rules(),
                campaign.defaultSectionId(),
                Optional.of(Duration.ofMinutes(20))));
    serve("/plain", ok(rss(3)));
    serve("/ttl", ok(rss(3).replace("<item>", "<ttl>300</ttl><item>")));
    CampaignFeed plain = subscribe("a", "/plain");
    CampaignFeed ttl = subscribe("b", "/ttl");
    poll();
    assertThat(state(plain).polling().reason()).isEqualTo(PollReason.FIXED);
    assertThat(Duration.between(START, state(plain).nextPollAt()))
        .isBetween(Duration.ofMinutes(18), Duration.ofMinutes(22));
    isPlanned(ttl, PollReason.TTL, Duration.ofHours(5));
  }

  @Test
  void theFeedIsAskedSoonerWhenAPollFindsOnlyUnknownEntries() throws Exception {
    List<Answer> answers = new CopyOnWriteArrayList<>(List.of(ok(rss("first", 5))));
    server.createContext("/feed", exchange -> send(exchange, answers.getLast()));
    CampaignFeed feed = subscribe("paper", "/feed");
    poll();
    Duration usual = Duration.between(clock.instant(), state(feed).nextPollAt());
    answers.add(ok(rss("second", 5)));
    clock.set(state(feed).nextPollAt());
    poll();
    assertThat(state(feed).polling().reason()).isEqualTo(PollReason.LOST_ENTRIES);
    assertThat(Duration.between(clock.instant(), state(feed).nextPollAt()))
        .isLessThan(usual.multipliedBy(3).dividedBy(4));
  }

  @Test
  void feedsOfAPausedCampaignAreNotDueAndAnEditorsPauseOutlivesAPollThatIsUnderWay()
      throws Exception {
    serve("/feed", ok(rss(3)));
    CampaignFeed feed = subscribe("paper", "/feed");
    room(CampaignStore.class).save(campaign.with(Campaign.State.PAUSED));
    poll();
    assertThat(asked).isEmpty();
    room(CampaignStore.class).save(campaign.with(Campaign.State.ACTIVE));
    server.removeContext("/feed");
    server.createContext(
        "/feed",
        exchange -> {
          room(FeedStore.class).setState(feed.id(), CampaignFeed.State.PAUSED);
          send(exchange, ok(rss(3)));
        });
    poll();
    assertThat(state(feed).state()).isEqualTo(CampaignFeed.State.PAUSED);
    assertThat(state(feed).lastOutcome()).contains("Updated");
  }

  private void isPlanned(CampaignFeed feed, PollReason reason, Duration least) {
    CampaignFeed now = state(feed);
    assertThat(now.polling().reason()).as(feed.url().getPath()).isEqualTo(reason);
    assertThat(Duration.between(START, now.nextPollAt()))
        .as(feed.url().getPath())
        .isBetween(least, least.plus(Duration.ofMinutes(10)));
  }

  private <T> T room(Class<T> type) {
    return rooms.getBean(type);
  }

  private void poll() throws InterruptedException {
    room(Poller.class).drain();
  }

  private CampaignFeed state(CampaignFeed feed) {
    return room(FeedStore.class).find(feed.id()).orElseThrow();
  }

  private List<PollRecord> log(CampaignFeed feed) {
    return room(FeedStore.class).log(feed.id(), 50);
  }

  private long count(String sql) {
    return room(Database.class).sql().sql(sql).query(Long.class).single();
  }

  private CampaignFeed subscribe(String host, String path) {
    long source = room(SourceStore.class).ofHome(at(host, "/").toString(), host, "ar").id();
    return room(FeedStore.class).add(campaign.id(), source, at(host, path), host);
  }

  private URI at(String host, String path) {
    return URI.create(
        "http://%s.localhost:%d%s".formatted(host, server.getAddress().getPort(), path));
  }

  private void serve(String path, Answer answer) {
    server.createContext(path, exchange -> send(exchange, answer));
  }

  private void redirect(String path, int status, String to) {
    serve(path, new Answer(status, Map.of("Location", to), ""));
  }

  private static Answer ok(String body) {
    return new Answer(200, Map.of("Content-Type", "application/rss+xml"), body);
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      asked.add(
          exchange.getRequestHeaders().getFirst("Host").split("\\.")[0]
              + " "
              + exchange.getRequestURI());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String rss(int entries) {
    return rss("e", entries);
  }

  /** So many entries, one every five hours until the start; the newest comes first. */
  private static String rss(String prefix, int entries) {
    StringBuilder items = new StringBuilder();
    for (int i = entries; i > 0; i--) {
      items.append(
          "<item><guid isPermaLink=\"false\">%s%d</guid><title>خبر %s %d</title><link>http://paper.example/%s/%d</link><pubDate>%s</pubDate><description>نص الخبر.</description></item>"
              .formatted(
                  prefix,
                  i,
                  prefix,
                  i,
                  prefix,
                  i,
                  date(START.minus(Duration.ofHours(5L * (40 - i))))));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>خلاصة</title>"
        + items
        + "</channel></rss>";
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC));
  }
}
