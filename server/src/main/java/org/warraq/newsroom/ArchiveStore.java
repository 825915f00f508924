package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/**
 * Reading of articles: what pages, lists, feeds and the index show. Lists hold published articles
 * only.
 */
@Component
public class ArchiveStore {
  private static final String CARD =
      """
      SELECT article.id, article.slug, article.language, article.headline, article.standfirst, article.published_at,
        article.lead_caption, article.lead_credit, source.name AS source_name, source.slug AS source_slug,
        section.id AS section_id, section.slug AS section_slug, section.name AS section_name,
        section.aliases AS section_aliases,
        media.id AS media_id, media.hash, media.width, media.height, media.widths
      FROM article
        JOIN source ON source.id = article.source_id
        LEFT JOIN section ON section.id = article.section_id
        LEFT JOIN media ON media.id = article.lead_media_id AND media.state = 'READY'
      """;

  private final Database database;
  private final BylineStore bylines;

  ArchiveStore(Database database, BylineStore bylines) {
    this.database = database;
    this.bylines = bylines;
  }

  /**
   * A place in a list that is ordered by publication, newest first: what comes after it is older.
   */
  public record Before(Instant publishedAt, long id) {
    /** The beginning of a list. */
    public static final Before NOTHING =
        new Before(Instant.ofEpochMilli(Long.MAX_VALUE), Long.MAX_VALUE);

    public static Before card(ArticleCard card) {
      return new Before(card.publishedAt(), card.id());
    }
  }

  /** Which articles a list holds. */
  public sealed interface Selection {
    /** All of them. */
    record All() implements Selection {}

    record InSection(long sectionId) implements Selection {}

    record OfSource(long sourceId) implements Selection {}

    record ByByline(long bylineId) implements Selection {}

    record WithTag(long tagId) implements Selection {}

    record InStory(long storyId) implements Selection {}

    /** Published from one time, which belongs to it, until another, which does not. */
    record Between(Instant from, Instant until) implements Selection {}
  }

  /** Published articles of a selection, newest first, that come after the given place. */
  public List<ArticleCard> list(Selection selection, Before before, int limit) {
    Condition condition = condition(selection);
    return database
        .sql()
        .sql(
            CARD
                + condition.join()
                + " WHERE article.status = 'PUBLISHED' AND (article.published_at, article.id) < (:time, :id)"
                + condition.where()
                + " ORDER BY article.published_at DESC, article.id DESC LIMIT :limit")
        .param("time", before.publishedAt().toEpochMilli())
        .param("id", before.id())
        .param("limit", limit)
        .param("key", condition.key())
        .query(ArchiveStore::card)
        .list();
  }

  /** How many published articles a selection has. */
  public long count(Selection selection) {
    Condition condition = condition(selection);
    return database
        .sql()
        .sql(
            "SELECT count(*) FROM article "
                + condition.join()
                + " WHERE article.status = 'PUBLISHED'"
                + condition.where())
        .param("key", condition.key())
        .query(Long.class)
        .single();
  }

  private record Condition(String join, String where, long key) {}

  private static Condition condition(Selection selection) {
    return switch (selection) {
      case Selection.All() -> new Condition("", " AND :key = 0", 0);
      case Selection.InSection(long id) -> new Condition("", " AND article.section_id = :key", id);
      case Selection.OfSource(long id) -> new Condition("", " AND article.source_id = :key", id);
      case Selection.Between(Instant from, Instant until) ->
          new Condition(
              "",
              " AND article.published_at >= :key AND article.published_at < "
                  + until.toEpochMilli(),
              from.toEpochMilli());
      case Selection.InStory(long id) -> new Condition("", " AND article.story_id = :key", id);
      case Selection.ByByline(long id) ->
          new Condition(
              " JOIN article_byline ON article_byline.article_id = article.id",
              " AND article_byline.byline_id = :key",
              id);
      case Selection.WithTag(long id) ->
          new Condition(
              " JOIN article_tag ON article_tag.article_id = article.id",
              " AND article_tag.tag_id = :key",
              id);
    };
  }

  /** The published articles with these ids, in the order of the ids. */
  public List<ArticleCard> cards(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, ArticleCard> found = new HashMap<>();
    database
        .sql()
        .sql(CARD + " WHERE article.status = 'PUBLISHED' AND article.id IN (:ids)")
        .param("ids", ids)
        .query(ArchiveStore::card)
        .list()
        .forEach(card -> found.put(card.id(), card));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** When the first article since a time was published. */
  public Optional<Instant> firstSince(Instant time) {
    return database
        .sql()
        .sql(
            "SELECT min(published_at) AS first FROM article WHERE status = 'PUBLISHED' AND published_at >= :time")
        .param("time", time.toEpochMilli())
        .query((row, n) -> Columns.time(row, "first"))
        .single();
  }

  /** When the last article before a time was published. */
  public Optional<Instant> lastBefore(Instant time) {
    return database
        .sql()
        .sql(
            "SELECT max(published_at) AS last FROM article WHERE status = 'PUBLISHED' AND published_at < :time")
        .param("time", time.toEpochMilli())
        .query((row, n) -> Columns.time(row, "last"))
        .single();
  }

  /**
   * The article before and the article after in the order of publication, among those of the
   * section; among all, when it has none.
   */
  public record Neighbours(Optional<ArticleCard> previous, Optional<ArticleCard> next) {}

  public Neighbours neighbours(Article article) {
    return new Neighbours(neighbour(article, "<", "DESC"), neighbour(article, ">", "ASC"));
  }

  private Optional<ArticleCard> neighbour(Article article, String comparison, String order) {
    Condition condition =
        condition(
            article
                .section()
                .<Selection>map(section -> new Selection.InSection(section.id()))
                .orElseGet(Selection.All::new));
    return database
        .sql()
        .sql(
            CARD
                + """
                 WHERE article.status = 'PUBLISHED' AND (article.published_at, article.id) %s (:time, :id) %s
                ORDER BY article.published_at %s, article.id %s LIMIT 1
                """
                    .formatted(comparison, condition.where(), order, order))
        .param("time", article.publishedAt().toEpochMilli())
        .param("id", article.id())
        .param("key", condition.key())
        .query(ArchiveStore::card)
        .optional();
  }

  /** The article with this id, whatever its status. */
  public Optional<Article> find(long id) {
    return database
        .sql()
        .sql(
            "SELECT "
                + SourceStore.COLUMNS
                + ", "
                + SectionStore.COLUMNS
                + """
                , article.id, article.status, article.language, article.headline, article.standfirst,
                  article.body_html, article.words, article.slug, article.story_id, article.origin_url,
                  article.published_at, article.modified_at, article.visible_at, article.release_at, article.shown,
                  article.indexed, article.credit_line, article.lead_caption, article.lead_credit,
                  article.confidence, article.revision,
                  media.id AS media_id, media.hash, media.width, media.height, media.widths
                FROM article
                  JOIN source ON source.id = article.source_id
                  LEFT JOIN section ON section.id = article.section_id
                  LEFT JOIN media ON media.id = article.lead_media_id AND media.state = 'READY'
                WHERE article.id = :id
                """)
        .param("id", id)
        .query(articleMapper())
        .optional();
  }

  /** Ids of published articles above the given one, ascending: for building the index. */
  public List<Long> publishedAfter(long id, int limit) {
    return database
        .sql()
        .sql(
            "SELECT id FROM article WHERE status = 'PUBLISHED' AND id > :id ORDER BY id LIMIT :limit")
        .param("id", id)
        .param("limit", limit)
        .query(Long.class)
        .list();
  }

  private RowMapper<Article> articleMapper() {
    return (row, n) -> {
      long id = row.getLong("id");
      return new Article(
          id,
          ArticleStatus.valueOf(row.getString("status")),
          row.getString("language"),
          row.getString("headline"),
          Columns.text(row, "standfirst"),
          row.getString("body_html"),
          row.getInt("words"),
          row.getString("slug"),
          section(row),
          SourceStore.source(row, n),
          Columns.number(row, "story_id"),
          row.getString("origin_url"),
          Instant.ofEpochMilli(row.getLong("published_at")),
          Columns.time(row, "modified_at"),
          Columns.time(row, "visible_at"),
          Columns.time(row, "release_at"),
          Extent.valueOf(row.getString("shown")),
          row.getBoolean("indexed") ? Rights.Indexing.ALLOWED : Rights.Indexing.FORBIDDEN,
          Columns.text(row, "credit_line"),
          picture(row),
          row.getDouble("confidence"),
          row.getInt("revision"),
          bylines.ofArticle(id),
          bylines.tagsOfArticle(id),
          sightings(id));
    };
  }

  private List<Sighting> sightings(long articleId) {
    return database
        .sql()
        .sql(
            "SELECT "
                + SourceStore.COLUMNS
                + """
                , sighting.id, sighting.kind, sighting.feed_title, sighting.feed_url, sighting.url,
                  sighting.headline, sighting.resemblance, sighting.published_at, sighting.seen_at
                FROM sighting JOIN source ON source.id = sighting.source_id
                WHERE sighting.article_id = :article
                ORDER BY CASE sighting.kind WHEN 'ORIGIN' THEN 0 ELSE 1 END, sighting.seen_at, sighting.id
                """)
        .param("article", articleId)
        .query((row, n) -> {
          return new Sighting(
              row.getLong("id"),
              Sighting.Kind.valueOf(row.getString("kind")),
              SourceStore.source(row, n),
              row.getString("feed_title"),
              row.getString("feed_url"),
              row.getString("url"),
              row.getString("headline"),
              Columns.fraction(row, "resemblance"),
              Instant.ofEpochMilli(row.getLong("published_at")),
              Instant.ofEpochMilli(row.getLong("seen_at")));
        })
        .list();
  }

  private static ArticleCard card(ResultSet row, int n) throws SQLException {
    return new ArticleCard(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("language"),
        row.getString("headline"),
        Columns.text(row, "standfirst"),
        section(row),
        row.getString("source_name"),
        row.getString("source_slug"),
        Instant.ofEpochMilli(row.getLong("published_at")),
        picture(row));
  }

  private static Optional<Section> section(ResultSet row) throws SQLException {
    return row.getString("section_slug") == null
        ? Optional.empty()
        : Optional.of(SectionStore.section(row, 0));
  }

  private static Optional<LeadPicture> picture(ResultSet row) throws SQLException {
    String hash = row.getString("hash");
    if (hash == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LeadPicture(
            row.getLong("media_id"),
            hash,
            row.getInt("width"),
            row.getInt("height"),
            Arrays.stream(row.getString("widths").split(" ")).map(Integer::valueOf).toList(),
            Columns.text(row, "lead_caption"),
            Columns.text(row, "lead_credit")));
  }
}
