package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.feed.UrlKey;
import org.warraq.newsroom.Takedown.Cause;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** What may not come back. It refers to no other row: it outlives articles, entries and feeds. */
@Component
public class TakedownStore {
  private static final String ROW =
      """
      SELECT takedown.id, takedown.cause, takedown.article_id, takedown.url, takedown.headline,
        takedown.reason, account.display_name, takedown.at
      FROM takedown LEFT JOIN account ON account.id = takedown.account_id
      """;

  private final Database database;
  private final Ids ids;

  TakedownStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
    nameOldAddresses();
  }

  /** Rows of a version that kept addresses alone get the alias by which they are found. */
  private void nameOldAddresses() {
    database.run(() ->
        database
            .sql()
            .sql(
                """
                SELECT id, url FROM takedown WHERE cause = 'ADDRESS'
                  AND NOT EXISTS (SELECT 1 FROM takedown_alias WHERE takedown_id = takedown.id)
                """)
            .query((row, n) -> Map.entry(row.getLong("id"), row.getString("url")))
            .list()
            .forEach(row ->
                UrlKey.of(row.getValue())
                    .ifPresent(key -> name(row.getKey(), List.of(Alias.address(key))))));
  }

  /** The takedown that one of these aliases belongs to. */
  Optional<Takedown> find(Collection<Alias> aliases) {
    return aliases.isEmpty()
        ? Optional.empty()
        : database
            .sql()
            .sql(
                ROW
                    + """
                     WHERE takedown.id IN (SELECT takedown_id FROM takedown_alias WHERE alias IN (:aliases))
                     ORDER BY takedown.id LIMIT 1
                    """)
            .param("aliases", AliasStore.hashes(aliases))
            .query(TakedownStore::takedown)
            .optional();
  }

  /** The takedowns, the latest first. */
  public List<Takedown> latest(long beforeId, int limit) {
    return database
        .sql()
        .sql(ROW + " WHERE takedown.id < :before ORDER BY takedown.id DESC LIMIT :limit")
        .param("before", beforeId)
        .param("limit", limit)
        .query(TakedownStore::takedown)
        .list();
  }

  public Optional<Takedown> find(long id) {
    return database
        .sql()
        .sql(ROW + " WHERE takedown.id = :id")
        .param("id", id)
        .query(TakedownStore::takedown)
        .optional();
  }

  private static Takedown takedown(ResultSet row, int n) throws SQLException {
    return new Takedown(
        row.getLong("id"),
        Cause.valueOf(row.getString("cause")),
        Columns.number(row, "article_id"),
        row.getString("url"),
        row.getString("headline"),
        row.getString("reason"),
        Columns.text(row, "display_name"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  long add(
      Cause cause,
      Optional<Long> articleId,
      String url,
      String headline,
      String reason,
      Optional<Long> accountId,
      Instant now) {
    long id = ids.next();
    database
        .sql()
        .sql(
            """
            INSERT INTO takedown (id, cause, article_id, url, headline, reason, account_id, at)
            VALUES (:id, :cause, :article, :url, :headline, :reason, :account, :now)
            """)
        .param("id", id)
        .param("cause", cause.name())
        .param("article", articleId.orElse(null), Types.BIGINT)
        .param("url", url)
        .param("headline", headline)
        .param("reason", reason)
        .param("account", accountId.orElse(null), Types.BIGINT)
        .param("now", now.toEpochMilli())
        .update();
    return id;
  }

  /** The same under further names. */
  void name(long id, Collection<Alias> aliases) {
    if (!aliases.isEmpty()) {
      database
          .batches()
          .batchUpdate(
              "INSERT INTO takedown_alias (alias, takedown_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
              AliasStore.hashes(aliases).stream().map(alias -> new Object[] {alias, id}).toList());
    }
  }

  void lift(long id) {
    database
        .sql()
        .sql("DELETE FROM takedown_alias WHERE takedown_id = :id")
        .param("id", id)
        .update();
    database.sql().sql("DELETE FROM takedown WHERE id = :id").param("id", id).update();
  }

  /** The takedowns of an article. */
  List<Long> ofArticle(long articleId) {
    return database
        .sql()
        .sql("SELECT id FROM takedown WHERE article_id = :article")
        .param("article", articleId)
        .query(Long.class)
        .list();
  }
}
