package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

  @Test
  void rssIsReadWithEverythingANewspaperUses() {
    Feed feed =
        Feeds.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:atom="http://www.w3.org/2005/Atom"
                 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel>
              <title>صحيفة المدينة</title>
              <link>https://news.example/</link>
              <atom:link rel="self" href="https://news.example/feed"/>
              <atom:link rel="hub" href="https://hub.example/"/>
              <description>أخبار المدينة</description>
              <language>ar-SA</language>
              <generator>Press 3</generator>
              <ttl>30</ttl>
              <sy:updatePeriod>hourly</sy:updatePeriod>
              <sy:updateFrequency>2</sy:updateFrequency>
              <sy:updateBase>2000-01-01T12:05+00:00</sy:updateBase>
              <skipHours><hour>24</hour><hour>3</hour></skipHours>
              <image><url>/logo.png</url><title>شعار</title><link>/</link></image>
              <item>
                <title>افتتاح الجسر</title>
                <link>https://news.example/bridge</link>
                <guid isPermaLink="false">tag:17</guid>
                <pubDate>Sun, 22 Nov 2026 08:30:00 +0300</pubDate>
                <dc:creator>سلمى أحمد</dc:creator>
                <category domain="https://news.example/sections">محليات</category>
                <description>&lt;p&gt;فتح الجسر.&lt;/p&gt;</description>
                <content:encoded><![CDATA[<p>فتح <a href="/map?a=1&lang=ar">الجسر</a>.</p>]]></content:encoded>
                <enclosure url="/bridge.jpg" length="1200" type="image/jpeg"/>
                <comments>https://news.example/bridge#c</comments>
                <source url="https://agency.example/rss">الوكالة</source>
              </item>
            </channel></rss>
            """);
    assertThat(feed.format()).isEqualTo(FeedFormat.RSS_20);
    assertThat(feed.encoding()).isEqualTo("utf-8");
    assertThat(feed.problems()).isEmpty();
    assertThat(feed.title()).contains("صحيفة المدينة");
    assertThat(feed.subtitle()).contains("أخبار المدينة");
    assertThat(feed.link()).contains(URI.create("https://news.example/"));
    assertThat(feed.language()).contains("ar-SA");
    assertThat(feed.generator().orElseThrow().name()).isEqualTo("Press 3");
    assertThat(feed.ttlMinutes()).hasValue(30);
    assertThat(feed.hub()).contains(URI.create("https://hub.example/"));
    assertThat(feed.channel().self()).contains("https://news.example/feed");
    assertThat(feed.channel().updatePeriod()).contains("hourly");
    assertThat(feed.channel().updateFrequency()).hasValue(2);
    assertThat(feed.channel().updateBase()).contains(Instant.parse("2000-01-01T12:05:00Z"));
    assertThat(feed.channel().skipHours()).containsExactly(0, 3);
    assertThat(feed.image().orElseThrow().url()).isEqualTo("https://news.example/logo.png");

    Entry entry = feed.entries().getFirst();
    assertThat(entry.id()).contains("tag:17");
    assertThat(entry.link()).contains(URI.create("https://news.example/bridge"));
    assertThat(entry.title()).contains("افتتاح الجسر");
    assertThat(entry.published()).contains(Instant.parse("2026-11-22T05:30:00Z"));
    assertThat(entry.authors().getFirst().name()).contains("سلمى أحمد");
    assertThat(entry.categories())
        .containsExactly(
            new Category("محليات", Optional.of("https://news.example/sections"), Optional.empty()));
    assertThat(entry.summaryHtml()).contains("<p>فتح الجسر.</p>");
    assertThat(entry.contentHtml().orElseThrow())
        .contains("https://news.example/map?a=1&amp;lang=ar");
    assertThat(entry.enclosures())
        .containsExactly(
            new Enclosure(
                "https://news.example/bridge.jpg", Optional.of("image/jpeg"), Optional.of(1200L)));
    assertThat(entry.comments()).contains(URI.create("https://news.example/bridge#c"));
    assertThat(entry.source().orElseThrow().title()).contains("الوكالة");
    assertThat(entry.source().orElseThrow().link()).contains("https://agency.example/rss");
    assertThat(entry.language()).contains("ar-SA");
  }

  @Test
  void atomIsReadWithItsTextTypes() {
    Feed feed =
        Feeds.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://a.example/x/">
              <title type="text">1 &lt; 2</title>
              <id>urn:feed</id>
              <entry xml:base="y/">
                <title type="html">خبر &lt;b&gt;مهم&lt;/b&gt; &amp;amp; جديد</title>
                <link href="z.html"/>
                <link rel="enclosure" href="z.mp3" type="audio/mpeg" length="9"/>
                <id>urn:1</id>
                <updated>2026-11-22T10:00:00Z</updated>
                <published>2026-11-22T09:00:00Z</published>
                <author><name>ليلى</name><email>l@a.example</email><uri>/l</uri></author>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>نص
                  <a href="w">رابط</a></p></div></content>
                <source><title>الأصل</title><link href="https://o.example/"/></source>
              </entry>
            </feed>
            """);
    assertThat(feed.format()).isEqualTo(FeedFormat.ATOM_10);
    assertThat(feed.title()).contains("1 < 2");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.title()).contains("خبر مهم & جديد");
    assertThat(entry.link()).contains(URI.create("https://a.example/x/y/z.html"));
    assertThat(entry.enclosures().getFirst().url()).isEqualTo("https://a.example/x/y/z.mp3");
    assertThat(entry.published()).contains(Instant.parse("2026-11-22T09:00:00Z"));
    assertThat(entry.updated()).contains(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(entry.authors())
        .containsExactly(
            new Person(
                Optional.of("ليلى"),
                Optional.of("l@a.example"),
                Optional.of("https://a.example/l")));
    assertThat(entry.contentHtml().orElseThrow())
        .contains("https://a.example/x/y/w")
        .contains("رابط");
    assertThat(entry.source().orElseThrow().title()).contains("الأصل");
    assertThat(entry.language()).contains("ar");
  }

  @Test
  void rdfKeepsItsItemsBesideTheChannel() {
    Feed feed =
        Feeds.read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link>
                <items><rdf:Seq><rdf:li resource="https://r.example/1"/></rdf:Seq></items></channel>
              <item rdf:about="https://r.example/1"><title>one</title><link>https://r.example/1</link>
                <dc:date>2026-11-01</dc:date></item>
            </rdf:RDF>
            """);
    assertThat(feed.format()).isEqualTo(FeedFormat.RSS_10);
    assertThat(feed.title()).contains("R");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.id()).contains("https://r.example/1");
    assertThat(entry.published()).contains(Instant.parse("2026-11-01T00:00:00Z"));
  }

  @Test
  void jsonFeedIsRead() {
    Feed feed =
        Feeds.read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"ج","home_page_url":"/",
             "language":"ar","hubs":[{"type":"WebSub","url":"https://hub.example/"}],
             "items":[{"id":7,"url":"/7","title":"سبعة","content_html":"<p>س<script>x</script></p>",
               "date_published":"2026-11-22T10:00:00+03:00","tags":["أ"],
               "authors":[{"name":"ن","url":"https://n.example/"}],
               "attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":5}]}]}
            """);
    assertThat(feed.format()).isEqualTo(FeedFormat.JSON_11);
    assertThat(feed.link()).contains(URI.create("https://news.example/"));
    assertThat(feed.hub()).contains(URI.create("https://hub.example/"));
    Entry entry = feed.entries().getFirst();
    assertThat(entry.id()).contains("7");
    assertThat(entry.link()).contains(URI.create("https://news.example/7"));
    assertThat(entry.contentHtml()).contains("<p>س</p>");
    assertThat(entry.published()).contains(Instant.parse("2026-11-22T07:00:00Z"));
    assertThat(entry.categories().getFirst().term()).isEqualTo("أ");
    assertThat(entry.enclosures().getFirst().length()).contains(5L);
  }

  @Test
  void cdfIsRead() {
    Feed feed =
        Feeds.read(
            """
            <CHANNEL HREF="https://c.example/"><TITLE>C</TITLE><ABSTRACT>about</ABSTRACT>
              <ITEM HREF="https://c.example/1" LASTMOD="2026-11-01T10:00">
                <TITLE>one</TITLE><ABSTRACT>first</ABSTRACT></ITEM></CHANNEL>
            """);
    assertThat(feed.format()).isEqualTo(FeedFormat.CDF);
    assertThat(feed.link()).contains(URI.create("https://c.example/"));
    Entry entry = feed.entries().getFirst();
    assertThat(entry.link()).contains(URI.create("https://c.example/1"));
    assertThat(entry.summaryHtml()).contains("first");
    assertThat(entry.updated()).contains(Instant.parse("2026-11-01T10:00:00Z"));
  }

  @Test
  void undeclaredWindows1256IsRead() {
    byte[] body =
        "<rss version='2.0'><channel><title>أخبار اليوم من العاصمة</title></channel></rss>"
            .getBytes(Charset.forName("windows-1256"));
    Feed feed = Feeds.read(body, Map.of());
    assertThat(feed.title()).contains("أخبار اليوم من العاصمة");
    assertThat(feed.encoding()).isEqualTo("windows-1256");
    assertThat(feed.problems()).containsExactly("The character set was guessed: windows-1256.");
  }

  @Test
  void aFeedWithOneBadByteKeepsItsCharacterSet() {
    byte[] body =
        "<rss version='2.0'><channel><title>أخبار X المدينة</title></channel></rss>"
            .getBytes(UTF_8);
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == 'X' ? (byte) 0xE9 : body[i];
    }
    Feed feed = Feeds.read(body, Map.of("content-type", "text/xml; charset=iso-8859-1"));
    assertThat(feed.title()).contains("أخبار \uFFFD المدينة");
    assertThat(feed.problems()).containsExactly("1 bytes are not valid UTF-8 and were replaced.");
  }

  @Test
  void aTitleThatWasEscapedTwiceIsText() {
    assertThat(Feeds.item("<title>قال &amp;quot;نعم&amp;quot; &amp;amp; مضى</title>").title())
        .contains("قال \"نعم\" & مضى");
    assertThat(Feeds.atomEntry("<title>&amp;#8220;نعم&amp;#8221;</title>").title())
        .contains("“نعم”");
  }

  @Test
  void aTextOfReferencesOnlyKeepsTheEscapesThatMarkupNeeds() {
    Entry entry = Feeds.item("<title>&amp;quot;أ&amp;quot; &amp;amp; &amp;lt;ب&amp;#62;</title>");
    Text title = entry.details().texts().title().orElseThrow();
    assertThat(title.type()).isEqualTo("text/html");
    assertThat(title.value()).isEqualTo("\"أ\" &amp; &lt;ب&gt;");
    assertThat(title.plain()).isEqualTo("\"أ\" & <ب>");
  }

  @Test
  void datesThatWereNotUnderstoodAreTold() {
    Feed feed =
        Feeds.read(
            "<rss version='2.0'><channel><item><pubDate>قريبا</pubDate></item>"
                + "<item><pubDate> </pubDate></item></channel></rss>");
    assertThat(feed.entries().getFirst().published()).isEmpty();
    assertThat(feed.problems())
        .containsExactly("1 dates were not understood, the first is «قريبا».");
  }

  @Test
  void anUnescapedAmpersandInALinkStays() {
    assertThat(Feeds.item("<link>https://n.example/?a=1&lang=ar&copy=2</link>").link())
        .contains(URI.create("https://n.example/?a=1&lang=ar&copy=2"));
    assertThat(Feeds.item("<enclosure url='https://n.example/?a=1&lang=ar&reg=2'/>").enclosures())
        .extracting(Enclosure::url)
        .containsExactly("https://n.example/?a=1&lang=ar&reg=2");
  }

  @Test
  void theOriginalLinkWinsOverTheCounter() {
    Entry entry =
        Feeds.item(
            "<link>https://feeds.example/~r/1</link>"
                + "<feedburner:origLink>https://n.example/1</feedburner:origLink>");
    assertThat(entry.link()).contains(URI.create("https://n.example/1"));
  }

  @Test
  void aPermalinkGuidIsTheLinkIfThereIsNoOther() {
    assertThat(Feeds.item("<guid>https://n.example/9</guid>").link())
        .contains(URI.create("https://n.example/9"));
    assertThat(Feeds.item("<guid isPermaLink='false'>https://n.example/9</guid>").link()).isEmpty();
  }

  @Test
  void scriptsAndScriptLinksDoNotGetThrough() {
    Entry entry =
        Feeds.item(
            "<link>javascript:alert(1)</link>"
                + "<description>&lt;p onclick=x&gt;a&lt;script&gt;b&lt;/script&gt;</description>");
    assertThat(entry.link()).isEmpty();
    assertThat(entry.links()).isEmpty();
    assertThat(entry.summaryHtml()).contains("<p>a</p>");
  }

  @Test
  void entitiesOfADocumentTypeAreNotExpandedBeyondCharacters() {
    Feed feed =
        Feeds.read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY pub "النشر"><!ENTITY x SYSTEM "file:///etc/passwd">
              <!ENTITY a "&pub;&pub;">]>
            <rss version="2.0"><channel><title>&pub; &x; &a;</title></channel></rss>
            """);
    assertThat(feed.title()).contains("النشر &x; &a;");
  }

  @Test
  void anEntryWithoutAnEndDoesNotSwallowTheNext() {
    Feed feed =
        Feeds.read(
            "<rss version='2.0'><channel><item><title>1</title><item><title>2</title></channel></rss>");
    assertThat(feed.entries())
        .extracting(entry -> entry.title().orElseThrow())
        .containsExactly("1", "2");
    assertThat(feed.problems()).hasSize(1);
  }

  @Test
  void aWebPageIsNotAFeed() {
    assertThat(unreadable("<!DOCTYPE html><html><body>x</body></html>"))
        .isEqualTo("The document is a web page, not a feed.");
    assertThat(unreadable("")).isEqualTo("The document is empty.");
    assertThat(unreadable("{\"a\":1}")).isEqualTo("The JSON document is not a JSON Feed.");
    assertThat(unreadable("{\"items\":[")).isEqualTo("The document is not valid JSON.");
    assertThat(unreadable("hello")).isEqualTo("The document holds no markup.");
  }

  @Test
  void onlySoManyEntriesAreTaken() {
    String document = "<rss version='2.0'><channel>" + "<item/>".repeat(3000) + "</channel></rss>";
    Feed feed = Feeds.read(document);
    assertThat(feed.entries()).hasSize(2000);
    assertThat(feed.problems()).isEqualTo(List.of("Only the first 2000 entries were read."));
  }

  @Test
  void deepNestingIsNoTrouble() {
    Entry entry = Feeds.item("<description>" + "<b>".repeat(20_000) + "x");
    assertThat(entry.link()).isEmpty();
  }

  private static String unreadable(String document) {
    return switch (FeedReader.read(document.getBytes(UTF_8), Map.of(), Feeds.URL)) {
      case FeedResult.Readable readable -> throw new AssertionError(readable);
      case FeedResult.Unreadable(String reason) -> reason;
    };
  }
}
