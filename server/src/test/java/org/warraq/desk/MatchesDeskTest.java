package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.MatchStore;
import org.warraq.newsroom.Sighting;

class MatchesDeskTest {
  private static DeskServer server;
  private static Copy marsa;
  private static Copy waha;

  @BeforeAll
  static void start() throws Exception {
    server = DeskServer.ready();
    marsa = new Copy(server, "marsa", "مرسى نيوز");
    waha = new Copy(server, "waha", "واحة اليوم");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static String report(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i ->
            "<p>سار القطار%d من المحطة%d وحمل البضاعة%d حتى الميناء%d.</p>".formatted(i, i, i, i))
        .collect(Collectors.joining());
  }

  private static Article article(long id) {
    return server.bean(ArchiveStore.class).find(id).orElseThrow();
  }

  @Test
  void anEditorSaysThatACopyIsNotTheSameArticleAndItWalksAgainToBecomeItsOwn() throws Exception {
    long id = marsa.article("قطار البضائع", report(0, 20), ArticleStatus.PUBLISHED);
    assertThat(waha.article("عنوان الواحة", report(0, 16), ArticleStatus.PUBLISHED)).isEqualTo(id);
    Browser amina = server.loggedIn("amina").open("/desk/articles/" + id);
    assertThat(amina.text("section[aria-labelledby=matches]"))
        .contains("عنوان الواحة", "The same article", "100% contained", "hours apart: 2");
    String separate = amina.page().select("form[action^=/desk/matches/]").attr("action");
    amina.submit(separate);
    assertThat(amina.text("[role=status]"))
        .isEqualTo(
            "“عنوان الواحة” will be an article of its own within seconds, and is never taken for that article again.");
    assertThat(article(id).alsoReported()).isEmpty();
    assertThat(server.bean(DecisionLogStore.class).waiting()).isEqualTo(1);
    assertThat(amina.text("#history ~ ul"))
        .startsWith("Parted it from another article (عنوان الواحة)");
    assertThat(amina.page().select("form[action^=/desk/matches/]")).isEmpty();
  }

  @Test
  void anEditorSaysThatTwoArticlesAreTheSameAndChangesHerMind() throws Exception {
    long first = marsa.article("خبر أول", report(100, 120), ArticleStatus.PUBLISHED);
    long second = waha.article("خبر ثان", report(109, 129), ArticleStatus.PUBLISHED);
    assertThat(second).isNotEqualTo(first);
    Browser amina = server.loggedIn("amina").open("/desk/matches?kind=RELATED");
    assertThat(amina.page().select(".list .title").eachText()).contains("خبر ثان");
    amina.submit(amina.page().select("form[action*=/join]").attr("action"));
    assertThat(amina.text("[role=status]"))
        .isEqualTo("“خبر ثان” and “خبر أول” are one article now, which names the sources of both.");
    assertThat(article(first).alsoReported())
        .extracting(Sighting::headline)
        .containsExactly("خبر ثان");
    assertThat(article(second).status()).isEqualTo(ArticleStatus.TRASHED);

    amina.open("/desk/articles/" + second);
    amina.submit(amina.page().select("form[action*=/separate]").attr("action"));
    assertThat(article(second).status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(article(first).alsoReported()).isEmpty();
  }

  @Test
  void articlesThatNobodyComparedAreJoinedByTheAddressOfOne() throws Exception {
    long first = marsa.article("إعلان", report(200, 210), ArticleStatus.PUBLISHED);
    long second = waha.article("إشعار", report(300, 310), ArticleStatus.HELD);
    Browser amina = server.loggedIn("amina").open("/desk/articles/" + second);
    amina.submit("/desk/articles/" + second + "/join", "other", "nothing");
    assertThat(amina.text("[role=alert]")).startsWith("No article has this address or number.");
    amina.submit(
        "/desk/articles/" + second + "/join",
        "other",
        "http://localhost:8080" + article(first).path());
    assertThat(article(first).alsoReported())
        .extracting(Sighting::headline)
        .containsExactly("إشعار");
    assertThat(server.bean(MatchStore.class).joinedInto(second)).contains(first);
  }
}
