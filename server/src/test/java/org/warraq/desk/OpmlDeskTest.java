package org.warraq.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.campaign.OpmlExport;
import org.warraq.campaign.OpmlImport;
import org.warraq.campaign.OpmlImport.Cause;
import org.warraq.campaign.OpmlImport.Left;
import org.warraq.campaign.OpmlImport.Result;
import org.warraq.campaign.OpmlImport.Target;
import org.warraq.feed.Opml;
import org.warraq.feed.Opml.Subscription;
import org.warraq.newsroom.SourceStore;

class OpmlDeskTest {
  private static final String LIST =
      """
      <opml version="2.0"><head><title>قائمتي</title></head><body>
        <outline text="أخبار"><outline text="محلي">
          <outline type="rss" text="المدينة" xmlUrl="https://madina.example/feed" htmlUrl="https://madina.example/"
            language="ar"/></outline>
          <outline type="rss" text="Le Port" xmlUrl="https://port.example/rss" language="fr-FR"/></outline>
        <outline type="rss" text="وحيد" xmlUrl="https://wahid.example/rss"/>
        <outline type="rss" text="مرسى مرة أخرى" xmlUrl="http://www.marsa.example/feed.xml?utm_source=x"/>
        <outline type="rss" text="مكرر" xmlUrl="https://port.example/rss/"/>
        <outline type="rss" text="سيئ" xmlUrl="https://user:secret@bad.example/rss"/>
        <outline type="rss" text="بريد" xmlUrl="mailto:a@b.example"/>
      </body></opml>
      """;

  private DeskServer server;
  private Copy copy;
  private Browser amina;

  @BeforeEach
  void start() throws Exception {
    server = DeskServer.ready();
    copy = new Copy(server, "marsa", "مرسى");
    amina = server.loggedIn("amina");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void groupsBecomeCampaignsAndWhatIsLeftIsTold() {
    Result result = imported(new Target.ByGroups("x"));
    assertThat(result.added()).isEqualTo(3);
    assertThat(result.campaigns()).containsExactly("أخبار / محلي", "أخبار", "قائمتي");
    assertThat(result.left())
        .containsExactly(
            new Left(
                "مرسى مرة أخرى",
                "http://www.marsa.example/feed.xml?utm_source=x",
                Cause.READ_ALREADY,
                "حملة marsa"),
            new Left("مكرر", "https://port.example/rss/", Cause.TWICE_IN_LIST, ""),
            new Left("سيئ", "https://user:secret@bad.example/rss", Cause.NO_ADDRESS, ""));
    assertThat(result.problems())
        .containsExactly("«بريد» has no address that can be read: mailto:a@b.example");
    assertThat(server.bean(SourceStore.class).all())
        .extracting(source -> source.name() + " " + source.homeUrl() + " " + source.language())
        .contains(
            "المدينة https://madina.example/ ar",
            "Le Port https://port.example/ fr-FR",
            "وحيد https://wahid.example/ ar");
  }

  @Test
  void anImportThatIsRepeatedAddsNothing() {
    imported(new Target.ByGroups("x"));
    Result again = imported(new Target.ByGroups("x"));
    assertThat(again.added()).isZero();
    assertThat(again.campaigns()).isEmpty();
    assertThat(again.left()).hasSize(6);
  }

  @Test
  void whatWasExportedIsTakenInAgainIntoTheSameCampaigns() throws Exception {
    imported(new Target.ByGroups("x"));
    String exported = server.bean(OpmlExport.class).all();
    List<Subscription> feeds = Opml.read(exported.getBytes(UTF_8)).orElseThrow().feeds();
    assertThat(feeds)
        .contains(
            new Subscription(
                "المدينة",
                "https://madina.example/feed",
                Optional.of("https://madina.example/"),
                Optional.of("ar"),
                List.of("أخبار", "محلي")));
    try (DeskServer other = DeskServer.ready()) {
      Result result =
          other
              .bean(OpmlImport.class)
              .run(Opml.read(exported.getBytes(UTF_8)).orElseThrow(), new Target.ByGroups("x"));
      assertThat(result.added()).isEqualTo(4);
      assertThat(other.bean(OpmlExport.class).all()).isEqualTo(exported);
    }
  }

  @Test
  void anEditorUploadsAListAndSeesWhatBecameOfIt() throws Exception {
    amina.open("/desk/campaigns").open("/desk/opml");
    amina.upload(
        "/desk/opml", "file", "feeds.opml", LIST.getBytes(Charset.forName("windows-1256")));
    assertThat(amina.status()).isEqualTo(200);
    assertThat(amina.text("[role=status]")).startsWith("3 feeds were added");
    assertThat(amina.page().select("section .badge").eachText())
        .containsExactly("أخبار / محلي", "أخبار", "قائمتي");
    assertThat(amina.page().select("section .list li p").first().text())
        .contains("read already in the campaign");
    Campaign local =
        server.bean(CampaignStore.class).all().stream()
            .filter(campaign -> campaign.name().equals("أخبار / محلي"))
            .findFirst()
            .orElseThrow();
    assertThat(server.bean(FeedStore.class).ofCampaign(local.id())).hasSize(1);

    amina.open("/desk/opml/feeds.opml");
    assertThat(amina.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"feeds.opml\"");
    assertThat(amina.html()).contains("xmlUrl=\"https://madina.example/feed\"");
    amina.open("/desk/opml/" + local.id() + "/feeds.opml");
    assertThat(amina.html()).contains("madina.example").doesNotContain("port.example");
  }

  @Test
  void allFeedsGoIntoTheCampaignThatTheEditorChooses() throws Exception {
    amina.open("/desk/opml");
    amina.upload(
        "/desk/opml",
        "file",
        "feeds.opml",
        LIST.getBytes(UTF_8),
        "campaign",
        String.valueOf(copy.campaign().id()));
    assertThat(server.bean(FeedStore.class).ofCampaign(copy.campaign().id())).hasSize(4);
    assertThat(server.bean(CampaignStore.class).all()).hasSize(1);
  }

  @Test
  void noFileAForeignFileAndALargeOneAreRefusedWithTheRemedy() throws Exception {
    amina.open("/desk/opml");
    amina.upload("/desk/opml", "file", "", new byte[0]);
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("#file-problem"))
        .isEqualTo("Choose an OPML file of your device in “File”.");
    amina.upload("/desk/opml", "file", "x.txt", "hello".getBytes(UTF_8));
    assertThat(amina.text("#file-problem")).startsWith("The file is no OPML list.");
    amina.upload("/desk/opml", "file", "x.opml", new byte[OpmlController.MAX_BYTES + 1]);
    assertThat(amina.text("#file-problem")).startsWith("The list is larger than 4 MB.");
  }

  @Test
  void strangersUploadNothing() throws Exception {
    Browser stranger = server.browser();
    stranger.open("/login");
    stranger.upload("/login", "file", "x.opml", LIST.getBytes(UTF_8));
    assertThat(stranger.status()).isEqualTo(403);
    stranger.open("/login").post("/desk/opml", Map.of());
    assertThat(stranger.status()).isEqualTo(403);
  }

  private Result imported(Target target) {
    return server.bean(OpmlImport.class).run(Opml.read(LIST.getBytes(UTF_8)).orElseThrow(), target);
  }
}
