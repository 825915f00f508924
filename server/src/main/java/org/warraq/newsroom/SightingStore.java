package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Where articles were seen. Every method is part of its caller's transaction. */
@Component
class SightingStore {
  private final Database database;
  private final Ids ids;

  SightingStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** Notes where an article was seen; an entry is one sighting, however often it comes. */
  boolean sight(
      long articleId, Sighting.Kind kind, Provenance from, double resemblance, Instant now) {
    StatementSpec insert =
        database
            .sql()
            .sql(
                """
                INSERT INTO sighting (id, article_id, entry_id, kind, source_id, feed_title, feed_url, url, url_key,
                  headline, resemblance, published_at, seen_at)
                VALUES (:id, :article, :entry, :kind, :source, :feed_title, :feed_url, :url, :key,
                  :headline, :resemblance, :published, :now)
                ON CONFLICT (entry_id) DO NOTHING
                """);
    return insert
            .param("id", ids.next())
            .param("article", articleId)
            .param("entry", from.entryId())
            .param("kind", kind.name())
            .param("source", from.source().id())
            .param("feed_title", from.feedTitle())
            .param("feed_url", from.feedUrl())
            .param("url", from.url())
            .param("key", from.urlKey())
            .param("headline", from.headline())
            .param("resemblance", resemblance)
            .param("published", from.publishedAt().toEpochMilli())
            .param("now", now.toEpochMilli())
            .update()
        == 1;
  }

  /** The article that an entry belongs to, and how. */
  Optional<EntrySighting> ofEntry(long entryId) {
    return database
        .sql()
        .sql("SELECT article_id, kind FROM sighting WHERE entry_id = :entry")
        .param("entry", entryId)
        .query((row, n) ->
            new EntrySighting(
                row.getLong("article_id"), Sighting.Kind.valueOf(row.getString("kind"))))
        .optional();
  }

  /** The article that an address was seen for. */
  Optional<Long> bySightingKey(String urlKey) {
    return database
        .sql()
        .sql("SELECT article_id FROM sighting WHERE url_key = :key ORDER BY id LIMIT 1")
        .param("key", urlKey)
        .query(Long.class)
        .optional();
  }

  /** Takes back that an entry is one more sighting of its article; the article, if it was one. */
  Optional<Long> forget(long entryId) {
    return database
        .sql()
        .sql(
            """
            DELETE FROM sighting WHERE entry_id = :entry AND COALESCE(joined_kind, kind) = 'ALSO_REPORTED'
            RETURNING article_id
            """)
        .param("entry", entryId)
        .query(Long.class)
        .optional();
  }

  /** All sightings of the first article become sightings of the second, and remember it. */
  void join(long articleId, long intoId) {
    database
        .sql()
        .sql(
            """
            UPDATE sighting SET article_id = :into, joined_from = COALESCE(joined_from, :article),
              joined_kind = COALESCE(joined_kind, kind), kind = 'ALSO_REPORTED'
            WHERE article_id = :article
            """)
        .param("into", intoId)
        .param("article", articleId)
        .update();
  }

  /** Sightings that came with the article go back to it. */
  void part(long articleId) {
    database
        .sql()
        .sql(
            """
            UPDATE sighting SET article_id = :article, kind = joined_kind, joined_from = NULL, joined_kind = NULL
            WHERE joined_from = :article
            """)
        .param("article", articleId)
        .update();
  }

  /** The entry that an article was made from, as a match names it. */
  Optional<MatchStore.Entry> origin(long articleId) {
    return database
        .sql()
        .sql(
            """
            SELECT entry_id, headline, source_id FROM sighting
            WHERE article_id = :article AND kind = 'ORIGIN'
            """)
        .param("article", articleId)
        .query((row, n) ->
            new MatchStore.Entry(
                row.getLong("entry_id"), row.getString("headline"), row.getLong("source_id")))
        .optional();
  }

  /** What an entry is to its article. */
  record EntrySighting(long articleId, Sighting.Kind kind) {}
}
