package org.warraq.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** The record of what was done at the desk, by whom. */
@Component
public class AuditStore {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  AuditStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One thing done.
   *
   * @param who the display name of who did it
   */
  public record Line(Instant at, Optional<String> who, AuditAction action, String detail) {}

  /**
   * Records something done; part of the caller's transaction when there is one.
   *
   * @param subjectId id of the article, campaign, feed, source, entry or account
   * @param detail the particulars for people: a name, a number
   */
  public void record(long accountId, AuditAction action, long subjectId, String detail) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO audit (id, at, account_id, action, subject_id, detail)
                VALUES (:id, :now, :account, :action, :subject, :detail)
                """)
            .param("id", ids.next())
            .param("now", clock.millis())
            .param("account", accountId)
            .param("action", action.name())
            .param("subject", subjectId)
            .param("detail", detail)
            .update());
  }

  /** What was done to a subject, the latest first. */
  public List<Line> ofSubject(long subjectId, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT audit.at, account.display_name, audit.action, audit.detail
            FROM audit LEFT JOIN account ON account.id = audit.account_id
            WHERE audit.subject_id = :subject ORDER BY audit.at DESC, audit.id DESC LIMIT :limit
            """)
        .param("subject", subjectId)
        .param("limit", limit)
        .query((row, n) ->
            new Line(
                Instant.ofEpochMilli(row.getLong("at")),
                Optional.ofNullable(row.getString("display_name")),
                AuditAction.valueOf(row.getString("action")),
                row.getString("detail")))
        .list();
  }
}
