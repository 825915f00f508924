package org.warraq.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warraq.newsroom.LikenessTest.report;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What editors say of matches, on both databases. */
class MatchesTest {
  private static final Instant NOW = Instant.now();

  @Test
  void onSqliteAMatchIsUndoneAndTwoArticlesAreJoinedAndParted() throws Exception {
    try (Wires wires = Wires.open()) {
      undone(wires, wires.editor());
      joinedAndParted(wires);
    }
  }

  @Test
  void onPostgresqlTooAndTwoNodesMakeOneArticleOfOneText() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String[] settings = {
        "--warraq.store.database-url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--warraq.store.database-user=postgres"
      };
      try (Wires wires = Wires.open(settings);
          Wires other = Wires.open(settings)) {
        undone(wires, wires.editor());
        joinedAndParted(wires);
        atOnce(wires, other);
      }
    }
  }

  private static void undone(Wires wires, long editor) {
    Provenance from = wires.from(1, "نسخة", NOW);
    long first = wires.bring(0, "أول", report(0, 40), NOW).articleId();
    assertThat(wires.bring(from, report(0, 30)).articleId()).isEqualTo(first);
    Match match = latest(wires);
    assertThat(match.canBeUndone()).isTrue();

    Matches matches = wires.bean(Matches.class);
    assertThat(matches.separate(match.id(), editor))
        .isEqualTo(new Matches.Parting.WalksAgain(from.entryId()));
    assertThat(article(wires, first).alsoReported()).isEmpty();
    assertThat(latest(wires).undoneAt()).isPresent();
    assertThat(matches.separate(match.id(), editor)).isEqualTo(new Matches.Parting.Nothing());

    Filing own = wires.bring(from, report(0, 30));
    assertThat(own).isInstanceOf(Filing.Created.class);
    assertThat(latest(wires).id()).isEqualTo(match.id());
    // It changes as the origin of its own article, and by no alias comes back to the first.
    assertThat(wires.bring(from, report(0, 24) + report(50, 56)))
        .isEqualTo(new Filing.Revised(own.articleId(), 2));
    assertThat(article(wires, first).alsoReported()).isEmpty();
    // Months later the words that the editor parted lead to the article that has them.
    assertThat(wires.bring(3, "نسخة", report(0, 30), NOW.plus(Duration.ofDays(60))).articleId())
        .isEqualTo(own.articleId());
    // A third paper’s copy belongs to the article that it is nearest to.
    assertThat(wires.bring(2, "ثالثة", report(0, 30), NOW).articleId()).isEqualTo(own.articleId());
  }

  private static void joinedAndParted(Wires wires) {
    long first = wires.bring(0, "كامل", report(100, 130), NOW).articleId();
    Provenance from = wires.from(1, "آخر", NOW);
    long second = wires.bring(from, report(114, 144)).articleId();
    wires.bring(2, "نسخة الآخر", report(114, 144), NOW);
    Matches matches = wires.bean(Matches.class);
    assertThat(matches.join(second, first, 7)).isEqualTo(Matches.Joining.DONE);
    assertThat(matches.join(second, first, 7)).isEqualTo(Matches.Joining.REFUSED);
    assertThat(article(wires, first).alsoReported())
        .extracting(Sighting::headline)
        .containsExactly("آخر", "نسخة الآخر");
    assertThat(article(wires, second).status()).isEqualTo(ArticleStatus.TRASHED);
    assertThat(wires.bean(MatchStore.class).joinedInto(second)).contains(first);
    // Copies of the second are sightings of the first from now on.
    assertThat(wires.bring(3, "نسخة بعد", report(114, 144), NOW).articleId()).isEqualTo(first);

    Match match =
        wires.bean(MatchStore.class).ofArticle(second, 9).stream()
            .filter(m -> m.madeBy().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(match.madeBy()).contains("Editor");
    assertThat(matches.separate(match.id(), 7)).isEqualTo(new Matches.Parting.Restored(second));
    assertThat(article(wires, second).status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(article(wires, second).origin().orElseThrow().headline()).isEqualTo("آخر");
    assertThat(article(wires, second).alsoReported())
        .extracting(Sighting::headline)
        .containsExactly("نسخة الآخر");
    assertThat(article(wires, first).alsoReported())
        .extracting(Sighting::headline)
        .containsExactly("نسخة بعد");
    assertThat(wires.bean(MatchStore.class).joinedInto(second)).isEmpty();
  }

  private static void atOnce(Wires one, Wires other) throws Exception {
    long before = one.count("SELECT count(*) FROM article");
    List<Provenance> entries =
        IntStream.range(0, 20).mapToObj(i -> one.from(i % 4, "برقية", NOW)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Void>> nodes =
          List.of(() -> bring(one, entries, 0), () -> bring(other, entries, 1));
      for (Future<Void> node : threads.invokeAll(nodes)) {
        node.get();
      }
    }
    assertThat(one.count("SELECT count(*) FROM article")).isEqualTo(before + 10);
  }

  /** Every second entry; the entries come in pairs of one text. */
  private static Void bring(Wires node, List<Provenance> entries, int which) {
    for (int i = which; i < entries.size(); i += 2) {
      int text = 1000 + i / 2 * 100;
      node.bring(entries.get(i), report(text, text + 30));
    }
    return null;
  }

  private static Match latest(Wires wires) {
    return wires
        .bean(MatchStore.class)
        .latest(Optional.empty(), MatchStore.FROM_NEWEST, 1)
        .getFirst();
  }

  private static Article article(Wires wires, long id) {
    return wires.bean(ArchiveStore.class).find(id).orElseThrow();
  }
}
