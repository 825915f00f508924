package org.warraq.press;

/**
 * Atom 1.0 (RFC 4287), as the agency and the Persian paper write it.
 *
 * @param carries how much of the text stands in the feed
 */
record AtomFeed(Carries carries) implements FeedWriter {
  enum Carries {
    SUMMARY,
    FULL_HTML
  }

  @Override
  public String mediaType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public String write(Issue issue) {
    House house = issue.house();
    var publisher = house.publisher();
    var out = new StringBuilder();
    out.append(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
            xml:lang="%s">
            """
                .formatted(publisher.language()))
        .append(Markup.element("id", "tag:" + publisher.id() + ".localhost,2026:feed"))
        .append(Markup.element("title", publisher.name()))
        .append(Markup.element("updated", house.isoDate(issue.built())))
        .append("<link rel=\"self\" href=\"%s\"/>\n".formatted(publisher.feed()))
        .append(
            "<link rel=\"alternate\" type=\"text/html\" href=\"%s\"/>\n"
                .formatted(publisher.home()));
    issue.articles().forEach(article -> entry(out, house, article));
    return out.append("</feed>\n").toString();
  }

  private void entry(StringBuilder out, House house, PressArticle article) {
    out.append("<entry>\n")
        .append(Markup.element("id", "tag:" + house.id() + ".localhost,2026:" + article.id()))
        .append("<title type=\"text\">")
        .append(Markup.escape(article.headline()))
        .append("</title>\n")
        .append(
            "<link rel=\"alternate\" type=\"text/html\" href=\"%s\"/>\n"
                .formatted(article.canonical()))
        .append(Markup.element("published", house.isoDate(article.published())))
        .append(Markup.element("updated", house.isoDate(article.updated())));
    if (article.authors().isEmpty()) {
      out.append("<author>").append(Markup.element("name", house.publisher().name()));
      out.append("</author>\n");
    }
    for (String author : article.authors()) {
      out.append("<author>").append(Markup.element("name", author)).append("</author>\n");
    }
    category(out, article.section());
    article.tags().forEach(tag -> category(out, tag));
    out.append(Markup.element("summary", article.standfirst()));
    switch (carries) {
      case SUMMARY ->
          BodyHtml.feedPicture(house, article)
              .ifPresent(path ->
                  out.append(
                      "<media:thumbnail url=\"%s\" width=\"640\" height=\"360\"/>\n"
                          .formatted(house.absolute(path))));
      case FULL_HTML -> {
        String html =
            BodyHtml.figureInFeed(
                    article, BodyHtml.feedPicture(house, article).map(house::absolute))
                + BodyHtml.of(article.body());
        out.append("<content type=\"html\">").append(Markup.escape(html)).append("</content>\n");
        article
            .picture()
            .ifPresent(picture ->
                out.append(
                    "<link rel=\"enclosure\" type=\"%s\" href=\"%s\"/>\n"
                        .formatted(
                            house.masthead().pictures().mediaType(),
                            house.absolute(house.picturePath(article, 1280)))));
      }
    }
    out.append("</entry>\n");
  }

  private static void category(StringBuilder out, String term) {
    out.append("<category term=\"").append(Markup.escape(term)).append("\"/>\n");
  }
}
