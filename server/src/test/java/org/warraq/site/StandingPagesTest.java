package org.warraq.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warraq.newsroom.StandingPage;
import org.warraq.newsroom.StandingPageStore;

class StandingPagesTest {
  @TempDir static Path data;
  private static TestPaper paper;

  @BeforeAll
  static void open() {
    paper = TestPaper.of(data, TestPaper.ARABIC);
  }

  @AfterAll
  static void close() {
    paper.close();
  }

  private static Document page(String path) {
    return Jsoup.parse(paper.get(path).body());
  }

  @Test
  void aStandingPageIsShownLinkedFromEveryFootAndListedAndItsAddressOutlivesItsTitle() {
    StandingPageStore pages = paper.bean(StandingPageStore.class);
    assertThat(page("/").select(".colophon a[href^=/page/]")).isEmpty();
    StandingPage contact =
        pages
            .add("اتصل بنا", "<p onclick=x>اكتبوا إلينا.</p><script>alert(1)</script>", 2)
            .orElseThrow();
    pages.add("من نحن", "<p>جريدة جهوية.</p>", 1).orElseThrow();

    assertThat(page("/").select(".colophon a[href^=/page/]").eachText())
        .containsExactly("من نحن", "اتصل بنا");
    Document shown = page("/page/اتصل-بنا");
    assertThat(shown.selectFirst("h1").text()).isEqualTo("اتصل بنا");
    assertThat(shown.selectFirst(".text").html()).isEqualTo("<p>اكتبوا إلينا.</p>");
    assertThat(shown.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://warraq.example" + Urls.path("/page/اتصل-بنا"));
    assertThat(paper.get("/sitemap/pages.xml").body())
        .contains("https://warraq.example" + Urls.path("/page/من-نحن"));

    pages.change(contact.id(), "مراسلة الجريدة", "<p>تغير البريد.</p>", 0);
    assertThat(page("/page/اتصل-بنا").selectFirst("h1").text()).isEqualTo("مراسلة الجريدة");
    assertThat(page("/").select(".colophon a[href^=/page/]").eachText())
        .containsExactly("مراسلة الجريدة", "من نحن");
    pages.delete(contact.id());
    assertThat(paper.get("/page/اتصل-بنا").statusCode()).isEqualTo(404);
    assertThat(page("/").select(".colophon a[href^=/page/]").eachText()).containsExactly("من نحن");
  }
}
