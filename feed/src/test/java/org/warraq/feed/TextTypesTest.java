package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the types of a text mean in each format, and what a text inherits. */
class TextTypesTest {
  private static final String XHTML = "<div xmlns='http://www.w3.org/1999/xhtml'>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          type='text'                            | ن &lt;b&gt;غ&lt;/b&gt;      | text/plain            | ن <b>غ</b>
          type='html'                            | ن &lt;b&gt;غ&lt;/b&gt;      | text/html             | ن <b>غ</b>
          type='html'                            | ن &amp;lt;غ&amp;gt;         | text/html             | ن &lt;غ&gt;
          type='text/html' mode='escaped'        | <![CDATA[ن <b>غ</b>]]>      | text/html             | ن <b>غ</b>
          type='text/html' mode='base64'         | 2YYgPGI+2Lo8L2I+            | text/html             | ن <b>غ</b>
          type='application/octet-stream'        | 2YYg2Lo=                    | application/octet-stream | ن غ
          type='xhtml'                           | <div>ن <b>غ</b></div>       | application/xhtml+xml | ن <b>غ</b>
          type='xhtml'                           | <div>ن</div><div>غ</div>    | application/xhtml+xml | <div>ن</div><div>غ</div>
          type='xhtml'                           | <div>ن &lt;b&gt;</div>      | application/xhtml+xml | ن &lt;b&gt;
          type='html'                            | ن <b>غ</b>                  | application/xhtml+xml | ن <b>غ</b>
          lang='x'                               | ن <b>غ</b>                  | application/xhtml+xml | ن <b>غ</b>
          lang='x'                               | 1 &lt; 2                    | text/plain            | 1 < 2
          """)
  void atomSaysWhatATextIs(String attributes, String written, String type, String value) {
    Entry entry = Feeds.atomEntry("<title " + attributes + ">" + written + "</title>");
    Text title = entry.details().texts().title().orElseThrow();
    assertThat(title.value()).isEqualTo(value);
    assertThat(title.type()).isEqualTo(type);
  }

  @Test
  void theBoxAroundXhtmlBelongsToTheTextInAtom03Only() {
    String content =
        "<content type='application/xhtml+xml' mode='xml'>" + XHTML + "ن</div></content>";
    String old = "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>" + content;
    assertThat(Feeds.atomEntry(content).contentHtml()).contains("ن");
    assertThat(Feeds.read(old + "</entry></feed>").entries().getFirst().contentHtml())
        .contains("<div>ن</div>");
  }

  @Test
  void everyVersionOfAContentIsRead() {
    Entry entry =
        Feeds.atomEntry(
            "<content type='multipart/alternative'><content type='text/plain'>نص</content>"
                + "<content type='text/html' mode='escaped'>&lt;p&gt;نص&lt;/p&gt;</content>"
                + "</content>");
    assertThat(entry.details().contents())
        .extracting(content -> content.text().type(), content -> content.text().value())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("text/plain", "نص"),
            org.assertj.core.groups.Tuple.tuple("text/html", "<p>نص</p>"));
    assertThat(entry.contentHtml()).contains("<p>نص</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          summary        | 1 &lt; 2                     | text/plain            | 1 < 2
          summary        | &lt;p&gt;ن&lt;/p&gt;         | text/html             | <p>ن</p>
          summary        | ق &amp;quot;ن&amp;quot; &amp;amp; | text/plain        | ق "ن" &
          summary        | &amp;lt;p&amp;gt;ن&amp;lt;/p&amp;gt; | text/html     | <p>ن</p>
          description    | ن                            | text/html             | ن
          description    | <p>ن</p>                     | application/xhtml+xml | <p>ن</p>
          itunes:summary | ن                            | text/plain            | ن
          """)
  void rssLeavesItToTheLooksOfAText(String element, String written, String type, String value) {
    Entry entry = Feeds.item("<" + element + ">" + written + "</" + element + ">");
    Text summary = entry.details().texts().summary().orElseThrow();
    assertThat(summary.value()).isEqualTo(value);
    assertThat(summary.type()).isEqualTo(type);
  }

  @Test
  void aSecondSummaryIsTheContent() {
    Entry entry = Feeds.item("<description>موجز</description><summary>نص</summary>");
    assertThat(entry.summaryHtml()).contains("موجز");
    assertThat(entry.contentHtml()).contains("نص");
  }

  @Test
  void basesAndLanguagesAreInheritedFromTheNearestElement() {
    Feed feed =
        Feeds.read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/" xml:lang="ar">
              <entry xml:base="y/" xml:lang="fr_CA"><title type="html" xml:base="z/">&lt;a
                href="w"&gt;ر&lt;/a&gt;</title><summary xml:lang="">س</summary></entry>
              <entry xml:lang=""><title>ع</title></entry>
              <entry><title>ع</title><link rel="self" href=""/></entry>
            </feed>
            """);
    Text title = feed.entries().getFirst().details().texts().title().orElseThrow();
    assertThat(title.base()).isEqualTo("https://a.example/x/y/z/");
    assertThat(title.value()).contains("href=\"https://a.example/x/y/z/w\"");
    assertThat(title.language()).contains("fr-CA");
    Text summary = feed.entries().getFirst().details().texts().summary().orElseThrow();
    assertThat(summary.language()).isEmpty();
    assertThat(feed.entries().get(1).language()).isEmpty();
    assertThat(feed.entries().get(2).language()).contains("ar");
    assertThat(feed.entries().get(2).links().getFirst().href()).isEqualTo("https://a.example/x/");
  }

  @Test
  void theBaseOfACdfChannelIsAnAttributeOfItsOwn() {
    Feed feed =
        Feeds.read(
            "<CHANNEL BASE='https://a.example/' HREF='https://b.example/'><TITLE>ق</TITLE>"
                + "<ITEM HREF='1'><ABSTRACT>م</ABSTRACT></ITEM></CHANNEL>");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.details().link()).contains("https://a.example/1");
    assertThat(entry.details().texts().summary().orElseThrow().base())
        .isEqualTo("https://a.example/");
  }

  @Test
  void anAtomLinkMayStandBetweenItsTags() {
    Entry entry =
        Feeds.atomEntry(
            "<link rel='enclosure'>https://a.example/1.mp3</link>"
                + "<link rel='alternate' type='text/plain' href='https://a.example/1.txt'/>"
                + "<link rel='alternate' type='text/html'>https://a.example/1</link>");
    assertThat(entry.details().link()).contains("https://a.example/1");
    assertThat(entry.enclosures())
        .extracting(Enclosure::url)
        .isEqualTo(List.of("https://a.example/1.mp3"));
  }

  @Test
  void anAtomEntryWithoutALinkIsFoundAtItsIdentifier() {
    assertThat(Feeds.atomEntry("<id>https://a.example/1</id>").details().link())
        .contains("https://a.example/1");
    assertThat(Feeds.atomEntry("<id>tag:a.example,2026:1</id>").link()).isEmpty();
  }
}
