package org.warraq.desk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.warraq.intake.DecisionLogStore;
import org.warraq.intake.EntryAliasStore;
import org.warraq.newsroom.OutboxDelivery;
import org.warraq.newsroom.OutboxEvent;
import org.warraq.newsroom.OutboxListener;
import org.warraq.newsroom.SectionDefaults;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.people.Accounts;
import org.warraq.people.Role;
import org.warraq.store.Database;
import org.warraq.websub.SubscriptionStore;

/**
 * The desk and what it needs, listening on a port of its own, with a database of its own. A server
 * takes seconds to start: a shared one is emptied for the next test instead.
 */
final class DeskServer implements AutoCloseable {
  static final String PASSWORD = "qalam-wa-waraq";

  /** Shared servers that nobody uses at the moment, by their settings. */
  private static final Map<List<String>, Deque<DeskServer>> IDLE = new ConcurrentHashMap<>();

  private enum Life {
    /** Ends when it is closed. */
    OWN,
    /** Serves the next test when it is closed; ends with the tests. */
    SHARED
  }

  private final Path data;
  private final List<String> settings;
  private final Life life;
  private final ConfigurableApplicationContext context;

  /** Without pollers and workers: nothing happens that a test does not do. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.warraq.store",
    "org.warraq.newsroom",
    "org.warraq.page",
    "org.warraq.people",
    "org.warraq.campaign",
    "org.warraq.fetch",
    "org.warraq.discovery",
    "org.warraq.metrics",
    "org.warraq.desk"
  })
  @Import({DecisionLogStore.class, EntryAliasStore.class, SubscriptionStore.class})
  static class Rooms {
    @Bean
    Told told() {
      return new Told(new CopyOnWriteArrayList<>());
    }
  }

  /** What the outbox has told. */
  record Told(List<OutboxEvent> events) implements OutboxListener {
    @Override
    public String recipient() {
      return "site";
    }

    @Override
    public void take(List<OutboxEvent> taken) {
      events.addAll(taken);
    }
  }

  private DeskServer(Life life, List<String> settings) throws IOException {
    this.life = life;
    this.settings = settings;
    this.data = Files.createTempDirectory("warraq-desk");
    this.context =
        new SpringApplicationBuilder(Rooms.class)
            .run(
                Stream.concat(
                        Stream.of("--server.port=0", "--warraq.store.data=" + data),
                        settings.stream())
                    .toArray(String[]::new));
  }

  /** A server as it is after its first start. */
  static DeskServer fresh() throws IOException {
    return new DeskServer(Life.OWN, List.of());
  }

  /**
   * A server that is set up, with an administrator {@code amina} and an editor {@code yunus}; other
   * tests may have used it. It remembers wrong passwords.
   */
  static DeskServer ready(String... settings) throws IOException {
    List<String> wanted = List.of(settings);
    DeskServer idle = IDLE.computeIfAbsent(wanted, key -> new ConcurrentLinkedDeque<>()).poll();
    if (idle != null) {
      idle.empty();
      return idle.setUp();
    }
    return new DeskServer(Life.SHARED, wanted).setUp();
  }

  /** As {@link #ready}, for one test class alone. */
  static DeskServer own(String... settings) throws IOException {
    return new DeskServer(Life.OWN, List.of(settings)).setUp();
  }

  private void empty() {
    OutboxDelivery delivery = bean(OutboxDelivery.class);
    delivery.stop();
    Database database = bean(Database.class);
    database.run(() -> {
      database.sql().sql("PRAGMA defer_foreign_keys = ON").update();
      database
          .sql()
          .sql(
              """
              SELECT name FROM sqlite_master
              WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'
              """)
          .query(String.class)
          .list()
          .forEach(table -> database.sql().sql("DELETE FROM " + table).update());
    });
    bean(Told.class).events().clear();
    delivery.start();
  }

  private DeskServer setUp() {
    Locale morocco = Locale.forLanguageTag("ar-MA");
    SectionDefaults.add(bean(SectionStore.class), morocco);
    Accounts accounts = bean(Accounts.class);
    accounts.create("amina", "أمينة", PASSWORD, Role.ADMIN, Locale.ENGLISH);
    accounts.create("yunus", "يونس", PASSWORD, Role.EDITOR, morocco);
    bean(SiteStore.class)
        .save(
            new Site(
                "جريدة الميناء",
                "",
                morocco,
                ZoneId.of("Africa/Casablanca"),
                "http://localhost:8080",
                ""));
    return this;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  URI address(String path) {
    return URI.create(
        "http://localhost:"
            + context.getEnvironment().getRequiredProperty("local.server.port")
            + path);
  }

  /** A browser that is not logged in. */
  Browser browser() {
    return new Browser(this);
  }

  /** A browser in which this account is logged in. */
  Browser loggedIn(String name) throws IOException, InterruptedException {
    Browser browser = browser();
    browser.open("/login");
    browser.submit("/login", "username", name, "password", PASSWORD);
    return browser;
  }

  @Override
  public void close() throws IOException {
    if (life == Life.SHARED) {
      IDLE.get(settings).add(this);
      return;
    }
    context.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
