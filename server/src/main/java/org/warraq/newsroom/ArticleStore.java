package org.warraq.newsroom;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.warraq.article.BodyText;
import org.warraq.language.Slug;
import org.warraq.language.TextFingerprint;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/**
 * Writing of articles, revisions and sightings. Every method is part of its caller's transaction.
 */
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

  /** An article whose text resembles another's. */
  record Resembling(long articleId, Optional<Long> storyId, String headline, double resemblance) {}

  /** Writes the article; empty when one with this origin stands already. */
  OptionalLong insert(
      Draft draft, Source source, ArticleStatus status, Optional<Instant> releaseAt, Instant now) {
    Rights rights = source.rights();
    boolean pictures = rights.pictures() == Rights.Pictures.ALLOWED;
    Optional<Long> inserted =
        database
            .sql()
            .sql(
                """
                INSERT INTO article (id, status, language, headline, standfirst, body_html, words, slug, section_id,
                  source_id, origin_url, origin_url_key, published_at, modified_at, visible_at, release_at, expires_at,
                  shown, indexed, credit_line, lead_media_id, lead_caption, lead_credit, confidence, fingerprint,
                  created_at)
                VALUES (:id, :status, :language, :headline, :standfirst, :body, :words, :slug, :section,
                  :source, :url, :key, :published, :modified, :visible, :release, :expires,
                  :shown, :indexed, :credit_line, :media, :caption, :credit, :confidence, :fingerprint, :now)
                ON CONFLICT (origin_url_key) DO NOTHING RETURNING id
                """)
            .param("id", ids.next())
            .param("status", status.name())
            .param("language", draft.language())
            .param("headline", draft.headline())
            .param(
                "standfirst", Newsroom.standfirst(draft, rights.text()).orElse(null), Types.VARCHAR)
            .param("body", Excerpt.of(draft.bodyHtml(), rights.text(), draft.language()))
            .param("words", BodyText.words(draft.text()))
            .param("slug", Slug.of(draft.headline()))
            .param("section", draft.section().map(Section::id).orElse(null))
            .param("source", source.id())
            .param("url", draft.originUrl())
            .param("key", draft.originUrlKey())
            .param("published", draft.publishedAt().toEpochMilli())
            .param("modified", draft.modifiedAt().map(Instant::toEpochMilli).orElse(null))
            .param("visible", status == ArticleStatus.PUBLISHED ? now.toEpochMilli() : null)
            .param("release", releaseAt.map(Instant::toEpochMilli).orElse(null))
            .param("expires", rights.term().map(term -> now.plus(term).toEpochMilli()).orElse(null))
            .param("shown", rights.text().name())
            .param("indexed", rights.indexed() == Rights.Indexing.ALLOWED)
            .param("credit_line", rights.creditLine().orElse(null))
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
            .param(
                "fingerprint",
                draft.fingerprint().map(TextFingerprint::toBytes).orElse(null),
                Types.BINARY)
            .param("now", now.toEpochMilli())
            .query(Long.class)
            .optional();
    return inserted.map(OptionalLong::of).orElseGet(OptionalLong::empty);
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
        .param("modified", modifiedAt.map(Instant::toEpochMilli).orElse(null), Types.BIGINT)
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
        .param("visible", visibleAt.map(Instant::toEpochMilli).orElse(null), Types.BIGINT)
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
            "DELETE FROM fingerprint_band WHERE article_id = :id")) {
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

  void setStory(long articleId, long storyId) {
    database
        .sql()
        .sql("UPDATE article SET story_id = :story WHERE id = :id")
        .param("story", storyId)
        .param("id", articleId)
        .update();
  }

  long newStory(String title, Instant now) {
    long id = ids.next();
    database
        .sql()
        .sql("INSERT INTO story (id, slug, title, created_at) VALUES (:id, :slug, :title, :now)")
        .param("id", id)
        .param("slug", Slug.of(title) + "-" + Long.toString(id, Character.MAX_RADIX))
        .param("title", title)
        .param("now", now.toEpochMilli())
        .update();
    return id;
  }

  /**
   * Articles published since the given time whose text shares a band with this one, most alike
   * first.
   */
  List<Resembling> resembling(TextFingerprint fingerprint, Instant since) {
    List<Long> bands = Arrays.stream(fingerprint.bands()).boxed().toList();
    List<Resembling> found =
        new ArrayList<>(
            database
                .sql()
                .sql(
                    """
                    SELECT id, story_id, headline, fingerprint FROM article
                    WHERE published_at >= :since AND fingerprint IS NOT NULL
                      AND id IN (SELECT article_id FROM fingerprint_band WHERE band IN (:bands) AND at >= :since)
                    """)
                .param("since", since.toEpochMilli())
                .param("bands", bands)
                .query((row, n) -> {
                  return new Resembling(
                      row.getLong("id"),
                      Columns.number(row, "story_id"),
                      row.getString("headline"),
                      fingerprint.resemblance(
                          TextFingerprint.fromBytes(row.getBytes("fingerprint"))));
                })
                .list());
    found.sort((a, b) -> Double.compare(b.resemblance(), a.resemblance()));
    return found;
  }

  void keepBands(long articleId, TextFingerprint fingerprint, Instant publishedAt) {
    database
        .batches()
        .batchUpdate(
            "INSERT INTO fingerprint_band (band, article_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            Arrays.stream(fingerprint.bands())
                .mapToObj(band -> new Object[] {band, articleId, publishedAt.toEpochMilli()})
                .toList());
  }

  void forgetBandsBefore(Instant time) {
    database
        .sql()
        .sql("DELETE FROM fingerprint_band WHERE at < :time")
        .param("time", time.toEpochMilli())
        .update();
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

  /** What an entry is to its article. */
  record EntrySighting(long articleId, Sighting.Kind kind) {}

  boolean takenDown(String urlKey) {
    return database
        .sql()
        .sql("SELECT 1 FROM takedown WHERE url_key = :key")
        .param("key", urlKey)
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
