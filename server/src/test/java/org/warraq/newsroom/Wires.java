package org.warraq.newsroom;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.cli.CollectingApplication;
import org.warraq.language.TextFingerprint;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** A newsroom to which a test brings texts of several publishers. */
final class Wires implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final List<CampaignFeed> feeds = new ArrayList<>();

  private Wires(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Wires open(String... settings) throws IOException {
    Path data = Files.createTempDirectory("warraq-wires");
    List<String> arguments = new ArrayList<>(List.of(settings));
    arguments.add("--warraq.store.data=" + data);
    return new Wires(CollectingApplication.open(arguments.toArray(String[]::new)));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Database database() {
    return bean(Database.class);
  }

  long count(String sql) {
    return database().sql().sql(sql).query(Long.class).single();
  }

  /** Empties the archive, not the sources. */
  void empty() {
    database()
        .run(() -> {
          for (String table :
              List.of(
                  "article_alias",
                  "url_neighbour",
                  "likeness_match",
                  "likeness_key",
                  "likeness_key_fresh",
                  "likeness_text",
                  "formula_shingle",
                  "sighting",
                  "revision",
                  "outbox",
                  "article_byline",
                  "article",
                  "story")) {
            database().sql().sql("DELETE FROM " + table).update();
          }
        });
  }

  /** An account that may undo and join. */
  long editor() {
    database()
        .run(() ->
            database()
                .sql()
                .sql(
                    """
                    INSERT INTO account (id, name, display_name, password_hash, role, locale, created_at)
                    VALUES (7, 'editor', 'Editor', 'none', 'EDITOR', 'en', 0)
                    """)
                .update());
    return 7;
  }

  /** Where an entry of this publisher comes from. */
  Provenance from(int publisher, String headline, Instant publishedAt) {
    while (feeds.size() <= publisher) {
      String host = "https://paper" + feeds.size() + ".example/";
      Source source = bean(SourceStore.class).ofHome(host, "صحيفة " + feeds.size(), "ar");
      bean(SourceStore.class).setRights(source.id(), Rights.full("invented"));
      long campaign =
          bean(CampaignStore.class)
              .add(
                  "c" + feeds.size(),
                  Campaign.FullText.FEED_ONLY,
                  Campaign.Rules.OPEN,
                  Optional.empty())
              .id();
      feeds.add(bean(FeedStore.class).add(campaign, source.id(), URI.create(host + "feed"), host));
    }
    CampaignFeed feed = feeds.get(publisher);
    Source source = bean(SourceStore.class).find(feed.sourceId()).orElseThrow();
    long entry = entry(feed.id(), headline);
    String url = "https://paper%d.example/%d".formatted(publisher, entry);
    return new Provenance(
        entry,
        source,
        feed.title(),
        feed.url().toString(),
        url,
        url.substring("https://".length()),
        headline,
        publishedAt);
  }

  private long entry(long feedId, String headline) {
    long id = bean(Ids.class).next();
    database()
        .run(() ->
            database()
                .sql()
                .sql(
                    """
                    INSERT INTO entry (id, feed_id, entry_key, headline, content_hash, payload, received_at, stage)
                    VALUES (:id, :feed, :key, :headline, '', :payload, 0, 'DECIDED')
                    """)
                .param("id", id)
                .param("feed", feedId)
                .param("key", "e" + id)
                .param("headline", headline)
                .param("payload", new byte[0])
                .update());
    return id;
  }

  /** Brings a text as an entry of this publisher. */
  Filing bring(int publisher, String headline, String text, Instant publishedAt) {
    return bring(from(publisher, headline, publishedAt), text);
  }

  /** Brings the same entry again, as after it walked anew. */
  Filing bring(Provenance from, String text) {
    Draft draft =
        new Draft(
            Locale.forLanguageTag("ar").getLanguage(),
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
    return bean(Newsroom.class).file(draft, from, ArticleStatus.PUBLISHED, Optional.empty());
  }

  @Override
  public void close() {
    context.close();
  }
}
