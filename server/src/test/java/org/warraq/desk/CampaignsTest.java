package org.warraq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedPolling;
import org.warraq.campaign.FeedQueueStore;
import org.warraq.campaign.PollRecord;
import org.warraq.language.RepairPolicy;
import org.warraq.language.RepairRule;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.people.AuditStore;

class CampaignsTest {
  private static final Duration LEASE = Duration.ofMinutes(1);

  private DeskServer server;
  private Browser amina;

  @BeforeEach
  void start() throws Exception {
    server = DeskServer.ready();
    amina = server.loggedIn("amina");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aCampaignAndItsFirstFeedAreAddedAndTheFeedIsDueAtOnce() throws Exception {
    assertThat(amina.open("/desk/campaigns").text(".empty")).startsWith("No campaigns yet.");
    amina.open("/desk/campaigns/new");
    amina.submit(
        "/desk/campaigns",
        "name",
        "الساحل",
        "publish_mode",
        "HOLD",
        "min_words",
        "٨٠",
        "max_age",
        "7",
        "delay",
        "15",
        "poll_every",
        "٩٠",
        "min_confidence",
        "60",
        "languages",
        "ar، fr",
        "required_words",
        "ميناء\n\nبحر\n",
        "section",
        "");
    assertThat(amina.text("h1")).isEqualTo("New feed in “الساحل”");
    Campaign campaign = server.bean(CampaignStore.class).all().getFirst();
    assertThat(campaign.rules())
        .isEqualTo(
            new Campaign.Rules(
                Campaign.PublishMode.HOLD,
                80,
                Optional.of(Duration.ofDays(7)),
                Duration.ofMinutes(15),
                0.6,
                List.of("ar", "fr"),
                List.of("ميناء", "بحر"),
                List.of()));
    assertThat(campaign.pollEvery()).contains(Duration.ofMinutes(90));

    amina.submit(
        "/desk/campaigns/" + campaign.id() + "/feeds",
        "url",
        "https://خبر.example/تغذية.xml",
        "source_name",
        "مرسى نيوز",
        "language",
        "ar");
    assertThat(amina.text("[role=status]")).startsWith("The feed “مرسى نيوز” is there");
    List<CampaignFeed> due = server.bean(FeedQueueStore.class).claimDue("test", LEASE, 10);
    assertThat(due)
        .extracting(feed -> feed.url().toString())
        .containsExactly("https://xn--ngblk.example/%D8%AA%D8%BA%D8%B0%D9%8A%D8%A9.xml");
    Source source = server.bean(SourceStore.class).all().getFirst();
    assertThat(source.homeUrl()).isEqualTo("https://xn--ngblk.example/");
    assertThat(source.rights()).isEqualTo(Rights.UNKNOWN);
    assertThat(amina.page().select("#text option[selected]").text()).isEqualTo("Excerpt and link");
  }

  @Test
  void rulesOfRepairAreSwitchedOneByOne() throws Exception {
    Campaign campaign = new Copy(server, "marsa", "مرسى").campaign();
    String form = "/desk/campaigns/" + campaign.id();
    amina.open(form);
    assertThat(amina.page().select(".repairs input[checked]"))
        .hasSize(RepairPolicy.USUAL.rules().size());
    amina.submit(form, "repair-tatweel", "", "repair-guillemets", "on");
    assertThat(server.bean(CampaignStore.class).find(campaign.id()).orElseThrow().rules().repairs())
        .isEqualTo(RepairPolicy.USUAL.without(RepairRule.TATWEEL).with(RepairRule.GUILLEMETS));
    amina.open(form);
    assertThat(amina.page().select("input[name=repair-tatweel][checked]")).isEmpty();
  }

  @Test
  void mistakesInAFeedAreSaidAtTheirFields() throws Exception {
    Copy copy = new Copy(server, "marsa", "مرسى");
    String form = "/desk/campaigns/" + copy.campaign().id() + "/feeds";
    amina.open(form + "/new");
    amina.submit(form, "url", "feed://marsa.example", "source_home", "marsa", "source_name", "");
    assertThat(amina.status()).isEqualTo(422);
    assertThat(amina.text("#url-problem"))
        .isEqualTo(
            "Write a whole address that starts with https:// or http:// in “Address of the feed”.");
    assertThat(amina.text("#source_name-problem")).isEqualTo("Fill in “Name of the source”.");
    assertThat(amina.page().select("#url").attr("value")).isEqualTo("feed://marsa.example");
    assertThat(amina.page().select("#url").attr("aria-invalid")).isEqualTo("true");

    amina.submit(
        form,
        "url",
        "http://www.marsa.example/feed.xml?utm_source=x",
        "source_home",
        "",
        "source_name",
        "m");
    assertThat(amina.text("#url-problem")).startsWith("This feed is read already");
  }

  @Test
  void aPausedCampaignIsNotPolledAndAResumedOneIs() throws Exception {
    Copy copy = new Copy(server, "marsa", "مرسى");
    String campaign = "/desk/campaigns/" + copy.campaign().id();
    amina.open("/desk/campaigns").submit(campaign + "/pause");
    assertThat(amina.text("[role=status]")).isEqualTo("“حملة marsa” is paused.");
    assertThat(server.bean(FeedQueueStore.class).claimDue("test", LEASE, 10)).isEmpty();

    amina.submit(campaign + "/resume");
    assertThat(server.bean(FeedQueueStore.class).claimDue("test", LEASE, 10)).hasSize(1);
    assertThat(server.bean(AuditStore.class).ofSubject(copy.campaign().id(), 10))
        .extracting(line -> line.who().orElseThrow() + " " + line.action())
        .containsExactly("أمينة CAMPAIGN_RESUMED", "أمينة CAMPAIGN_PAUSED");
  }

  @Test
  void readNowMakesAFeedDueThatWasPolledAMomentAgo() throws Exception {
    Copy copy = new Copy(server, "marsa", "مرسى");
    FeedQueueStore feeds = server.bean(FeedQueueStore.class);
    poll(feeds, copy.feed(), 0, "Failed", "The server answered 500");
    assertThat(feeds.claimDue("test", LEASE, 10)).isEmpty();

    amina.open("/desk/campaigns");
    assertThat(amina.text(".badge.warn")).isEqualTo("Failed once");
    assertThat(amina.text("tbody")).contains("The server answered 500");
    amina.submit("/desk/feeds/" + copy.feed().id() + "/run");
    assertThat(amina.text("[role=status]")).isEqualTo("“مرسى” will be read within seconds.");
    assertThat(feeds.claimDue("test", LEASE, 10)).hasSize(1);
  }

  @Test
  void theWholeCampaignIsReadExceptForPausedFeeds() throws Exception {
    Copy copy = new Copy(server, "marsa", "مرسى");
    FeedQueueStore feeds = server.bean(FeedQueueStore.class);
    amina.open("/desk/feeds/" + copy.feed().id());
    amina.submit("/desk/feeds/" + copy.feed().id() + "/pause");
    amina.open("/desk/campaigns").submit("/desk/campaigns/" + copy.campaign().id() + "/run");
    assertThat(feeds.claimDue("test", LEASE, 10)).isEmpty();
    amina.open("/desk/campaigns").submit("/desk/feeds/" + copy.feed().id() + "/resume");
    assertThat(feeds.claimDue("test", LEASE, 10)).hasSize(1);
  }

  @Test
  void theFeedsPageShowsItsPolls() throws Exception {
    Copy copy = new Copy(server, "marsa", "مرسى");
    poll(
        server.bean(FeedQueueStore.class),
        copy.feed(),
        12_345,
        "Failed",
        "Cut off after 12345 bytes");
    amina.open("/desk/feeds/" + copy.feed().id());
    assertThat(amina.page().select("section[aria-labelledby=polls] tbody td").eachText())
        .contains("Technical details Cut off after 12345 bytes", "12,345");
  }

  @Test
  void aTitleWithAScriptInItIsShownAsText() throws Exception {
    String title = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
    Copy copy = new Copy(server, "hostile", title);
    poll(server.bean(FeedQueueStore.class), copy.feed(), 1, "Failed", "<svg onload=alert(3)>");
    for (String page :
        List.of(
            "/desk",
            "/desk/campaigns",
            "/desk/feeds/" + copy.feed().id(),
            "/desk/sources",
            "/desk/sources/" + copy.source().id(),
            "/desk/decisions")) {
      amina.open(page);
      assertThat(amina.status()).isEqualTo(200);
      assertThat(amina.page().select("script, svg, img, [onerror], [onload]")).as(page).isEmpty();
    }
    assertThat(amina.open("/desk/campaigns").text("td .title")).isEqualTo(title);
  }

  @Test
  void rightsAreChangedAndFullTextNeedsItsProof() throws Exception {
    Copy copy = new Copy(server, "marsa", "مرسى");
    String source = "/desk/sources/" + copy.source().id();
    amina.open(source);
    amina.submit(
        source, "text", "FULL", "pictures", "ALLOWED", "indexing", "ALLOWED", "days", "30");
    assertThat(amina.text("#proof-problem")).startsWith("Write in “Proof of permission” where");
    amina.submit(source, "proof", "رسالة 3 مارس", "credit_line", "© مرسى");
    assertThat(server.bean(SourceStore.class).find(copy.source().id()).orElseThrow().rights())
        .isEqualTo(
            new Rights(
                org.warraq.newsroom.Extent.FULL,
                Rights.Pictures.ALLOWED,
                Rights.Indexing.ALLOWED,
                Optional.of(30),
                Optional.of("© مرسى"),
                Optional.of("رسالة 3 مارس")));
    amina.submit(source, "signals", "AGREEMENT_ABOVE", "proof", "", "text", "EXCERPT");
    assertThat(amina.text("#proof-problem")).startsWith("Write in “Proof of permission” where");
    amina.submit(source, "proof", "رسالة 3 مارس");
    assertThat(
            server
                .bean(SourceStore.class)
                .find(copy.source().id())
                .orElseThrow()
                .rights()
                .signals())
        .isEqualTo(Rights.Signals.AGREEMENT_ABOVE);
    amina.submit(source + "/block");
    assertThat(server.bean(SourceStore.class).find(copy.source().id()).orElseThrow().standing())
        .isEqualTo(Source.Standing.BLOCKED);
  }

  private static void poll(
      FeedQueueStore feeds, CampaignFeed feed, long bytes, String outcome, String explanation) {
    Instant now = Instant.now();
    feeds.claimDue("test", LEASE, 10);
    CampaignFeed after =
        new CampaignFeed(
            feed.id(),
            feed.campaignId(),
            feed.sourceId(),
            feed.url(),
            feed.title(),
            feed.state(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            now.plus(Duration.ofHours(1)),
            1,
            feed.entriesPerDay(),
            Optional.of(now),
            Optional.empty(),
            Optional.of(outcome),
            Optional.of(explanation),
            Optional.empty(),
            Optional.empty(),
            FeedPolling.NEW);
    PollRecord record =
        new PollRecord(
            now, outcome, Optional.of(500), explanation, Optional.empty(), 0, 0, bytes, 42);
    assertThat(feeds.polled(List.of(new FeedQueueStore.Polled(after, "test", record))))
        .isEqualTo(1);
  }
}
