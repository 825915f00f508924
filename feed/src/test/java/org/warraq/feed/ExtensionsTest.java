package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsTest {

  @Test
  void picturesAndTheirCreditsAreReadInsideGroups() {
    Media media =
        Feeds.item(
                """
                <media:group><media:content url="/b.jpg" type="image/jpeg" medium="image" width="800">
                  <media:description>الجسر ليلا</media:description>
                  <media:credit role="photographer">سلمى</media:credit>
                  <media:thumbnail url="/s.jpg" width="80" height="60px"/></media:content></media:group>
                <media:rating>nonadult</media:rating>
                """)
            .media()
            .orElseThrow();
    assertThat(media.contents())
        .containsExactly(
            new Media.Item(
                "https://news.example/b.jpg",
                Optional.of("image/jpeg"),
                Optional.of("image"),
                Optional.of(800),
                Optional.empty(),
                Optional.of("الجسر ليلا"),
                Optional.of("سلمى")));
    assertThat(media.thumbnails())
        .containsExactly(
            new Media.Thumbnail("https://news.example/s.jpg", Optional.of(80), Optional.of(60)));
    assertThat(media.credits())
        .containsExactly(new Media.Credit(Optional.of("photographer"), "سلمى"));
    assertThat(media.rating()).contains("nonadult");
  }

  @Test
  void prefixesThatNobodyDeclaredAreUnderstood() {
    Entry entry =
        Feeds.item(
            "<dc:creator>سلمى</dc:creator><dc:date>2026-11-22</dc:date>"
                + "<content:encoded>&lt;p&gt;س&lt;/p&gt;</content:encoded>");
    assertThat(entry.authors().getFirst().name()).contains("سلمى");
    assertThat(entry.contentHtml()).contains("<p>س</p>");
  }

  @Test
  void prefixesMeanWhatTheirNamespaceSays() {
    Feed feed =
        Feeds.read(
            "<rss version='2.0' xmlns:x='http://purl.org/dc/elements/1.1/'><channel>"
                + "<item><x:creator>ليلى</x:creator></item></channel></rss>");
    assertThat(feed.entries().getFirst().authors().getFirst().name()).contains("ليلى");
  }

  @Test
  void podcastsAreRead() {
    Feed feed =
        Feeds.read(
            """
            <rss version="2.0"><channel>
              <itunes:image href="/cover.png"/><itunes:explicit>clean</itunes:explicit>
              <itunes:owner><itunes:name>إذاعة</itunes:name>
                <itunes:email>r@n.example</itunes:email></itunes:owner>
              <itunes:category text="News"><itunes:category text="Daily"/></itunes:category>
              <item><itunes:duration>12:30</itunes:duration><itunes:block>Yes</itunes:block>
                <itunes:keywords>أخبار، مدينة</itunes:keywords>
                <psc:chapters version="1.2"><psc:chapter start="00:00:05" title="بداية" href="/c"/>
                </psc:chapters></item>
            </channel></rss>
            """);
    assertThat(feed.image().orElseThrow().url()).isEqualTo("https://news.example/cover.png");
    assertThat(feed.details().extras().itunes().orElseThrow().explicit()).contains(false);
    assertThat(feed.details().people().publisher())
        .contains(new Person(Optional.of("إذاعة"), Optional.of("r@n.example"), Optional.empty()));
    assertThat(feed.details().categories())
        .extracting(Category::term)
        .containsExactly("News", "Daily");
    Entry entry = feed.entries().getFirst();
    assertThat(entry.details().extras().itunes())
        .contains(new Itunes(Optional.of(true), Optional.empty(), Optional.of("12:30")));
    assertThat(entry.categories()).extracting(Category::term).containsExactly("أخبار", "مدينة");
    assertThat(entry.details().extras().chapters())
        .contains(
            new Chapters(
                Optional.of("1.2"),
                List.of(
                    new Chapters.Chapter(
                        "00:00:05",
                        Optional.of("بداية"),
                        Optional.of("https://news.example/c"),
                        Optional.empty()))));
  }

  @Test
  void placesAreLongitudeThenLatitude() {
    Geo mecca = new Geo("Point", List.of(new Geo.Position(39.8, 21.4)));
    assertThat(geo("<georss:point>21.4 39.8</georss:point>")).contains(mecca);
    assertThat(geo("<geo:lat>21.4</geo:lat><geo:long>39.8</geo:long>")).contains(mecca);
    assertThat(
            geo(
                "<georss:where><gml:Point><gml:pos>21.4 39.8</gml:pos></gml:Point>"
                    + "</georss:where>"))
        .contains(mecca);
    assertThat(geo("<georss:point>here</georss:point>")).isEmpty();
  }

  @Test
  void aPlaceMayHaveAnAltitudeButNoCoordinatesOfAMap() {
    assertThat(geo("<gml:Point srsDimension='3'><gml:pos>21.4 39.8 277</gml:pos></gml:Point>"))
        .contains(new Geo("Point", List.of(new Geo.Position(39.8, 21.4, OptionalDouble.of(277)))));
    assertThat(
            geo(
                "<gml:Point srsName='urn:ogc:def:crs:EPSG::26986'><gml:pos>234901 900000"
                    + "</gml:pos></gml:Point>"))
        .isEmpty();
  }

  @Test
  void whatAVideoSaysInItsGroupIsTheEntrysIfNothingElseIs() {
    String group =
        "<media:group><media:title>فيلم</media:title><media:description>وصف</media:description>"
            + "</media:group>";
    assertThat(Feeds.atomEntry(group).title()).contains("فيلم");
    assertThat(Feeds.atomEntry(group).summaryHtml()).contains("وصف");
    assertThat(Feeds.atomEntry(group + "<title>عنوان</title>").title()).contains("عنوان");
  }

  @Test
  void thePictureOfAPodcastMayBeALink() {
    Entry entry = Feeds.item("<itunes:link rel='image' href='/cover.png'/>");
    assertThat(entry.details().image().orElseThrow().url())
        .isEqualTo("https://news.example/cover.png");
  }

  @Test
  void aCategoryOfMediaHasTheSchemeOfItsModule() {
    assertThat(Feeds.item("<media:category>رياضة</media:category>").categories())
        .containsExactly(
            new Category(
                "رياضة",
                Optional.of("http://search.yahoo.com/mrss/category_schema"),
                Optional.empty()));
  }

  @Test
  void anEntryExpiresWhenItsPeriodEnds() {
    String period = "start=2026-11-01T09:00+03:00;end=2026-11-22T17:00+03:00;scheme=W3C-DTF";
    assertThat(
            Feeds.item("<dcterms:valid>" + period + "</dcterms:valid>").details().dates().expired())
        .contains(Instant.parse("2026-11-22T14:00:00Z"));
    assertThat(
            Feeds.item("<dcterms:valid>start=2026-11-01</dcterms:valid>")
                .details()
                .dates()
                .expired())
        .isEmpty();
  }

  @Test
  void aPrefixBoundToTheFormatMeansTheFormat() {
    Feed feed =
        Feeds.read(
            "<r:rss version='2.0' xmlns:r='http://backend.userland.com/rss2' xmlns:m='urn:mine'>"
                + "<r:channel><r:title>ص</r:title><r:item><m:title>خطأ</m:title>"
                + "<r:title>صواب</r:title></r:item></r:channel></r:rss>");
    assertThat(feed.title()).contains("ص");
    assertThat(feed.entries().getFirst().title()).contains("صواب");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          s@n.example (سلمى أحمد)        | سلمى أحمد | s@n.example
          سلمى أحمد &lt;s@n.example&gt;  | سلمى أحمد | s@n.example
          "Salma" (s@n.example)          | Salma     | s@n.example
          mailto:s@n.example             | -         | s@n.example
          سلمى أحمد                      | سلمى أحمد | -
          @salma                         | @salma    | -
          """)
  void namesAndAddressesAreToldApart(String written, String name, String email) {
    assertThat(Feeds.item("<author>" + written + "</author>").authors())
        .containsExactly(
            new Person(Optional.ofNullable(name), Optional.ofNullable(email), Optional.empty()));
  }

  @Test
  void controlCharactersDisappearHoweverTheyAreWritten() {
    assertThat(Feeds.item("<title>a\u0008b&#8;c&#x1f;d</title>").title()).contains("abcd");
    assertThat(Feeds.item("<title>\u0093a\u0094 &#147;b&#148;</title>").title())
        .contains("“a” “b”");
  }

  @Test
  void theFeedsLanguageIsThatOfItsTexts() {
    byte[] document =
        ("<rss version='2.0'><channel><language>ar</language><item><title>س</title></item>"
                + "<item xml:lang='fr'><title>x</title></item></channel></rss>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Feed feed = Feeds.read(document, Map.of("content-language", "en"));
    assertThat(feed.entries())
        .extracting(entry -> entry.details().texts().title().orElseThrow().language().orElseThrow())
        .containsExactly("ar", "fr");
  }

  @Test
  void contentInBase64IsDecoded() {
    Entry entry =
        Feeds.read(
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
                    + "<content type='text/html' mode='base64'>PHA+2LM8L3A+</content>"
                    + "</entry></feed>")
            .entries()
            .getFirst();
    assertThat(entry.contentHtml()).contains("<p>س</p>");
  }

  @Test
  void contentThatWasEscapedTwiceIsMarkup() {
    Entry entry = Feeds.item("<description>&amp;lt;p&amp;gt;نص&amp;lt;/p&amp;gt;</description>");
    assertThat(entry.summaryHtml()).contains("<p>نص</p>");
  }

  @Test
  void theDocumentTypeTellsNetscapesRssFromUserlands() {
    String rss = "<rss version='0.91'><channel><title>x</title></channel></rss>";
    assertThat(Feeds.read(rss).format()).isEqualTo(FeedFormat.RSS_091);
    assertThat(
            Feeds.read(
                    "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'x.dtd'>"
                        + rss)
                .format())
        .isEqualTo(FeedFormat.RSS_091_NETSCAPE);
  }

  private static Optional<Geo> geo(String children) {
    return Feeds.item(children).details().extras().geo();
  }
}
