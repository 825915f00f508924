package org.warraq.desk;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.warraq.article.BodyText;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.Campaign.FullText;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.intake.Decision;
import org.warraq.language.TextFingerprint;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Provenance;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** What has come in: a campaign with a feed, and articles and decisions made from its entries. */
final class Copy {
  private final DeskServer server;
  private final Source source;
  private final Campaign campaign;
  private final CampaignFeed feed;
  private int entries;

  Copy(DeskServer server, String name, String feedTitle) {
    this.server = server;
    this.source =
        server.bean(SourceStore.class).ofHome("https://" + name + ".example/", feedTitle, "ar");
    this.campaign =
        server
            .bean(CampaignStore.class)
            .add("حملة " + name, FullText.WHEN_PARTIAL, Campaign.Rules.OPEN, Optional.empty());
    this.feed =
        server
            .bean(FeedStore.class)
            .add(
                campaign.id(),
                source.id(),
                URI.create("https://" + name + ".example/feed.xml"),
                feedTitle);
  }

  Source source() {
    return source;
  }

  Campaign campaign() {
    return campaign;
  }

  CampaignFeed feed() {
    return feed;
  }

  /** An entry with its decision, and no article. */
  long decided(String headline, Decision decision) {
    long id = server.bean(Ids.class).next();
    Instant now = Instant.now();
    Database database = server.bean(Database.class);
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO entry (id, feed_id, entry_key, url, headline, content_hash, payload, received_at, stage,
                  decision, reason, reason_detail, trace, decided_at)
                VALUES (:id, :feed, :key, :url, :headline, '', x'00', :now, 'DECIDED',
                  :decision, :reason, :detail, 'identify: new address
                extract: 412 words', :now)
                """)
            .param("id", id)
            .param("feed", feed.id())
            .param("key", "entry-" + id)
            .param("url", feed.url().resolve("/" + ++entries).toString())
            .param("headline", headline)
            .param("decision", decision.verdict().name())
            .param("reason", decision.reason().name())
            .param("detail", decision.detail())
            .param("now", now.toEpochMilli())
            .update());
    return id;
  }

  /** An article of the given status; its id. */
  long article(String headline, String bodyHtml, ArticleStatus status) {
    boolean held = status == ArticleStatus.HELD;
    long entry =
        decided(
            headline,
            new Decision(
                held ? Decision.Verdict.HOLD : Decision.Verdict.PUBLISH,
                held ? Decision.Reason.CAMPAIGN_HOLDS : Decision.Reason.RULES_PASSED,
                ""));
    String url = feed.url().resolve("/" + entry).toString();
    Draft draft =
        new Draft(
            "ar",
            headline,
            Optional.of("مقدمة قصيرة للخبر."),
            bodyHtml,
            url,
            url,
            Instant.now().minus(2, ChronoUnit.HOURS),
            Optional.empty(),
            Optional.of(server.bean(SectionStore.class).all().getFirst()),
            List.of("ليلى المرسوي"),
            List.of(),
            Optional.empty(),
            TextFingerprint.of(BodyText.text(bodyHtml)),
            0.83);
    Provenance from =
        new Provenance(
            entry, source, feed.title(), feed.url().toString(), url, url, headline, Instant.now());
    long id = server.bean(Newsroom.class).file(draft, from, status, Optional.empty()).articleId();
    Database database = server.bean(Database.class);
    database.run(() ->
        database
            .sql()
            .sql("UPDATE entry SET article_id = :article WHERE id = :entry")
            .param("article", id)
            .param("entry", entry)
            .update());
    return id;
  }
}
