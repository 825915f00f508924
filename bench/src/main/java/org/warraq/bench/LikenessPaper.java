package org.warraq.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.language.TextFingerprint;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Filing;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Provenance;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** A newsroom to which texts of invented sources are brought, without feeds. */
final class LikenessPaper implements AutoCloseable {
  private final ConfigurableApplicationContext rooms;
  private final Database database;
  private final Newsroom newsroom;
  private final Ids ids;
  private final List<CampaignFeed> feeds = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  private LikenessPaper(ConfigurableApplicationContext rooms) {
    this.rooms = rooms;
    this.database = rooms.getBean(Database.class);
    this.newsroom = rooms.getBean(Newsroom.class);
    this.ids = rooms.getBean(Ids.class);
  }

  static LikenessPaper open(Path data, int sources) {
    LikenessPaper paper = new LikenessPaper(BenchPaper.open(data));
    long campaign =
        paper
            .rooms
            .getBean(CampaignStore.class)
            .add("bench", Campaign.FullText.FEED_ONLY, Campaign.Rules.OPEN, Optional.empty())
            .id();
    for (int i = 0; i < sources; i++) {
      String home = "https://paper%d.example/".formatted(i);
      SourceStore store = paper.rooms.getBean(SourceStore.class);
      Source source = store.ofHome(home, "paper " + i, "ar");
      store.setRights(source.id(), Rights.full("invented"));
      paper.sources.add(store.find(source.id()).orElseThrow());
      paper.feeds.add(
          paper
              .rooms
              .getBean(FeedStore.class)
              .add(campaign, source.id(), URI.create(home + "feed"), "paper " + i));
    }
    return paper;
  }

  ConfigurableApplicationContext rooms() {
    return rooms;
  }

  /** Brings a text as an entry of this source. */
  Filing file(int source, String headline, String text, Instant publishedAt) {
    Provenance from = from(source, headline, publishedAt);
    Draft draft = draft(from, text);
    CampaignFeed feed = feeds.get(source);
    return database.write(() -> {
      database
          .sql()
          .sql(
              """
              INSERT INTO entry (id, feed_id, entry_key, headline, content_hash, payload, received_at, stage)
              VALUES (:id, :feed, :key, '', '', :payload, 0, 'DECIDED')
              """)
          .param("id", from.entryId())
          .param("feed", feed.id())
          .param("key", "e" + from.entryId())
          .param("payload", new byte[0])
          .update();
      return newsroom.file(draft, from, ArticleStatus.HELD, Optional.empty());
    });
  }

  Provenance from(int source, String headline, Instant publishedAt) {
    long entry = ids.next();
    CampaignFeed feed = feeds.get(source);
    String url = "https://paper%d.example/%d".formatted(source, entry);
    return new Provenance(
        entry,
        sources.get(source),
        feed.title(),
        feed.url().toString(),
        url,
        url,
        headline,
        publishedAt);
  }

  Draft draft(Provenance from, String text) {
    return new Draft(
        "ar",
        from.headline(),
        Optional.empty(),
        "<p>" + text + "</p>",
        text,
        from.url(),
        from.urlKey(),
        from.publishedAt(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        TextFingerprint.of(text),
        1);
  }

  long withheld() {
    return BenchPaper.count(rooms, "SELECT count(*) FROM likeness_match WHERE kind = 'WITHHELD'");
  }

  long formulaShingles() {
    return BenchPaper.count(rooms, "SELECT count(*) FROM formula_shingle WHERE day_count >= 4");
  }

  @Override
  public void close() {
    rooms.close();
  }
}
