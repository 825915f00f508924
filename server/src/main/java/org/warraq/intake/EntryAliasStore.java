package org.warraq.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.warraq.intake.FeedIdentity.Fault;
import org.warraq.newsroom.Alias;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/**
 * Under which names the entries of feeds are known, and by which the feeds want to be known. An
 * alias that more than one entry has had belongs to the latest.
 */
@Component
public class EntryAliasStore {
  /** Parameters of one statement: SQLite and PostgreSQL allow 32,766. */
  private static final int ALIASES_A_QUERY = 4000;

  private final Database database;

  EntryAliasStore(Database database) {
    this.database = database;
  }

  /**
   * Who has an alias.
   *
   * @param shared whether another entry has had it before
   * @param contentHash of what that entry says now
   */
  record Owner(long entryId, boolean shared, String contentHash) {}

  /** An alias and its owner, as they are to be. */
  record Row(Alias alias, long entryId, boolean shared) {}

  /** How a feed's entries are known; as at the beginning for a feed that has none yet. */
  public FeedIdentity identity(long feedId) {
    return database
        .sql()
        .sql("SELECT * FROM feed_identity WHERE feed_id = :feed")
        .param("feed", feedId)
        .query(EntryAliasStore::identity)
        .optional()
        .orElse(FeedIdentity.FRESH);
  }

  /**
   * As {@link #identity}, held against others until the transaction ends: two documents of one feed
   * are identified one after the other.
   */
  FeedIdentity lock(long feedId) {
    return database
        .sql()
        .sql(
            """
            INSERT INTO feed_identity (feed_id) VALUES (:feed)
            ON CONFLICT (feed_id) DO UPDATE SET feed_id = excluded.feed_id RETURNING *
            """)
        .param("feed", feedId)
        .query(EntryAliasStore::identity)
        .single();
  }

  void save(long feedId, FeedIdentity identity) {
    database
        .sql()
        .sql(
            """
            UPDATE feed_identity SET entry_key = :key, seen = :seen, repeated = :repeated, churned = :churned,
              reused = :reused, changed_at = :changed, cause = :cause, share = :share
            WHERE feed_id = :feed
            """)
        .param("key", identity.key().name())
        .param("seen", identity.seen())
        .param("repeated", identity.repeated())
        .param("churned", identity.churned())
        .param("reused", identity.reused())
        .param("changed", Columns.millis(identity.changedAt()), Types.BIGINT)
        .param("cause", identity.cause().map(Enum::name).orElse(null), Types.VARCHAR)
        .param("share", identity.share())
        .param("feed", feedId)
        .update();
  }

  private static FeedIdentity identity(ResultSet row, int n) throws SQLException {
    return new FeedIdentity(
        FeedIdentity.Key.valueOf(row.getString("entry_key")),
        row.getInt("seen"),
        row.getInt("repeated"),
        row.getInt("churned"),
        row.getInt("reused"),
        Columns.time(row, "changed_at"),
        Columns.text(row, "cause").map(Fault::valueOf),
        row.getDouble("share"));
  }

  /** The owners of these aliases in a feed; those that nobody has are absent. */
  Map<Alias, Owner> owners(long feedId, Collection<Alias> aliases) {
    Map<Alias, Owner> owners = new HashMap<>();
    List<Long> hashes = aliases.stream().map(Alias::hash).distinct().toList();
    for (int from = 0; from < hashes.size(); from += ALIASES_A_QUERY) {
      database
          .sql()
          .sql(
              """
              SELECT entry_alias.alias, entry_alias.entry_id, entry_alias.shared, entry.content_hash
              FROM entry_alias JOIN entry ON entry.id = entry_alias.entry_id
              WHERE entry_alias.feed_id = :feed AND entry_alias.alias IN (:aliases)
              """)
          .param("feed", feedId)
          .param("aliases", hashes.subList(from, Math.min(hashes.size(), from + ALIASES_A_QUERY)))
          .query((row, n) ->
              Map.entry(
                  new Alias(row.getLong("alias")),
                  new Owner(
                      row.getLong("entry_id"),
                      row.getBoolean("shared"),
                      row.getString("content_hash"))))
          .list()
          .forEach(found -> owners.put(found.getKey(), found.getValue()));
    }
    return owners;
  }

  void keep(long feedId, Collection<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Object[]> values = new ArrayList<>(rows.size());
    for (Row row : rows) {
      values.add(new Object[] {feedId, row.alias().hash(), row.entryId(), row.shared()});
    }
    database
        .batches()
        .batchUpdate(
            """
            INSERT INTO entry_alias (feed_id, alias, entry_id, shared) VALUES (?, ?, ?, ?)
            ON CONFLICT (feed_id, alias) DO UPDATE SET entry_id = excluded.entry_id, shared = excluded.shared
            """,
            values);
  }
}
