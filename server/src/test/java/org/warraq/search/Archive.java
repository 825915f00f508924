package org.warraq.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Provenance;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;

/** A newsroom with its index and a real database, filled by tests. */
final class Archive implements AutoCloseable {
  static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @ComponentScan({"org.warraq.store", "org.warraq.newsroom", "org.warraq.search"})
  static class Rooms {}

  private final ConfigurableApplicationContext rooms;
  private final Source source;

  private Archive(ConfigurableApplicationContext rooms) {
    this.rooms = rooms;
    this.source = source("https://minara.example/", "المنارة", "ar");
  }

  static Archive open(Path data) {
    return new Archive(
        new SpringApplicationBuilder(Rooms.class)
            .web(WebApplicationType.NONE)
            .properties("warraq.store.data=" + data, "logging.level.root=warn")
            .run());
  }

  SearchIndex index() {
    return rooms.getBean(SearchIndex.class);
  }

  Newsroom newsroom() {
    return rooms.getBean(Newsroom.class);
  }

  Database database() {
    return rooms.getBean(Database.class);
  }

  Source source(String home, String name, String language) {
    SourceStore sources = rooms.getBean(SourceStore.class);
    Source made = sources.ofHome(home, name, language);
    sources.setRights(made.id(), Rights.full("letter of 1 March 2026"));
    return sources.find(made.id()).orElseThrow();
  }

  Section section(String name) {
    return rooms.getBean(SectionStore.class).add(name, List.of());
  }

  /** Publishes an Arabic text and returns its id. */
  long publish(String headline, String text) {
    return publish("ar", headline, text, MONDAY, Optional.empty(), source);
  }

  long publish(String language, String headline, String text) {
    return publish(language, headline, text, MONDAY, Optional.empty(), source);
  }

  long publish(
      String language,
      String headline,
      String text,
      Instant at,
      Optional<Section> section,
      Source from) {
    long entry = entry(from);
    String url = from.homeUrl() + "articles/" + entry;
    Draft draft =
        new Draft(
            language,
            headline,
            Optional.empty(),
            "<p>" + text + "</p>",
            url,
            url,
            at,
            Optional.empty(),
            section,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            1);
    Provenance provenance =
        new Provenance(entry, from, "feed", from.homeUrl(), url, url, headline, at);
    return newsroom()
        .file(draft, provenance, ArticleStatus.PUBLISHED, Optional.empty())
        .articleId();
  }

  private long entry(Source from) {
    return database()
        .write(() -> {
          var sql = database().sql();
          sql.sql(
                  """
                  INSERT INTO campaign (id, name, created_at) VALUES (1, 'all', 0) ON CONFLICT DO NOTHING
                  """)
              .update();
          sql.sql(
                  """
                  INSERT INTO feed (id, campaign_id, source_id, url, url_key, title, next_poll_at, created_at)
                  VALUES (:id, 1, :id, :url, :url, 'feed', 0, 0) ON CONFLICT DO NOTHING
                  """)
              .param("id", from.id())
              .param("url", from.homeUrl())
              .update();
          return sql.sql(
                  """
                  INSERT INTO entry (id, feed_id, entry_key, headline, content_hash, payload, received_at, stage)
                  SELECT coalesce(max(id), 0) + 1, :feed, coalesce(max(id), 0) + 1, '', '', x'', 0, 'DECIDED' FROM entry
                  RETURNING id
                  """)
              .param("feed", from.id())
              .query(Long.class)
              .single();
        });
  }

  /** Waits until the index has taken every event, and no longer than a test may take. */
  void settle() throws InterruptedException {
    for (int i = 0; waiting() > 0; i++) {
      if (i > 2_000) {
        throw new AssertionError("The index has not taken " + waiting() + " events");
      }
      Thread.sleep(5);
    }
  }

  private long waiting() {
    return database()
        .sql()
        .sql("SELECT count(*) FROM outbox WHERE recipient = 'search'")
        .query(Long.class)
        .single();
  }

  List<Long> find(String query) {
    return index().search(query, SearchFilter.NONE, 0, 20).hits().stream()
        .map(Hit::articleId)
        .toList();
  }

  @Override
  public void close() {
    rooms.close();
  }
}
