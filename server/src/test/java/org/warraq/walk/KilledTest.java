package org.warraq.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.campaign.Campaign;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.press.InventedPress;
import org.warraq.press.Publisher;
import org.warraq.press.Scale;
import org.warraq.store.Database;
import org.warraq.store.MortalDatabase;
import org.warraq.store.StoreSettings;

/** What remains when the program is killed in the middle of its work, again and again. */
class KilledTest {
  private static final int KILLS = 24;
  private static final int ARTICLES = 1_200;

  @TempDir private Path data;

  @Test
  void nothingIsLostAndNothingComesTwiceHoweverOftenTheProgramIsKilled() throws Exception {
    Random random = new Random(20261123);
    try (InventedPress press = InventedPress.start(0, Instant::now, Scale.of(ARTICLES))) {
      subscribe(press);
      int killedAtWork = 0;
      int runs = 0;
      while (killedAtWork < KILLS && runs++ < 3 * KILLS) {
        Process process = CollectingProcess.start(data, press.port());
        if (killedAfter(process, random.nextInt(20, 350))) {
          killedAtWork++;
          isConsistent();
        } else if (killedAtWork < KILLS) {
          // All was done before the kill: the publishers' entries walk once more from the
          // beginning.
          walkAgain();
        }
      }
      assertThat(killedAtWork).isEqualTo(KILLS);
      Process last = CollectingProcess.start(data, press.port());
      String output = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(last.waitFor()).as(output).isZero();

      try (Newspaper newspaper = Newspaper.open(data, press.port())) {
        assertThat(newspaper.count("SELECT count(*) FROM entry")).isEqualTo(ARTICLES);
        assertThat(
                newspaper
                    .database()
                    .sql()
                    .sql(
                        """
                        SELECT url, attempts, next_attempt_at, lease_owner, lease_until FROM entry
                        WHERE stage <> 'DECIDED'
                        """)
                    .query()
                    .listOfRows())
            .as("entries that still wait")
            .isEmpty();
        assertThat(newspaper.count("SELECT count(*) FROM entry WHERE stage = 'DECIDED'"))
            .isEqualTo(ARTICLES);
        assertThat(newspaper.count("SELECT count(*) FROM sighting")).isEqualTo(ARTICLES);
        assertThat(newspaper.count("SELECT count(*) FROM article WHERE status = 'PUBLISHED'"))
            .isEqualTo(newspaper.count("SELECT count(*) FROM sighting WHERE kind = 'ORIGIN'"));
      }
      isConsistent();
    }
  }

  private void subscribe(InventedPress press) throws Exception {
    try (Newspaper newspaper = Newspaper.open(data, press.port())) {
      SectionDefaults.add(newspaper.room(SectionStore.class), Locale.forLanguageTag("ar-MA"));
      Campaign campaign = newspaper.campaign("press");
      for (Publisher publisher : press.publishers()) {
        newspaper.subscribe(campaign, publisher, Rights.full("invented"));
      }
    }
  }

  /** Kills the process so many milliseconds into its work; false when it had finished by then. */
  private static boolean killedAfter(Process process, int millis)
      throws IOException, InterruptedException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line;
    do {
      line = output.readLine();
    } while (line != null && !line.equals("collecting"));
    assertThat(line).as("the process has started").isNotNull();
    boolean finished = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !finished;
  }

  private void walkAgain() throws Exception {
    try (Newspaper newspaper = Newspaper.open(data, 1)) {
      newspaper
          .database()
          .run(() -> {
            for (String statement :
                new String[] {
                  "UPDATE entry SET stage = 'RECEIVED', content_hash = 'changed', attempts = 0",
                  "UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL"
                }) {
              newspaper.database().sql().sql(statement).update();
            }
          });
    }
  }

  /** What must hold at every instant, also between two statements of a killed process. */
  private void isConsistent() throws Exception {
    // Without the rooms: they take longer to open than there is to look at.
    MortalDatabase opened = MortalDatabase.open(new StoreSettings(data, null, null, null, 2));
    try {
      Database database = opened.database();
      assertThat(database.sql().sql("PRAGMA integrity_check").query(String.class).single())
          .isEqualTo("ok");
      assertThat(count(database, "SELECT count(*) - count(DISTINCT origin_url_key) FROM article"))
          .isZero();
      assertThat(count(database, "SELECT count(*) - count(DISTINCT entry_id) FROM sighting"))
          .isZero();
      assertThat(
              count(
                  database,
                  """
                  SELECT count(*) FROM article WHERE NOT EXISTS
                    (SELECT 1 FROM sighting WHERE article_id = article.id AND kind = 'ORIGIN')
                  """))
          .as("articles without their origin")
          .isZero();
      assertThat(
              count(
                  database,
                  """
                  SELECT count(*) FROM entry WHERE stage = 'DECIDED' AND decision <> 'REJECT' AND NOT EXISTS
                    (SELECT 1 FROM sighting WHERE entry_id = entry.id)
                  """))
          .as("decided entries without their article")
          .isZero();
      assertThat(
              count(
                  database,
                  """
                  SELECT count(*) FROM article WHERE status = 'PUBLISHED' AND NOT EXISTS
                    (SELECT 1 FROM outbox WHERE article_id = article.id AND event = 'PUBLISHED' AND recipient = 'search')
                  """))
          .as("published articles of which nobody was told")
          .isZero();
      assertThat(
              count(
                  database,
                  """
                  SELECT count(*) FROM (SELECT article_id FROM outbox WHERE event = 'PUBLISHED' AND recipient = 'search'
                    GROUP BY article_id HAVING count(*) > 1) AS twice
                  """))
          .as("articles of which others were told twice")
          .isZero();
    } finally {
      opened.close();
    }
  }

  private static long count(Database database, String sql) {
    return database.sql().sql(sql).query(Long.class).single();
  }
}
