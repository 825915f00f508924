package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.language.Exchanges.Headlined;
import org.warraq.language.LookupKeys.Keys;
import org.warraq.language.TextFingerprint;
import org.warraq.newsroom.LikenessKeyStore.Votes;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/**
 * What articles of the last days are like, and the keys under which they are found. Every method is
 * part of its caller's transaction.
 */
@Component
class LikenessStore {
  /** Texts are compared within it, and kept for three times as long for entries that come late. */
  static final Duration EPOCH = Duration.ofHours(72);

  private static final int KEPT_EPOCHS = 3;

  private final Database database;
  private final LikenessKeyStore keys;

  LikenessStore(Database database, LikenessKeyStore keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * An article that a text may be like.
   *
   * @param articleId the article that stands for it: itself, or the one that an editor joined it to
   * @param brief whether it is too short to be recognised by its text
   */
  record Standing(
      long articleId,
      Optional<Long> storyId,
      String headline,
      long sourceId,
      Instant publishedAt,
      boolean brief,
      Headlined text) {}

  private static long epoch(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), EPOCH.toMillis());
  }

  /** How many bands and passages each article shares with these keys. */
  Map<Long, Votes> votes(Keys made, Instant publishedAt) {
    return keys.votes(made, epoch(publishedAt));
  }

  /** The texts of these articles. */
  List<Standing> texts(Collection<Long> articleIds) {
    return articleIds.isEmpty()
        ? List.of()
        : database
            .sql()
            .sql(
                """
                SELECT article.id, article.story_id, article.headline, likeness_text.source_id,
                  likeness_text.published_at, brief, headline_words, text_words
                FROM likeness_text
                  LEFT JOIN joined_article ON joined_article.article_id = likeness_text.article_id
                  JOIN article ON article.id = COALESCE(joined_article.into_id, likeness_text.article_id)
                WHERE likeness_text.article_id IN (:ids)
                """)
            .param("ids", articleIds)
            .query(LikenessStore::standing)
            .list();
  }

  private static Standing standing(ResultSet row, int n) throws SQLException {
    return new Standing(
        row.getLong("id"),
        Columns.number(row, "story_id"),
        row.getString("headline"),
        row.getLong("source_id"),
        Instant.ofEpochMilli(row.getLong("published_at")),
        row.getBoolean("brief"),
        new Headlined(
            TextFingerprint.fromBytes(row.getBytes("headline_words")),
            TextFingerprint.fromBytes(row.getBytes("text_words"))));
  }

  /** Keeps what an article is like, if something may still come that is like it. */
  void keep(long articleId, Subject subject, Keys made, Instant now) {
    long epoch = epoch(subject.publishedAt());
    if (epoch < oldestKept(now)) {
      return;
    }
    database
        .sql()
        .sql(
            """
            INSERT INTO likeness_text (article_id, epoch, published_at, source_id, brief, headline_words, text_words)
            VALUES (:article, :epoch, :published, :source, :brief, :headline, :text)
            """)
        .param("article", articleId)
        .param("epoch", epoch)
        .param("published", subject.publishedAt().toEpochMilli())
        .param("source", subject.sourceId())
        .param("brief", subject.brief())
        .param("headline", subject.text().headline().toBytes())
        .param("text", subject.text().text().toBytes())
        .update();
    keys.keep(articleId, epoch, made);
  }

  private static long oldestKept(Instant now) {
    return epoch(now) - KEPT_EPOCHS;
  }

  /** Forgets what nothing can be like any more; much of it in portions, one a call. */
  void forgetOld(Instant now) {
    keys.oldest()
        .filter(epoch -> epoch < oldestKept(now))
        .filter(keys::forget)
        .ifPresent(epoch ->
            database
                .sql()
                .sql("DELETE FROM likeness_text WHERE epoch <= :epoch")
                .param("epoch", epoch)
                .update());
  }
}
