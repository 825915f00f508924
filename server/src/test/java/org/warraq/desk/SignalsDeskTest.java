package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.store.Database;

/** What the desk shows of publishers' signals and of hubs. */
class SignalsDeskTest {
  private static DeskServer server;
  private static Browser amina;
  private static Browser yunus;
  private static Copy copy;

  @BeforeAll
  static void open() throws Exception {
    server = DeskServer.ready();
    amina = server.loggedIn("amina");
    yunus = server.loggedIn("yunus");
    copy = new Copy(server, "marsa", "مرسى");
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  private static void write(String sql) {
    Database database = server.bean(Database.class);
    database.run(() -> database.sql().sql(sql).update());
  }

  @Test
  void anArticlesPageShowsWhatItsPublishersPageSays() throws Exception {
    long id = copy.article("عودة المركب", "<p>نص</p>", ArticleStatus.HELD);
    write(
        """
        INSERT INTO rights_signal (entry_id, position, wish, place, said, url, at)
        SELECT entry_id, 0, 'NOARCHIVE', 'HTTP_HEADER', 'noarchive', 'https://marsa.example/1', %d
        FROM sighting WHERE article_id = %d
        """
            .formatted(Instant.now().toEpochMilli(), id));
    amina.open("/desk/articles/" + id);
    assertThat(amina.text("#signals + p"))
        .isEqualTo("Obeyed: no more is shown than the page and the rights both allow.");
    assertThat(amina.text("section[aria-labelledby=signals] li .head"))
        .isEqualTo("No copy may be kept: an excerpt at most noarchive");
    yunus.open("/desk/articles/" + id);
    assertThat(yunus.text("#signals")).isEqualTo("ما تقوله صفحة الناشر عن استعمالها");
  }

  @Test
  void aFeedsPageShowsHowItsHubStands() throws Exception {
    String page = "/desk/feeds/" + copy.feed().id();
    amina.open(page);
    assertThat(amina.text("#hub")).isEmpty();
    write(
        """
        INSERT INTO websub (id, feed_id, hub, topic, token, secret, state, explanation, verified_at, expires_at,
          deliveries, last_delivery_at, unsigned, created_at)
        VALUES (1, %d, 'https://hub.example/', 'https://marsa.example/feed', 'address-of-callback', 'key-of-hub',
          'UNRELIABLE', 'A poll found 2 entries that the hub had not delivered', %d, %d, 1234, %d, 3, 0)
        """
            .formatted(
                copy.feed().id(),
                Instant.now().minusSeconds(90_000).toEpochMilli(),
                Instant.now().plusSeconds(700_000).toEpochMilli(),
                Instant.now().minusSeconds(200).toEpochMilli()));
    amina.open(page);
    assertThat(amina.text("section[aria-labelledby=hub] .badge")).isEqualTo("Has missed something");
    assertThat(amina.text("section[aria-labelledby=hub]"))
        .contains("The feed is read in its usual rhythm.", "https://hub.example/", "1,234")
        .doesNotContain("address-of-callback", "key-of-hub");
    yunus.open(page);
    assertThat(yunus.text("section[aria-labelledby=hub] .badge")).isEqualTo("فاته شيء");
  }
}
