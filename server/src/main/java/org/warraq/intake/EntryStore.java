package org.warraq.intake;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.warraq.feed.Feed;
import org.warraq.store.Database;
import org.warraq.store.Ids;
import org.warraq.store.LeaseOwner;

/** Entries as they came, their stage on the walk, their lease, and their decision. */
@Component
public class EntryStore {
  /** Parameters of one statement: SQLite and PostgreSQL allow 32,766. */
  private static final int KEYS_A_QUERY = 1000;

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  EntryStore(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * How many entries of a document were new, how many had changed, and how many were known as they
   * are.
   */
  public record Recorded(int fresh, int changed, int unchanged) {
    /** Entries that were recorded before, changed or not. */
    public int known() {
      return changed + unchanged;
    }
  }

  /** An entry that waits for its walk; the lease is the caller's. */
  record Waiting(
      long id,
      long feedId,
      String contentHash,
      int attempts,
      Instant receivedAt,
      ReceivedEntry entry) {}

  /**
   * Records what a feed document says: new entries, and entries whose words have changed, which
   * walk again. Part of the transaction that moves the feed's state forward.
   */
  public Recorded record(long feedId, Feed feed) {
    SequencedMap<String, ReceivedEntry> entries =
        EntryKeys.of(feed.entries().stream().map(entry -> ReceivedEntry.of(entry, feed)).toList());
    return database.write(() -> {
      Map<String, String> known = hashes(feedId, List.copyOf(entries.sequencedKeySet()));
      int fresh = 0;
      int changed = 0;
      // The document's last entry is its oldest: ids then grow with age, and lists by id read well.
      for (Map.Entry<String, ReceivedEntry> keyed : entries.reversed().sequencedEntrySet()) {
        String hash = ContentHash.of(keyed.getValue());
        String before = known.get(keyed.getKey());
        if (!hash.equals(before)) {
          write(feedId, keyed.getKey(), hash, keyed.getValue());
          fresh += before == null ? 1 : 0;
          changed += before == null ? 0 : 1;
        }
      }
      return new Recorded(fresh, changed, entries.size() - fresh - changed);
    });
  }

  private Map<String, String> hashes(long feedId, List<String> keys) {
    Map<String, String> hashes = new HashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_A_QUERY) {
      database
          .sql()
          .sql(
              "SELECT entry_key, content_hash FROM entry WHERE feed_id = :feed AND entry_key IN (:keys)")
          .param("feed", feedId)
          .param("keys", keys.subList(from, Math.min(keys.size(), from + KEYS_A_QUERY)))
          .query((row, n) -> Map.entry(row.getString("entry_key"), row.getString("content_hash")))
          .list()
          .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
    }
    return hashes;
  }

  private void write(long feedId, String key, String hash, ReceivedEntry entry) {
    database
        .sql()
        .sql(
            """
            INSERT INTO entry (id, feed_id, entry_key, url, headline, content_hash, payload, received_at, stage)
            VALUES (:id, :feed, :key, :url, :headline, :hash, :payload, :now, 'RECEIVED')
            ON CONFLICT (feed_id, entry_key) DO UPDATE SET url = excluded.url, headline = excluded.headline,
              content_hash = excluded.content_hash, payload = excluded.payload, changed_at = excluded.received_at,
              stage = 'RECEIVED', attempts = 0, next_attempt_at = 0, lease_owner = NULL, lease_until = 0
            """)
        .param("id", ids.next())
        .param("feed", feedId)
        .param("key", key)
        .param("url", entry.link().orElse(null), Types.VARCHAR)
        .param("headline", entry.title().orElse(""))
        .param("hash", hash)
        .param("payload", EntryPayload.pack(entry), Types.BINARY)
        .param("now", clock.millis())
        .update();
  }

  /** Takes waiting entries for this owner alone, the oldest first, until the lease ends. */
  List<Waiting> claim(String owner, Duration lease, int limit) {
    return database.write(() -> {
      long now = clock.millis();
      // The repeated predicate keeps a row from being claimed twice when two claims saw it free
      // (PostgreSQL).
      return database
          .sql()
          .sql(
              """
              UPDATE entry SET lease_owner = :owner, lease_until = :until
              WHERE lease_until < :now AND stage = 'RECEIVED' AND id IN (
                SELECT id FROM entry
                WHERE stage = 'RECEIVED' AND next_attempt_at <= :now AND lease_until < :now
                ORDER BY next_attempt_at, id LIMIT :limit %s)
              RETURNING id, feed_id, content_hash, attempts, received_at, payload
              """
                  .formatted(database.dialect().skipLocked()))
          .param("owner", owner)
          .param("until", now + lease.toMillis())
          .param("now", now)
          .param("limit", limit)
          .query((row, n) ->
              new Waiting(
                  row.getLong("id"),
                  row.getLong("feed_id"),
                  row.getString("content_hash"),
                  row.getInt("attempts"),
                  Instant.ofEpochMilli(row.getLong("received_at")),
                  EntryPayload.unpack(row.getBytes("payload"))))
          .list();
    });
  }

  /**
   * Ends the entry's walk, as the first statement of the transaction that writes what came of it:
   * the row is then held against everybody else.
   *
   * @return false when the lease was lost or the entry has changed meanwhile: nothing may be
   *     written then
   */
  boolean finish(Waiting waiting, String owner) {
    return database
            .sql()
            .sql(
                """
                UPDATE entry SET stage = 'DECIDED', lease_owner = NULL, lease_until = 0, decided_at = :now
                WHERE id = :id AND lease_owner = :owner AND content_hash = :hash
                """)
            .param("now", clock.millis())
            .param("id", waiting.id())
            .param("owner", owner)
            .param("hash", waiting.contentHash())
            .update()
        == 1;
  }

  void setDecision(long entryId, Decision decision, List<String> trace, Optional<Long> articleId) {
    database
        .sql()
        .sql(
            """
            UPDATE entry SET decision = :decision, reason = :reason, reason_detail = :detail, trace = :trace,
              article_id = COALESCE(:article, article_id)
            WHERE id = :id
            """)
        .param("decision", decision.verdict().name())
        .param("reason", decision.reason().name())
        .param("detail", decision.detail())
        .param("trace", String.join("\n", trace))
        .param("article", articleId.orElse(null), Types.BIGINT)
        .param("id", entryId)
        .update();
  }

  /**
   * Gives the entry back, to be tried again later.
   *
   * @param attempts how often it has been tried so far, this time included
   */
  void retry(Waiting waiting, String owner, int attempts, Instant at) {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                UPDATE entry SET attempts = :attempts, next_attempt_at = :at, lease_owner = NULL, lease_until = 0
                WHERE id = :id AND lease_owner = :owner
                """)
            .param("attempts", attempts)
            .param("at", at.toEpochMilli())
            .param("id", waiting.id())
            .param("owner", owner)
            .update());
  }

  /** Frees the entries that a crashed process of this machine held. */
  void releaseDead() {
    database
        .sql()
        .sql(
            "SELECT DISTINCT lease_owner FROM entry WHERE stage = 'RECEIVED' AND lease_owner IS NOT NULL")
        .query(String.class)
        .list()
        .stream()
        .filter(LeaseOwner::isDead)
        .forEach(this::release);
  }

  /** Gives back what a stopping worker has not finished; others may take it at once. */
  void release(String owner) {
    database.run(() ->
        database
            .sql()
            .sql("UPDATE entry SET lease_owner = NULL, lease_until = 0 WHERE lease_owner = :owner")
            .param("owner", owner)
            .update());
  }
}
