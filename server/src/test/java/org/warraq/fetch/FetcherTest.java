package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
  private TestHost host;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    host = new TestHost();
    fetcher =
        new Fetcher(
            FetchSettings.standard()
                .withUserAgent("Warraq/0.1 (+https://paper.example/contact)")
                .withAllowedPrivate(Set.of(host.listed(), "*.localhost:" + host.port()))
                // Here addresses are judged, not ports.
                .withPorts(IntStream.range(1024, 65_536).boxed().collect(Collectors.toSet())),
            InstantSource.system());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    host.close();
  }

  @Test
  void aListedLoopbackHostIsFetched() {
    host.text("/feed", "<rss/>");
    assertThat(fetched("/feed").body()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
    assertThat(fetched("/feed").status()).isEqualTo(200);
    assertThat(fetched("/feed").finalUrl()).isEqualTo(host.at("/feed"));
  }

  @Test
  void aListedSubdomainOfLocalhostIsFetchedWithoutAskingANameServer() {
    host.text("/feed", "<rss/>");
    assertThat(fetcher.fetch(FetchRequest.feed(host.at("alwatan.localhost", "/feed"))))
        .isInstanceOf(FetchOutcome.Fetched.class);
    assertBlocked(host.at("localhost", "/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
  }

  @Test
  void anUnlistedLoopbackHostIsRefused() throws IOException {
    try (var other = new TestHost().text("/feed", "secret")) {
      assertBlocked(other.at("/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertBlocked(other.at("localhost", "/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertBlocked(other.at("[::1]", "/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertBlocked(other.at("[::ffff:127.0.0.1]", "/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertBlocked(other.at("127.1", "/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertBlocked(other.at("2130706433", "/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aRedirectToAPrivateAddressIsRefused() throws IOException {
    try (var other = new TestHost().text("/admin", "secret")) {
      host.redirect("/feed", 302, other.at("/admin").toString());
      assertBlocked(host.at("/feed"), FetchOutcome.Reason.PRIVATE_ADDRESS);
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aRedirectAwayFromTheWebIsRefused() {
    host.redirect("/file", 302, "file:///etc/passwd");
    host.redirect("/login", 302, "http://editor:secret@127.0.0.1:" + host.port() + "/");
    assertBlocked(host.at("/file"), FetchOutcome.Reason.SCHEME);
    assertBlocked(host.at("/login"), FetchOutcome.Reason.CREDENTIALS_IN_URL);
  }

  @Test
  void aPermanentChainSaysWhereTheFeedMovedTo() {
    host.redirect("/old", 301, "/older").redirect("/older", 308, "/new").text("/new", "<rss/>");
    assertThat(fetched("/old").movedTo()).contains(host.at("/new"));
  }

  @Test
  void aChainWithOneTemporaryRedirectMovesNothing() {
    host.redirect("/old", 301, "/today").redirect("/today", 302, "/new").text("/new", "<rss/>");
    assertThat(fetched("/old").finalUrl()).isEqualTo(host.at("/new"));
    assertThat(fetched("/old").movedTo()).isEmpty();
    assertThat(fetched("/new").movedTo()).isEmpty();
  }

  @Test
  void aCircleOfRedirectsIsRecognised() {
    host.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
    assertFailed(host.at("/a"), FetchOutcome.Cause.REDIRECT_LOOP);
    assertThat(host.asked()).containsExactly("/a", "/b");
  }

  @Test
  void fiveRedirectsAreFollowedAndSixAreNot() {
    for (int i = 0; i < 6; i++) {
      host.redirect("/hop" + i, 302, "/hop" + (i + 1));
    }
    host.text("/hop6", "there");
    assertThat(fetched("/hop1").finalUrl()).isEqualTo(host.at("/hop6"));
    assertFailed(host.at("/hop0"), FetchOutcome.Cause.TOO_MANY_REDIRECTS);
  }

  @Test
  void theValidatorsComeBackAndTheAnswerIsNotModified() {
    host.on(
        "/feed",
        exchange -> {
          boolean known =
              "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  && "Mon, 02 Nov 2026 10:00:00 GMT"
                      .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          TestHost.answer(exchange, known ? 304 : 200, Map.of("ETag", "\"v1\""), known ? "" : "x");
        });
    assertThat(fetched("/feed").headers()).containsEntry("etag", "\"v1\"");
    FetchOutcome again =
        fetcher.fetch(
            FetchRequest.feed(host.at("/feed"))
                .withValidators(
                    Optional.of("\"v1\""), Optional.of("Mon, 02 Nov 2026 10:00:00 GMT")));
    assertThat(again)
        .isInstanceOfSatisfying(
            FetchOutcome.NotModified.class,
            same -> assertThat(same.headers()).containsEntry("etag", "\"v1\""));
  }

  @Test
  void aWithdrawnFeedIsGoneUnlessATemporaryRedirectLedThere() {
    host.status("/feed", 410, Map.of()).redirect("/other", 302, "/feed");
    assertThat(fetcher.fetch(FetchRequest.feed(host.at("/feed"))))
        .isEqualTo(new FetchOutcome.Gone(410));
    assertThat(fetcher.fetch(FetchRequest.feed(host.at("/other"))))
        .isInstanceOf(FetchOutcome.Refused.class);
  }

  @Test
  void anotherStatusIsRefusedWithARemedyAndWithoutTheQuery() {
    assertThat(fetcher.fetch(FetchRequest.feed(host.at("/feed?key=s3cret"))))
        .isEqualTo(
            new FetchOutcome.Refused(
                404,
                Optional.empty(),
                host.at("/feed") + "?… answered 404; it is not there, so check the address.",
                host.listed()));
  }

  @Test
  void packedBodiesAreUnpackedAndTheRequestSaysWhoAsks() throws IOException {
    byte[] packed = BodyTest.gzip("<rss/>".getBytes(StandardCharsets.UTF_8));
    host.on(
        "/feed",
        exchange -> {
          var asked = exchange.getRequestHeaders();
          String who = asked.getFirst("User-Agent") + "|" + asked.getFirst("Accept-Encoding");
          TestHost.answer(
              exchange,
              200,
              Map.of("Content-Encoding", "gzip", "X-Asked", who, "Set-Cookie", "a=b"),
              packed);
        });
    FetchOutcome.Fetched feed = fetched("/feed");
    assertThat(feed.body()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
    assertThat(feed.headers())
        .containsEntry("x-asked", "Warraq/0.1 (+https://paper.example/contact)|gzip, br, deflate")
        .doesNotContainKey("set-cookie");
  }

  @Test
  void aBrotliBodyIsUnpacked() {
    host.on(
        "/feed",
        exchange ->
            TestHost.answer(
                exchange,
                200,
                Map.of("Content-Encoding", "br"),
                Base64.getDecoder().decode("iwKAPHJzcy8+Aw==")));
    assertThat(fetched("/feed").body()).asString(StandardCharsets.UTF_8).isEqualTo("<rss/>");
  }

  @Test
  void linesOfXRobotsTagStayApart() {
    host.on(
        "/page",
        exchange -> {
          exchange.getResponseHeaders().add("X-Robots-Tag", "otherbot: noindex");
          exchange.getResponseHeaders().add("X-Robots-Tag", "noarchive");
          TestHost.answer(exchange, 200, Map.of(), "text");
        });
    assertThat(fetched("/page").headers())
        .containsEntry("x-robots-tag", "otherbot: noindex\nnoarchive");
  }

  @Test
  void aFormIsPostedAndOnlyARedirectThatKeepsTheMethodIsFollowed() {
    host.on(
            "/hub",
            exchange -> {
              String sent =
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              TestHost.answer(
                  exchange,
                  202,
                  Map.of(
                      "X-Asked",
                      exchange.getRequestMethod()
                          + " "
                          + exchange.getRequestHeaders().getFirst("Content-Type")
                          + " "
                          + sent),
                  "");
            })
        .redirect("/kept", 307, "/hub")
        .redirect("/changed", 302, "/hub");
    List<FormField> form =
        List.of(
            new FormField("hub.mode", "subscribe"),
            new FormField("hub.topic", "https://paper.example/a&b/خبر"));
    assertThat(fetcher.submit(host.at("/kept"), form))
        .isInstanceOfSatisfying(
            FetchOutcome.Fetched.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(202);
              assertThat(answer.headers().get("x-asked"))
                  .isEqualTo(
                      "POST application/x-www-form-urlencoded; charset=ISO-8859-1 hub.mode=subscribe&hub.topic=https%3A%2F%2Fpaper.example%2Fa%26b%2F%D8%AE%D8%A8%D8%B1");
            });
    assertThat(fetcher.submit(host.at("/changed"), form))
        .isInstanceOfSatisfying(
            FetchOutcome.Refused.class, refused -> assertThat(refused.status()).isEqualTo(302));
    assertThat(host.asked()).containsExactly("/kept", "/hub", "/changed");
  }

  @Test
  void anObstacleIsSaidWithoutAsking() throws IOException {
    assertThat(fetcher.obstacle(host.at("/callback"))).isEmpty();
    assertThat(fetcher.obstacle(URI.create("http://localhost/callback")))
        .containsInstanceOf(FetchOutcome.Blocked.class);
    assertThat(fetcher.obstacle(URI.create("http://10.0.0.1/callback")))
        .containsInstanceOf(FetchOutcome.Blocked.class);
    assertThat(host.asked()).isEmpty();
  }

  @Test
  void theUserAgentHasTheVersionAndTheSitesPublicAddress() {
    var page = new AtomicReference<Optional<URI>>(Optional.empty());
    var introduction = new ProductIntroduction("1.2.3", () -> page::get);
    assertThat(introduction.userAgent()).isEqualTo("Warraq/1.2.3");
    page.set(Optional.of(URI.create("https://جريدة.example/")));
    assertThat(introduction.userAgent()).isEqualTo("Warraq/1.2.3 (+https://xn--ogbfjh9j.example/)");
    assertThat(introduction.product()).isEqualTo("warraq");
    for (String ours :
        List.of("http://localhost:8080/", "http://192.168.1.4/", "https://paper.local/")) {
      page.set(Optional.of(URI.create(ours)));
      assertThat(introduction.userAgent()).isEqualTo("Warraq/1.2.3");
    }
  }

  @Test
  void cookiesAreNotSentBack() {
    host.on(
        "/feed",
        exchange ->
            TestHost.answer(
                exchange,
                200,
                Map.of("Set-Cookie", "reader=1; Path=/"),
                String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))));
    fetched("/feed");
    assertThat(fetched("/feed").body()).asString(StandardCharsets.UTF_8).isEqualTo("null");
  }

  @Test
  void aQuestionIsRepeatedWhenTheHostResetsAConnectionThatItHadKept() throws Exception {
    AtomicInteger questions = new AtomicInteger();
    try (var server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> keepOnceThenReset(server, questions));
      String listed = "127.0.0.1:" + server.getLocalPort();
      try (var one =
          new Fetcher(
              FetchSettings.standard().withAllowedPrivate(Set.of(listed)),
              InstantSource.system())) {
        FetchRequest request = FetchRequest.feed(URI.create("http://" + listed + "/"));
        assertThat(one.fetch(request)).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(one.fetch(request)).isInstanceOf(FetchOutcome.Fetched.class);
        assertThat(questions).hasValue(3);
        // A host that resets a fresh connection means it.
        assertThat(one.fetch(request))
            .isInstanceOfSatisfying(
                FetchOutcome.Failed.class,
                failed -> assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.CUT_SHORT));
        assertThat(questions).hasValue(4);
      }
    }
  }

  /**
   * Answers the first question, resets at the second on the same connection, answers the third for
   * good and resets at the fourth.
   */
  private static void keepOnceThenReset(ServerSocket server, AtomicInteger questions) {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket, questions));
      }
    } catch (IOException over) {
      return;
    }
  }

  private static void serve(Socket socket, AtomicInteger questions) {
    try (socket) {
      // Closing without lingering is a reset.
      socket.setSoLinger(true, 0);
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          int number = questions.incrementAndGet();
          if (number % 2 == 0) {
            return;
          }
          socket
              .getOutputStream()
              .write(
                  "HTTP/1.1 200 OK\r\nConnection: %s\r\nContent-Length: 2\r\n\r\nok"
                      .formatted(number == 1 ? "keep-alive" : "close")
                      .getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException clientLeft) {
      return;
    }
  }

  @Test
  void aBrokenHeaderLineDoesNoHarm() throws IOException {
    try (var raw =
            new RawHost(line ->
                line.send(
                    "HTTP/1.1 200 OK\r\nno colon here\r\nETag: \"v1\"\r\nContent-Length: 2\r\n\r\nok"));
        var one =
            new Fetcher(
                FetchSettings.standard().withAllowedPrivate(Set.of(raw.listed())),
                InstantSource.system())) {
      assertThat(one.fetch(FetchRequest.feed(raw.at("/"))))
          .isInstanceOfSatisfying(
              FetchOutcome.Fetched.class,
              fetched -> assertThat(fetched.headers()).containsEntry("etag", "\"v1\""));
    }
  }

  @Test
  void aClosedPortIsNoConnection() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (var lonely =
        new Fetcher(
            FetchSettings.standard().withAllowedPrivate(Set.of("127.0.0.1:" + port)),
            InstantSource.system())) {
      assertThat(lonely.fetch(FetchRequest.feed(URI.create("http://127.0.0.1:" + port + "/"))))
          .isEqualTo(
              new FetchOutcome.Failed(
                  FetchOutcome.Cause.CONNECT,
                  "127.0.0.1 accepts no connection on port %d; it may be down, so try again later."
                      .formatted(port)));
    }
  }

  @Test
  void aClosedFetcherSaysSo() {
    fetcher.close();
    assertFailed(host.at("/feed"), FetchOutcome.Cause.STOPPED);
    assertThat(fetcher.fetch(FetchRequest.page(host.at("/page"))))
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.STOPPED));
  }

  @Test
  void anInterruptedThreadStopsAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertFailed(host.at("/feed"), FetchOutcome.Cause.STOPPED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aListWithoutAPortIsRefusedWhenItIsWritten() {
    assertThatThrownBy(() -> FetchSettings.standard().withAllowedPrivate(Set.of("wiki.lan")))
        .hasMessage("An allowed private host needs a port, as in wiki.lan:8080: wiki.lan");
  }

  private FetchOutcome.Fetched fetched(String path) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.feed(host.at(path)));
    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
    return (FetchOutcome.Fetched) outcome;
  }

  private void assertBlocked(URI url, FetchOutcome.Reason reason) {
    assertThat(fetcher.fetch(FetchRequest.feed(url)))
        .isInstanceOfSatisfying(
            FetchOutcome.Blocked.class, blocked -> assertThat(blocked.reason()).isEqualTo(reason));
  }

  private void assertFailed(URI url, FetchOutcome.Cause cause) {
    assertThat(fetcher.fetch(FetchRequest.feed(url)))
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));
  }
}
