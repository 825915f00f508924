package org.warraq.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.campaign.FeedHealth.Condition;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/** How the feeds are, for those who look after them. */
@Component
public class FeedHealthStore {
  /** The condition of a row; {@link Condition} in words. */
  private static final String CONDITION =
      """
      CASE WHEN NOT polled THEN 'PAUSED'
        WHEN state = 'GONE' THEN 'GONE'
        WHEN failures > 0 THEN 'FAILING'
        WHEN last_polled_at IS NULL THEN 'NEW'
        WHEN silent_at < :now THEN 'SILENT'
        ELSE 'WELL' END\
      """;

  private static final String ROWS =
      "SELECT * FROM (SELECT feed.*, " + CONDITION + " AS health FROM feed) AS known ";

  private final Database database;
  private final InstantSource clock;
  private final CostlyLook<Map<Condition, Long>> counts;

  FeedHealthStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.counts = new CostlyLook<>(this::count, System::nanoTime);
  }

  /** Feeds that need somebody's eye: gone, failing or silent, the worst first. */
  public List<FeedHealth> ailing(int limit) {
    return database
        .sql()
        .sql(
            ROWS
                + """
                WHERE health IN ('GONE', 'FAILING', 'SILENT')
                ORDER BY CASE health WHEN 'GONE' THEN 0 WHEN 'FAILING' THEN 1 ELSE 2 END,
                  failures DESC, silent_at, id LIMIT :limit
                """)
        .param("now", clock.millis())
        .param("limit", limit)
        .query(FeedHealthStore::health)
        .list();
  }

  /**
   * How many feeds are in each condition; none is left out. With hundreds of thousands of feeds, as
   * it was some seconds or a minute ago.
   */
  public Map<Condition, Long> counts() {
    return counts.get();
  }

  private Map<Condition, Long> count() {
    Map<Condition, Long> counts = new EnumMap<>(Condition.class);
    for (Condition condition : Condition.values()) {
      counts.put(condition, 0L);
    }
    database
        .sql()
        .sql(
            "SELECT health, count(*) AS feeds FROM (SELECT "
                + CONDITION
                + " AS health FROM feed) AS known GROUP BY health")
        .param("now", clock.millis())
        .query((row, n) ->
            counts.put(Condition.valueOf(row.getString("health")), row.getLong("feeds")))
        .list();
    return Collections.unmodifiableMap(counts);
  }

  /**
   * The feeds in a condition, by id.
   *
   * @param after ids up to this one are passed over
   */
  public List<FeedHealth> in(Condition condition, long after, int limit) {
    return database
        .sql()
        .sql(ROWS + "WHERE health = :health AND id > :after ORDER BY id LIMIT :limit")
        .param("now", clock.millis())
        .param("health", condition.name())
        .param("after", after)
        .param("limit", limit)
        .query(FeedHealthStore::health)
        .list();
  }

  /** All feeds, by id; {@code after} as above. */
  public List<FeedHealth> all(long after, int limit) {
    return database
        .sql()
        .sql(ROWS + "WHERE id > :after ORDER BY id LIMIT :limit")
        .param("now", clock.millis())
        .param("after", after)
        .param("limit", limit)
        .query(FeedHealthStore::health)
        .list();
  }

  public List<FeedHealth> ofCampaign(long campaignId) {
    return database
        .sql()
        .sql(ROWS + "WHERE campaign_id = :campaign ORDER BY title, id")
        .param("now", clock.millis())
        .param("campaign", campaignId)
        .query(FeedHealthStore::health)
        .list();
  }

  public Optional<FeedHealth> find(long feedId) {
    return database
        .sql()
        .sql(ROWS + "WHERE id = :id")
        .param("now", clock.millis())
        .param("id", feedId)
        .query(FeedHealthStore::health)
        .optional();
  }

  /**
   * The feeds that wait for a poller.
   *
   * @param feeds how many are due and nobody holds
   * @param longest how long the most overdue of them has waited
   */
  public record Waiting(long feeds, Duration longest) {}

  /** The feeds that are due and wait. */
  public Waiting waiting() {
    Instant now = clock.instant();
    return database
        .sql()
        .sql(
            """
            SELECT count(*) AS feeds, min(next_poll_at) AS oldest FROM feed
            WHERE polled AND next_poll_at <= :now AND lease_until < :now
            """)
        .param("now", now.toEpochMilli())
        .query((row, n) ->
            new Waiting(
                row.getLong("feeds"),
                Columns.time(row, "oldest")
                    .map(oldest -> Duration.between(oldest, now))
                    .orElse(Duration.ZERO)))
        .single();
  }

  /** New entries of each feed since a time; feeds without any are absent. */
  public Map<Long, Long> entriesSince(Instant time) {
    return database
        .sql()
        .sql(
            """
            SELECT feed_id, sum(entries_new) AS entries FROM poll_log
            WHERE at >= :time GROUP BY feed_id
            """)
        .param("time", time.toEpochMilli())
        .query((row, n) -> Map.entry(row.getLong("feed_id"), row.getLong("entries")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static FeedHealth health(ResultSet row, int n) throws SQLException {
    return new FeedHealth(
        FeedStore.feed(row, n),
        Condition.valueOf(row.getString("health")),
        Columns.time(row, "silent_at"));
  }
}
