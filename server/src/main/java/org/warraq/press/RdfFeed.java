package org.warraq.press;

/** RSS 1.0, which is RDF, with Dublin Core and the content module. */
enum RdfFeed implements FeedWriter {
  INSTANCE;

  @Override
  public String mediaType() {
    return "application/rdf+xml; charset=utf-8";
  }

  @Override
  public String write(Issue issue) {
    House house = issue.house();
    var publisher = house.publisher();
    var out = new StringBuilder();
    out.append(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns="http://purl.org/rss/1.0/" \
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel rdf:about="%s">
            """
                .formatted(publisher.feed()))
        .append(Markup.element("title", publisher.name()))
        .append(Markup.element("link", publisher.home().toString()))
        .append(Markup.element("description", publisher.name()))
        .append(Markup.element("dc:language", publisher.language()))
        .append(Markup.element("dc:date", house.isoDate(issue.built())))
        .append("<items><rdf:Seq>\n");
    for (PressArticle article : issue.articles()) {
      out.append("<rdf:li rdf:resource=\"%s\"/>\n".formatted(article.canonical()));
    }
    out.append("</rdf:Seq></items>\n</channel>\n");
    issue.articles().forEach(article -> item(out, house, article));
    return out.append("</rdf:RDF>\n").toString();
  }

  private static void item(StringBuilder out, House house, PressArticle article) {
    out.append("<item rdf:about=\"%s\">\n".formatted(article.canonical()))
        .append(Markup.element("title", article.headline()))
        .append(Markup.element("link", article.canonical().toString()))
        .append(Markup.element("description", article.standfirst()))
        .append(Markup.element("dc:date", house.isoDate(article.published())));
    article.authors().forEach(author -> out.append(Markup.element("dc:creator", author)));
    out.append(Markup.element("dc:subject", article.section()));
    article.tags().forEach(tag -> out.append(Markup.element("dc:subject", tag)));
    String html =
        BodyHtml.figureInFeed(article, BodyHtml.feedPicture(house, article).map(house::absolute))
            + BodyHtml.of(article.body());
    out.append("<content:encoded>")
        .append(Markup.cdata(html))
        .append("</content:encoded>\n</item>\n");
  }
}
