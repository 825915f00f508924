package org.warraq.newsroom;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/**
 * Events that wait for their recipients, written in the transaction of the change they tell about.
 * Each recipient has its own row, deleted when it has taken it: nothing is told too early,
 * forgotten, or kept for a reader that is done.
 */
@Component
public class OutboxStore {
  /**
   * The rooms that take events. A name that is dropped here must be emptied from the table by a
   * migration.
   */
  static final List<String> RECIPIENTS = List.of("search", "site");

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  OutboxStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /** Part of the caller's transaction. */
  void add(OutboxEvent.Kind kind, long articleId) {
    for (String recipient : RECIPIENTS) {
      database
          .sql()
          .sql(
              """
              INSERT INTO outbox (id, recipient, event, article_id, at)
              VALUES (:id, :recipient, :event, :article, :now)
              """)
          .param("id", ids.next())
          .param("recipient", recipient)
          .param("event", kind.name())
          .param("article", articleId)
          .param("now", clock.millis())
          .update();
    }
  }

  List<OutboxEvent> waiting(String recipient, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT id, event, article_id, at FROM outbox
            WHERE recipient = :recipient ORDER BY id LIMIT :limit
            """)
        .param("recipient", recipient)
        .param("limit", limit)
        .query((row, n) ->
            new OutboxEvent(
                row.getLong("id"),
                OutboxEvent.Kind.valueOf(row.getString("event")),
                row.getLong("article_id"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  void delete(List<OutboxEvent> taken) {
    database.run(() ->
        database
            .batches()
            .batchUpdate(
                "DELETE FROM outbox WHERE id = ?",
                taken.stream().map(event -> new Object[] {event.id()}).toList()));
  }

  /** How many events wait for anybody. */
  public long size() {
    return database.sql().sql("SELECT count(*) FROM outbox").query(Long.class).single();
  }
}
