package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.warraq.feed.Opml.Subscription;
import org.warraq.feed.Opml.Subscriptions;

class OpmlTest {

  @Test
  void nestedOutlinesAreGroups() {
    Subscriptions list =
        read(
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>قائمتي</title></head><body>
              <outline text="أخبار"><outline text="محلي">
                <outline type="rss" text="المدينة" xmlUrl="https://m.example/feed"
                   htmlUrl="https://m.example/" language="ar"/></outline></outline>
              <outline text="وحيد" xmlUrl="https://w.example/rss"/>
            </body></opml>
            """);
    assertThat(list.title()).contains("قائمتي");
    assertThat(list.feeds())
        .containsExactly(
            new Subscription(
                "المدينة",
                "https://m.example/feed",
                Optional.of("https://m.example/"),
                Optional.of("ar"),
                List.of("أخبار", "محلي")),
            new Subscription(
                "وحيد", "https://w.example/rss", Optional.empty(), Optional.empty(), List.of()));
  }

  @Test
  void aBrokenListIsReadAsFarAsItGoes() {
    Subscriptions list =
        read(
            """
            <opml><body><outline TITLE="a & b" xmlurl="https://a.example/?x=1&lang=ar">
            <outline text="c" type="rss" url="feed://c.example/rss"></outline>
            <outline text="bad" xmlUrl="javascript:alert(1)"/>
            <outline text="cut" xmlUrl="https://d.example/
            """);
    assertThat(list.feeds())
        .extracting(Subscription::feedUrl)
        .startsWith("https://a.example/?x=1&lang=ar", "http://c.example/rss");
    assertThat(list.feeds().getFirst().title()).isEqualTo("a & b");
    assertThat(list.feeds().getFirst().groups()).isEmpty();
  }

  @Test
  void aThousandUnclosedOutlinesLoseNoFeed() {
    StringBuilder list = new StringBuilder("<opml version='1.0'><body><outline text='أخبار'>");
    for (int i = 0; i < 1000; i++) {
      list.append("<outline text='f' xmlUrl='https://n.example/").append(i).append("'>");
    }
    Subscriptions read = read(list.toString());
    assertThat(read.feeds()).hasSize(1000);
    assertThat(read.feeds()).allMatch(feed -> feed.groups().equals(List.of("أخبار")));
    assertThat(read.feeds().getLast().feedUrl()).isEqualTo("https://n.example/999");
  }

  @Test
  void groupsDeeperThanAnybodyNeedsAreCutAndTheirFeedsKept() {
    String deep = "<outline text='g'>".repeat(50_000);
    Subscriptions read =
        read("<opml><body>" + deep + "<outline xmlUrl='https://n.example/f'/></body></opml>");
    assertThat(read.feeds()).hasSize(1);
    assertThat(read.feeds().getFirst().groups()).hasSize(20);
  }

  @Test
  void entitiesAreNeverExpandedAndFilesNeverRead() {
    Subscriptions read =
        read(
            """
            <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/hostname">]>
            <opml><body><outline text="x&b;&f;y" xmlUrl="https://n.example/f"/></body></opml>
            """);
    assertThat(read.feeds().getFirst().title())
        .doesNotContain("aaaa")
        .startsWith("x")
        .endsWith("y");
  }

  @Test
  void whatHasNoUsableAddressIsToldByItsName() {
    Subscriptions read =
        read(
            """
            <opml><body><outline text="بريد" type="rss" xmlUrl="mailto:a@n.example"/>
            <outline text="قديم" type="rss" url="feed:https://n.example/a"/>
            <outline text="قصير" xmlUrl=" www.n.example/rss "/></body></opml>
            """);
    assertThat(read.feeds())
        .extracting(Subscription::feedUrl)
        .containsExactly("https://n.example/a", "http://www.n.example/rss");
    assertThat(read.problems())
        .containsExactly("«بريد» has no address that can be read: mailto:a@n.example");
  }

  @Test
  void aCategoryIsAPathOfGroups() {
    Subscriptions read =
        read(
            "<opml><body><outline xmlUrl='https://n.example/' category='/أخبار/محلي,x'/></body></opml>");
    assertThat(read.feeds().getFirst().groups()).containsExactly("أخبار", "محلي");
  }

  @Test
  void controlCharactersAreNotWritten() {
    Subscription feed =
        new Subscription(
            "أ\u0000\u0007ب\nج",
            "https://n.example/",
            Optional.empty(),
            Optional.empty(),
            List.of());
    String written = Opml.write(new Subscriptions(Optional.empty(), List.of(feed)));
    assertThat(written).contains("text=\"أب ج\"");
  }

  @Test
  void anAddressWithInvisibleCharactersInItIsTheSameAfterItWasWritten() {
    String document =
        "<opml><body><outline text='x' xmlUrl='feed://a\u007Fexample/g\u00ADh \u200E i'/></body></opml>";
    Subscriptions list = read(document);
    assertThat(list.feeds().getFirst().feedUrl()).isEqualTo("http://aexample/gh i");
    assertThat(read(Opml.write(list)).feeds().getFirst().feedUrl())
        .isEqualTo("http://aexample/gh i");
  }

  @Test
  void anUndeclaredArabicCharacterSetIsRecognised() {
    byte[] body =
        "<opml><body><outline text='أخبار العاصمة اليوم' xmlUrl='https://a.example/'/></body></opml>"
            .getBytes(Charset.forName("windows-1256"));
    assertThat(Opml.read(body).orElseThrow().feeds().getFirst().title())
        .isEqualTo("أخبار العاصمة اليوم");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Subscriptions list =
        new Subscriptions(
            Optional.of("<مختارات>"),
            List.of(
                new Subscription(
                    "واحد \"&\"",
                    "https://a.example/?a=1&b=2",
                    Optional.of("https://a.example/"),
                    Optional.of("ar"),
                    List.of()),
                new Subscription(
                    "اثنان",
                    "https://b.example/أخبار/",
                    Optional.empty(),
                    Optional.empty(),
                    List.of("أ", "ب"))));
    assertThat(read(Opml.write(list))).isEqualTo(list);
  }

  @Test
  void aFeedIsNoList() {
    assertThat(Opml.read("<rss><channel/></rss>".getBytes(UTF_8))).isEmpty();
    assertThat(Opml.read(new byte[0])).isEmpty();
  }

  private static Subscriptions read(String document) {
    return Opml.read(document.getBytes(UTF_8)).orElseThrow();
  }
}
