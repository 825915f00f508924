package org.warraq.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/** Articles as the desk lists them: by where they stand, visible to readers or not. */
@Component
public class QueueStore {
  private final Database database;

  QueueStore(Database database) {
    this.database = database;
  }

  /**
   * What a list at the desk shows of an article.
   *
   * @param publishedAt when the source published it
   * @param takenInAt when it was made here
   * @param confidence 0 to 1, how sure the extraction was
   */
  public record Line(
      long id,
      ArticleStatus status,
      String language,
      String headline,
      String slug,
      String sourceName,
      Optional<String> sectionName,
      Instant publishedAt,
      Instant takenInAt,
      Optional<Instant> releaseAt,
      int words,
      double confidence) {}

  /** The beginning of a list. */
  public static final long FROM_NEWEST = Long.MAX_VALUE;

  /**
   * Articles of a status, the latest taken in first.
   *
   * @param beforeId only articles taken in before this one, for paging
   */
  public List<Line> list(ArticleStatus status, long beforeId, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT article.id, article.status, article.language, article.headline, article.slug,
              source.name AS source_name, section.name AS section_name, article.published_at,
              article.created_at, article.release_at, article.words, article.confidence
            FROM article
              JOIN source ON source.id = article.source_id
              LEFT JOIN section ON section.id = article.section_id
            WHERE %s AND article.id < :before
            ORDER BY article.id DESC LIMIT :limit
            """
                .formatted(is(status)))
        .param("before", beforeId)
        .param("limit", limit)
        .query((row, n) -> {
          return new Line(
              row.getLong("id"),
              ArticleStatus.valueOf(row.getString("status")),
              row.getString("language"),
              row.getString("headline"),
              row.getString("slug"),
              row.getString("source_name"),
              Columns.text(row, "section_name"),
              Instant.ofEpochMilli(row.getLong("published_at")),
              Instant.ofEpochMilli(row.getLong("created_at")),
              Columns.time(row, "release_at"),
              row.getInt("words"),
              row.getDouble("confidence"));
        })
        .list();
  }

  /** How many articles stand there. */
  public long count(ArticleStatus status) {
    return database
        .sql()
        .sql("SELECT count(*) FROM article WHERE " + is(status))
        .query(Long.class)
        .single();
  }

  /** In the words of the partial indexes, which a parameter would hide from the planner. */
  private static String is(ArticleStatus status) {
    return status == ArticleStatus.PUBLISHED
        ? "article.status = 'PUBLISHED'"
        : "article.status = '%s' AND article.status <> 'PUBLISHED'".formatted(status.name());
  }

  /** How many visible articles became visible at or after this time. */
  public long publishedSince(Instant time) {
    return database
        .sql()
        .sql("SELECT count(*) FROM article WHERE status = 'PUBLISHED' AND visible_at >= :time")
        .param("time", time.toEpochMilli())
        .query(Long.class)
        .single();
  }
}
