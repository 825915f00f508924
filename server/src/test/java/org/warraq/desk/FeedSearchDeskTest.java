package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.FeedStore;
import org.warraq.discovery.Site;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;

class FeedSearchDeskTest {
  private Site site;
  private DeskServer server;
  private Browser amina;
  private Copy copy;
  private String feeds;

  @BeforeEach
  void start() throws Exception {
    site = new Site();
    String home = site.at("").toString();
    site.page(
            "/",
            """
            <html lang="ar"><head><title>جريدة المرسى - أخبار</title>
            <link rel="alternate" type="application/rss+xml" href="/all.xml">
            <link rel="alternate" type="application/rss+xml" href="/sport.xml"></head></html>
            """)
        .feed("/all.xml", Site.rss("المرسى", home + "/a", "موجز من الخبر", 10, 3))
        .feed("/sport.xml", Site.rss("المرسى: رياضة", home + "/s", "موجز آخر", 4, 30));
    server = DeskServer.own("--warraq.fetch.allowed-private=" + site.host());
    copy = new Copy(server, "marsa", "مرسى");
    feeds = "/desk/campaigns/" + copy.campaign().id() + "/feeds";
    amina = server.loggedIn("amina");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    site.close();
  }

  @Test
  void anEditorSeesTheFeedsOfASiteWithTheirFactsAndChoosesSome() throws Exception {
    amina.open(feeds + "/new").submit(feeds + "/find", "address", site.at("/").toString());
    assertThat(amina.status()).isEqualTo(200);
    assertThat(amina.text("legend")).isEqualTo("2 feeds were found");
    assertThat(amina.page().select("li.found .title").eachText())
        .containsExactly("المرسى", "المرسى: رياضة");
    assertThat(amina.text("li.found .badge")).isEqualTo("Summaries");
    assertThat(amina.text("li.found > p.small"))
        .isEqualTo("Arabic · newest entry an hour ago · 8 a day");
    assertThat(amina.page().select("li.found .headlines li bdi").first().text())
        .isEqualTo("خبر 0 من المرسى");
    assertThat(amina.page().select("#source_name").attr("value")).isEqualTo("جريدة المرسى");
    assertThat(amina.page().select("#source_home").attr("value"))
        .isEqualTo(site.at("/").toString());
    assertThat(amina.page().select("#language option[selected]").attr("value")).isEqualTo("ar");
    assertThat(amina.page().select("input[type=checkbox][checked]")).hasSize(1);

    amina.submit(feeds + "/chosen", "pick0", "on", "pick1", "on");
    assertThat(amina.text("[role=status]")).startsWith("2 feeds are there");
    List<CampaignFeed> added = server.bean(FeedStore.class).ofCampaign(copy.campaign().id());
    assertThat(added)
        .extracting(CampaignFeed::title)
        .containsExactlyInAnyOrder("مرسى", "المرسى", "المرسى: رياضة");
    Source source =
        server.bean(SourceStore.class).all().stream()
            .filter(each -> each.name().equals("جريدة المرسى"))
            .findFirst()
            .orElseThrow();
    assertThat(source.homeUrl()).isEqualTo(site.at("/").toString());

    amina.open(feeds + "/new").submit(feeds + "/find", "address", site.at("/").toString());
    assertThat(amina.text("li.found .badge")).isEqualTo("Read in “حملة marsa” already");
    assertThat(amina.page().select("input[type=checkbox][disabled]")).hasSize(2);
  }

  @Test
  void nothingChosenAndNoNameAreSaidAndNothingIsLost() throws Exception {
    amina.open(feeds + "/new").submit(feeds + "/find", "address", site.at("/").toString());
    Map<String, String> values = new HashMap<>();
    amina
        .page()
        .select("form[action$=chosen] input[type=hidden]")
        .forEach(input -> values.put(input.attr("name"), input.attr("value")));
    values.put("source_name", "جريدة المرسى");
    values.put("language", "ar");
    amina.post(feeds + "/chosen", values);
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("p.problem")).isEqualTo("Choose one feed at least.");
    assertThat(amina.page().select("li.found")).hasSize(2);
    values.put("pick1", "on");
    values.put("source_name", "");
    amina.post(feeds + "/chosen", values);
    assertThat(amina.text("#source_name-problem")).isEqualTo("Fill in “Name of the source”.");
    assertThat(amina.page().select("input[name=pick1]").hasAttr("checked")).isTrue();
  }

  @Test
  void troubleIsSaidWithItsRemedyInTheEditorsLanguage() throws Exception {
    amina.open(feeds + "/new").submit(feeds + "/find", "address", "mailto:a@b.example");
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("#address-problem"))
        .isEqualTo(
            "Write an address such as example.org or https://example.org/page in “Address of the site or feed”.");
    amina.submit(feeds + "/find", "address", "http://192.168.1.1/");
    assertThat(amina.text("#address-problem"))
        .startsWith("The address of 192.168.1.1 is in a private network");
    site.page("/cafe", "<title>مقهى</title>");
    amina.submit(feeds + "/find", "address", site.at("/nowhere").toString());
    assertThat(amina.text("#address-problem")).startsWith("127.0.0.1 refused with the answer 404.");

    Browser yunus = server.loggedIn("yunus");
    yunus.open(feeds + "/new").submit(feeds + "/find", "address", site.at("/cafe").toString());
    assertThat(yunus.text("#address-problem")).startsWith("قُرئ 127.0.0.1 ولم توجد فيه خلاصة");
  }

  @Test
  void onlyEditorsMaySearch() throws Exception {
    Browser stranger = server.browser();
    stranger.open("/login");
    stranger.post(feeds + "/find", Map.of("address", site.at("/").toString()));
    assertThat(stranger.status()).isEqualTo(403);
  }
}
