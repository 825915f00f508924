package org.warraq.intake;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.warraq.feed.Feed;
import org.warraq.newsroom.Alias;
import org.warraq.store.Database;
import org.warraq.store.Ids;
import org.warraq.store.LeaseOwner;

/** Entries as they came, their stage on the walk, their lease, and their decision. */
@Component
public class EntryStore {
  private final Database database;
  private final EntryAliasStore aliases;
  private final Ids ids;
  private final InstantSource clock;

  EntryStore(Database database, EntryAliasStore aliases, Ids ids, InstantSource clock) {
    this.database = database;
    this.aliases = aliases;
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
      SharedMarks shared,
      ReceivedEntry entry) {}

  /**
   * Records what a feed document says: new entries, and entries whose words have changed, which
   * walk again. Part of the transaction that moves the feed's state forward; a handful of
   * statements, whatever the number of entries.
   */
  public Recorded record(long feedId, Feed feed) {
    ArrivedDocument document =
        ArrivedDocument.of(
            feed.entries().stream().map(entry -> ReceivedEntry.of(entry, feed)).toList());
    return database.write(() -> {
      FeedIdentity identity = aliases.lock(feedId);
      EntryIdentification known = identify(feedId, document, identity);
      Map<String, Long> byKey = byKeys(feedId, document, known);
      RecordedDocument recorded =
          new RecordedDocument(document, known, byKey, identity, ids, clock.instant());
      insert(feedId, recorded.fresh());
      update(recorded.changed());
      aliases.keep(feedId, recorded.aliases());
      if (!recorded.identity().equals(identity)) {
        aliases.save(feedId, recorded.identity());
      }
      int fresh = recorded.fresh().size();
      int changed = recorded.changed().size();
      return new Recorded(fresh, changed, document.arrivals().size() - fresh - changed);
    });
  }

  private EntryIdentification identify(
      long feedId, ArrivedDocument document, FeedIdentity identity) {
    List<Arrival> arrivals = document.arrivals();
    EntryIdentification known =
        new EntryIdentification(
            document,
            identity.key(),
            aliases.owners(
                feedId,
                arrivals.stream()
                    .flatMap(arrival ->
                        Stream.of(
                                arrival.id().stream(),
                                arrival.bareId().stream(),
                                arrival.addresses().stream())
                            .flatMap(names -> names))
                    .toList()));
    List<Alias> texts = known.unsettled().stream().flatMap(EntryIdentification::texts).toList();
    if (!texts.isEmpty()) {
      known.settle(payloads(known.candidates(aliases.owners(feedId, texts))));
    }
    return known;
  }

  private Map<Long, ReceivedEntry> payloads(Set<Long> entryIds) {
    if (entryIds.isEmpty()) {
      return Map.of();
    }
    return database
        .sql()
        .sql("SELECT id, payload FROM entry WHERE id IN (:ids)")
        .param("ids", entryIds)
        .query(
            (row, n) -> Map.entry(row.getLong("id"), EntryPayload.unpack(row.getBytes("payload"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Entries that have the key of an arrival that seems new: recorded before there were aliases. */
  private Map<String, Long> byKeys(
      long feedId, ArrivedDocument document, EntryIdentification known) {
    Set<String> keys =
        document.arrivals().stream()
            .filter(arrival -> known.knownAs(arrival).isEmpty())
            .flatMap(arrival -> EntryKey.all(arrival, document, known))
            .collect(Collectors.toSet());
    if (keys.isEmpty()) {
      return Map.of();
    }
    return database
        .sql()
        .sql("SELECT entry_key, id FROM entry WHERE feed_id = :feed AND entry_key IN (:keys)")
        .param("feed", feedId)
        .param("keys", keys)
        .query((row, n) -> Map.entry(row.getString("entry_key"), row.getLong("id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void insert(long feedId, List<RecordedDocument.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    database
        .batches()
        .batchUpdate(
            """
            INSERT INTO entry (id, feed_id, entry_key, url, headline, content_hash, payload, shared_marks,
              received_at, stage)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED')
            """,
            rows.stream()
                .map(row ->
                    new Object[] {
                      row.entryId(),
                      feedId,
                      row.key(),
                      row.entry().link().orElse(null),
                      row.entry().title().orElse(""),
                      row.contentHash(),
                      EntryPayload.pack(row.entry()),
                      row.shared().bits(),
                      clock.millis()
                    })
                .toList());
  }

  private void update(List<RecordedDocument.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    database
        .batches()
        .batchUpdate(
            """
            UPDATE entry SET url = ?, headline = ?, content_hash = ?, payload = ?, shared_marks = ?, changed_at = ?,
              stage = 'RECEIVED', attempts = 0, next_attempt_at = 0, lease_owner = NULL, lease_until = 0
            WHERE id = ?
            """,
            rows.stream()
                .map(row ->
                    new Object[] {
                      row.entry().link().orElse(null),
                      row.entry().title().orElse(""),
                      row.contentHash(),
                      EntryPayload.pack(row.entry()),
                      row.shared().bits(),
                      clock.millis(),
                      row.entryId()
                    })
                .toList());
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
              RETURNING id, feed_id, content_hash, attempts, received_at, shared_marks, payload
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
                  SharedMarks.of(row.getInt("shared_marks")),
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

  /** Keeps what was decided. */
  void setDecision(long entryId, Decision decision, List<String> trace) {
    setDecision(entryId, decision, trace, "").update();
  }

  /**
   * Keeps what was decided of an entry that the newsroom took, and what its text said of its
   * source, in the place of what was kept before.
   */
  void setDecision(
      long entryId,
      Decision decision,
      List<String> trace,
      long articleId,
      Attribution attribution) {
    String credits = String.join("\n", attribution.credits());
    setDecision(
            entryId,
            decision,
            trace,
            ", article_id = :article, dateline = :dateline, credits = :credits")
        .param("article", articleId)
        .param("dateline", attribution.dateline().orElse(null), Types.VARCHAR)
        .param("credits", credits.isEmpty() ? null : credits, Types.VARCHAR)
        .update();
  }

  private StatementSpec setDecision(
      long entryId, Decision decision, List<String> trace, String more) {
    return database
        .sql()
        .sql(
            """
            UPDATE entry SET decision = :decision, reason = :reason, reason_detail = :detail, trace = :trace%s
            WHERE id = :id
            """
                .formatted(more))
        .param("decision", decision.verdict().name())
        .param("reason", decision.reason().name())
        .param("detail", decision.detail())
        .param("trace", String.join("\n", trace))
        .param("id", entryId);
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
