package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.language.Slug;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Bylines and tags: names that many articles share. */
@Component
public class BylineStore {
  private final Database database;
  private final Ids ids;

  BylineStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  public Optional<Byline> bySlug(String slug) {
    return database
        .sql()
        .sql("SELECT id, slug, name, biography FROM byline WHERE slug = :slug")
        .param("slug", slug)
        .query(BylineStore::byline)
        .optional();
  }

  public Optional<Tag> tagBySlug(String slug) {
    return database
        .sql()
        .sql("SELECT id, slug, name FROM tag WHERE slug = :slug")
        .param("slug", slug)
        .query((row, n) -> new Tag(row.getLong("id"), row.getString("slug"), row.getString("name")))
        .optional();
  }

  List<Byline> ofArticle(long articleId) {
    return database
        .sql()
        .sql(
            """
            SELECT byline.id, slug, name, biography
            FROM article_byline JOIN byline ON byline.id = byline_id
            WHERE article_id = :article ORDER BY position
            """)
        .param("article", articleId)
        .query(BylineStore::byline)
        .list();
  }

  List<Tag> tagsOfArticle(long articleId) {
    return database
        .sql()
        .sql(
            """
            SELECT tag.id, slug, name
            FROM article_tag JOIN tag ON tag.id = tag_id
            WHERE article_id = :article ORDER BY position
            """)
        .param("article", articleId)
        .query((row, n) -> new Tag(row.getLong("id"), row.getString("slug"), row.getString("name")))
        .list();
  }

  /** The names of a new article. */
  void attachBylines(long articleId, List<String> names) {
    attach("byline", articleId, names);
  }

  /** The tags of a new article. */
  void attachTags(long articleId, List<String> names) {
    attach("tag", articleId, names);
  }

  private void attach(String kind, long articleId, List<String> names) {
    int position = 0;
    for (String name :
        names.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList()) {
      String slug = Slug.of(name);
      long id = known(kind, slug).orElseGet(() -> insert(kind, slug, name));
      database
          .sql()
          .sql(
              """
              INSERT INTO article_%s (article_id, %s_id, position) VALUES (:article, :id, :position)
              ON CONFLICT (article_id, %s_id) DO NOTHING
              """
                  .formatted(kind, kind, kind))
          .param("article", articleId)
          .param("id", id)
          .param("position", position++)
          .update();
    }
  }

  private Optional<Long> known(String kind, String slug) {
    return database
        .sql()
        .sql("SELECT id FROM %s WHERE slug = :slug".formatted(kind))
        .param("slug", slug)
        .query(Long.class)
        .optional();
  }

  private long insert(String kind, String slug, String name) {
    // Another node may have been faster; the update that changes nothing makes RETURNING give its
    // row.
    return database
        .sql()
        .sql(
            """
            INSERT INTO %s (id, slug, name) VALUES (:id, :slug, :name)
            ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug RETURNING id
            """
                .formatted(kind))
        .param("id", ids.next())
        .param("slug", slug)
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private static Byline byline(ResultSet row, int n) throws SQLException {
    return new Byline(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("name"),
        Optional.ofNullable(row.getString("biography")));
  }
}
