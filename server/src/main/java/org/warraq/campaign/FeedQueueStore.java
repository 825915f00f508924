package org.warraq.campaign;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Dialect;
import org.warraq.store.LeaseOwner;

/**
 * The feeds as a queue: who is due, who holds it, what a poll changed about it. A feed belongs to
 * one owner until its lease ends, so a dead owner's feeds come back by themselves.
 */
@Component
public class FeedQueueStore {
  /** Reads one index alone, {@code feed_due}; {@link #plans} shows it. */
  private static final String DUE =
      """
      SELECT id FROM feed
      WHERE polled AND next_poll_at <= :now AND lease_until < :now
      ORDER BY next_poll_at LIMIT :limit\
      """;

  private static final String MARK =
      """
      UPDATE feed SET state = CASE WHEN state = 'PAUSED' THEN state ELSE ? END, etag = ?, last_modified = ?,
        body_hash = ?, next_poll_at = ?, poll_reason = ?, lease_owner = NULL, lease_until = 0, failures = ?,
        entries_per_day = ?, last_polled_at = ?, last_entry_at = ?, last_outcome = ?, last_explanation = ?,
        last_trouble = ?, read_at = ?, not_modified = ?, pace = ?, validators = ?, moved_to = ?, moved_since = ?, wishes = ?,
        silent_at = COALESCE(?, silent_at)
      WHERE id = ? AND lease_owner = ?\
      """;

  private static final int[] MARK_TYPES = {
    Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BIGINT, Types.VARCHAR,
    Types.INTEGER, Types.DOUBLE, Types.BIGINT, Types.BIGINT, Types.VARCHAR, Types.VARCHAR,
    Types.VARCHAR, Types.BIGINT, Types.INTEGER, Types.DOUBLE, Types.VARCHAR, Types.VARCHAR,
    Types.BIGINT, Types.VARCHAR, Types.BIGINT, Types.BIGINT, Types.VARCHAR
  };

  private final Database database;
  private final PollLogStore log;
  private final InstantSource clock;

  FeedQueueStore(Database database, PollLogStore log, InstantSource clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What a poll changed about a feed, and its line in the log.
   *
   * @param after the feed's new state; its address and its title are not written
   * @param owner under which the feed was claimed
   */
  public record Polled(CampaignFeed after, String owner, PollRecord record) {}

  /** A feed that was claimed but not asked; it waits until then. */
  public record Postponed(long feedId, String owner, Instant until, PollReason reason) {}

  /**
   * Takes feeds that are due for this owner alone, the most overdue first: until the lease ends,
   * nobody else gets them. Feeds of paused campaigns are not due.
   *
   * @param owner a name that no other claim uses
   */
  public List<CampaignFeed> claimDue(String owner, Duration lease, int limit) {
    return database.write(() -> {
      long now = clock.millis();
      List<CampaignFeed> claimed =
          new ArrayList<>(claim("", owner, now, lease, limit).query(FeedStore::feed).list());
      claimed.sort(Comparator.comparing(CampaignFeed::nextPollAt));
      return List.copyOf(claimed);
    });
  }

  private StatementSpec claim(String prefix, String owner, long now, Duration lease, int limit) {
    // The repeated predicate keeps a row from being claimed twice when two claims saw it free
    // (PostgreSQL).
    return database
        .sql()
        .sql(
            """
            %s UPDATE feed SET lease_owner = :owner, lease_until = :until
            WHERE lease_until < :now AND id IN (%s %s)
            RETURNING *
            """
                .formatted(prefix, DUE, database.dialect().skipLocked()))
        .param("owner", owner)
        .param("until", now + lease.toMillis())
        .param("now", now)
        .param("limit", limit);
  }

  /** How the database finds the rows of a claim and of a mark, in its own words. */
  public List<String> plans() {
    int column = database.dialect() == Dialect.SQLITE ? 4 : 1;
    String explain = database.dialect() == Dialect.SQLITE ? "EXPLAIN QUERY PLAN" : "EXPLAIN";
    List<String> plans =
        new ArrayList<>(
            claim(explain, "nobody", clock.millis(), Duration.ofMinutes(1), 100)
                .query((row, n) -> row.getString(column))
                .list());
    StatementSpec mark = database.sql().sql(explain + " " + MARK);
    for (int type : MARK_TYPES) {
      mark = type == Types.VARCHAR ? mark.param("") : mark.param(0);
    }
    plans.addAll(mark.query((row, n) -> row.getString(column)).list());
    return plans;
  }

  /**
   * Whether the owner still holds the feed; then nobody else gets it until this transaction ends.
   * Inside a write only.
   */
  public boolean holds(long feedId, String owner) {
    return database
            .sql()
            .sql("UPDATE feed SET lease_owner = :owner WHERE id = :id AND lease_owner = :owner")
            .param("id", feedId)
            .param("owner", owner)
            .update()
        == 1;
  }

  /**
   * Writes what polls changed about their feeds and their lines in the log, and ends the leases.
   * Nothing is written of a feed whose lease has gone to another owner meanwhile: that owner's poll
   * counts.
   *
   * @return how many were written
   */
  public int polled(List<Polled> polls) {
    return database.write(() -> {
      int[] counts =
          database
              .batches()
              .batchUpdate(MARK, polls.stream().map(FeedQueueStore::row).toList(), MARK_TYPES);
      List<Polled> held = new ArrayList<>();
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 1) {
          held.add(polls.get(i));
        }
      }
      if (!held.isEmpty()) {
        log.append(held);
      }
      return held.size();
    });
  }

  private static Object[] row(Polled poll) {
    CampaignFeed after = poll.after();
    FeedPolling polling = after.polling();
    PollRecord record = poll.record();
    return new Object[] {
      after.state().name(),
      after.etag().orElse(null),
      after.lastModified().orElse(null),
      after.bodyHash().orElse(null),
      after.nextPollAt().toEpochMilli(),
      polling.reason().name(),
      after.failures(),
      after.entriesPerDay().orElse(null),
      record.at().toEpochMilli(),
      Columns.millis(after.lastEntryAt()),
      record.outcome(),
      record.explanation(),
      record.trouble().map(Enum::name).orElse(null),
      Columns.millis(polling.readAt()),
      polling.notModified(),
      polling.pace().orElse(null),
      polling.validators().name(),
      polling.move().map(move -> move.to().toString()).orElse(null),
      Columns.millis(polling.move().flatMap(FeedPolling.Move::since)),
      polling.wishes().encode(),
      Columns.millis(silentFrom(after, record)),
      after.id(),
      poll.owner()
    };
  }

  /** While a feed is silent its learnt rate fades; the habit is that of its last news. */
  private static Optional<Instant> silentFrom(CampaignFeed after, PollRecord record) {
    return after
        .entriesPerDay()
        .filter(_ -> record.entriesNew() > 0)
        .map(rate -> record.at().plus(Habit.longestSilence(rate)));
  }

  /** Gives feeds back unasked, to be due later. */
  public void postpone(List<Postponed> feeds) {
    database.run(() ->
        database
            .batches()
            .batchUpdate(
                """
                UPDATE feed SET next_poll_at = ?, poll_reason = ?, lease_owner = NULL, lease_until = 0
                WHERE id = ? AND lease_owner = ?
                """,
                feeds.stream()
                    .map(feed ->
                        new Object[] {
                          feed.until().toEpochMilli(),
                          feed.reason().name(),
                          feed.feedId(),
                          feed.owner()
                        })
                    .toList(),
                new int[] {Types.BIGINT, Types.VARCHAR, Types.BIGINT, Types.VARCHAR}));
  }

  /** Frees the feeds that a crashed process of this machine held. */
  public void releaseDead() {
    database.run(() -> {
      for (String owner : owners()) {
        if (LeaseOwner.isDead(owner)) {
          database
              .sql()
              .sql(
                  """
                  UPDATE feed SET lease_owner = NULL, lease_until = 0
                  WHERE polled AND next_poll_at <= :now AND lease_owner = :owner
                  """)
              .param("now", clock.millis())
              .param("owner", owner)
              .update();
        }
      }
    });
  }

  /** Who holds feeds; they are all among those that are due. */
  private List<String> owners() {
    return database
        .sql()
        .sql(
            """
            SELECT DISTINCT lease_owner FROM feed
            WHERE polled AND next_poll_at <= :now AND lease_until > 0 AND lease_owner IS NOT NULL
            """)
        .param("now", clock.millis())
        .query(String.class)
        .list();
  }
}
