package org.warraq.newsroom;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;

/** Under which names articles are known. Every method is part of its caller's transaction. */
@Component
class AliasStore {
  private final Database database;

  AliasStore(Database database) {
    this.database = database;
  }

  /** The oldest article under each alias; aliases that no article has are absent. */
  Map<Alias, Long> articles(Collection<Alias> aliases) {
    if (aliases.isEmpty()) {
      return Map.of();
    }
    Map<Alias, Long> articles = new HashMap<>();
    database
        .sql()
        .sql(
            """
            SELECT alias, min(article_id) AS article_id FROM article_alias
            WHERE alias IN (:aliases) GROUP BY alias
            """)
        .param("aliases", hashes(aliases))
        .query((row, n) -> Map.entry(new Alias(row.getLong("alias")), row.getLong("article_id")))
        .list()
        .forEach(found -> articles.put(found.getKey(), found.getValue()));
    return articles;
  }

  static List<Long> hashes(Collection<Alias> aliases) {
    return aliases.stream().map(Alias::hash).distinct().toList();
  }

  void keep(long articleId, Collection<Alias> aliases) {
    insert(
        "INSERT INTO article_alias (alias, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        articleId,
        aliases);
  }

  void keepNeighbours(long articleId, Collection<Alias> aliases) {
    insert(
        "INSERT INTO url_neighbour (alias, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        articleId,
        aliases);
  }

  private void insert(String sql, long articleId, Collection<Alias> aliases) {
    if (!aliases.isEmpty()) {
      database
          .batches()
          .batchUpdate(
              sql, hashes(aliases).stream().map(alias -> new Object[] {alias, articleId}).toList());
    }
  }

  void remove(long articleId, Collection<Alias> aliases) {
    if (!aliases.isEmpty()) {
      database
          .sql()
          .sql("DELETE FROM article_alias WHERE article_id = :article AND alias IN (:aliases)")
          .param("article", articleId)
          .param("aliases", hashes(aliases))
          .update();
    }
  }

  /** Aliases that this article and no other has. */
  List<Alias> own(long articleId) {
    return database
        .sql()
        .sql(
            """
            SELECT alias FROM article_alias AS own
            WHERE article_id = :article AND NOT EXISTS (
              SELECT 1 FROM article_alias AS other
              WHERE other.alias = own.alias AND other.article_id <> :article)
            """)
        .param("article", articleId)
        .query((row, n) -> new Alias(row.getLong("alias")))
        .list();
  }

  /** The latest articles with an address that differs from this in one parameter. */
  List<Long> neighbours(Alias alias, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT article_id FROM url_neighbour WHERE alias = :alias
            ORDER BY article_id DESC LIMIT :limit
            """)
        .param("alias", alias.hash())
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  /** The keys of the addresses under which an article is known. */
  List<String> urlKeys(long articleId) {
    return database
        .sql()
        .sql(
            """
            SELECT origin_url_key FROM article WHERE id = :article
            UNION SELECT url_key FROM sighting WHERE article_id = :article
            """)
        .param("article", articleId)
        .query(String.class)
        .list();
  }
}
