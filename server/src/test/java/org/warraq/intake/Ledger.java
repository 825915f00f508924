package org.warraq.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.store.Database;
import org.warraq.store.Dialect;
import org.warraq.store.Ids;
import org.warraq.store.StoreConfiguration;
import org.warraq.store.StoreSettings;

/** The entries of one feed on a database of its own, and documents that are written into it. */
final class Ledger implements AutoCloseable {
  private final Database database;
  final EntryAliasStore aliases;
  final EntryStore entries;
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  private Ledger(Database database) {
    this.database = database;
    this.aliases = new EntryAliasStore(database);
    this.entries = new EntryStore(database, aliases, new Ids(() -> now), () -> now);
    database.run(() -> {
      for (String row :
          List.of(
              "INSERT INTO source (id, home_host, home_url, name, slug, language, created_at)"
                  + " VALUES (1, 'e.org', 'https://e.org/', 'E', 'e', 'ar', 0)",
              "INSERT INTO campaign (id, name, created_at) VALUES (1, 'c', 0)",
              "INSERT INTO feed (id, campaign_id, source_id, url, url_key, title, next_poll_at, created_at)"
                  + " VALUES (1, 1, 1, 'https://e.org/feed', 'e.org/feed', 'f', 0, 0)")) {
        database.sql().sql(row).update();
      }
    });
  }

  /** A fresh database of this kind. */
  static Ledger open(Dialect dialect, Path data, EmbeddedPostgres postgres) {
    return switch (dialect) {
      case SQLITE ->
          new Ledger(StoreConfiguration.open(new StoreSettings(data, null, null, null, 2)));
      case POSTGRESQL -> {
        String name = "ledger" + System.nanoTime();
        try (var connection = postgres.getPostgresDatabase().getConnection();
            var statement = connection.createStatement()) {
          statement.execute("CREATE DATABASE " + name);
        } catch (java.sql.SQLException e) {
          throw new IllegalStateException(e);
        }
        yield new Ledger(
            StoreConfiguration.open(
                new StoreSettings(data, postgres.getJdbcUrl("postgres", name), "postgres", "", 2)));
      }
    };
  }

  /** Records a document with these items. */
  EntryStore.Recorded record(String... items) {
    now = now.plus(Duration.ofMinutes(10));
    return entries.record(1, feed(items));
  }

  static Feed feed(String... items) {
    String rss =
        "<rss version=\"2.0\"><channel><title>f</title>%s</channel></rss>"
            .formatted(String.join("", items));
    FeedResult read =
        FeedReader.read(
            rss.getBytes(StandardCharsets.UTF_8), Map.of(), URI.create("https://e.org/feed"));
    return ((FeedResult.Readable) read).feed();
  }

  /** An item; parts that are empty are left out. */
  static String item(String guid, String link, String title, String text, String date) {
    return "<item>"
        + (guid.isEmpty() ? "" : "<guid isPermaLink=\"false\">" + guid + "</guid>")
        + (link.isEmpty() ? "" : "<link>" + link + "</link>")
        + "<title>%s</title><description>%s</description>".formatted(title, text)
        + (date.isEmpty() ? "" : "<pubDate>" + date + "</pubDate>")
        + "</item>";
  }

  /** Headlines of all entries in the order in which they came. */
  List<String> headlines() {
    return database.sql().sql("SELECT headline FROM entry ORDER BY id").query(String.class).list();
  }

  long count(String sql) {
    return database.sql().sql(sql).query(Long.class).single();
  }

  void run(String sql) {
    database.run(() -> database.sql().sql(sql).update());
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
