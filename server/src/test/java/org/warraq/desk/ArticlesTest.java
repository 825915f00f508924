package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.desk.DeskServer.Told;
import org.warraq.intake.Decision;
import org.warraq.intake.DecisionLogStore;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.OutboxEvent;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;

class ArticlesTest {
  private DeskServer server;
  private Copy copy;

  @BeforeEach
  void start() throws IOException {
    server = DeskServer.ready();
    copy = new Copy(server, "marsa", "مرسى نيوز");
    server.bean(SourceStore.class).setRights(copy.source().id(), Rights.full("test"));
    copy = new Copy(server, "marsa", "مرسى نيوز");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Article article(long id) {
    return server.bean(ArchiveStore.class).find(id).orElseThrow();
  }

  /** Waits for the outbox, which delivers within moments after a commit. */
  private List<OutboxEvent.Kind> told(long id, int events) throws InterruptedException {
    List<OutboxEvent.Kind> kinds = List.of();
    for (int i = 0; i < 200 && kinds.size() < events; i++) {
      Thread.sleep(25);
      kinds =
          server.bean(Told.class).events().stream()
              .filter(event -> event.articleId() == id)
              .map(OutboxEvent::kind)
              .toList();
    }
    return kinds;
  }

  @Test
  void anEditorEditsAndPublishesFromTheQueueAndTheOtherRoomsAreTold() throws Exception {
    long id = copy.article("الميناء يستقبل أول سفينة", "<p>وصلت السفينة.</p>", ArticleStatus.HELD);
    Browser yunus = server.loggedIn("yunus").open("/desk/articles");
    assertThat(yunus.text("td .title")).isEqualTo("الميناء يستقبل أول سفينة");

    String page = "/desk/articles/" + id;
    yunus.open(page);
    assertThat(yunus.page().select("#headline").attr("dir")).isEqualTo("rtl");
    assertThat(yunus.page().select("#headline").attr("lang")).isEqualTo("ar");
    yunus.submit(
        page,
        "headline",
        "أول سفينة في الميناء الجديد",
        "body",
        "<p onclick=\"x()\">وصلت السفينة صباحا.</p><script>alert(1)</script>",
        "publish",
        "now");
    assertThat(yunus.text("[role=status]")).isEqualTo("نُشر «الميناء يستقبل أول سفينة».");

    Article after = article(id);
    assertThat(after.status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(after.headline()).isEqualTo("أول سفينة في الميناء الجديد");
    assertThat(after.bodyHtml()).isEqualTo("<p>وصلت السفينة صباحا.</p>");
    assertThat(after.revision()).isEqualTo(2);
    assertThat(told(id, 1)).containsExactly(OutboxEvent.Kind.PUBLISHED);
    assertThat(yunus.page().select("section[aria-labelledby=history] li").eachText())
        .extracting(line -> line.replaceAll("[\\u2066-\\u2069]", ""))
        .containsExactly("نشره يونس · الآن", "حرّر النص (2) يونس · الآن");
  }

  @Test
  void holdingAPublishedArticleWithdrawsItAndTrashingItKeepsItAway() throws Exception {
    long id = copy.article("خبر", "<p>نص.</p>", ArticleStatus.PUBLISHED);
    Browser amina = server.loggedIn("amina").open("/desk/articles/" + id);
    String move = "/desk/articles/" + id + "/move";
    amina.submit(move, "to", "HELD");
    assertThat(article(id).status()).isEqualTo(ArticleStatus.HELD);
    amina.submit(move, "to", "TRASHED", "from", "list");
    assertThat(amina.path()).isEqualTo("/desk/articles");
    assertThat(amina.open("/desk/articles?status=TRASHED").text("td .title")).isEqualTo("خبر");
    assertThat(told(id, 2)).containsExactly(OutboxEvent.Kind.PUBLISHED, OutboxEvent.Kind.WITHDRAWN);
  }

  @Test
  void whoSavesOverSomebodyElsesChangeSeesBothTextsAndDecides() throws Exception {
    long id = copy.article("العنوان الأول", "<p>النص الأول.</p>", ArticleStatus.PUBLISHED);
    String page = "/desk/articles/" + id;
    Browser amina = server.loggedIn("amina").open(page);
    Browser yunus = server.loggedIn("yunus").open(page);
    yunus.submit(page, "headline", "عنوان يونس", "body", "<p>نص يونس.</p>");

    amina.submit(page, "headline", "عنوان أمينة", "body", "<p>نص أمينة.</p>");
    assertThat(amina.status()).isEqualTo(409);
    assertThat(amina.text("[role=alert]"))
        .startsWith("The article changed while you were editing, and your text was not saved.");
    assertThat(amina.text("#headline")).isEqualTo("عنوان أمينة");
    assertThat(amina.text("#body")).isEqualTo("<p>نص أمينة.</p>");
    assertThat(amina.page().select(".preview").first().text()).contains("عنوان يونس", "نص يونس.");
    assertThat(article(id).headline()).isEqualTo("عنوان يونس");

    amina.submit(page);
    assertThat(amina.status()).isEqualTo(200);
    assertThat(article(id).headline()).isEqualTo("عنوان أمينة");
    assertThat(article(id).revision()).isEqualTo(3);
  }

  @Test
  void aPreviewShowsTheCleanedTextAndSavesNothing() throws Exception {
    long id = copy.article("العنوان", "<p>النص.</p>", ArticleStatus.HELD);
    String page = "/desk/articles/" + id;
    Browser amina = server.loggedIn("amina").open(page);
    String token = amina.page().select("input[name=_csrf]").attr("value");
    amina.post(
        page + "/preview",
        Map.of(
            "_csrf", token,
            "revision", "1",
            "headline", "عنوان <b>آخر</b>",
            "standfirst", "",
            "body", "<p>نص <a href=\"javascript:alert(1)\">آخر</a></p><iframe src=x></iframe>"));
    assertThat(amina.text(".preview h2")).isEqualTo("عنوان <b>آخر</b>");
    assertThat(amina.page().select(".preview a[href^=javascript], iframe")).isEmpty();
    assertThat(amina.text(".preview p")).isEqualTo("نص آخر");
    assertThat(article(id).headline()).isEqualTo("العنوان");
  }

  @Test
  void anEmptyHeadlineIsRefusedAtItsField() throws Exception {
    long id = copy.article("العنوان", "<p>النص.</p>", ArticleStatus.HELD);
    Browser amina = server.loggedIn("amina").open("/desk/articles/" + id);
    amina.submit("/desk/articles/" + id, "headline", "  ");
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("#headline-problem")).isEqualTo("Fill in “Headline”.");
  }

  @Test
  void nothingOfABlockedSourceIsPublished() throws Exception {
    long id = copy.article("العنوان", "<p>النص.</p>", ArticleStatus.HELD);
    server.bean(SourceStore.class).setStanding(copy.source().id(), Source.Standing.BLOCKED);
    Browser amina = server.loggedIn("amina").open("/desk/articles/" + id);
    amina.submit("/desk/articles/" + id + "/move", "to", "PUBLISHED");
    assertThat(amina.text("[role=alert]")).startsWith("Nothing of “مرسى نيوز” is published");
    assertThat(article(id).status()).isEqualTo(ArticleStatus.HELD);
  }

  @Test
  void aHostileHeadlineIsTextEverywhere() throws Exception {
    String headline = "<img src=x onerror=alert(1)>'\"><script>alert(2)</script>";
    long id = copy.article(headline, "<p>نص</p>", ArticleStatus.HELD);
    Browser amina = server.loggedIn("amina");
    for (String page :
        List.of("/desk", "/desk/articles", "/desk/articles/" + id, "/desk/decisions")) {
      amina.open(page);
      assertThat(amina.page().select("script, img, [onerror]")).as(page).isEmpty();
    }
    assertThat(amina.open("/desk/articles/" + id).text("#headline")).isEqualTo(headline);
  }

  @Test
  void theLogOfDecisionsSaysWhyInTheLanguageOfTheInterfaceAndCanBeFiltered() throws Exception {
    copy.article("خبر منشور", "<p>نص</p>", ArticleStatus.PUBLISHED);
    long entry =
        copy.decided(
            "خبر قصير", new Decision(Decision.Verdict.REJECT, Decision.Reason.TOO_SHORT, "1234"));
    Browser amina = server.loggedIn("amina").open("/desk/decisions?verdict=REJECT");
    assertThat(amina.page().select("tbody .title").eachText()).containsExactly("خبر قصير");
    assertThat(amina.text("tbody td[data-label=Reason]"))
        .startsWith("Shorter than the campaign’s minimum (1,234)");
    assertThat(amina.page().select("tbody .trace li").eachText())
        .containsExactly("identify: new address", "extract: 412 words");
    amina.submit("/desk/decisions/" + entry + "/again");
    assertThat(amina.text("[role=status]"))
        .isEqualTo("“خبر قصير” will be decided anew within seconds.");
    assertThat(server.bean(DecisionLogStore.class).waiting()).isEqualTo(1);

    Browser yunus = server.loggedIn("yunus").open("/desk/decisions");
    assertThat(yunus.text("tbody")).contains("وافق كل قواعد الحملة");
  }

  @Test
  void theLogOfDecisionsGoesOnPageByPage() throws Exception {
    for (int i = 1; i <= 55; i++) {
      copy.decided("خبر " + i, new Decision(Decision.Verdict.REJECT, Decision.Reason.NO_TEXT, ""));
      Thread.sleep(1);
    }
    Browser amina = server.loggedIn("amina").open("/desk/decisions?verdict=REJECT");
    assertThat(amina.page().select("tbody tr")).hasSize(50);
    amina.open(amina.page().select(".pager a").attr("href"));
    assertThat(amina.page().select("tbody .title").eachText())
        .containsExactly("خبر 5", "خبر 4", "خبر 3", "خبر 2", "خبر 1");
    assertThat(amina.page().select(".pager")).isEmpty();
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() throws Exception {
    long id = copy.article("العنوان", "<p>النص.</p>", ArticleStatus.HELD);
    Browser amina = server.loggedIn("amina");
    amina.post("/desk/articles/" + id + "/move", Map.of("to", "PUBLISHED"));
    assertThat(amina.status()).isEqualTo(403);
    assertThat(article(id).status()).isEqualTo(ArticleStatus.HELD);
  }
}
