package org.warraq.walk;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.cli.CollectingApplication;
import org.warraq.intake.Intake;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.poll.Poller;
import org.warraq.press.InventedPress;
import org.warraq.press.Publisher;
import org.warraq.store.Database;

/** The collecting rooms on a data directory of a test, driven by hand. */
final class Newspaper implements AutoCloseable {
  final ConfigurableApplicationContext context;

  private Newspaper(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Opens the rooms; hosts of the press may be asked. */
  static Newspaper open(Path data, int pressPort, String... settings) {
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--warraq.store.data=" + data);
    arguments.add(
        "--warraq.fetch.allowed-private=*.localhost:%d,127.0.0.1:%d"
            .formatted(pressPort, pressPort));
    return new Newspaper(CollectingApplication.open(arguments.toArray(String[]::new)));
  }

  <T> T room(Class<T> type) {
    return context.getBean(type);
  }

  Database database() {
    return room(Database.class);
  }

  /** Subscribes to every publisher of the press with full rights. */
  void subscribe(InventedPress press, Map<String, Rights> rights) {
    SectionDefaults.add(room(SectionStore.class), Locale.forLanguageTag("ar-MA"));
    Campaign campaign = campaign("press");
    for (Publisher publisher : press.publishers()) {
      subscribe(campaign, publisher, rights.getOrDefault(publisher.id(), Rights.full("invented")));
    }
  }

  Campaign campaign(String name) {
    return room(CampaignStore.class)
        .add(name, Campaign.FullText.WHEN_PARTIAL, Campaign.Rules.OPEN, Optional.empty());
  }

  CampaignFeed subscribe(Campaign campaign, Publisher publisher, Rights rights) {
    return subscribe(
        campaign,
        publisher.home().toString(),
        publisher.name(),
        publisher.language(),
        publisher.feed(),
        rights);
  }

  CampaignFeed subscribe(
      Campaign campaign, String home, String name, String language, URI feed, Rights rights) {
    SourceStore sources = room(SourceStore.class);
    Source source = sources.ofHome(home, name, language);
    sources.setRights(source.id(), rights);
    return room(FeedStore.class).add(campaign.id(), source.id(), feed, name);
  }

  /** Asks every active feed of every campaign and decides what they brought. */
  void collect() throws InterruptedException {
    database()
        .run(() ->
            database()
                .sql()
                .sql("UPDATE feed SET next_poll_at = 0 WHERE state = 'ACTIVE'")
                .update());
    room(Poller.class).drain();
    room(Intake.class).drain();
  }

  /** All articles, the oldest id first, whatever their status. */
  List<Article> articles() {
    return database()
        .sql()
        .sql("SELECT id FROM article ORDER BY id")
        .query(Long.class)
        .list()
        .stream()
        .map(id -> room(ArchiveStore.class).find(id).orElseThrow())
        .toList();
  }

  long count(String sql) {
    return database().sql().sql(sql).query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
  }
}
