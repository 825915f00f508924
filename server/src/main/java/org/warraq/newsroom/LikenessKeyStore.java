package org.warraq.newsroom;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
    // Numbers of our own making stand in the text: a hundred parameters cost more than the look-up.
    String all =
        LongStream.concat(Arrays.stream(keys.bands()), Arrays.stream(keys.passages()))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(","));
    long[] passages = keys.passages().clone();
    Arrays.sort(passages);
    database
        .sql()
        .sql(
            """
            SELECT lookup_key, article_id FROM likeness_key
            WHERE epoch IN (%1$d, %2$d, %3$d) AND lookup_key IN (%4$s)
            UNION ALL SELECT lookup_key, article_id FROM likeness_key_fresh
            WHERE lookup_key IN (%4$s) AND epoch BETWEEN %1$d AND %3$d
            """
                .formatted(epoch - 1, epoch, epoch + 1, all))
        .query((ResultSet row) -> {
          boolean passage = Arrays.binarySearch(passages, row.getLong(1)) >= 0;
          votes.merge(row.getLong(2), passage ? Votes.PASSAGE : Votes.BAND, Votes::plus);
        });
    return votes;
  }

  void keep(long articleId, long epoch, Keys keys) {
    int place = Math.floorMod(Long.hashCode(articleId * 0x9e3779b97f4a7c15L), PLACES);
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
