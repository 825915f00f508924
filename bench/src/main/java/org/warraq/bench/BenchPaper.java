package org.warraq.bench;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.cli.CollectingApplication;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.press.InventedPress;
import org.warraq.press.Publisher;
import org.warraq.store.Database;

/** A data directory with a newspaper that subscribes to a scaled press. */
final class BenchPaper {
  private static final Locale LOCALE = Locale.forLanguageTag("ar-MA");

  private BenchPaper() {}

  /** Sets the newspaper up; nothing is polled. */
  static void setUp(Path data, InventedPress press) {
    try (ConfigurableApplicationContext rooms = open(data)) {
      SectionDefaults.add(rooms.getBean(SectionStore.class), LOCALE);
      Campaign campaign =
          rooms
              .getBean(CampaignStore.class)
              .add("bench", Campaign.FullText.WHEN_PARTIAL, Campaign.Rules.OPEN, Optional.empty());
      for (Publisher publisher : press.publishers()) {
        SourceStore sources = rooms.getBean(SourceStore.class);
        Source source =
            sources.ofHome(publisher.home().toString(), publisher.name(), publisher.language());
        sources.setRights(source.id(), Rights.full("invented"));
        rooms
            .getBean(FeedStore.class)
            .add(campaign.id(), source.id(), publisher.feed(), publisher.name());
      }
      rooms
          .getBean(SiteStore.class)
          .save(
              new Site(
                  "الميزان",
                  "",
                  LOCALE,
                  ZoneId.of("Africa/Casablanca"),
                  "http://localhost:8080",
                  ""));
    }
  }

  /** Settings with which the server may ask the press, once. */
  static List<String> settings(InventedPress press) {
    return List.of(
        "-Dwarraq.fetch.allowed-private=*.localhost:%d".formatted(press.port()),
        "-Dwarraq.poll.fastest=1h",
        "-Dlogging.level.root=WARN");
  }

  /** One number out of the paper's database, while a server works on it. */
  static long count(ConfigurableApplicationContext rooms, String sql) {
    return rooms.getBean(Database.class).sql().sql(sql).query(Long.class).single();
  }

  /** The rooms on a data directory, to look into it. */
  static ConfigurableApplicationContext open(Path data) {
    return CollectingApplication.open("--warraq.store.data=" + data);
  }
}
