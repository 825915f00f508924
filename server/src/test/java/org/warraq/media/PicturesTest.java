package org.warraq.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.warraq.store.Database;

/** From a wish to a file that a browser gets, over real HTTP on both sides. */
class PicturesTest {
  @EnableAutoConfiguration
  @ComponentScan({
    "org.warraq.store",
    "org.warraq.newsroom",
    "org.warraq.fetch",
    "org.warraq.media"
  })
  static class Rooms {
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }
  }

  @TempDir private Path data;
  private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final HttpClient browser = HttpClient.newHttpClient();
  private HttpServer source;
  private ServletWebServerApplicationContext rooms;

  @BeforeEach
  void open() throws IOException {
    source = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    source.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = pictures.getOrDefault(path, new byte[0]);
            exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(
                statuses.getOrDefault(path, body.length == 0 ? 404 : 200),
                body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
    source.start();
    rooms =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Rooms.class)
                .run(
                    "--server.port=0",
                    "--warraq.roles=WEB",
                    "--warraq.store.data=" + data,
                    "--warraq.fetch.allowed-private=127.0.0.1:" + source.getAddress().getPort(),
                    "--logging.level.root=warn");
  }

  @AfterEach
  void close() {
    rooms.close();
    source.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + source.getAddress().getPort() + path;
  }

  private MediaStore media() {
    return rooms.getBean(MediaStore.class);
  }

  private void takeAll() {
    media().claim(Duration.ofMinutes(1), 10).forEach(rooms.getBean(PictureTaker.class)::take);
  }

  private Map<String, String> row(long id) {
    Map<String, String> row = new HashMap<>();
    rooms
        .getBean(Database.class)
        .sql()
        .sql("SELECT state, hash, widths, failure, attempts FROM media WHERE id = :id")
        .param("id", id)
        .query()
        .singleRow()
        .forEach((name, value) -> row.put(name, String.valueOf(value)));
    return row;
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:" + rooms.getWebServer().getPort() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private long folders() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("media"))) {
      return all.filter(path -> path.getFileName().toString().length() == 64).count();
    }
  }

  @Test
  void aWantedPictureIsServedForEver() throws Exception {
    pictures.put("/quay.jpg", Drawings.jpeg(1000, 700));
    long id = media().want(url("/quay.jpg"));
    takeAll();
    assertThat(row(id)).containsEntry("state", "READY").containsEntry("widths", "320 640 960");

    String path = "/media/" + row(id).get("hash") + "/640.jpg";
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    String etag = "\"" + row(id).get("hash") + "-640\"";
    assertThat(answer.headers().firstValue("ETag")).contains(etag);
    assertThat(answer.body())
        .isEqualTo(
            Files.readAllBytes(rooms.getBean(PictureFiles.class).file(row(id).get("hash"), 640)));
    assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void articlesThatShareAPictureShareItsFile() throws Exception {
    byte[] same = Drawings.jpeg(800, 600);
    pictures.put("/a.jpg", same);
    pictures.put("/copy.jpg", same);
    long first = media().want(url("/a.jpg"));
    assertThat(media().want(url("/a.jpg?utm_source=feed"))).isEqualTo(first);
    long second = media().want(url("/copy.jpg"));
    takeAll();
    assertThat(row(first).get("hash")).isEqualTo(row(second).get("hash"));
    assertThat(folders()).isEqualTo(1);
  }

  @Test
  void namesWithArabicLettersAndSpacesAreFetched() {
    pictures.put("/صور/ميناء آسفي.jpg", Drawings.jpeg(400, 300));
    long written = media().want(url("/صور/ميناء آسفي.jpg"));
    long escaped =
        media()
            .want(
                url(
                    "/%D8%B5%D9%88%D8%B1/%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%D8%A2%D8%B3%D9%81%D9%8A.jpg"));
    assertThat(escaped).isEqualTo(written);
    takeAll();
    assertThat(row(written)).containsEntry("state", "READY");
  }

  @Test
  void aPageThatSaysItIsAPictureIsGivenUp() {
    pictures.put("/fake.jpg", "<html>buy".getBytes(StandardCharsets.US_ASCII));
    long id = media().want(url("/fake.jpg"));
    takeAll();
    assertThat(row(id))
        .containsEntry("state", "FAILED")
        .containsEntry("failure", "A page or a drawing in XML came instead of a picture.");
  }

  @Test
  void aHostInTroubleIsAskedThreeTimes() {
    statuses.put("/later.jpg", 503);
    long id = media().want(url("/later.jpg"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(row(id)).containsEntry("state", "WANTED");
      makeDue();
      takeAll();
    }
    assertThat(row(id)).containsEntry("state", "FAILED").containsEntry("attempts", "3");
  }

  private void makeDue() {
    Database database = rooms.getBean(Database.class);
    database.run(() -> database.sql().sql("UPDATE media SET next_attempt_at = 0").update());
  }

  @Test
  void aClaimedPictureIsNobodyElsesUntilTheLeaseEnds() {
    media().want(url("/a.jpg"));
    assertThat(media().claim(Duration.ofMinutes(1), 10)).hasSize(1);
    assertThat(media().claim(Duration.ofMinutes(1), 10)).isEmpty();
  }

  @Test
  void aCrashBetweenFileAndRowShowsNothingAndTheNextAttemptSucceeds() throws Exception {
    byte[] picture = Drawings.jpeg(800, 600);
    pictures.put("/a.jpg", picture);
    long id = media().want(url("/a.jpg"));
    assertThat(media().claim(Duration.ofMillis(-1), 1)).hasSize(1);
    rooms.getBean(PictureFiles.class).store(picture);
    assertThat(row(id)).containsEntry("state", "WANTED").containsEntry("hash", "null");

    takeAll();
    assertThat(row(id)).containsEntry("state", "READY");
    assertThat(folders()).isEqualTo(1);
  }

  @Test
  void aPictureComesInThreeShapesForWhoAsks() throws Exception {
    pictures.put("/tall.jpg", Drawings.jpeg(600, 1200));
    long id = media().want(url("/tall.jpg"));
    takeAll();
    String folder = "/media/" + row(id).get("hash") + "/";
    Map<String, Integer> heights = Map.of("16x9.jpg", 180, "4x3.jpg", 240, "1x1.jpg", 320);
    for (String shape : heights.keySet()) {
      for (int time = 0; time < 2; time++) {
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(get(folder + shape).body()));
        assertThat(shown.getWidth()).isEqualTo(320);
        assertThat(shown.getHeight()).isEqualTo(heights.get(shape));
      }
    }
    assertThat(get("/media/" + "0".repeat(64) + "/16x9.jpg").statusCode()).isEqualTo(404);
    assertThat(get(folder + "2x1.jpg").statusCode()).isEqualTo(404);
  }

  @Test
  void theWorkerBringsPicturesInByItself() throws Exception {
    pictures.put("/a.jpg", Drawings.jpeg(400, 300));
    PictureWorker worker = rooms.getBean(PictureWorker.class);
    worker.start();
    long id = media().want(url("/a.jpg"));
    for (int i = 0; i < 2_000 && row(id).get("state").equals("WANTED"); i++) {
      Thread.sleep(5);
    }
    worker.stop();
    assertThat(row(id)).containsEntry("state", "READY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/media/abc/640.jpg",
        "/media/..%2f..%2fwarraq.db/640.jpg",
        "/media/%2e%2e/warraq.db",
        "/media/0000000000000000000000000000000000000000000000000000000000000000/640.jpg",
        "/media/0000000000000000000000000000000000000000000000000000000000000000/640.png",
        "/media/0000000000000000000000000000000000000000000000000000000000000000/..%5c640.jpg",
        "/media/0000000000000000000000000000000000000000000000000000000000000000/99999999999.jpg"
      })
  void everyOtherAddressIsNotThere(String path) throws Exception {
    assertThat(List.of(400, 404)).contains(get(path).statusCode());
  }
}
