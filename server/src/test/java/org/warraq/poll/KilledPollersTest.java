package org.warraq.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.cli.CollectingApplication;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;
import org.warraq.store.StoreSettings;
import org.warraq.walk.MovableClock;

/**
 * Eight pollers on one database, killed at random instants, while publishers go on publishing: 200
 * rounds, shared by the two databases so that a build need not wait longer than a minute.
 */
class KilledPollersTest {
  private static final int WORKERS = 8;
  private static final int FEEDS = 500;
  private static final int SQLITE_ROUNDS = 120;
  private static final int POSTGRESQL_ROUNDS = 80;

  /** Longer than a lease: what a dead worker held is due again in the next round. */
  private static final Duration ROUND = Duration.ofMinutes(15);

  private static final int PUBLISHED_A_ROUND = 25;
  private static final double KILLS_A_ROUND = 0.4;

  @TempDir private Path data;

  private final Random random = new Random(20261125);
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T06:00:00Z"));
  private final AtomicIntegerArray published = new AtomicIntegerArray(FEEDS);

  /** Who asked a feed in a round. */
  private final ConcurrentHashMap<String, List<String>> asked = new ConcurrentHashMap<>();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<MortalWorker> workers = new ArrayList<>();
  private final List<String> killed = new ArrayList<>();
  private HttpServer server;
  private volatile int round;
  private int born;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void onSqliteEachEntryIsRecordedOnceHoweverManyPollersDie() throws Exception {
    eachEntryIsRecordedOnce(new StoreSettings(data, null, null, null, 2), SQLITE_ROUNDS);
  }

  @Test
  void onPostgresqlEachEntryIsRecordedOnceHoweverManyPollersDie() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      eachEntryIsRecordedOnce(
          new StoreSettings(data, postgres.getJdbcUrl("postgres", "postgres"), "postgres", null, 4),
          POSTGRESQL_ROUNDS);
    }
  }

  private void eachEntryIsRecordedOnce(StoreSettings settings, int rounds) throws Exception {
    // What the dead cry in their last moments is no news; what the living suffer is asserted.
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--warraq.store.data=" + data,
                "--logging.level.org.warraq.poll.Poller=OFF",
                "--logging.level.org.springframework.beans.factory.support=ERROR"));
    Optional.ofNullable(settings.databaseUrl())
        .ifPresent(url ->
            arguments.addAll(
                List.of(
                    "--warraq.store.database-url=" + url,
                    "--warraq.store.database-user=postgres")));
    try (var rooms = CollectingApplication.open(arguments.toArray(String[]::new))) {
      subscribe(
          rooms.getBean(CampaignStore.class),
          rooms.getBean(SourceStore.class),
          rooms.getBean(FeedStore.class));
      Database database = rooms.getBean(Database.class);
      // Due now, in the time of the test.
      database.run(() ->
          database
              .sql()
              .sql("UPDATE feed SET next_poll_at = :now")
              .param("now", clock.millis())
              .update());
      for (int i = 0; i < WORKERS; i++) {
        workers.add(birth(settings));
      }
      for (round = 0; round < rounds; round++) {
        publish();
        clock.forward(ROUND);
        if (random.nextDouble() < KILLS_A_ROUND) {
          Thread.sleep(random.nextInt(25));
          killOne(settings);
        }
        awaitQuiet(database);
      }
      // Whatever is left comes within the longest pause.
      for (int i = 0; i < 2; i++, round++) {
        clock.forward(Duration.ofHours(14));
        awaitQuiet(database);
      }
      for (MortalWorker worker : workers) {
        worker.bury();
      }
      isWhatWasPublished(database);
    }
    assertThat(killed).hasSizeGreaterThan(rounds / 4);
    assertThat(askedByTwo()).isEmpty();
  }

  private void subscribe(CampaignStore campaigns, SourceStore sources, FeedStore feeds) {
    Campaign campaign =
        campaigns.add("all", Campaign.FullText.FEED_ONLY, Campaign.Rules.OPEN, Optional.empty());
    long source = sources.ofHome("http://127.0.0.1/", "Press", "ar").id();
    for (int feed = 0; feed < FEEDS; feed++) {
      feeds.add(
          campaign.id(),
          source,
          URI.create("http://127.0.0.1:%d/feed/%d".formatted(server.getAddress().getPort(), feed)),
          "Feed " + feed);
      published.set(feed, 3);
    }
  }

  private MortalWorker birth(StoreSettings settings) {
    return new MortalWorker(
        "Worker/" + ++born, settings, clock, "127.0.0.1:" + server.getAddress().getPort());
  }

  private void publish() {
    for (int i = 0; i < PUBLISHED_A_ROUND; i++) {
      published.incrementAndGet(random.nextInt(FEEDS));
    }
  }

  private void killOne(StoreSettings settings) throws Exception {
    MortalWorker victim = workers.remove(random.nextInt(workers.size()));
    victim.kill();
    killed.add(victim.name());
    workers.add(birth(settings));
    // Its threads and connections are of no more use to it: the database hears nothing of it since.
    victim.bury();
  }

  /** Until nothing is due any more but what the dead hold. */
  private void awaitQuiet(Database database) throws InterruptedException {
    long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    do {
      await(patience, () -> due(database) == 0);
      // Who claimed the last of them may be on its way to say so: the next look but one is later.
      List<Long> looks = workers.stream().map(worker -> worker.steps() + 2).toList();
      for (int i = 0; i < workers.size(); i++) {
        MortalWorker worker = workers.get(i);
        long look = looks.get(i);
        await(patience, () -> worker.steps() >= look && worker.isIdle());
      }
    } while (due(database) > 0);
  }

  private void await(long patience, BooleanSupplier end) throws InterruptedException {
    while (!end.getAsBoolean()) {
      assertThat(workers).extracting(MortalWorker::trouble).containsOnly(Optional.empty());
      assertThat(System.nanoTime()).as("round %d ends", round).isLessThan(patience);
      Thread.sleep(5);
    }
  }

  private long due(Database database) {
    return database
        .sql()
        .sql(
            "SELECT count(*) FROM feed WHERE polled AND next_poll_at <= :now AND lease_until < :now")
        .param("now", clock.millis())
        .query(Long.class)
        .single();
  }

  private void isWhatWasPublished(Database database) {
    List<Integer> recorded =
        database
            .sql()
            .sql(
                "SELECT count(entry.id) FROM feed LEFT JOIN entry ON entry.feed_id = feed.id GROUP BY feed.id ORDER BY feed.id")
            .query(Integer.class)
            .list();
    assertThat(recorded).isEqualTo(IntStream.range(0, FEEDS).mapToObj(published::get).toList());
    assertThat(count(database, "SELECT sum(entries_new) FROM poll_log"))
        .isEqualTo(recorded.stream().mapToLong(Integer::longValue).sum());
    assertThat(count(database, "SELECT sum(entries_changed) FROM poll_log")).isZero();
    assertThat(
            count(
                database,
                """
                SELECT count(*) FROM (SELECT feed_id, at FROM poll_log GROUP BY feed_id, at HAVING count(*) > 1)
                  AS twice
                """))
        .as("feeds that were written twice in one round")
        .isZero();
    assertThat(count(database, "SELECT count(*) FROM feed WHERE lease_owner IS NOT NULL")).isZero();
    assertThat(
            database
                .sql()
                .sql(
                    "SELECT DISTINCT explanation FROM poll_log WHERE outcome NOT IN ('Updated', 'NotModified')")
                .query(String.class)
                .list())
        .isEmpty();
  }

  private static long count(Database database, String sql) {
    return database.sql().sql(sql).query(Long.class).single();
  }

  /** Feeds that two living workers asked in one round, in which the clock stands still. */
  private List<String> askedByTwo() {
    return asked.entrySet().stream()
        .filter(round ->
            round.getValue().stream().filter(who -> !killed.contains(who)).distinct().count() > 1)
        .map(round -> round.getKey() + " " + round.getValue())
        .collect(Collectors.toList());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int feed = Integer.parseInt(exchange.getRequestURI().getPath().substring("/feed/".length()));
      asked
          .computeIfAbsent(
              round + " " + feed, key -> Collections.synchronizedList(new ArrayList<>()))
          .add(exchange.getRequestHeaders().getFirst("User-Agent"));
      int entries = published.get(feed);
      String etag = "\"%d-%d\"".formatted(feed, entries);
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body = document(feed, entries).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String document(int feed, int entries) {
    StringBuilder items = new StringBuilder();
    for (int entry = entries - 1; entry >= 0; entry--) {
      items.append(
          "<item><guid isPermaLink=\"false\">f%d-e%d</guid><title>خبر %d من الخلاصة %d</title><link>http://press.example/%d/%d</link><description>نص الخبر رقم %d.</description></item>"
              .formatted(feed, entry, entry, feed, feed, entry, entry));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>خلاصة %d</title>%s</channel></rss>"
        .formatted(feed, items);
  }
}
