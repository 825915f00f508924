package org.warraq.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.LeadPicture;
import org.warraq.newsroom.Permalink;
import org.warraq.store.Database;

/**
 * Which articles search engines are told about: those that stand here in full and may be listed.
 */
@Component
class SitemapStore {
  private static final String LISTED =
      "article.status = 'PUBLISHED' AND article.indexed AND article.shown = 'FULL'";

  /** Thirty days; a period's articles never change their place when others come. */
  private static final long PERIOD_MILLIS = Duration.ofDays(30).toMillis();

  private final Database database;

  SitemapStore(Database database) {
    this.database = database;
  }

  /** An article's address, when it last changed, and the file of its picture. */
  record Listed(String path, Instant changedAt, Optional<String> picture) {}

  /**
   * Articles of thirty days.
   *
   * @param number counted from 1970
   */
  record Period(long number, long articles, Instant changedAt) {}

  /** The periods that have articles, the latest first. */
  List<Period> periods() {
    return database
        .sql()
        .sql(
            """
            SELECT published_at / %1$d AS number, count(*) AS articles,
              max(published_at) AS published_at, max(modified_at) AS modified_at
            FROM article WHERE %2$s GROUP BY published_at / %1$d ORDER BY number DESC
            """
                .formatted(PERIOD_MILLIS, LISTED))
        .query((row, n) ->
            new Period(
                row.getLong("number"),
                row.getLong("articles"),
                Instant.ofEpochMilli(
                    Math.max(row.getLong("published_at"), row.getLong("modified_at")))))
        .list();
  }

  /** So many articles of a period, the oldest first, after so many others. */
  List<Listed> ofPeriod(long number, int skipped, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT article.id, article.slug, article.published_at, article.modified_at, media.hash, media.widths
            FROM article LEFT JOIN media ON media.id = article.lead_media_id AND media.state = 'READY'
            WHERE %s AND published_at >= :from AND published_at < :until
            ORDER BY published_at, article.id LIMIT :limit OFFSET :skipped
            """
                .formatted(LISTED))
        .param("from", number * PERIOD_MILLIS)
        .param("until", (number + 1) * PERIOD_MILLIS)
        .param("limit", limit)
        .param("skipped", skipped)
        .query((row, n) ->
            new Listed(
                path(row),
                Instant.ofEpochMilli(
                    Math.max(row.getLong("published_at"), row.getLong("modified_at"))),
                picture(row)))
        .list();
  }

  private static String path(ResultSet row) throws SQLException {
    return Permalink.path(row.getLong("id"), row.getString("slug"));
  }

  private static Optional<String> picture(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    if (hash == null) {
      return Optional.empty();
    }
    return Arrays.stream(row.getString("widths").split(" "))
        .map(Integer::valueOf)
        .max(Integer::compare)
        .map(width -> LeadPicture.path(hash, width));
  }

  /** An article of the last days. */
  record News(String path, String headline, String language, Instant publishedAt) {}

  /** The articles since a time, the latest first. */
  List<News> news(Instant since, int limit) {
    return database
        .sql()
        .sql(
            """
            SELECT id, slug, headline, language, published_at FROM article
            WHERE %s AND published_at >= :since
            ORDER BY published_at DESC, id DESC LIMIT :limit
            """
                .formatted(LISTED))
        .param("since", since.toEpochMilli())
        .param("limit", limit)
        .query((row, n) ->
            new News(
                path(row),
                row.getString("headline"),
                row.getString("language"),
                Instant.ofEpochMilli(row.getLong("published_at"))))
        .list();
  }
}
