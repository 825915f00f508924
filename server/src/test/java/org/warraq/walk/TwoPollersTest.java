package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.press.InventedPress;
import org.warraq.press.Publisher;
import org.warraq.press.Scale;

/** Two processes' worth of pollers and workers on one database. */
class TwoPollersTest {
  private static final int ARTICLES = 600;

  @TempDir private Path data;

  @Test
  void onSqliteEveryFeedIsAskedOnceAndEveryEntryIsDecidedOnce() throws Exception {
    together();
  }

  @Test
  void onPostgresqlEveryFeedIsAskedOnceAndEveryEntryIsDecidedOnce() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      together(
          "--warraq.store.database-url=" + postgres.getJdbcUrl("postgres", "postgres"),
          "--warraq.store.database-user=postgres");
    }
  }

  private void together(String... settings) throws Exception {
    try (InventedPress press = InventedPress.start(0, Instant::now, Scale.of(ARTICLES));
        Newspaper one = Newspaper.open(data, press.port(), settings);
        Newspaper other = Newspaper.open(data, press.port(), settings);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      SectionDefaults.add(one.room(SectionStore.class), Locale.forLanguageTag("ar-MA"));
      Campaign campaign = one.campaign("press");
      for (Publisher publisher : press.publishers()) {
        one.subscribe(campaign, publisher, Rights.full("invented"));
      }
      for (Future<Void> run :
          threads.invokeAll(Stream.of(one, other).map(TwoPollersTest::work).toList())) {
        run.get();
      }
      // What one of them had on its way when the other was done.
      one.room(org.warraq.intake.Intake.class).drain();

      List<Long> hits =
          press.publishers().stream().map(publisher -> press.hits(publisher.feed())).toList();
      assertThat(hits).allMatch(count -> count == 1);
      assertThat(one.count("SELECT count(*) FROM poll_log")).isEqualTo(press.publishers().size());
      assertThat(one.count("SELECT count(*) FROM entry WHERE stage = 'DECIDED'"))
          .isEqualTo(ARTICLES);
      assertThat(one.count("SELECT count(*) FROM sighting")).isEqualTo(ARTICLES);
      assertThat(one.count("SELECT count(*) FROM revision"))
          .isEqualTo(one.count("SELECT count(*) FROM article"));
      assertThat(one.count("SELECT count(*) FROM article"))
          .isEqualTo(one.count("SELECT count(*) FROM sighting WHERE kind = 'ORIGIN'"));
    }
  }

  private static Callable<Void> work(Newspaper newspaper) {
    return () -> {
      newspaper.room(org.warraq.poll.Poller.class).drain();
      newspaper.room(org.warraq.intake.Intake.class).drain();
      return null;
    };
  }
}
