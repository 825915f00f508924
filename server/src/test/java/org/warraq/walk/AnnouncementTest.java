package org.warraq.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.newsroom.CrawlerRules;
import org.warraq.newsroom.CrawlerRules.LanguageModels;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.newsroom.FeedsChanged;
import org.warraq.newsroom.Site;
import org.warraq.newsroom.SiteStore;

/** A hub that the newspaper tells of its feeds. */
class AnnouncementTest {
  @TempDir private Path data;
  private HttpServer hub;
  private ConfigurableApplicationContext newspaper;
  private final Deque<List<String>> told = new ConcurrentLinkedDeque<>();
  private final Deque<Integer> answers = new ArrayDeque<>();

  @BeforeEach
  void open() throws Exception {
    hub = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    hub.createContext(
        "/",
        exchange -> {
          String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          told.add(
              Arrays.stream(form.split("&"))
                  .map(field -> URLDecoder.decode(field, UTF_8))
                  .toList());
          Integer status = answers.poll();
          exchange.sendResponseHeaders(status == null ? 204 : status, -1);
          exchange.close();
        });
    hub.start();
    newspaper =
        new SpringApplicationBuilder(WebSubTest.Rooms.class)
            .run(
                "--server.port=0",
                "--warraq.roles=",
                "--warraq.store.data=" + data,
                "--warraq.fetch.allowed-private=127.0.0.1:" + hub.getAddress().getPort());
    newspaper
        .getBean(SiteStore.class)
        .save(
            new Site(
                "جريدة",
                "",
                Locale.forLanguageTag("ar-MA"),
                ZoneId.of("UTC"),
                "https://paper.example",
                ""));
  }

  @AfterEach
  void close() {
    newspaper.close();
    hub.stop(0);
  }

  private void useHub() {
    newspaper
        .getBean(CrawlerRulesStore.class)
        .save(
            new CrawlerRules(
                LanguageModels.ALLOWED,
                "",
                "",
                "http://127.0.0.1:" + hub.getAddress().getPort() + "/"));
  }

  private List<List<String>> awaitTold(int times) throws InterruptedException {
    for (int i = 0; i < 2_000 && told.size() < times; i++) {
      Thread.sleep(10);
    }
    return List.copyOf(told);
  }

  private static List<String> addresses(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "https://paper.example/tag/" + i).toList();
  }

  private void change(List<String> feeds) {
    newspaper.publishEvent(new FeedsChanged(new LinkedHashSet<>(feeds)));
  }

  private static List<String> form(List<String> feeds) {
    List<String> fields = new ArrayList<>(List.of("hub.mode=publish"));
    feeds.forEach(feed -> fields.add("hub.url=" + feed));
    return fields;
  }

  @Test
  void theHubLearnsOfEachFeedOnceAndOfManyInPortions() throws Exception {
    useHub();
    change(addresses(0, 60));
    change(addresses(40, 70));
    assertThat(awaitTold(2)).containsExactly(form(addresses(0, 50)), form(addresses(50, 70)));
  }

  @Test
  void aHubThatRefusesIsNotAskedAgainWithTheSame() throws Exception {
    useHub();
    answers.add(403);
    change(addresses(0, 1));
    awaitTold(1);
    change(addresses(1, 2));
    assertThat(awaitTold(2)).containsExactly(form(addresses(0, 1)), form(addresses(1, 2)));
  }
}
