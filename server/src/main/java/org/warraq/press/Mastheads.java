package org.warraq.press;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

/** The eight publishers. */
final class Mastheads {
  static final List<Masthead> ALL =
      List.of(
          new Masthead(
              "sahel",
              "أخبار الساحل",
              "ar-MA",
              ZoneOffset.ofHours(1),
              "/feed.xml",
              "/feed.xml",
              Addresses.HEADLINE,
              PictureFormat.JPG,
              StandardCharsets.UTF_8,
              Freshness.TAG_AND_DATE,
              Masthead.Packing.NONE,
              Reliability.STEADY,
              new RssFeed(
                  RssFeed.Carries.CARELESS_BODY,
                  RssFeed.Links.TRACKED,
                  RssFeed.Titles.PLAIN,
                  RssFeed.Pictures.MEDIA,
                  "application/rss+xml; charset=UTF-8"),
              PlainPage.INSTANCE,
              "RSS 2.0 with full text, tracking parameters on links and guids, the headline repeated"
                  + " in the body, sentences glued together, and correct validators."),
          new Masthead(
              "marsa",
              "وكالة المرسى للأنباء",
              "ar",
              ZoneOffset.ofHours(3),
              "/atom.xml",
              "/atom.xml",
              Addresses.NUMBER,
              PictureFormat.PNG,
              StandardCharsets.UTF_8,
              Freshness.TAG_ONLY,
              Masthead.Packing.NONE,
              Reliability.STEADY,
              new AtomFeed(AtomFeed.Carries.FULL_HTML),
              PlainPage.INSTANCE,
              "An agency's Atom 1.0 with full HTML content, author, category and updated, and a"
                  + " correct ETag."),
          new Masthead(
              "waha",
              "صوت الواحة",
              "ar",
              ZoneOffset.ofHours(3),
              "/rss",
              "/rss",
              Addresses.HEADLINE,
              PictureFormat.JPG,
              StandardCharsets.UTF_8,
              Freshness.DATE_ONLY,
              Masthead.Packing.NONE,
              Reliability.STEADY,
              new RssFeed(
                  RssFeed.Carries.SUMMARY,
                  RssFeed.Links.CLEAN,
                  RssFeed.Titles.PLAIN,
                  RssFeed.Pictures.MEDIA,
                  "application/rss+xml; charset=utf-8"),
              new ChromePage(Labels.ARABIC),
              "RSS 2.0 with summaries only; the text stands on pages amid menus, advertisements,"
                  + " recommendations and comments."),
          new Masthead(
              "manara",
              "جريدة المنارة",
              "ar",
              ZoneOffset.ofHours(2),
              "/rss.php",
              "/rss.php",
              Addresses.NUMBER,
              PictureFormat.JPG,
              Charset.forName("windows-1256"),
              Freshness.ALWAYS_NEW,
              Masthead.Packing.NONE,
              Reliability.STEADY,
              new RssFeed(
                  RssFeed.Carries.SUMMARY,
                  RssFeed.Links.CLEAN,
                  RssFeed.Titles.PLAIN,
                  RssFeed.Pictures.ENCLOSURE,
                  "text/xml"),
              TablePage.INSTANCE,
              "RSS 2.0 in windows-1256 with summaries, an ETag and a lastBuildDate that change on"
                  + " every request, and pages laid out with tables."),
          new Masthead(
              "bustan",
              "مجلة البستان",
              "ar",
              ZoneOffset.ofHours(3),
              "/index.rdf",
              "/index.rdf",
              Addresses.NUMBER,
              PictureFormat.PNG,
              StandardCharsets.UTF_8,
              Freshness.TAG_AND_DATE,
              Masthead.Packing.GZIP,
              Reliability.STEADY,
              RdfFeed.INSTANCE,
              PlainPage.INSTANCE,
              "RDF (RSS 1.0) with Dublin Core and full text, always compressed with gzip."),
          new Masthead(
              "littoral",
              "Le Courrier du Littoral",
              "fr",
              ZoneOffset.ofHours(1),
              "/rss.xml",
              "/feed",
              Addresses.LATIN,
              PictureFormat.JPG,
              StandardCharsets.UTF_8,
              Freshness.TAG_ONLY,
              Masthead.Packing.NONE,
              Reliability.STEADY,
              new RssFeed(
                  RssFeed.Carries.BODY,
                  RssFeed.Links.RELATIVE,
                  RssFeed.Titles.ESCAPED_TWICE,
                  RssFeed.Pictures.MEDIA,
                  "application/rss+xml; charset=UTF-8"),
              PlainPage.INSTANCE,
              "RSS 2.0 behind a permanent redirect, with doubly escaped titles and relative links"
                  + " and pictures."),
          new Masthead(
              "harbour",
              "The Harbour Post",
              "en",
              ZoneOffset.UTC,
              "/feed.json",
              "/feed.json",
              Addresses.LATIN,
              PictureFormat.JPG,
              StandardCharsets.UTF_8,
              Freshness.TAG_AND_DATE,
              Masthead.Packing.NONE,
              Reliability.STEADY,
              JsonFeed.INSTANCE,
              PlainPage.INSTANCE,
              "JSON Feed 1.1 with full text and pictures; one article is edited after publication."),
          new Masthead(
              "kariz",
              "روزنامه کاریز",
              "fa",
              ZoneOffset.ofHoursMinutes(3, 30),
              "/feed",
              "/feed",
              Addresses.HEADLINE,
              PictureFormat.JPG,
              StandardCharsets.UTF_8,
              Freshness.TAG_ONLY,
              Masthead.Packing.NONE,
              Reliability.NOW_AND_THEN,
              new AtomFeed(AtomFeed.Carries.SUMMARY),
              new ChromePage(Labels.PERSIAN),
              "Atom 1.0 with summaries from a tired server: every fifth request fails, every seventh"
                  + " is cut in the middle, every ninth takes two seconds."));

  private Mastheads() {}

  /** The masthead with this id. */
  static Masthead of(String id) {
    return ALL.stream()
        .filter(masthead -> masthead.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No publisher is called " + id));
  }
}
