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
                    "https://b.example/",
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
