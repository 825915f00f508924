package org.warraq.newsroom;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.warraq.language.Slug;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** Writing of articles and their revisions. Every method is part of its caller's transaction. */
@Component
class ArticleStore {
  private final Database database;
  private final Ids ids;

  ArticleStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** What deciding about a known article needs. */
  record Known(
      long id,
      ArticleStatus status,
      String headline,
      Optional<String> standfirst,
      String bodyHtml,
      String language,
      Optional<Instant> modifiedAt,
      Extent shown,
      boolean editedAtDesk,
      int revision,
      int words) {}

  /** Writes the article; empty when one with this origin stands already. */
  OptionalLong insert(
      Draft draft,
      Content content,
      Source source,
      Allowance allowance,
      ArticleStatus status,
      Optional<Instant> releaseAt,
      Instant now) {
    boolean pictures = allowance.pictures() == Rights.Pictures.ALLOWED;
    Optional<Long> inserted =
        database
            .sql()
            .sql(
                """
                INSERT INTO article (id, status, language, headline, standfirst, body_html, words, slug, section_id,
                  source_id, origin_url, origin_url_key, published_at, modified_at, visible_at, release_at, expires_at,
                  shown, indexed, credit_line, lead_media_id, lead_caption, lead_credit, confidence, created_at)
                VALUES (:id, :status, :language, :headline, :standfirst, :body, :words, :slug, :section,
                  :source, :url, :key, :published, :modified, :visible, :release, :expires,
                  :shown, :indexed, :credit_line, :media, :caption, :credit, :confidence, :now)
                ON CONFLICT (origin_url_key) DO NOTHING RETURNING id
                """)
            .param("id", ids.next())
            .param("status", status.name())
            .param("language", draft.language())
            .param("headline", draft.headline())
            .param("standfirst", content.standfirst().orElse(null), Types.VARCHAR)
            .param("body", content.bodyHtml())
            .param("words", content.words())
            .param("slug", Slug.of(draft.headline()))
            .param("section", draft.section().map(Section::id).orElse(null))
            .param("source", source.id())
            .param("url", draft.originUrl())
            .param("key", draft.originUrlKey())
            .param("published", draft.publishedAt().toEpochMilli())
            .param("modified", Columns.millis(draft.modifiedAt()))
            .param("visible", status == ArticleStatus.PUBLISHED ? now.toEpochMilli() : null)
            .param("release", Columns.millis(releaseAt))
            .param("expires", Columns.millis(allowance.until()), Types.BIGINT)
            .param("shown", allowance.text().name())
            .param("indexed", allowance.indexed() == Rights.Indexing.ALLOWED)
            .param("credit_line", source.rights().creditLine().orElse(null))
            .param(
                "media",
                pictures ? draft.picture().map(Draft.DraftPicture::mediaId).orElse(null) : null)
            .param(
                "caption",
                pictures ? draft.picture().flatMap(Draft.DraftPicture::caption).orElse(null) : null)
            .param(
                "credit",
                pictures ? draft.picture().flatMap(Draft.DraftPicture::credit).orElse(null) : null)
            .param("confidence", draft.confidence())
            .param("now", now.toEpochMilli())
            .query(Long.class)
            .optional();
    return inserted.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /**
   * Takes from a standing article what it may no longer have: search engines, its picture, time,
   * extent. Its text is revised by the caller.
   *
   * @return whether it had something that was taken
   */
  boolean tighten(long id, Allowance allowance) {
    return database
            .sql()
            .sql(
                """
                UPDATE article SET shown = :shown,
                  indexed = CASE WHEN :unindexed THEN FALSE ELSE indexed END,
                  lead_media_id = CASE WHEN :bare THEN NULL ELSE lead_media_id END,
                  expires_at = CASE WHEN COALESCE(expires_at, 9223372036854775807) > :until THEN :until
                    ELSE expires_at END
                WHERE id = :id AND (shown <> :shown OR (:unindexed AND indexed)
                  OR (:bare AND lead_media_id IS NOT NULL)
                  OR COALESCE(expires_at, 9223372036854775807) > :until)
                """)
            .param("shown", allowance.text().name())
            .param("unindexed", allowance.indexed() == Rights.Indexing.FORBIDDEN)
            .param("bare", allowance.pictures() == Rights.Pictures.FORBIDDEN)
            .param("until", allowance.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE))
            .param("id", id)
            .update()
        == 1;
  }

  Optional<Long> byOriginKey(String key) {
    return database
        .sql()
        .sql("SELECT id FROM article WHERE origin_url_key = :key")
        .param("key", key)
        .query(Long.class)
        .optional();
  }

  Optional<Known> known(long id) {
    return database
        .sql()
        .sql(
            """
            SELECT id, status, headline, standfirst, body_html, language, modified_at, shown, edited_at_desk, revision, words
            FROM article WHERE id = :id
            """)
        .param("id", id)
        .query((row, n) -> {
          return new Known(
              row.getLong("id"),
              ArticleStatus.valueOf(row.getString("status")),
              row.getString("headline"),
              Columns.text(row, "standfirst"),
              row.getString("body_html"),
              row.getString("language"),
              Columns.time(row, "modified_at"),
              Extent.valueOf(row.getString("shown")),
              row.getBoolean("edited_at_desk"),
              row.getInt("revision"),
              row.getInt("words"));
        })
        .optional();
  }

  /** Where an article came from, and as what. */
  record Origin(String url, String headline) {}

  Origin origin(long id) {
    return database
        .sql()
        .sql("SELECT origin_url, headline FROM article WHERE id = :id")
        .param("id", id)
        .query((row, n) -> new Origin(row.getString("origin_url"), row.getString("headline")))
        .single();
  }

  /** The new content takes the current one's place, in its revision too. */
  void correct(Known known, Content content) {
    for (String statement :
        List.of(
            """
            UPDATE article SET headline = :headline, standfirst = :standfirst, body_html = :body, words = :words
            WHERE id = :id
            """,
            """
            UPDATE revision SET headline = :headline, standfirst = :standfirst, body_html = :body
            WHERE article_id = :id AND number = :number
            """)) {
      database
          .sql()
          .sql(statement)
          .param("headline", content.headline())
          .param("standfirst", content.standfirst().orElse(null), Types.VARCHAR)
          .param("body", content.bodyHtml())
          .param("words", content.words())
          .param("number", known.revision())
          .param("id", known.id())
          .update();
    }
  }

  /** Deletes an article with everything that is said of it; entries forget that they made it. */
  void delete(long id) {
    for (String statement :
        List.of(
            "UPDATE entry SET article_id = NULL WHERE article_id = :id",
            "DELETE FROM article_alias WHERE article_id = :id",
            "DELETE FROM url_neighbour WHERE article_id = :id",
            "DELETE FROM proposal WHERE article_id = :id",
            "DELETE FROM likeness_text WHERE article_id = :id",
            "DELETE FROM likeness_match WHERE article_id = :id OR own_article_id = :id",
            "DELETE FROM likeness_apart WHERE article_id = :id",
            "DELETE FROM joined_article WHERE article_id = :id OR into_id = :id",
            "DELETE FROM revision WHERE article_id = :id",
            "DELETE FROM sighting WHERE article_id = :id",
            "DELETE FROM article_byline WHERE article_id = :id",
            "DELETE FROM article_tag WHERE article_id = :id",
            "DELETE FROM article WHERE id = :id")) {
      database.sql().sql(statement).param("id", id).update();
    }
  }

  /** The new content becomes the current one, with the next revision number, which is returned. */
  int revise(
      Known known, Content content, Optional<Instant> modifiedAt, Author author, Instant now) {
    int number = known.revision() + 1;
    database
        .sql()
        .sql(
            """
            UPDATE article SET headline = :headline, standfirst = :standfirst, body_html = :body, revision = :number,
              modified_at = COALESCE(:modified, modified_at), edited_at_desk = :edited, words = :words
            WHERE id = :id
            """)
        .param("headline", content.headline())
        .param("standfirst", content.standfirst().orElse(null))
        .param("body", content.bodyHtml())
        .param("number", number)
        .param("modified", Columns.millis(modifiedAt), Types.BIGINT)
        .param("edited", known.editedAtDesk() || author.accountId().isPresent())
        .param("words", content.words())
        .param("id", known.id())
        .update();
    keepRevision(known.id(), number, content, author, now);
    return number;
  }

  void keepRevision(long articleId, int number, Content content, Author author, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO revision (id, article_id, number, at, account_id, entry_id, headline, standfirst, body_html)
            VALUES (:id, :article, :number, :now, :account, :entry, :headline, :standfirst, :body)
            """)
        .param("id", ids.next())
        .param("article", articleId)
        .param("number", number)
        .param("now", now.toEpochMilli())
        .param("account", author.accountId().orElse(null))
        .param("entry", author.entryId().orElse(null))
        .param("headline", content.headline())
        .param("standfirst", content.standfirst().orElse(null))
        .param("body", content.bodyHtml())
        .update();
  }

  /** What a revision holds. */
  record Content(String headline, Optional<String> standfirst, String bodyHtml, int words) {}

  /** Who made a revision: an editor or a feed's entry. */
  record Author(Optional<Long> accountId, Optional<Long> entryId) {
    static Author editor(long accountId) {
      return new Author(Optional.of(accountId), Optional.empty());
    }

    static Author entry(long entryId) {
      return new Author(Optional.empty(), Optional.of(entryId));
    }
  }

  void setStatus(long id, ArticleStatus status, Optional<Instant> visibleAt) {
    database
        .sql()
        .sql(
            """
            UPDATE article SET status = :status, visible_at = COALESCE(:visible, visible_at), release_at = NULL
            WHERE id = :id
            """)
        .param("status", status.name())
        .param("visible", Columns.millis(visibleAt), Types.BIGINT)
        .param("id", id)
        .update();
  }

  boolean isOfBlockedSource(long id) {
    return database
        .sql()
        .sql(
            "SELECT source.blocked FROM article JOIN source ON source.id = source_id WHERE article.id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Deletes the text of an article whose time is over, in its revisions too. */
  void forgetText(long id) {
    for (String statement :
        List.of(
            "UPDATE article SET body_html = '', standfirst = NULL, lead_media_id = NULL WHERE id = :id",
            "DELETE FROM revision WHERE article_id = :id",
            "DELETE FROM likeness_text WHERE article_id = :id")) {
      database.sql().sql(statement).param("id", id).update();
    }
  }

  /** Articles of a status whose time in the column has come. */
  List<Long> due(ArticleStatus status, String column, Instant now) {
    return database
        .sql()
        .sql(
            "SELECT id FROM article WHERE status = '%s' AND %s <= :now ORDER BY id LIMIT 200"
                .formatted(status.name(), column))
        .param("now", now.toEpochMilli())
        .query(Long.class)
        .list();
  }

  List<Long> withPicture(long mediaId) {
    return database
        .sql()
        .sql("SELECT id FROM article WHERE lead_media_id = :media AND status = 'PUBLISHED'")
        .param("media", mediaId)
        .query(Long.class)
        .list();
  }
}
