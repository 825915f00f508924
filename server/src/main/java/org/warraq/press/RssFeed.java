package org.warraq.press;

/**
 * RSS 2.0, as four of the publishers write it.
 *
 * @param carries how much of the text stands in the feed
 * @param links what the addresses look like
 * @param titles how often titles are escaped
 * @param pictures by which element pictures are announced
 * @param mediaType the Content-Type header
 */
record RssFeed(Carries carries, Links links, Titles titles, Pictures pictures, String mediaType)
    implements FeedWriter {
  private static final String TRACKING =
      "?utm_source=rss&utm_medium=feed&utm_campaign=latest&fbclid=press";

  enum Carries {
    SUMMARY,
    BODY,
    /** The body as {@link BodyHtml#careless} makes it. */
    CARELESS_BODY
  }

  enum Links {
    CLEAN,
    TRACKED,
    RELATIVE
  }

  enum Titles {
    PLAIN,
    /** A reader that decodes once, as it should, still sees entities. */
    ESCAPED_TWICE
  }

  enum Pictures {
    MEDIA,
    ENCLOSURE
  }

  @Override
  public String write(Issue issue) {
    House house = issue.house();
    var publisher = house.publisher();
    var out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"")
        .append(house.masthead().charset().name())
        .append(
            """
            "?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:atom="http://www.w3.org/2005/Atom" \
            xmlns:media="http://search.yahoo.com/mrss/">
            <channel>
            """)
        .append(Markup.element("title", publisher.name()))
        .append(Markup.element("link", publisher.home().toString()))
        .append(Markup.element("description", publisher.name()))
        .append(Markup.element("language", publisher.language()))
        .append(Markup.element("lastBuildDate", house.rssDate(issue.built())))
        .append(Markup.element("ttl", "5"))
        .append(
            "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"%s\"/>\n"
                .formatted(publisher.feed()));
    issue.articles().forEach(article -> item(out, house, article));
    return out.append("</channel>\n</rss>\n").toString();
  }

  private void item(StringBuilder out, House house, PressArticle article) {
    out.append("<item>\n")
        .append(Markup.element("title", title(article.headline())))
        .append(Markup.element("link", link(article)))
        .append(guid(article))
        .append(Markup.element("pubDate", house.rssDate(article.published())));
    article.authors().forEach(author -> out.append(Markup.element("dc:creator", author)));
    out.append(Markup.element("category", article.section()));
    article.tags().forEach(tag -> out.append(Markup.element("category", tag)));
    out.append(Markup.element("description", article.standfirst()));
    switch (carries) {
      case SUMMARY -> {}
      case BODY -> body(out, figure(house, article) + BodyHtml.of(article.body()));
      case CARELESS_BODY -> body(out, figure(house, article) + BodyHtml.careless(article));
    }
    picture(out, house, article);
    out.append("</item>\n");
  }

  private static void body(StringBuilder out, String html) {
    out.append("<content:encoded>").append(Markup.cdata(html)).append("</content:encoded>\n");
  }

  private String title(String headline) {
    return switch (titles) {
      case PLAIN -> headline;
      case ESCAPED_TWICE -> Markup.escapeTypography(headline);
    };
  }

  private String link(PressArticle article) {
    return switch (links) {
      case CLEAN -> article.canonical().toString();
      case TRACKED -> article.canonical() + TRACKING;
      case RELATIVE -> article.canonical().getRawPath();
    };
  }

  private String guid(PressArticle article) {
    return switch (links) {
      case CLEAN, TRACKED -> Markup.element("guid", link(article));
      case RELATIVE -> "<guid isPermaLink=\"false\">" + article.id() + "</guid>\n";
    };
  }

  private String source(House house, String path) {
    return links == Links.RELATIVE ? path : house.absolute(path);
  }

  private String figure(House house, PressArticle article) {
    return BodyHtml.figureInFeed(
        article, BodyHtml.feedPicture(house, article).map(path -> source(house, path)));
  }

  private void picture(StringBuilder out, House house, PressArticle article) {
    String type = house.masthead().pictures().mediaType();
    article
        .picture()
        .ifPresent(picture -> {
          String address = source(house, house.picturePath(article, 1280));
          out.append(
              switch (pictures) {
                // The length is not known before the picture is drawn; feeds then write nought.
                case ENCLOSURE ->
                    "<enclosure url=\"%s\" type=\"%s\" length=\"0\"/>\n".formatted(address, type);
                case MEDIA ->
                    """
                    <media:content url="%s" type="%s" medium="image" width="1280" height="720">\
                    <media:description>%s</media:description><media:credit>%s</media:credit>\
                    </media:content>
                    """
                        .formatted(
                            address,
                            type,
                            Markup.escape(picture.caption()),
                            Markup.escape(picture.credit()));
              });
        });
  }
}
