package org.warraq.newsroom;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.warraq.language.LookupKeys.Keys;
import org.warraq.store.Columns;
import org.warraq.store.Database;

/**
 * The keys under which articles are found by what is like them. They are hashes, so each of an
 * article's hundred lies on another page of a large table, and to write a page for each would cost
 * more than all the rest of an article. Fresh keys therefore lie in a small table of their own,
 * from which one slice of the key space after the other moves to the large one: many keys a page,
 * and about the same work for every article. (P. O'Neil et al., “The log-structured merge-tree”,
 * 1996.) Every method is part of its caller's transaction.
 */
@Component
class LikenessKeyStore {
  /**
   * A key that more texts share than this tells little about any of them; the texts that are like
   * each other share other keys too.
   */
  private static final int PLACES = 8;

  /** Rows that one transaction may delete: it holds the writer for a few hundredths of a second. */
  private static final int MOST_DELETED = 20_000;

  /** After so many articles a slice moves; with the slices' number, how many articles are fresh. */
  private static final int ARTICLES_A_SLICE = 8;

  private static final int SLICE_BITS = 6;

  private static final int PADDED_TO = 32;

  private final Database database;
  private final AtomicInteger kept = new AtomicInteger();

  LikenessKeyStore(Database database) {
    this.database = database;
  }

  /** Shared keys of the two kinds. */
  record Votes(int bands, int passages) {
    static final Votes BAND = new Votes(1, 0);
    static final Votes PASSAGE = new Votes(0, 1);

    Votes plus(Votes other) {
      return new Votes(bands + other.bands, passages + other.passages);
    }
  }

  /** How many bands and passages each article of this epoch and its neighbours shares with keys. */
  Map<Long, Votes> votes(Keys keys, long epoch) {
    Map<Long, Votes> votes = new HashMap<>();
    if (keys.bands().length == 0) {
      return votes;
    }
    long[] all = padded(keys);
    // Most texts are of today, and nothing is of the days after it.
    long last = Math.clamp(newest().orElse(epoch), epoch - 1, epoch + 1);
    long[] epochs = LongStream.rangeClosed(epoch - 1, last).toArray();
    long[] passages = keys.passages().clone();
    Arrays.sort(passages);
    String places = places(all.length);
    // Values by their number: with names, a hundred of them cost more than the look-up.
    database
        .batches()
        .query(
            """
            SELECT lookup_key, article_id FROM likeness_key
            WHERE epoch IN (%2$s) AND lookup_key IN (%1$s)
            UNION ALL SELECT lookup_key, article_id FROM likeness_key_fresh
            WHERE lookup_key IN (%1$s) AND epoch BETWEEN ? AND ?
            """
                .formatted(places, places(epochs.length)),
            statement -> {
              int next = bind(statement, 1, epochs);
              next = bind(statement, next, all);
              next = bind(statement, next, all);
              bind(statement, next, new long[] {epoch - 1, epoch + 1});
            },
            (ResultSet row) -> {
              boolean passage = Arrays.binarySearch(passages, row.getLong(1)) >= 0;
              votes.merge(row.getLong(2), passage ? Votes.PASSAGE : Votes.BAND, Votes::plus);
            });
    return votes;
  }

  /** The keys, the first one again and again at the end: few lengths make few statements. */
  private static long[] padded(Keys keys) {
    long[] all =
        LongStream.concat(Arrays.stream(keys.bands()), Arrays.stream(keys.passages())).toArray();
    int length = Math.ceilDiv(all.length, PADDED_TO) * PADDED_TO;
    long[] padded = Arrays.copyOf(all, length);
    Arrays.fill(padded, all.length, length, all[0]);
    return padded;
  }

  private static String places(int number) {
    return String.join(",", Collections.nCopies(number, "?"));
  }

  private static int bind(PreparedStatement statement, int first, long[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setLong(first + i, values[i]);
    }
    return first + values.length;
  }

  private Optional<Long> newest() {
    return database
        .sql()
        .sql("SELECT max(epoch) AS newest FROM likeness_key")
        .query((row, n) -> Columns.number(row, "newest"))
        .single();
  }

  /** Which of a key's places is the article's. */
  static int place(long articleId) {
    return Math.floorMod(Long.hashCode(articleId * 0x9e3779b97f4a7c15L), PLACES);
  }

  void keep(long articleId, long epoch, Keys keys) {
    int place = place(articleId);
    database
        .batches()
        .batchUpdate(
            """
            INSERT INTO likeness_key_fresh (lookup_key, epoch, place, article_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (lookup_key, epoch, place) DO UPDATE SET article_id = excluded.article_id
            """,
            LongStream.concat(Arrays.stream(keys.bands()), Arrays.stream(keys.passages()))
                .sorted()
                .mapToObj(key -> new Object[] {key, epoch, place, articleId})
                .toList());
    int number = kept.incrementAndGet();
    if (number % ARTICLES_A_SLICE == 0) {
      settle(number / ARTICLES_A_SLICE);
    }
  }

  /** Moves the keys of a slice, the numbers of which follow each other in a circle. */
  private void settle(int slice) {
    long first = (long) slice << (Long.SIZE - SLICE_BITS);
    long last = first | -1L >>> SLICE_BITS;
    database
        .sql()
        .sql(
            """
            INSERT INTO likeness_key (epoch, lookup_key, place, article_id)
            SELECT epoch, lookup_key, place, article_id FROM likeness_key_fresh
            WHERE lookup_key BETWEEN :first AND :last ORDER BY epoch, lookup_key, place
            ON CONFLICT (epoch, lookup_key, place) DO UPDATE SET article_id = excluded.article_id
            """)
        .param("first", first)
        .param("last", last)
        .update();
    database
        .sql()
        .sql("DELETE FROM likeness_key_fresh WHERE lookup_key BETWEEN :first AND :last")
        .param("first", first)
        .param("last", last)
        .update();
  }

  /** The first epoch that has keys. */
  Optional<Long> oldest() {
    return database
        .sql()
        .sql("SELECT min(epoch) AS oldest FROM likeness_key")
        .query((row, n) -> Columns.number(row, "oldest"))
        .single();
  }

  /**
   * Forgets the keys of an epoch, many of them in portions, one a call.
   *
   * @return whether none is left
   */
  boolean forget(long epoch) {
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
    return end.isEmpty();
  }
}
