package org.warraq.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.store.Database;
import org.warraq.store.Ids;
import org.warraq.store.StoreConfiguration;
import org.warraq.store.StoreSettings;
import org.warraq.walk.MovableClock;

/** How the queue of feeds finds its rows, and what stays of its log. */
class FeedQueueTest {
  private static final int FEEDS = 2_000;

  @TempDir private Path data;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T06:00:00Z"));
  private final Ids ids = new Ids(clock);
  private Database database;
  private PollLogStore log;
  private FeedQueueStore queue;
  private FeedStore feeds;

  @BeforeEach
  void open() {
    database = StoreConfiguration.open(new StoreSettings(data, null, null, null, 2));
    log = new PollLogStore(database, ids);
    queue = new FeedQueueStore(database, log, clock);
    feeds = new FeedStore(database, ids, clock);
    database.run(() -> {
      database
          .sql()
          .sql(
              "INSERT INTO source (id, home_host, home_url, name, slug, language, created_at) VALUES (1, 'press.example', 'https://press.example/', 'Press', 'press', 'ar', 0)")
          .update();
      database
          .sql()
          .sql("INSERT INTO campaign (id, name, created_at) VALUES (1, 'all', 0)")
          .update();
      for (int i = 0; i < FEEDS; i++) {
        feeds.add(1, 1, URI.create("https://press.example/feed/" + i), "Feed " + i);
        clock.forward(Duration.ofSeconds(1));
      }
    });
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void aClaimReadsItsIndexAloneAndTouchesNoRowButThoseItTakes() {
    assertThat(queue.plans())
        .containsExactly(
            "SEARCH feed USING INTEGER PRIMARY KEY (rowid=?)",
            "LIST SUBQUERY 1",
            "SEARCH feed USING COVERING INDEX feed_due (next_poll_at<?)",
            "SEARCH feed USING INTEGER PRIMARY KEY (rowid=?)");
    database.run(() -> database.sql().sql("ANALYZE").update());
    assertThat(queue.plans())
        .as("with statistics too")
        .contains("SEARCH feed USING COVERING INDEX feed_due (next_poll_at<?)");
  }

  @Test
  void theMostOverdueFeedsAreClaimedFirstAndNobodyElseGetsThemBeforeTheLeaseEnds() {
    List<String> first = titles(queue.claimDue("first", Duration.ofMinutes(3), 3));
    List<String> second = titles(queue.claimDue("second", Duration.ofMinutes(3), 2));
    clock.forward(Duration.ofMinutes(3).plusMillis(1));
    List<String> afterwards = titles(queue.claimDue("third", Duration.ofMinutes(3), 4));

    assertThat(first).containsExactly("Feed 0", "Feed 1", "Feed 2");
    assertThat(second).containsExactly("Feed 3", "Feed 4");
    assertThat(afterwards).containsExactly("Feed 0", "Feed 1", "Feed 2", "Feed 3");
  }

  @Test
  void ofTheLogOnlyYoungLinesStayAndNotTooMany() {
    Instant begin = clock.instant();
    long feed = feeds.ofCampaign(1).getFirst().id();
    database.run(() ->
        IntStream.range(0, 6_000)
            .forEach(i -> {
              log.append(feed, line(begin.plusSeconds(i)));
              clock.forward(Duration.ofSeconds(1));
            }));

    assertThat(log.prune(begin.plusSeconds(5_500), 10_000)).isEqualTo(5_500);
    assertThat(feeds.log(feed, 20_000))
        .hasSize(500)
        .last()
        .extracting(PollRecord::at)
        .isEqualTo(begin.plusSeconds(5_500));

    assertThat(log.prune(begin, 10)).isEqualTo(490);
    assertThat(feeds.log(feed, 20_000))
        .extracting(PollRecord::at)
        .containsExactlyElementsOf(
            IntStream.range(0, 10).mapToObj(i -> begin.plusSeconds(5_999 - i)).toList());
    assertThat(log.prune(begin, 10)).isZero();
  }

  private static PollRecord line(Instant at) {
    return new PollRecord(
        at, "NotModified", Optional.of(304), "Not modified", Optional.empty(), 0, 0, 0, 1);
  }

  private static List<String> titles(List<CampaignFeed> claimed) {
    return claimed.stream().map(CampaignFeed::title).toList();
  }
}
