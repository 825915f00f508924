package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.campaign.FeedHealth.Condition;
import org.warraq.campaign.FeedHealthStore;
import org.warraq.campaign.FeedStore;
import org.warraq.store.Database;

class HealthDeskTest {
  private static final String TOKEN = "a-token-of-the-monitor";

  private DeskServer server;
  private Browser amina;
  private Copy marsa;

  @BeforeEach
  void start() throws Exception {
    server = DeskServer.ready("--warraq.metrics.token=" + TOKEN);
    marsa = new Copy(server, "marsa", "مرسى");
    amina = server.loggedIn("amina");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void everyFeedIsInOneCondition() {
    Copy silent = new Copy(server, "silent", "صامتة");
    Copy gone = new Copy(server, "gone", "ذاهبة");
    Copy well = new Copy(server, "well", "سليمة");
    Copy paused = new Copy(server, "paused", "موقوفة");
    Copy failing = new Copy(server, "failing", "متعثرة");
    long now = Instant.now().toEpochMilli();
    set(silent, "last_polled_at = " + now + ", silent_at = " + (now - 1000));
    set(gone, "last_polled_at = " + now + ", state = 'GONE', failures = 3");
    set(well, "last_polled_at = " + now + ", silent_at = " + (now + 3_600_000));
    set(paused, "state = 'PAUSED', polled = FALSE, failures = 2");
    set(failing, "last_polled_at = " + now + ", failures = 2, silent_at = " + (now - 1000));
    FeedHealthStore health = server.bean(FeedHealthStore.class);
    assertThat(health.counts().values()).containsOnly(1L);
    assertThat(health.ailing(10))
        .extracting(each -> each.feed().title() + " " + each.condition())
        .containsExactly("ذاهبة GONE", "متعثرة FAILING", "صامتة SILENT");
    assertThat(health.in(Condition.NEW, 0, 10))
        .extracting(each -> each.feed().title())
        .containsExactly("مرسى");
    assertThat(health.in(Condition.NEW, marsa.feed().id(), 10)).isEmpty();
  }

  @Test
  void theDeskSaysHowAFeedIsAndWhyItIsAskedThen() throws Exception {
    long now = Instant.now().toEpochMilli();
    set(
        marsa,
        """
        last_polled_at = %d, failures = 3, last_outcome = 'Failed', last_explanation = 'No connection',
        next_poll_at = %d, poll_reason = 'BACK_OFF', entries_per_day = 2.5
        """
            .formatted(now, now + Duration.ofMinutes(40).toMillis() + 30_000));
    amina.open("/desk");
    assertThat(amina.page().select(".figures a[href=/desk/feeds] b").text()).isEqualTo("1");
    amina.open("/desk/feeds");
    assertThat(amina.text(".tabs [aria-current]")).isEqualTo("Failing 1");
    assertThat(amina.text("tbody td .badge")).isEqualTo("Failed 3 times");
    assertThat(amina.text("tbody time[datetime] ~ div.small")).isNotEmpty();
    amina.open("/desk/feeds/" + marsa.feed().id());
    assertThat(amina.text("dl.facts"))
        .contains("in 40 minutes", "the last read failed, so the pause grows")
        .contains("Failed 3 times in a row; it is tried again at growing intervals");

    set(marsa, "failures = 0, poll_reason = 'TTL', silent_at = " + (now - 1000));
    amina.open("/desk/feeds/" + marsa.feed().id());
    assertThat(amina.text(".badge")).isEqualTo("Unusually silent");
    assertThat(amina.text("dl.facts"))
        .contains("the feed asks for this interval (ttl)", "Something new was to be expected");
    assertThat(amina.open("/desk/campaigns").text("tbody"))
        .contains("the feed asks for this interval (ttl)");
  }

  @Test
  void theNumbersAreReadWithTheTokenOrBehindTheLogin() throws Exception {
    Browser monitor = server.browser();
    assertThat(monitor.open("/metrics").status()).isEqualTo(401);
    assertThat(monitor.with("Authorization", "Bearer wrong").open("/metrics").status())
        .isEqualTo(401);
    monitor.with("Authorization", "Bearer " + TOKEN).open("/metrics");
    assertThat(monitor.status()).isEqualTo(200);
    assertThat(monitor.header("Content-Type")).startsWith("text/plain");
    assertThat(monitor.html())
        .contains("warraq_feeds{condition=\"new\"} 1.0")
        .contains("warraq_poll_queue 1.0", "warraq_poll_lateness_seconds", "jvm_memory_used_bytes");
    assertThat(amina.open("/desk/metrics").html()).contains("warraq_feeds{");
    assertThat(server.browser().open("/desk/metrics").path()).isEqualTo("/login");
  }

  @Test
  void withoutATokenThereIsNothingToRead() throws Exception {
    try (DeskServer closed = DeskServer.ready()) {
      assertThat(closed.browser().open("/metrics").status()).isEqualTo(404);
    }
  }

  private void set(Copy copy, String assignments) {
    Database database = server.bean(Database.class);
    database.run(() ->
        database
            .sql()
            .sql("UPDATE feed SET " + assignments + " WHERE id = :id")
            .param("id", copy.feed().id())
            .update());
  }

  @Test
  void whatWasInTheWayIsSaidInTheEditorsLanguageAndTheRestIsFolded() throws Exception {
    set(
        marsa,
        """
        last_polled_at = %d, failures = 1, last_outcome = 'Failed', last_trouble = 'CERTIFICATE',
        last_explanation = 'marsa.example offers no trustworthy encrypted connection'
        """
            .formatted(Instant.now().toEpochMilli()));
    Browser yunus = server.loggedIn("yunus");
    for (String page : new String[] {"/desk", "/desk/feeds", "/desk/feeds/" + marsa.feed().id()}) {
      yunus.open(page);
      assertThat(yunus.text(".said:not([lang])"))
          .isEqualTo("اتصال الخادم المشفّر غير موثوق. نبّه صاحب الموقع إلى شهادته");
      assertThat(yunus.text("details.technical .said[lang=en]"))
          .isEqualTo("marsa.example offers no trustworthy encrypted connection");
    }
  }

  @Test
  void anEditorSetsTheZoneOfAFeedsDates() throws Exception {
    String address = "/desk/feeds/" + marsa.feed().id();
    amina.open(address);
    assertThat(amina.page().select("select[name=zone] option[selected]").attr("value")).isEmpty();
    amina.submit(address + "/zone", "zone", "Asia/Baghdad");
    amina.open(address);
    assertThat(amina.page().select("select[name=zone] option[selected]").attr("value"))
        .isEqualTo("Asia/Baghdad");
    FeedStore feeds = server.bean(FeedStore.class);
    assertThat(feeds.find(marsa.feed().id()).orElseThrow().zone())
        .contains(ZoneId.of("Asia/Baghdad"));
    amina.submit(address + "/zone", "zone", "");
    assertThat(feeds.find(marsa.feed().id()).orElseThrow().zone()).isEmpty();
  }
}
