package org.warraq.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts that break the rules, over real sockets. */
@Timeout(30)
class HostileHostTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final int MIB = 1024 * 1024;

  @Test
  void aNameThatChangesItsAnswerLeadsNowherePrivate() throws IOException {
    InetAddress outside = InetAddress.ofLiteral("127.0.0.1");
    InetAddress inside = InetAddress.ofLiteral("127.0.0.2");
    Deque<InetAddress> answers = new ArrayDeque<>(List.of(outside, inside));
    // Loopback has addresses enough to play both parts: .1 counts as public, .2 as private.
    var guard =
        new AddressGuard(
            AllowedHosts.parse(Set.of()),
            name -> List.of(answers.removeFirst()),
            outside::equals,
            Duration.ofSeconds(1));
    try (var host =
            new TestHost()
                .on(
                    "/feed",
                    exchange ->
                        TestHost.answer(exchange, 200, Map.of("Connection", "close"), "<rss/>"));
        var fetcher =
            new Fetcher(quick(host.port()), () -> "Warraq", InstantSource.system(), guard)) {
      var request = FetchRequest.feed(host.at("rebind.example", "/feed"));
      // Had anybody looked the name up twice, the first fetch would have met the second answer.
      assertThat(fetcher.fetch(request)).isInstanceOf(FetchOutcome.Fetched.class);
      assertThat(answers).containsExactly(inside);
      assertThat(fetcher.fetch(request))
          .isEqualTo(
              new FetchOutcome.Blocked(
                  FetchOutcome.Reason.PRIVATE_ADDRESS,
                  "rebind.example leads to the reserved address 127.0.0.2, which is not asked; if you trust it, list rebind.example:%d in warraq.fetch.allowed-private."
                      .formatted(host.port())));
      assertThat(host.asked()).containsExactly("/feed");
    }
  }

  @Test
  void aRedirectIsResolvedAnewAndAPortThatIsNotListedIsNotAsked() throws IOException {
    var guard =
        new AddressGuard(
            AllowedHosts.parse(Set.of()),
            name ->
                List.of(
                    InetAddress.ofLiteral(name.startsWith("inside") ? "127.0.0.2" : "127.0.0.1")),
            InetAddress.ofLiteral("127.0.0.1")::equals,
            Duration.ofSeconds(1));
    try (var host = new TestHost();
        var fetcher =
            new Fetcher(quick(host.port()), () -> "Warraq", InstantSource.system(), guard)) {
      host.redirect("/name", 302, "http://inside.example:" + host.port() + "/")
          .redirect("/port", 302, "http://outside.example:6379/");
      assertThat(fetcher.fetch(FetchRequest.feed(host.at("outside.example", "/name"))))
          .isInstanceOfSatisfying(
              FetchOutcome.Blocked.class,
              blocked ->
                  assertThat(blocked.reason()).isEqualTo(FetchOutcome.Reason.PRIVATE_ADDRESS));
      assertThat(fetcher.fetch(FetchRequest.feed(host.at("outside.example", "/port"))))
          .isEqualTo(
              new FetchOutcome.Blocked(
                  FetchOutcome.Reason.PORT,
                  "Port 6379 of outside.example is not one for web sites, so it is not asked; use the site's public address, list the port in warraq.fetch.allowed-ports, or a host of your own network in warraq.fetch.allowed-private."));
      assertThat(host.asked()).containsExactly("/name", "/port");
    }
  }

  private static FetchSettings quick(int port) {
    return FetchSettings.standard()
        .withPorts(Set.of(port))
        .withHostPoliteness(Duration.ZERO, Duration.ofSeconds(1), 2);
  }

  @Test
  void aBrotliBombIsTooLarge() throws IOException {
    byte[] bomb = Base64.getDecoder().decode(BodyTest.EIGHT_MIB_OF_NOTHING_BROTLI);
    try (var host =
        new RawHost(line -> {
          line.send(OK + "Content-Encoding: br\r\nContent-Length: " + bomb.length + "\r\n\r\n");
          line.send(bomb);
        })) {
      assertFailed(host, FetchOutcome.Cause.TOO_LARGE);
    }
  }

  @Test
  void aHostThatFallsSilentIsGivenUpBeforeTheDeadline() throws IOException {
    var release = new CountDownLatch(1);
    try (var host =
            new RawHost(line -> {
              line.send(OK + "Content-Length: 100\r\n\r\n<rss");
              release.await();
            });
        var fetcher =
            new Fetcher(
                FetchSettings.standard()
                    .withAllowedPrivate(Set.of(host.listed()))
                    .withLimits(
                        new FetchSettings.Limits(MIB, Duration.ofHours(1)),
                        new FetchSettings.Limits(MIB, Duration.ofHours(1)),
                        new FetchSettings.Limits(MIB, Duration.ofHours(1)))
                    .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300)),
                InstantSource.system())) {
      // Without a limit on silence this would last an hour.
      assertThat(fetcher.fetch(FetchRequest.feed(host.at("/feed"))))
          .isInstanceOfSatisfying(
              FetchOutcome.Failed.class,
              failed -> assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.TIMEOUT));
    } finally {
      release.countDown();
    }
  }

  @Test
  void anErrorOfSizeNamesTheLimitAndTheSetting() throws IOException {
    try (var host = new RawHost(line -> line.send(OK + "Content-Length: 200000000\r\n\r\nx"));
        var fetcher = new Fetcher(settings(host.listed()), InstantSource.system())) {
      assertThat(fetcher.fetch(FetchRequest.feed(host.at("/feed"))))
          .isEqualTo(
              new FetchOutcome.Failed(
                  FetchOutcome.Cause.TOO_LARGE,
                  host.at("/feed")
                      + " was not read because it announces 200000000 bytes and 4 MB are allowed; raise warraq.fetch.max-feed-size (now 4 MB) if you trust it."));
    }
  }

  @Test
  void aGzipBombIsTooLarge() throws IOException {
    byte[] bomb = BodyTest.gzip(new byte[50 * MIB]);
    try (var host =
        new RawHost(line -> {
          line.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
          line.send(bomb);
        })) {
      assertFailed(host, FetchOutcome.Cause.TOO_LARGE);
    }
  }

  @Test
  void anEndlessPageIsGivenUpAtTheLimit() throws IOException {
    byte[] megabyte = new byte[MIB];
    try (var host =
        new RawHost(line -> {
          line.send(OK + "Connection: close\r\n\r\n");
          for (int i = 0; i < 200; i++) {
            line.send(megabyte);
          }
        })) {
      assertFailed(host, FetchOutcome.Cause.TOO_LARGE);
      // The rest fits into the buffers of two sockets at most.
      assertThat(host.sentBytes()).isLessThan(50 * MIB);
    }
  }

  @Test
  void anAnnouncedSizeIsEnoughToRefuse() throws IOException {
    try (var host = new RawHost(line -> line.send(OK + "Content-Length: 200000000\r\n\r\nx"))) {
      assertFailed(host, FetchOutcome.Cause.TOO_LARGE);
    }
  }

  @Test
  void aHostThatDripsMeetsTheDeadline() throws IOException {
    try (var host =
        new RawHost(line -> {
          line.send(OK + "Content-Length: 1000\r\n\r\n");
          for (int i = 0; i < 1000; i++) {
            line.send("x");
            Thread.sleep(50);
          }
        })) {
      assertTimesOut(host);
    }
  }

  @Test
  void aHostThatDripsItsHeadersMeetsTheDeadline() throws IOException {
    try (var host =
        new RawHost(line -> {
          line.send(OK);
          for (int i = 0; i < 1000; i++) {
            line.send("X-" + i + ": y\r\n");
            Thread.sleep(50);
          }
        })) {
      assertTimesOut(host);
    }
  }

  @Test
  void aHostThatNeverAnswersMeetsTheDeadlineAndDelaysNobodyElse() throws Exception {
    var asked = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var silent =
            new RawHost(line -> {
              asked.countDown();
              release.await();
            });
        var host = new TestHost().text("/feed", "<rss/>");
        var fetcher =
            new Fetcher(
                settings(silent.listed())
                    .withAllowedPrivate(Set.of(silent.listed(), host.listed())),
                InstantSource.system())) {
      var outcomes = new LinkedBlockingQueue<FetchOutcome>();
      Thread.ofVirtual()
          .start(() -> outcomes.add(fetcher.fetch(FetchRequest.picture(silent.at("/")))));
      asked.await();
      assertThat(fetcher.fetch(FetchRequest.feed(host.at("/feed"))))
          .isInstanceOf(FetchOutcome.Fetched.class);
      assertThat(outcomes.take())
          .isInstanceOfSatisfying(
              FetchOutcome.Failed.class,
              failed -> assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.TIMEOUT));
      release.countDown();
    }
  }

  @Test
  void closingTheFetcherStopsWhatIsUnderWay() throws Exception {
    var asked = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    try (var silent =
        new RawHost(line -> {
          asked.countDown();
          release.await();
        })) {
      var fetcher =
          new Fetcher(
              FetchSettings.standard().withAllowedPrivate(Set.of(silent.listed())),
              InstantSource.system());
      var outcomes = new LinkedBlockingQueue<FetchOutcome>();
      Thread.ofVirtual()
          .start(() -> outcomes.add(fetcher.fetch(FetchRequest.feed(silent.at("/")))));
      asked.await();
      fetcher.close();
      assertThat(outcomes.take())
          .isInstanceOfSatisfying(
              FetchOutcome.Failed.class,
              failed -> assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.STOPPED));
      release.countDown();
    }
  }

  @Test
  void aNameServerThatNeverAnswersIsAFailureOfTheName() throws Exception {
    var release = new CountDownLatch(1);
    var guard =
        new AddressGuard(
            AllowedHosts.parse(Set.of()),
            name -> {
              try {
                release.await();
              } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(name);
            },
            PublicAddresses::contains,
            Duration.ofMillis(100));
    try (var fetcher =
        new Fetcher(FetchSettings.standard(), () -> "Warraq", InstantSource.system(), guard)) {
      assertThat(fetcher.fetch(FetchRequest.feed(URI.create("http://paper.example/feed"))))
          .isEqualTo(
              new FetchOutcome.Failed(
                  FetchOutcome.Cause.DNS,
                  "The name paper.example has no address; check its spelling, or try again if the name server was down."));
    }
    release.countDown();
  }

  @Test
  void aBodyShorterThanAnnouncedIsCutShort() throws IOException {
    try (var host = new RawHost(line -> line.send(OK + "Content-Length: 100\r\n\r\n<rss>"))) {
      assertFailed(host, FetchOutcome.Cause.CUT_SHORT);
    }
  }

  @Test
  void aChunkedBodyWithoutItsEndIsCutShort() throws IOException {
    try (var host =
        new RawHost(line -> line.send(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n"))) {
      assertFailed(host, FetchOutcome.Cause.CUT_SHORT);
    }
  }

  @Test
  void aChunkCutInItsMiddleIsCutShort() throws IOException {
    try (var host =
        new RawHost(line -> line.send(OK + "Transfer-Encoding: chunked\r\n\r\n50\r\n<rss>"))) {
      assertFailed(host, FetchOutcome.Cause.CUT_SHORT);
    }
  }

  @Test
  void aCutGzipBodyIsCutShortEvenWhenNothingWasAnnounced() throws IOException {
    byte[] packed = BodyTest.gzip("<rss></rss>".getBytes(StandardCharsets.UTF_8));
    try (var host =
        new RawHost(line -> {
          line.send(OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n");
          line.send(Arrays.copyOf(packed, packed.length - 10));
        })) {
      assertFailed(host, FetchOutcome.Cause.CUT_SHORT);
    }
  }

  @Test
  void aBodyThatIsNotWhatItsLabelSaysIsBadlyEncoded() throws IOException {
    try (var host =
        new RawHost(
            line -> line.send(OK + "Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<rss/>"))) {
      assertFailed(host, FetchOutcome.Cause.BAD_ENCODING);
    }
  }

  @Test
  void aHostThatHangsUpIsAskedOnceMoreAndThenCutShort() throws IOException {
    try (var host = new RawHost(line -> {})) {
      assertFailed(host, FetchOutcome.Cause.CUT_SHORT);
      assertThat(host.connections()).isEqualTo(2);
    }
  }

  @Test
  void whatIsNotHttpIsAProtocolFailure() throws IOException {
    try (var host = new RawHost(line -> line.send("220 mail.example ESMTP\r\n\r\n"))) {
      assertFailed(host, FetchOutcome.Cause.PROTOCOL);
    }
  }

  @Test
  void endlessHeadersAreAProtocolFailure() throws IOException {
    try (var host =
        new RawHost(line -> {
          line.send(OK);
          for (int i = 0; i < 100_000; i++) {
            line.send("X-" + i + ": y\r\n");
          }
        })) {
      assertFailed(host, FetchOutcome.Cause.PROTOCOL);
    }
  }

  @Test
  void anUnwantedBodyIsNotReadToItsEnd() throws IOException {
    byte[] megabyte = new byte[MIB];
    try (var host =
        new RawHost(line -> {
          line.send("HTTP/1.1 404 Not Found\r\nContent-Length: 200000000\r\n\r\n");
          for (int i = 0; i < 190; i++) {
            line.send(megabyte);
          }
        })) {
      try (var fetcher = new Fetcher(settings(host.listed()), InstantSource.system())) {
        assertThat(fetcher.fetch(FetchRequest.feed(host.at("/"))))
            .isInstanceOf(FetchOutcome.Refused.class);
      }
      assertThat(host.sentBytes()).isLessThan(50 * MIB);
    }
  }

  private static void assertFailed(RawHost host, FetchOutcome.Cause cause) {
    assertFailed(host, settings(host.listed()), cause);
  }

  private static void assertTimesOut(RawHost host) {
    var hasty = new FetchSettings.Limits(4 * MIB, Duration.ofMillis(400));
    FetchSettings settings = settings(host.listed()).withLimits(hasty, hasty, hasty);
    assertFailed(host, settings, FetchOutcome.Cause.TIMEOUT);
  }

  private static void assertFailed(RawHost host, FetchSettings settings, FetchOutcome.Cause cause) {
    try (var fetcher = new Fetcher(settings, InstantSource.system())) {
      assertThat(fetcher.fetch(FetchRequest.feed(host.at("/feed"))))
          .isInstanceOfSatisfying(
              FetchOutcome.Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));
    }
  }

  /** Feeds have time enough for a busy machine, pages and pictures next to none. */
  private static FetchSettings settings(String listed) {
    var patient = new FetchSettings.Limits(4 * MIB, Duration.ofSeconds(15));
    var hasty = new FetchSettings.Limits(4 * MIB, Duration.ofMillis(400));
    return FetchSettings.standard()
        .withAllowedPrivate(Set.of(listed))
        .withLimits(patient, hasty, hasty);
  }
}
