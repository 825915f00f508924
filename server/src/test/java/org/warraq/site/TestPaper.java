package org.warraq.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.warraq.article.Sanitiser;
import org.warraq.feed.UrlKey;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.Draft;
import org.warraq.newsroom.Filing;
import org.warraq.newsroom.Newsroom;
import org.warraq.newsroom.Provenance;
import org.warraq.newsroom.Rights;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import org.warraq.store.Database;
import org.warraq.store.Ids;

/** A newspaper on a random port with a database of its own, and a reader of it. */
final class TestPaper implements AutoCloseable {
  /** The site's rooms without collecting ones and without the desk's security. */
  @EnableAutoConfiguration
  @ComponentScan({
    "org.warraq.store",
    "org.warraq.newsroom",
    "org.warraq.page",
    "org.warraq.search",
    "org.warraq.site"
  })
  static class Rooms {
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }
  }

  static final Site ARABIC =
      new Site(
          "وراق",
          "جريدة تجمع الأخبار وتذكر مصادرها",
          Locale.forLanguageTag("ar-MA"),
          ZoneId.of("Africa/Casablanca"),
          "https://warraq.example",
          "tahrir@warraq.example");

  private final ConfigurableApplicationContext context;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String address;
  private int entries;

  private TestPaper(ConfigurableApplicationContext context) {
    this.context = context;
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    this.address = "http://localhost:" + port;
  }

  /** Starts a newspaper whose set-up has not been done. */
  static TestPaper bare(Path data, Class<?>... more) {
    List<Class<?>> sources = new ArrayList<>(List.of(Rooms.class));
    sources.addAll(Arrays.asList(more));
    return new TestPaper(
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .run("--server.port=0", "--warraq.store.data=" + data));
  }

  static TestPaper of(Path data, Site site, Class<?>... more) {
    TestPaper paper = bare(data, more);
    paper.bean(SiteStore.class).save(site);
    return paper;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String address() {
    return address;
  }

  Source source(String home, String name, String language, Rights rights) {
    SourceStore sources = bean(SourceStore.class);
    Source source = sources.ofHome(home, name, language);
    sources.setRights(source.id(), rights);
    return sources.find(source.id()).orElseThrow();
  }

  Section section(String name, String... aliases) {
    return bean(SectionStore.class).add(name, List.of(aliases));
  }

  /** A picture that is ready in two sizes. */
  long picture(String hash) {
    Database database = bean(Database.class);
    long id = bean(Ids.class).next();
    database.run(() ->
        database
            .sql()
            .sql(
                """
                INSERT INTO media (id, origin_url, origin_url_key, state, hash, content_type, width, height, widths,
                  next_attempt_at, created_at)
                VALUES (:id, :hash, :hash, 'READY', :hash, 'image/jpeg', 1280, 853, '320 640 960 1280', 0, 0)
                """)
            .param("id", id)
            .param("hash", hash)
            .update());
    return id;
  }

  /** Publishes a draft as an entry of the source's feed. */
  long publish(Draft draft, Source source) {
    return file(draft, source, ArticleStatus.PUBLISHED).articleId();
  }

  Filing file(Draft draft, Source source, ArticleStatus status) {
    return file(draft, source, status, entry(source));
  }

  Filing file(Draft draft, Source source, ArticleStatus status, long entryId) {
    Provenance provenance =
        new Provenance(
            entryId,
            source,
            source.name() + " - الرئيسية",
            source.homeUrl() + "feed",
            draft.originUrl(),
            UrlKey.of(draft.originUrl()).orElseThrow(),
            draft.headline(),
            draft.publishedAt());
    return bean(Newsroom.class).file(draft, provenance, status, Optional.empty());
  }

  /** The row of an entry that a sighting refers to. */
  long entry(Source source) {
    Database database = bean(Database.class);
    Ids ids = bean(Ids.class);
    long entry = ids.next();
    int number = ++entries;
    database.run(() -> {
      database
          .sql()
          .sql(
              """
              INSERT INTO campaign (id, name, created_at) VALUES (1, 'test', 0) ON CONFLICT DO NOTHING
              """)
          .update();
      database
          .sql()
          .sql(
              """
              INSERT INTO feed (id, campaign_id, source_id, url, url_key, title, next_poll_at, created_at)
              VALUES (:source, 1, :source, :url, :url, 'feed', 0, 0) ON CONFLICT DO NOTHING
              """)
          .param("source", source.id())
          .param("url", source.homeUrl() + "feed")
          .update();
      database
          .sql()
          .sql(
              """
              INSERT INTO entry (id, feed_id, entry_key, headline, content_hash, payload, received_at, stage)
              VALUES (:id, :feed, :key, '', '', x'00', 0, 'DECIDED')
              """)
          .param("id", entry)
          .param("feed", source.id())
          .param("key", "entry-" + number)
          .update();
    });
    return entry;
  }

  /** A draft of plain paragraphs; tests change what they are about. */
  static Draft draft(String url, String language, String headline, Instant at, String body) {
    return new Draft(
        language,
        headline,
        Optional.empty(),
        Sanitiser.clean(body, url),
        url,
        UrlKey.of(url).orElseThrow(),
        at,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + Urls.path(path).replace("%3F", "?")));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }
}
