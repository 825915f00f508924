package org.warraq.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.language.Slug;
import org.warraq.language.TextFingerprint;
import org.warraq.store.Columns;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/**
 * Which articles are alike, and the stories that they form. Every method is part of its caller's
 * transaction.
 */
@Component
class StoryStore {
  private final Database database;
  private final Ids ids;

  StoryStore(Database database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  /** An article whose text resembles another's. */
  record Resembling(long articleId, Optional<Long> storyId, String headline, double resemblance) {}

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
}
