package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.warraq.language.Resemblance;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** What was compared with what, with which figures; and what editors said of it. */
@Component
public class MatchStore {
  /** The beginning of the log. */
  public static final long FROM_NEWEST = Long.MAX_VALUE;

  private static final String LINE =
      """
      SELECT likeness_match.id, likeness_match.at, kind, doubt, article_id, article.headline AS article_headline,
        own_article_id, entry_id, likeness_match.headline, source.name AS source_name, jaccard, containment,
        shared_shingles, formula_shingles, hours_apart, account.display_name AS made_by, undone_at
      FROM likeness_match
        JOIN article ON article.id = article_id
        JOIN source ON source.id = likeness_match.source_id
        LEFT JOIN account ON account.id = likeness_match.made_by
      """;

  private final Database database;
  private final Ids ids;

  MatchStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** Matches of a kind, or of all, the latest first. */
  public List<Match> latest(Optional<Match.Kind> kind, long beforeId, int limit) {
    return database
        .sql()
        .sql(
            LINE
                + " WHERE likeness_match.id < :before"
                + (kind.isPresent() ? " AND kind = :kind" : "")
                + " ORDER BY likeness_match.id DESC LIMIT :limit")
        .param("before", beforeId)
        .param("kind", kind.map(Enum::name).orElse(""))
        .param("limit", limit)
        .query(MatchStore::match)
        .list();
  }

  /** Matches that an article stands in on either side, the latest first. */
  public List<Match> ofArticle(long articleId, int limit) {
    return database
        .sql()
        .sql(
            LINE
                + """
                 WHERE likeness_match.id IN (
                  SELECT id FROM likeness_match WHERE article_id = :article
                  UNION SELECT id FROM likeness_match WHERE own_article_id = :article)
                ORDER BY likeness_match.id DESC LIMIT :limit
                """)
        .param("article", articleId)
        .param("limit", limit)
        .query(MatchStore::match)
        .list();
  }

  public Optional<Match> find(long id) {
    return database
        .sql()
        .sql(LINE + " WHERE likeness_match.id = :id")
        .param("id", id)
        .query(MatchStore::match)
        .optional();
  }

  /** The article that an editor joined this one to. */
  public Optional<Long> joinedInto(long articleId) {
    return database
        .sql()
        .sql("SELECT into_id FROM joined_article WHERE article_id = :id")
        .param("id", articleId)
        .query(Long.class)
        .optional();
  }

  private static Match match(ResultSet row, int n) throws SQLException {
    return new Match(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        Match.Kind.valueOf(row.getString("kind")),
        Match.Doubt.valueOf(row.getString("doubt")),
        row.getLong("article_id"),
        row.getString("article_headline"),
        Columns.number(row, "own_article_id"),
        row.getLong("entry_id"),
        row.getString("headline"),
        row.getString("source_name"),
        row.getDouble("jaccard"),
        row.getDouble("containment"),
        row.getInt("shared_shingles"),
        row.getInt("formula_shingles"),
        row.getDouble("hours_apart"),
        Columns.text(row, "made_by"),
        Columns.time(row, "undone_at"));
  }

  long log(Likeness.Kin kin, Provenance from, Optional<Long> ownArticleId, Instant now) {
    Duration apart = Duration.between(kin.standing().publishedAt(), from.publishedAt());
    return insert(
        new Entry(from.entryId(), from.headline(), from.source().id()),
        kin.standing().articleId(),
        ownArticleId,
        new Found(kin.kind(), kin.doubt(), kin.resemblance(), apart),
        now);
  }

  /** The entry that was compared. */
  record Entry(long id, String headline, long sourceId) {}

  /** What was found. */
  record Found(Match.Kind kind, Match.Doubt doubt, Resemblance resemblance, Duration apart) {}

  long insert(Entry entry, long articleId, Optional<Long> ownArticleId, Found found, Instant now) {
    long id = ids.next();
    database
        .sql()
        .sql(
            """
            INSERT INTO likeness_match (id, at, kind, doubt, article_id, entry_id, own_article_id, headline, source_id,
              jaccard, containment, shared_shingles, formula_shingles, hours_apart)
            VALUES (:id, :now, :kind, :doubt, :article, :entry, :own, :headline, :source,
              :jaccard, :containment, :shared, :formula, :hours)
            """)
        .param("id", id)
        .param("now", now.toEpochMilli())
        .param("kind", found.kind().name())
        .param("doubt", found.doubt().name())
        .param("article", articleId)
        .param("entry", entry.id())
        .param("own", ownArticleId.orElse(null), Types.BIGINT)
        .param("headline", entry.headline())
        .param("source", entry.sourceId())
        .param("jaccard", found.resemblance().jaccard())
        .param("containment", found.resemblance().containment())
        .param("shared", found.resemblance().shared())
        .param("formula", found.resemblance().formula())
        .param("hours", found.apart().toSeconds() / 3600.0)
        .update();
    return id;
  }

  /** Articles that an editor said an entry not to be. */
  Set<Long> apartFrom(long entryId) {
    return new HashSet<>(
        database
            .sql()
            .sql("SELECT article_id FROM likeness_apart WHERE entry_id = :entry")
            .param("entry", entryId)
            .query(Long.class)
            .list());
  }

  void setApart(long entryId, long articleId, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO likeness_apart (entry_id, article_id, at) VALUES (:entry, :article, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("entry", entryId)
        .param("article", articleId)
        .param("now", now.toEpochMilli())
        .update();
  }

  void forgetApart(long entryId, long articleId) {
    database
        .sql()
        .sql("DELETE FROM likeness_apart WHERE entry_id = :entry AND article_id = :article")
        .param("entry", entryId)
        .param("article", articleId)
        .update();
  }

  void setUndone(long matchId, long accountId, Instant now) {
    database
        .sql()
        .sql("UPDATE likeness_match SET undone_at = :now, undone_by = :account WHERE id = :id")
        .param("now", now.toEpochMilli())
        .param("account", accountId)
        .param("id", matchId)
        .update();
  }

  /** The match becomes one that an editor made: the two are one. */
  void setJoined(long matchId, long accountId) {
    database
        .sql()
        .sql("UPDATE likeness_match SET kind = 'SAME', made_by = :account WHERE id = :id")
        .param("account", accountId)
        .param("id", matchId)
        .update();
  }

  void join(long articleId, long intoId, ArticleStatus before, Instant now) {
    database
        .sql()
        .sql(
            """
            INSERT INTO joined_article (article_id, into_id, status_before, at)
            VALUES (:article, :into, :before, :now)
            """)
        .param("article", articleId)
        .param("into", intoId)
        .param("before", before.name())
        .param("now", now.toEpochMilli())
        .update();
  }

  /** What an article was joined to, and its status before. */
  record Joined(long intoId, ArticleStatus before) {}

  /** Parts an article from the one it was joined to. */
  Optional<Joined> part(long articleId) {
    return database
        .sql()
        .sql(
            "DELETE FROM joined_article WHERE article_id = :article RETURNING into_id, status_before")
        .param("article", articleId)
        .query((row, n) ->
            new Joined(
                row.getLong("into_id"), ArticleStatus.valueOf(row.getString("status_before"))))
        .optional();
  }

  /** What was joined to an article is joined to the one that now stands for it. */
  void joinFollowers(long articleId, long intoId) {
    database
        .sql()
        .sql("UPDATE joined_article SET into_id = :into WHERE into_id = :article")
        .param("into", intoId)
        .param("article", articleId)
        .update();
  }

  /** The match of two articles that nobody has undone. */
  Optional<Long> ofPair(long articleId, long ownArticleId) {
    return database
        .sql()
        .sql(
            """
            SELECT id FROM likeness_match
            WHERE article_id = :article AND own_article_id = :own AND undone_at IS NULL ORDER BY id LIMIT 1
            """)
        .param("article", articleId)
        .param("own", ownArticleId)
        .query(Long.class)
        .optional();
  }
}
