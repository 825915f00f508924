package org.warraq.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;

class HubOfferTest {
  private static final URI URL = URI.create("https://paper.example/feed");

  private static Feed feed(String links) {
    String document =
        "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>P</title>"
            + links
            + "<item><title>a</title><link>https://paper.example/a</link></item></channel></rss>";
    return ((FeedResult.Readable)
            FeedReader.read(document.getBytes(StandardCharsets.UTF_8), Map.of(), URL))
        .feed();
  }

  private static Optional<HubOffer> offered(String links, String header) {
    return HubOffer.of(feed(links), header.isEmpty() ? Map.of() : Map.of("link", header), URL);
  }

  private static Optional<HubOffer> offer(String hub, String topic) {
    return Optional.of(new HubOffer(URI.create(hub), URI.create(topic)));
  }

  @Test
  void theDocumentNamesTheHubAndItself() {
    assertThat(
            offered(
                "<atom:link rel='hub' href='https://hub.example/'/><atom:link rel='self' href='https://paper.example/feed.xml'/>",
                ""))
        .isEqualTo(offer("https://hub.example/", "https://paper.example/feed.xml"));
    assertThat(offered("<atom:link rel='hub' href='https://hub.example/'/>", ""))
        .isEqualTo(offer("https://hub.example/", "https://paper.example/feed"));
    assertThat(offered("", "")).isEmpty();
  }

  @Test
  void theAnswersLinksComeBeforeTheDocuments() {
    assertThat(
            offered(
                "<atom:link rel='hub' href='https://old.example/'/>",
                "<https://a.example/?b=1,2>; rel=\"alternate\"; title=\"a, b\", </hub>; rel=hub, <https://paper.example/f>; type=\"x\"; rel=\"self\""))
        .isEqualTo(offer("https://paper.example/hub", "https://paper.example/f"));
  }

  @Test
  void whatIsNoWebAddressIsNoHub() {
    for (String header :
        new String[] {
          "<javascript:alert(1)>; rel=hub",
          "<ftp://hub.example/>; rel=hub",
          "<>; rel=hub; rel",
          "<https://hub.example/>",
          "<https://hub example/>; rel=hub",
          "rel=hub, <<<>>>;;;=\"",
          "<https://hub.example/>; rel=\"hubbub\"",
          "<x" + ";a=\"".repeat(4_000)
        }) {
      assertThat(offered("", header)).as(header).isEmpty();
    }
  }

  @Test
  void aSignatureIsProvenByEveryAlgorithmAndByNothingElse() {
    byte[] body = "news".getBytes(StandardCharsets.UTF_8);
    // HMAC of "news" under "key", made by another implementation.
    for (String right :
        new String[] {
          "sha1=bce025cc5f91374519cea1d9a2945f87868fdc28",
          "sha256=69d18d4ab406d423a648cdf0b13cec5fbdcf9e5aed6f6c8281cec68efb869c60",
          "sha384=c897f9a88c71af3379ad1ad2276d39bddab233e615a5867a00f7653529dee7b152cc58753"
              + "98a525dd8dc4ffb82e15670",
          "sha512=9cfb682e06b8547c9020992a683c507a5e631d3f769cf84cebcba5ec69ed081b9aeb115b3"
              + "119a014847de3b53b7bec62919991dd0f224aa272a1141eb46fee07"
        }) {
      assertThat(proves(right, body)).as(right).isTrue();
      assertThat(proves(right.toUpperCase(java.util.Locale.ROOT), body)).as(right).isTrue();
      assertThat(HubSignature.proves(Optional.of(right), body, "other")).as(right).isFalse();
      assertThat(proves(right, "olds".getBytes(StandardCharsets.UTF_8))).as(right).isFalse();
    }
    for (String wrong :
        new String[] {"", "sha256", "sha256=", "sha256=zz", "md5=00", "=", "sha256=00ff"}) {
      assertThat(proves(wrong, body)).as(wrong).isFalse();
    }
    assertThat(HubSignature.proves(Optional.empty(), body, "key")).isFalse();
  }

  private static boolean proves(String header, byte[] body) {
    return HubSignature.proves(Optional.of(header), body, "key");
  }
}
