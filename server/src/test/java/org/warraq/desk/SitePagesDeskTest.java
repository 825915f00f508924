package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.article.ArticleExtractor;
import org.warraq.newsroom.SiteTemplates;
import org.warraq.store.Database;

/** What editors see and say of a publisher's pages. */
class SitePagesDeskTest {
  private static final String TAIL =
      "للاشتراك في نشرتنا اليومية اكتبوا إلى إدارة الجريدة في مقرها بالمدينة.";

  private DeskServer server;
  private String here;

  @BeforeEach
  void start() throws IOException {
    server = DeskServer.ready();
    here = "/desk/sources/" + new Copy(server, "marsa", "مرسى نيوز").source().id() + "/pages";
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void learn(int number) {
    String url = "https://marsa.example/" + number;
    String html =
        "<article class=story><h1>خبر</h1><p>وصلت السفينة رقم %d إلى الرصيف رقم %d بعد رحلة دامت أياما، وأفرغت حمولتها.</p><p>%s</p></article>"
            .formatted(number, number * 7, TAIL);
    server
        .bean(Database.class)
        .run(() ->
            server
                .bean(SiteTemplates.class)
                .learn("marsa.example", url, ArticleExtractor.extract(html, url).shape()));
  }

  @Test
  void anEditorSeesWhatWasLearntPinsItAndLetsItBeForgotten() throws Exception {
    List.of(1, 2, 3).forEach(this::learn);
    Browser yunus = server.loggedIn("yunus").open(here);
    assertThat(yunus.page().select("section li").eachText()).containsExactly(TAIL);
    assertThat(yunus.text(".facts code")).isEqualTo("article.story < body");
    yunus.submit(here + "/pin", "host", "marsa.example");
    assertThat(yunus.text("[role=status]")).isEqualTo("لن يتغير ما عُرف عن صفحات marsa.example.");
    assertThat(yunus.text(".badge")).isEqualTo("مثبّت");
    yunus.submit(here + "/learn", "host", "marsa.example");
    yunus.submit(here + "/reset", "host", "marsa.example");
    assertThat(yunus.page().select("section li")).isEmpty();
    assertThat(yunus.text("section > p.soft")).isEqualTo("لا شيء بعد.");
  }

  @Test
  void aSelectorIsGivenByHandAndAWrongOneIsRefusedWithWhatWasTyped() throws Exception {
    Browser amina = server.loggedIn("amina").open(here);
    amina.submit(here + "/selectors", "host", "marsa.example", "body", "div[", "removed", ".ad");
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("#body-problem"))
        .isEqualTo(
            "“Element of the text” cannot be read: write a CSS selector such as .entry-content, or"
                + " leave it empty.");
    assertThat(amina.page().select("#body").val()).isEqualTo("div[");
    amina.submit(here + "/selectors", "host", "marsa.example", "body", ".text", "removed", ".ad");
    assertThat(amina.text("[role=status]"))
        .isEqualTo("The selectors of marsa.example are saved and hold from the next article on.");
    assertThat(server.bean(SiteTemplates.class).of("marsa.example").removed()).contains(".ad");
    amina.submit(here + "/selectors", "host", "elsewhere.example", "body", ".text");
    assertThat(amina.status()).isEqualTo(404);
  }
}
