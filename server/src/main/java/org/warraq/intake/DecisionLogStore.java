package org.warraq.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/** Why is this article here, and why is that one not: what was decided about each entry. */
@Component
public class DecisionLogStore {
  private static final String LINE =
      """
      SELECT entry.id, entry.feed_id, feed.title AS feed_title, entry.headline, entry.url, entry.received_at,
        entry.decided_at, entry.decision, entry.reason, entry.reason_detail, entry.trace, entry.article_id,
        entry.dateline, entry.credits
      FROM entry JOIN feed ON feed.id = entry.feed_id
      """;

  private final Database database;

  DecisionLogStore(Database database) {
    this.database = database;
  }

  /**
   * One entry and what became of it.
   *
   * @param decision empty while the entry waits
   * @param trace what the steps did to it, a line each, for people
   * @param attribution what its text said of its source
   */
  public record Line(
      long entryId,
      long feedId,
      String feedTitle,
      String headline,
      Optional<String> url,
      Instant receivedAt,
      Optional<Instant> decidedAt,
      Optional<Decision> decision,
      String trace,
      Optional<Long> articleId,
      Attribution attribution) {}

  /**
   * Decided entries, the latest decision first.
   *
   * @param feedId only entries of this feed when present
   * @param verdict only these decisions when present
   * @param before only decisions before this time, for paging
   */
  public List<Line> latest(
      Optional<Long> feedId, Optional<Decision.Verdict> verdict, Instant before, int limit) {
    return database
        .sql()
        .sql(
            LINE
                + " WHERE entry.stage = 'DECIDED' AND entry.decided_at < :before"
                + (feedId.isPresent() ? " AND entry.feed_id = :feed" : "")
                + (verdict.isPresent() ? " AND entry.decision = :verdict" : "")
                + " ORDER BY entry.decided_at DESC, entry.id DESC LIMIT :limit")
        .param("before", before.toEpochMilli())
        .param("feed", feedId.orElse(0L))
        .param("verdict", verdict.map(Enum::name).orElse(""))
        .param("limit", limit)
        .query(DecisionLogStore::line)
        .list();
  }

  /** All entries that belong to an article, the oldest first. */
  public List<Line> ofArticle(long articleId) {
    return database
        .sql()
        .sql(LINE + " WHERE entry.article_id = :article ORDER BY entry.id")
        .param("article", articleId)
        .query(DecisionLogStore::line)
        .list();
  }

  public Optional<Line> find(long entryId) {
    return database
        .sql()
        .sql(LINE + " WHERE entry.id = :id")
        .param("id", entryId)
        .query(DecisionLogStore::line)
        .optional();
  }

  /** How many entries wait for their decision. */
  public long waiting() {
    return database
        .sql()
        .sql("SELECT count(*) FROM entry WHERE stage = 'RECEIVED'")
        .query(Long.class)
        .single();
  }

  /** Lets an entry walk once more from its beginning. */
  public void again(long entryId) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE entry SET stage = 'RECEIVED', attempts = 0, next_attempt_at = 0, lease_until = 0
                WHERE id = :id
                """)
            .param("id", entryId)
            .update());
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    String verdict = row.getString("decision");
    Optional<Decision> decision =
        verdict == null
            ? Optional.empty()
            : Optional.of(
                new Decision(
                    Decision.Verdict.valueOf(verdict),
                    Decision.Reason.valueOf(row.getString("reason")),
                    row.getString("reason_detail")));
    String trace = row.getString("trace");
    return new Line(
        row.getLong("id"),
        row.getLong("feed_id"),
        row.getString("feed_title"),
        row.getString("headline"),
        Columns.text(row, "url"),
        Instant.ofEpochMilli(row.getLong("received_at")),
        Columns.time(row, "decided_at"),
        decision,
        trace == null ? "" : trace,
        Columns.number(row, "article_id"),
        new Attribution(
            Columns.text(row, "dateline"),
            Columns.text(row, "credits").stream().flatMap(String::lines).toList()));
  }
}
