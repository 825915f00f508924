package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                .withAllowedPrivate(Set.of(host.listed(), "*.localhost:" + host.port())),
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
                host.at("/feed") + "?… answered 404; it is not there, so check the address."));
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
        .containsEntry("x-asked", "Warraq/0.1 (+https://paper.example/contact)|gzip, deflate")
        .doesNotContainKey("set-cookie");
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
