package org.warraq.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.warraq.language.LookupKeys;
import org.warraq.language.TextFingerprint;
import org.warraq.newsroom.LikenessProbe;
import org.warraq.newsroom.Provenance;
import org.warraq.store.Database;

/**
 * What one look-up costs in archives of several sizes, all of whose articles came out within the
 * same 72 hours: the database grows, and after each step the same number of texts is looked up,
 * half of them copies of what is there.
 */
final class LookupTimes {
  private static final int LOOKUPS = 4_000;

  /** The first ones warm the program up. */
  private static final int WARMING = 1_000;

  private static final int BATCH = 20_000;

  /** Articles whose keys are sorted together; a table that is filled in order fills fast. */
  private static final int PORTION = 50_000;

  /** The latest articles, whose keys have not moved to the large table: as many as in a paper. */
  private static final int FRESH = 256;

  private static final long EPOCH_MILLIS = Duration.ofHours(72).toMillis();

  private final List<String> sentences;
  private final Instant publishedAt;
  private long filled;

  private LookupTimes() {
    this.sentences =
        LikenessBench.pieces(2_000).stream()
            .flatMap(p -> p.sentences().stream())
            .distinct()
            .toList();
    long now = System.currentTimeMillis();
    this.publishedAt = Instant.ofEpochMilli(now / EPOCH_MILLIS * EPOCH_MILLIS + 1000);
  }

  static void measure(Table table, int... sizes) throws IOException {
    LookupTimes times = new LookupTimes();
    Path data = Files.createTempDirectory("warraq-bench");
    try (LikenessPaper paper = LikenessPaper.open(data, 2)) {
      for (int size : sizes) {
        times.fill(paper, size);
        times.time(table, paper, size);
      }
    } finally {
      Directories.delete(data);
    }
  }

  /** The text of a number: sentences of the press, one word in nine of each its own. */
  private String text(long number) {
    Random random = new Random(number * 7919);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      for (String word : sentences.get(random.nextInt(sentences.size())).split(" ")) {
        text.append(random.nextInt(9) == 0 ? "كلمة" + random.nextInt(1_000_000) : word).append(' ');
      }
    }
    return text.toString();
  }

  private void fill(LikenessPaper paper, int size) {
    Database database = paper.rooms().getBean(Database.class);
    Provenance from = paper.from(0, "archive", publishedAt);
    while (filled < size) {
      long end = Math.min(size, filled + PORTION);
      List<long[]> keys = new ArrayList<>();
      List<Object[]> articles = new ArrayList<>();
      List<Object[]> texts = new ArrayList<>();
      byte[] headline = TextFingerprint.ofShort("archive").toBytes();
      for (long id = filled + 1; id <= end; id++) {
        TextFingerprint print = TextFingerprint.ofShort(text(id));
        LookupKeys.Keys made = LookupKeys.of(print, s -> false);
        long article = id;
        LongStream.concat(Arrays.stream(made.bands()), Arrays.stream(made.passages()))
            .forEach(key -> keys.add(new long[] {key, article}));
        articles.add(new Object[] {id, from.source().id(), "a" + id, publishedAt.toEpochMilli()});
        texts.add(
            new Object[] {
              id,
              epoch(),
              publishedAt.toEpochMilli(),
              from.source().id(),
              false,
              headline,
              print.toBytes()
            });
        if (articles.size() == BATCH || id == end) {
          database.run(() -> {
            insert(
                database,
                """
                INSERT INTO article (id, status, language, headline, body_html, words, slug, source_id, origin_url,
                  origin_url_key, published_at, shown, indexed, confidence, created_at)
                VALUES (?, 'HELD', 'ar', 'archive', '', 0, 'a', ?, '', ?, ?, 'FULL', FALSE, 1, 0)
                """,
                articles);
            insert(
                database,
                """
                INSERT INTO likeness_text (article_id, epoch, published_at, source_id, brief, headline_words, text_words)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                texts);
          });
          articles.clear();
          texts.clear();
        }
      }
      long lastSettled = end == size ? end - FRESH : end;
      keys.sort((a, b) -> Long.compare(a[0], b[0]));
      insertFresh(database, keys.stream().filter(key -> key[1] > lastSettled).toList());
      keys.removeIf(key -> key[1] > lastSettled);
      for (int i = 0; i < keys.size(); i += BATCH * 10) {
        List<Object[]> rows =
            keys.subList(i, Math.min(keys.size(), i + BATCH * 10)).stream()
                .map(key -> new Object[] {epoch(), key[0], LikenessProbe.place(key[1]), key[1]})
                .toList();
        database.run(() ->
            insert(
                database,
                """
                INSERT INTO likeness_key (epoch, lookup_key, place, article_id) VALUES (?, ?, ?, ?)
                ON CONFLICT (epoch, lookup_key, place) DO UPDATE SET article_id = excluded.article_id
                """,
                rows));
      }
      filled = end;
    }
  }

  /** What was fresh before has moved by now. */
  private void insertFresh(Database database, List<long[]> keys) {
    if (keys.isEmpty()) {
      return;
    }
    database.run(() -> {
      database
          .sql()
          .sql(
              """
              INSERT INTO likeness_key (epoch, lookup_key, place, article_id)
              SELECT epoch, lookup_key, place, article_id FROM likeness_key_fresh
              WHERE lookup_key IS NOT NULL ORDER BY epoch, lookup_key, place
              ON CONFLICT (epoch, lookup_key, place) DO UPDATE SET article_id = excluded.article_id
              """)
          .update();
      database.sql().sql("DELETE FROM likeness_key_fresh").update();
      insert(
          database,
          """
          INSERT INTO likeness_key_fresh (lookup_key, epoch, place, article_id) VALUES (?, ?, ?, ?)
          ON CONFLICT (lookup_key, epoch, place) DO UPDATE SET article_id = excluded.article_id
          """,
          keys.stream()
              .map(key -> new Object[] {key[0], epoch(), LikenessProbe.place(key[1]), key[1]})
              .toList());
    });
  }

  private static void insert(Database database, String sql, List<Object[]> rows) {
    database.batches().batchUpdate(sql, rows);
  }

  private long epoch() {
    return publishedAt.toEpochMilli() / EPOCH_MILLIS;
  }

  private void time(Table table, LikenessPaper paper, int size) {
    LikenessProbe probe = new LikenessProbe(paper.rooms());
    Random random = new Random(size);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Long> micros = new ArrayList<>();
    long cpuNanos = 0;
    int found = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      boolean copy = i % 2 == 0;
      long number = copy ? 1 + random.nextInt(size) : 1_000_000_000L + i;
      String text = text(number);
      Provenance from = paper.from(1, "copy", publishedAt.plusSeconds(60));
      var draft =
          paper.draft(from, copy ? text.substring(text.indexOf(' ', text.length() / 5) + 1) : text);
      long start = System.nanoTime();
      long cpuStart = threads.getCurrentThreadCpuTime();
      Optional<Long> same = probe.same(draft, from, publishedAt);
      micros.add((System.nanoTime() - start) / 1000);
      cpuNanos += i < WARMING ? 0 : threads.getCurrentThreadCpuTime() - cpuStart;
      found += same.filter(id -> id == number).isPresent() ? 1 : 0;
    }
    List<Long> sorted = micros.subList(WARMING, micros.size()).stream().sorted().toList();
    table.row("look-up in %,d articles: median, µs".formatted(size), sorted.get(sorted.size() / 2));
    table.row(
        "look-up in %,d articles: 99th percentile, µs".formatted(size),
        sorted.get(sorted.size() * 99 / 100));
    table.row(
        "look-up in %,d articles: mean CPU, µs".formatted(size), cpuNanos / 1e3 / sorted.size());
    table.row("look-up in %,d articles: copies found, of 2000".formatted(size), found);
  }
}
