package org.warraq.newsroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.warraq.language.Exchanges.Headlined;
import org.warraq.language.LookupKeys.Keys;
import org.warraq.language.TextFingerprint;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/**
 * What articles of the last days are like, and the keys under which they are found. Every method is
 * part of its caller's transaction.
 */
@Component
class LikenessStore {
  /**
   * A key that more texts share than this tells little about any of them; the texts that are like
   * each other share other keys too.
   */
  private static final int PLACES = 8;

  /** Texts are compared within it, and kept for three times as long for entries that come late. */
  static final Duration EPOCH = Duration.ofHours(72);

  private static final int KEPT_EPOCHS = 3;

  /** Rows that one transaction may delete: it holds the writer for a few hundredths of a second. */
  private static final int MOST_DELETED = 20_000;

  private final Database database;

  LikenessStore(Database database) {
    this.database = database;
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
  Map<Long, Votes> votes(Keys keys, Instant publishedAt) {
    Map<Long, Votes> votes = new HashMap<>();
    if (keys.bands().length == 0) {
      return votes;
    }
    // Numbers of our own making stand in the text: a hundred parameters cost more than the look-up.
    String all =
        LongStream.concat(Arrays.stream(keys.bands()), Arrays.stream(keys.passages()))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(","));
    long[] passages = keys.passages().clone();
    Arrays.sort(passages);
    long epoch = epoch(publishedAt);
    database
        .sql()
        .sql(
            """
            SELECT lookup_key, article_id FROM likeness_key
            WHERE epoch IN (%d, %d, %d) AND lookup_key IN (%s)
            """
                .formatted(epoch - 1, epoch, epoch + 1, all))
        .query((ResultSet row) -> {
          boolean passage = Arrays.binarySearch(passages, row.getLong(1)) >= 0;
          votes.merge(row.getLong(2), passage ? Votes.PASSAGE : Votes.BAND, Votes::plus);
        });
    return votes;
  }

  /** Shared keys of the two kinds. */
  record Votes(int bands, int passages) {
    static final Votes BAND = new Votes(1, 0);
    static final Votes PASSAGE = new Votes(0, 1);

    Votes plus(Votes other) {
      return new Votes(bands + other.bands, passages + other.passages);
    }
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
  void keep(long articleId, Subject subject, Keys keys, Instant now) {
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
    int place = Math.floorMod(Long.hashCode(articleId * 0x9e3779b97f4a7c15L), PLACES);
    database
        .batches()
        .batchUpdate(
            """
            INSERT INTO likeness_key (epoch, lookup_key, place, article_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (epoch, lookup_key, place) DO UPDATE SET article_id = excluded.article_id
            """,
            LongStream.concat(Arrays.stream(keys.bands()), Arrays.stream(keys.passages()))
                .sorted()
                .mapToObj(key -> new Object[] {epoch, key, place, articleId})
                .toList());
  }

  private static long oldestKept(Instant now) {
    return epoch(now) - KEPT_EPOCHS;
  }

  /** Forgets what nothing can be like any more; much of it in portions, one a call. */
  void forgetOld(Instant now) {
    Optional<Long> oldest =
        database
            .sql()
            .sql("SELECT min(epoch) AS oldest FROM likeness_key WHERE epoch < :oldest")
            .param("oldest", oldestKept(now))
            .query((row, n) -> Columns.number(row, "oldest"))
            .single();
    oldest.ifPresent(this::forget);
  }

  private void forget(long epoch) {
    Optional<Long> end =
        database
            .sql()
            .sql(
                """
                SELECT lookup_key FROM likeness_key WHERE epoch = :epoch
                ORDER BY lookup_key LIMIT 1 OFFSET :most
                """)
            .param("epoch", epoch)
            .param("most", MOST_DELETED)
            .query(Long.class)
            .optional();
    database
        .sql()
        .sql("DELETE FROM likeness_key WHERE epoch = :epoch AND lookup_key <= :end")
        .param("epoch", epoch)
        .param("end", end.orElse(Long.MAX_VALUE))
        .update();
    if (end.isEmpty()) {
      database
          .sql()
          .sql("DELETE FROM likeness_text WHERE epoch <= :epoch")
          .param("epoch", epoch)
          .update();
    }
  }
}
