package org.warraq.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Pictures that are wanted, here, or given up. */
@Component
public class MediaStore {
  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  MediaStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Notes that a picture is wanted and gives its id; part of the caller's transaction. A picture
   * that others want too has one id.
   */
  public long want(String url) {
    return database.write(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO media (id, origin_url, origin_url_key, next_attempt_at, created_at)
                VALUES (:id, :url, :key, :now, :now)
                ON CONFLICT (origin_url_key) DO UPDATE SET origin_url_key = excluded.origin_url_key
                RETURNING id
                """)
            .param("id", ids.next())
            .param("url", url)
            .param("key", UrlKey.of(url).orElse(url))
            .param("now", clock.millis())
            .query(Long.class)
            .single());
  }

  /**
   * A picture to be fetched.
   *
   * @param attempt which one this is, from 1
   */
  record Wanted(long id, String url, int attempt) {}

  /** Takes wanted pictures for this caller alone until the lease ends; newest wishes first. */
  List<Wanted> claim(Duration lease, int limit) {
    return database.write(() -> {
      long now = clock.millis();
      // The repeated predicate keeps a row from being claimed twice when two claims saw it free
      // (PostgreSQL).
      return database
          .sql()
          .sql(
              """
              UPDATE media SET lease_until = :until, attempts = attempts + 1
              WHERE lease_until < :now AND state = 'WANTED' AND id IN (
                SELECT id FROM media
                WHERE state = 'WANTED' AND next_attempt_at <= :now AND lease_until < :now
                ORDER BY next_attempt_at DESC LIMIT :limit %s)
              RETURNING id, origin_url, attempts
              """
                  .formatted(database.dialect().skipLocked()))
          .param("until", now + lease.toMillis())
          .param("now", now)
          .param("limit", limit)
          .query(MediaStore::wanted)
          .list();
    });
  }

  private static Wanted wanted(ResultSet row, int n) throws SQLException {
    return new Wanted(row.getLong("id"), row.getString("origin_url"), row.getInt("attempts"));
  }

  /** The picture's files are stored; part of the caller's transaction. */
  void ready(long id, Stored stored) {
    database
        .sql()
        .sql(
            """
            UPDATE media SET state = 'READY', hash = :hash, content_type = 'image/jpeg', width = :width,
              height = :height, widths = :widths, lease_until = 0, failure = NULL
            WHERE id = :id
            """)
        .param("hash", stored.hash())
        .param("width", stored.width())
        .param("height", stored.height())
        .param(
            "widths",
            stored.widths().stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .param("id", id)
        .update();
  }

  /** This attempt came to nothing; there will be another after the pause. */
  void postpone(long id, String reason, Duration pause) {
    fail(id, "WANTED", reason, clock.millis() + pause.toMillis());
  }

  /** There will be no other attempt. */
  void giveUp(long id, String reason) {
    fail(id, "FAILED", reason, clock.millis());
  }

  private void fail(long id, String state, String reason, long next) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE media SET state = :state, failure = :reason, next_attempt_at = :next, lease_until = 0
                WHERE id = :id AND state = 'WANTED'
                """)
            .param("state", state)
            .param("reason", reason)
            .param("next", next)
            .param("id", id)
            .update());
  }

  /** Gives a claimed picture back as if it had not been claimed. */
  void giveBack(long id) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE media SET lease_until = 0, attempts = attempts - 1
                WHERE id = :id AND state = 'WANTED'
                """)
            .param("id", id)
            .update());
  }
}
