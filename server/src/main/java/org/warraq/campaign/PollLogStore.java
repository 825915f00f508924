package org.warraq.campaign;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The log of polls, as long as it is useful. */
@Component
public class PollLogStore {
  /** What one transaction deletes, so that nobody waits long for it. */
  private static final int PORTION = 5_000;

  private static final String INSERT =
      """
      INSERT INTO poll_log (id, feed_id, at, outcome, status, explanation, trouble, entries_new, entries_changed,
        body_bytes, millis)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int[] TYPES = {
    Types.BIGINT,
    Types.BIGINT,
    Types.BIGINT,
    Types.VARCHAR,
    Types.INTEGER,
    Types.VARCHAR,
    Types.VARCHAR,
    Types.INTEGER,
    Types.INTEGER,
    Types.BIGINT,
    Types.BIGINT
  };

  private final Database database;
  private final Ids ids;

  PollLogStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** Appends the lines; inside a write. */
  void append(List<FeedQueueStore.Polled> polls) {
    database
        .batches()
        .batchUpdate(
            INSERT,
            polls.stream().map(poll -> row(poll.after().id(), poll.record())).toList(),
            TYPES);
  }

  /** Appends what a feed brought without being polled; inside a write. */
  public void append(long feedId, PollRecord line) {
    database.batches().batchUpdate(INSERT, List.<Object[]>of(row(feedId, line)), TYPES);
  }

  private Object[] row(long feedId, PollRecord line) {
    return new Object[] {
      ids.next(),
      feedId,
      line.at().toEpochMilli(),
      line.outcome(),
      line.status().orElse(null),
      line.explanation(),
      line.trouble().map(Enum::name).orElse(null),
      line.entriesNew(),
      line.entriesChanged(),
      line.bodyBytes(),
      line.millis()
    };
  }

  /**
   * Deletes lines that are too old or too many, the oldest first.
   *
   * @param before older lines go
   * @param keep so many of the newest stay at most
   * @return how many were deleted
   */
  public int prune(Instant before, long keep) {
    long tooMany =
        database
            .sql()
            .sql("SELECT id FROM poll_log ORDER BY id DESC LIMIT 1 OFFSET :keep")
            .param("keep", keep)
            .query(Long.class)
            .optional()
            .orElse(0L);
    // Ids grow with time: what goes stands together at the beginning of the table.
    long first = Math.max(tooMany + 1, Ids.lowest(before));
    int deleted = 0;
    int portion;
    do {
      portion = portion(first);
      deleted += portion;
    } while (portion == PORTION);
    return deleted;
  }

  private int portion(long first) {
    return database.write(() ->
        database
            .sql()
            .sql(
                """
                DELETE FROM poll_log
                WHERE id IN (SELECT id FROM poll_log WHERE id < :first ORDER BY id LIMIT :portion)
                """)
            .param("first", first)
            .param("portion", PORTION)
            .update());
  }
}
