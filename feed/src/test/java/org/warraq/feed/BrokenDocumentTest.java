package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as servers really send them. */
class BrokenDocumentTest {
  private static final String FEED =
      "<rss version='2.0'><channel><title>صحيفة المدينة</title><item><title>افتتاح الجسر الجديد"
          + "</title><link>https://news.example/1</link></item></channel></rss>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\n  <?xml version='1.0'?>",
        "\uFEFF\n<?xml version='1.0'?>",
        "\n\uFEFF<?xml version='1.0'?>",
        "\uFEFF\uFEFF<?xml version='1.0'?>",
        "<?xml version=1.0 encoding=utf-8?>",
        "<?xml version='1.0'?><?xml version='1.0'?>",
        "<?xml-stylesheet href='x.xsl'?>",
        "<!-- a cache --><!DOCTYPE html>",
        "<br />\n<b>Warning</b>: mysql_connect() in <b>/x.php</b> on line <b>3</b><br />\n",
        "PHP Notice: Undefined index & other < 3 in x.php\n",
        "<html><body>"
      })
  void whatStandsBeforeTheFeedIsNoTrouble(String beginning) {
    Feed feed = Feeds.read(beginning + FEED);
    assertThat(feed.title()).contains("صحيفة المدينة");
    assertThat(feed.entries().getFirst().title()).contains("افتتاح الجسر الجديد");
  }

  @Test
  void whatFollowsTheFeedIsNoTrouble() {
    Feed feed = Feeds.read(FEED + "<script>alert(1)</script>خطأ");
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void aDocumentThatBreaksOffIsReadAsFarAsItGoes() {
    Feed feed =
        Feeds.read(
            "<rss version='2.0'><channel><title>ص</title><item><title>أ</title></item>"
                + "<item><title>ب</title><description><![CDATA[نص مقطو");
    assertThat(feed.entries())
        .extracting(entry -> entry.title().orElseThrow())
        .containsExactly("أ", "ب");
    assertThat(feed.entries().getLast().summaryHtml()).contains("نص مقطو");
    assertThat(feed.problems()).containsExactly("The document breaks off before its end.");
  }

  @Test
  void anElementWithoutAnEndDoesNotSwallowItsNeighbours() {
    Feed feed =
        Feeds.read(
            "<rss version='2.0'><channel><item><title>أ<link>https://news.example/1</link>"
                + "<description>ب</description></item><item><title>ج</title></item></channel>"
                + "</rss>");
    Entry first = feed.entries().getFirst();
    assertThat(first.title()).contains("أ");
    assertThat(first.link()).contains(URI.create("https://news.example/1"));
    assertThat(first.summaryHtml()).contains("ب");
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.problems())
        .containsExactly("An element without an end was closed before the next one.");
  }

  @Test
  void htmlThatWasNotEscapedIsStillHtml() {
    Entry entry =
        Feeds.item(
            "<description><p>نص<br>سطر<img src='/a.jpg'></p></description>"
                + "<link>https://news.example/1</link>");
    assertThat(entry.summaryHtml())
        .contains("<p>نص<br>سطر<img src=\"https://news.example/a.jpg\"></p>");
    assertThat(entry.link()).contains(URI.create("https://news.example/1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          <![CDATA[<![CDATA[<p>نص</p>]]]]>  | <p>نص</p>
          &lt;![CDATA[<![CDATA[<p>نص</p>]]>]]&gt;  | <p>نص</p>
          <![cdata[<p>نص</p>]]>             | <p>نص</p>
          <! [CDATA [<p>نص</p>]]>           | <p>نص</p>
          <![CDATA[<p>نص</p>                | <p>نص</p>
          <![CDATA[<p>ن]]><![CDATA[ص</p>]]> | <p>نص</p>
          <![CDATA[&lt;p&gt;نص&lt;/p&gt;]]> | <p>نص</p>
          """)
  void mistakesAroundCdataAreUnderstood(String written, String html) {
    Entry entry =
        Feeds.item(
            "<description>"
                + written
                + "</description><link>https://news.example/1</link>"
                + "<category><![CDATA[محليات]]></category>");
    assertThat(entry.summaryHtml()).contains(html);
    assertThat(entry.link()).contains(URI.create("https://news.example/1"));
    assertThat(entry.categories()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          قال &amp;quot;نعم&amp;quot;            | قال "نعم"
          قال &amp;amp;quot;نعم&amp;amp;quot;    | قال "نعم"
          أ &amp;amp; ب                          | أ & ب
          أ & ب                                  | أ & ب
          عام &amp;#1637;&amp;#1636;             | عام ٥٤
          خبر&amp;nbsp;عاجل                      | خبر عاجل
          &laquo;نعم&raquo; &nbsp; ثم            | «نعم» ثم
          <![CDATA[<b>عاجل</b>: خبر]]>           | عاجل: خبر
          <b>عاجل</b>: خبر                       | عاجل: خبر
          <![CDATA[<font color=red>عاجل]]>       | عاجل
          5 &lt; 10 و 3 &gt; 1                   | 5 < 10 و 3 > 1
          &lt;![CDATA[خبر]]&gt;                  | خبر
          """)
  void headlinesArePlainText(String written, String headline) {
    assertThat(Feeds.item("<title>" + written + "</title>").title()).contains(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          https://news.example/?p=1&lang=ar              | https://news.example/?p=1&lang=ar
          https://news.example/?p=1&amp;lang=ar          | https://news.example/?p=1&lang=ar
          https://news.example/?p=1&amp;amp;lang=ar      | https://news.example/?p=1&lang=ar
          https://news.example/?p=1&amp;#038;lang=ar     | https://news.example/?p=1&lang=ar
          <![CDATA[ /?p=1&lang=ar&copy=2 ]]>             | https://news.example/?p=1&lang=ar&copy=2
          /أخبار/الجسر                                   | https://news.example/أخبار/الجسر
          www.other.example/1                            | http://www.other.example/1
          &#x200F;https://news.example/1&#160;           | https://news.example/1
          //news.example/1                               | https://news.example/1
          """)
  void addressesAreWhatTheirPublisherMeant(String written, String address) {
    assertThat(Feeds.item("<link>" + written + "</link>").details().link()).contains(address);
    assertThat(
            Feeds.item("<guid>" + written + "</guid><comments>" + written + "</comments>")
                .details()
                .references()
                .comments())
        .contains(address);
  }

  @Test
  void oneDamagedByteCostsOneCharacter() {
    byte[] body = FEED.getBytes(UTF_8);
    int at = new String(body, Charset.forName("ISO-8859-1")).indexOf("<item>") + 13;
    body[at] = (byte) 0x93;
    Feed feed = Feeds.read(body, Map.of("Content-Type", "text/xml; charset=windows-1256"));
    assertThat(feed.encoding()).isEqualTo("utf-8");
    assertThat(feed.title()).contains("صحيفة المدينة");
    assertThat(feed.entries().getFirst().title().orElseThrow()).startsWith("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6", "x-MacArabic"})
  void arabicIsReadWhateverIsDeclared(String charset) {
    for (String declaration :
        new String[] {
          "",
          "<?xml version='1.0' encoding='utf-8'?>",
          "<?xml version='1.0' encoding='ISO-8859-1'?>"
        }) {
      byte[] body = (declaration + FEED).getBytes(Charset.forName(charset));
      Feed feed = Feeds.read(body, Map.of("content-type", "application/rss+xml"));
      assertThat(feed.title()).contains("صحيفة المدينة");
      assertThat(feed.problems()).hasSize(1).first().asString().contains("was guessed");
    }
  }

  @Test
  void plainAsciiHasTheNameThatTheServerImplies() {
    byte[] ascii = "<rss version='2.0'><channel><title>x</title></channel></rss>".getBytes(UTF_8);
    assertThat(Feeds.read(ascii, Map.of("Content-Type", "text/xml")).encoding())
        .isEqualTo("us-ascii");
    assertThat(Feeds.read(ascii, Map.of("Content-Type", "application/xml")).encoding())
        .isEqualTo("utf-8");
    byte[] arabic = FEED.getBytes(UTF_8);
    assertThat(Feeds.read(arabic, Map.of("Content-Type", "text/xml")).encoding())
        .isEqualTo("utf-8");
  }
}
