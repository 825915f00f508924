package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.TakedownStore;
import org.warraq.newsroom.UrlParameterStore;
import org.warraq.store.Database;

/** What editors see and decide of changes, takedowns, ids and parameters. */
class IdentityDeskTest {
  private DeskServer server;
  private Copy copy;

  @BeforeEach
  void start() throws IOException {
    server = DeskServer.ready();
    copy = new Copy(server, "marsa", "مرسى نيوز");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void sql(String statement) {
    Database database = server.bean(Database.class);
    database.run(() -> database.sql().sql(statement).update());
  }

  private void propose(long id, String headline, String body) {
    sql(
        """
        INSERT INTO proposal (article_id, entry_id, state, headline, standfirst, body_html, words, at)
        SELECT %d, id, 'OPEN', '%s', NULL, '<p>%s</p>', 4, 0 FROM entry ORDER BY id DESC LIMIT 1
        """
            .formatted(id, headline, body));
  }

  @Test
  void anEditorComparesAProposedChangeAndTakesItOver() throws Exception {
    long id = copy.article("الجسر يفتح", "<p>يفتح الجسر غدا صباحا.</p>", ArticleStatus.PUBLISHED);
    propose(id, "الجسر يفتح اليوم", "يفتح الجسر اليوم صباحا.");
    Browser amina = server.loggedIn("amina").open("/desk/articles/proposals");
    assertThat(amina.page().select("td .title").eachText()).containsExactly("الجسر يفتح");
    assertThat(amina.page().select(".tabs a[aria-current] .count").text()).isEqualTo("1");
    amina.open("/desk/articles/proposals/" + id);
    assertThat(amina.page().select(".preview ins").eachText()).containsExactly("اليوم", "اليوم");
    assertThat(amina.page().select(".preview del").eachText())
        .containsExactly("مقدمة قصيرة للخبر.", "غدا");
    amina.submit("/desk/articles/proposals/" + id + "/accept");
    assertThat(amina.text("[role=status]")).isEqualTo("The change of “الجسر يفتح” is taken over.");
    assertThat(server.bean(ArchiveStore.class).find(id).orElseThrow().headline())
        .isEqualTo("الجسر يفتح اليوم");
    assertThat(amina.text(".empty")).startsWith("No change waits for a decision.");
  }

  @Test
  void aDismissedChangeLeavesTheArticleAsItIs() throws Exception {
    long id = copy.article("الجسر يفتح", "<p>النص.</p>", ArticleStatus.PUBLISHED);
    propose(id, "<script>x</script>", "آخر");
    Browser yunus = server.loggedIn("yunus").open("/desk/articles/" + id);
    assertThat(yunus.text("[role=status]"))
        .isEqualTo("عدّل الناشر هذا المقال، والتعديل ينتظر قرارا. قارن");
    yunus.open("/desk/articles/proposals/" + id);
    assertThat(yunus.page().select("script")).isEmpty();
    yunus.submit("/desk/articles/proposals/" + id + "/dismiss");
    assertThat(server.bean(ArchiveStore.class).find(id).orElseThrow().headline())
        .isEqualTo("الجسر يفتح");
    yunus.open("/desk/articles/proposals/" + id);
    assertThat(yunus.status()).isEqualTo(404);
  }

  @Test
  void anArticleIsTakenDownForAReasonListedLiftedAndDeleted() throws Exception {
    long id = copy.article("خبر مسيء", "<p>النص.</p>", ArticleStatus.PUBLISHED);
    String page = "/desk/articles/" + id;
    Browser amina = server.loggedIn("amina").open(page);
    amina.submit(page + "/takedown");
    assertThat(amina.text("[role=alert]")).contains("was not taken down");
    amina.submit(page + "/takedown", "reason", "حكم قضائي");
    assertThat(amina.text("[role=status]"))
        .isEqualTo("“خبر مسيء” is taken down and does not come back.");
    assertThat(server.bean(ArchiveStore.class).find(id).orElseThrow().status())
        .isEqualTo(ArticleStatus.TRASHED);
    amina.submit(page + "/delete");
    assertThat(server.bean(ArchiveStore.class).find(id)).isEmpty();

    amina.open("/desk/articles/takedowns");
    assertThat(amina.text("tbody td[data-label=Reason]")).isEqualTo("Taken down حكم قضائي");
    assertThat(amina.text("tbody td[data-label=Who]")).isEqualTo("أمينة");
    long takedown = server.bean(TakedownStore.class).latest(Long.MAX_VALUE, 1).getFirst().id();
    amina.submit("/desk/articles/takedowns/" + takedown + "/lift");
    assertThat(amina.text(".empty")).isEqualTo("Nothing has been taken down.");
  }

  @Test
  void anAddressIsTakenDownAndAHomePageIsNot() throws Exception {
    Browser amina = server.loggedIn("amina").open("/desk/articles/takedowns");
    amina.submit("/desk/articles/takedowns", "url", "https://marsa.example/", "reason", "طلب");
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("#url-problem"))
        .isEqualTo(
            "Write the whole address of an article in “Address of the article”, such as"
                + " https://example.org/article; a home page cannot be taken down.");
    amina.submit("/desk/articles/takedowns", "url", "https://marsa.example/a", "reason", "طلب");
    assertThat(amina.page().select("tbody .url").eachText())
        .containsExactly("https://marsa.example/a");
  }

  @Test
  void aFeedWhoseIdsCannotBeReliedOnSaysSo() throws Exception {
    copy.article("خبر", "<p>النص.</p>", ArticleStatus.PUBLISHED);
    sql(
        """
        INSERT INTO feed_identity (feed_id, entry_key, cause, share, changed_at)
        SELECT id, 'ADDRESS', 'CHURNED', 0.4, 1764000000000 FROM feed LIMIT 1
        """);
    long feed =
        server.bean(Database.class).sql().sql("SELECT id FROM feed").query(Long.class).single();
    Browser amina = server.loggedIn("amina").open("/desk/feeds/" + feed);
    assertThat(amina.text(".notice"))
        .startsWith(
            "The ids in this feed cannot be relied on: 40% of its entries came again under a new id."
                + " Since ");
  }

  @Test
  void whatWasLearntOfAParameterIsShownAndCanBeLearntAnew() throws Exception {
    String host = copy.source().homeHost();
    sql(
        "INSERT INTO url_parameter (host, name, same, different) VALUES ('%s', 'weekly', 9, 0)"
            .formatted(host));
    sql(
        "INSERT INTO url_parameter (host, name, same, different) VALUES ('news.%s', 'p', 0, 9)"
            .formatted(host));
    String page = "/desk/sources/" + copy.source().id();
    Browser amina = server.loggedIn("amina").open(page);
    assertThat(amina.page().select("td[data-label=Meaning]").eachText())
        .isEqualTo(List.of("Says nothing, is ignored", "Tells articles apart"));
    amina.submit(page + "/parameters");
    assertThat(server.bean(UrlParameterStore.class).ofDomain(host)).hasSize(1);
  }
}
