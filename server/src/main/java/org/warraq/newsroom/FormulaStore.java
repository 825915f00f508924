package org.warraq.newsroom;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.warraq.language.TextFingerprint;
import org.warraq.store.Database;

/**
 * Shingles of official formulas: those that articles which are not the same shared on four or more
 * different days. Copies of one report are the same article and prove nothing, however many there
 * are; days are counted, not documents. Only what a comparison found in common is counted, so the
 * table grows with the number of articles that are alike, not with the archive; and a day is
 * forgotten after two months.
 */
@Component
class FormulaStore {
  private static final int FORMULA_DAYS = 4;

  /** As many days as fit into one number; a formula that is not used for so long is learnt anew. */
  private static final int REMEMBERED_DAYS = 63;

  /** New shingles are not counted beyond it until old ones are forgotten: 40 MB of database. */
  private static final int MOST_SHINGLES = 1_000_000;

  /** What other nodes have learnt is known after this time. */
  private static final Duration RELOAD = Duration.ofMinutes(5);

  /** What has just been counted need not be counted again for the next text of the same form. */
  private static final int MOST_COUNTED = 50_000;

  private final Database database;
  private final Set<Long> counted = new HashSet<>();
  private volatile int[] known = {};
  private Instant loadedAt = Instant.MIN;
  private long size;

  FormulaStore(Database database) {
    this.database = database;
  }

  /** Which shingles are formulas, as known now. */
  synchronized IntPredicate formulas(Instant now) {
    if (now.isAfter(loadedAt.plus(RELOAD))) {
      load();
      loadedAt = now;
    }
    int[] formulas = known;
    return shingle -> Arrays.binarySearch(formulas, shingle) >= 0;
  }

  private void load() {
    known =
        database
            .sql()
            .sql("SELECT shingle FROM formula_shingle WHERE day_count >= 4 ORDER BY shingle")
            .query(Integer.class)
            .list()
            .stream()
            .mapToInt(Integer::intValue)
            .toArray();
    size = database.sql().sql("SELECT count(*) FROM formula_shingle").query(Long.class).single();
  }

  private record Days(long lastDay, long days) {
    Days with(long day) {
      long shift = Math.abs(day - lastDay);
      long mask = (1L << REMEMBERED_DAYS) - 1;
      if (shift >= REMEMBERED_DAYS) {
        return day > lastDay ? new Days(day, 1) : this;
      }
      return day >= lastDay
          ? new Days(day, (days << shift | 1) & mask)
          : new Days(lastDay, days | 1L << shift);
    }
  }

  /** Counts what two articles that are not the same have in common, for the days of both. */
  synchronized void shared(
      TextFingerprint one, Instant oneAt, TextFingerprint other, Instant otherAt) {
    long first = day(oneAt);
    long second = day(otherAt);
    int[] fresh =
        Arrays.stream(one.shared(other))
            .filter(s -> !counted.contains(mark(s, first)) || !counted.contains(mark(s, second)))
            .toArray();
    if (fresh.length == 0) {
      return;
    }
    Map<Integer, Days> before = days(fresh);
    boolean full = size >= MOST_SHINGLES;
    List<Object[]> rows = new ArrayList<>();
    List<Integer> learnt = new ArrayList<>();
    for (int shingle : fresh) {
      Days old = before.get(shingle);
      if (old == null && full) {
        continue;
      }
      Days days = (old == null ? new Days(first, 1) : old).with(first).with(second);
      if (days.equals(old)) {
        continue;
      }
      int count = Long.bitCount(days.days());
      rows.add(new Object[] {shingle, days.lastDay(), days.days(), count});
      if (count >= FORMULA_DAYS && (old == null || Long.bitCount(old.days()) < FORMULA_DAYS)) {
        learnt.add(shingle);
      }
    }
    database
        .batches()
        .batchUpdate(
            """
            INSERT INTO formula_shingle (shingle, last_day, days, day_count) VALUES (?, ?, ?, ?)
            ON CONFLICT (shingle) DO UPDATE SET last_day = excluded.last_day, days = excluded.days,
              day_count = excluded.day_count
            """,
            rows);
    long added = full ? 0 : fresh.length - before.size();
    database.afterCommit(() -> remember(fresh, List.of(first, second), learnt, added));
  }

  /** Takes note of what stands in the database now; a count that was rolled back does not. */
  private synchronized void remember(
      int[] fresh, List<Long> days, List<Integer> learnt, long added) {
    if (counted.size() > MOST_COUNTED) {
      counted.clear();
    }
    for (int shingle : fresh) {
      days.forEach(day -> counted.add(mark(shingle, day)));
    }
    size += added;
    if (!learnt.isEmpty()) {
      known =
          IntStream.concat(Arrays.stream(known), learnt.stream().mapToInt(Integer::intValue))
              .sorted()
              .distinct()
              .toArray();
    }
  }

  private static long day(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), Duration.ofDays(1).toSeconds());
  }

  private static long mark(int shingle, long day) {
    return day << Integer.SIZE | (shingle & 0xffffffffL);
  }

  private Map<Integer, Days> days(int[] shingles) {
    Map<Integer, Days> found = new HashMap<>();
    database
        .sql()
        .sql(
            "SELECT shingle, last_day, days FROM formula_shingle WHERE shingle IN (%s)"
                .formatted(
                    Arrays.stream(shingles)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","))))
        .query((ResultSet row) -> {
          found.put(row.getInt("shingle"), new Days(row.getLong("last_day"), row.getLong("days")));
        });
    return found;
  }

  /** Forgets shingles that were not seen for two months. */
  void forgetOld(Instant now) {
    database
        .sql()
        .sql("DELETE FROM formula_shingle WHERE last_day < :day")
        .param("day", day(now) - REMEMBERED_DAYS)
        .update();
  }
}
