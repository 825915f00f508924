package org.warraq.press;

import java.util.stream.Collectors;

/** What stands above the body of a page: names, addresses and descriptions for machines. */
final class PageHead {
  private PageHead() {}

  /** The head of an article's page: canonical address, Open Graph and a NewsArticle in JSON-LD. */
  static String of(House house, PressArticle article, String style) {
    var out = new StringBuilder();
    out.append(opening(house, article.headline() + " - " + house.publisher().name(), style))
        .append(meta("name", "description", article.standfirst()))
        .append("<link rel=\"canonical\" href=\"%s\">\n".formatted(article.canonical()))
        .append(meta("property", "og:type", "article"))
        .append(meta("property", "og:site_name", house.publisher().name()))
        .append(meta("property", "og:title", article.headline()))
        .append(meta("property", "og:description", article.standfirst()))
        .append(meta("property", "og:url", article.canonical().toString()))
        .append(meta("property", "article:published_time", house.isoDate(article.published())))
        .append(meta("property", "article:section", article.section()));
    article
        .modified()
        .ifPresent(at -> out.append(meta("property", "article:modified_time", house.isoDate(at))));
    article.tags().forEach(tag -> out.append(meta("property", "article:tag", tag)));
    article
        .picture()
        .ifPresent(picture -> {
          String address = house.absolute(house.picturePath(article, 1280));
          out.append(meta("property", "og:image", address))
              .append(meta("property", "og:image:width", "1280"))
              .append(meta("property", "og:image:height", "720"))
              .append(meta("property", "og:image:alt", picture.caption()))
              .append(meta("name", "twitter:card", "summary_large_image"));
        });
    return out.append(linkedData(house, article)).append("</head>\n").toString();
  }

  /** The head of any other page. */
  static String plain(House house, String title, String style) {
    return opening(house, title, style) + "</head>\n";
  }

  private static String opening(House house, String title, String style) {
    return """
    <!DOCTYPE html>
    <html lang="%s" dir="%s">
    <head>
    <meta charset="%s">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="alternate" type="%s" title="%s" href="%s">
    <style>%s</style>
    """
        .formatted(
            house.publisher().language(),
            house.masthead().direction(),
            house.masthead().charset().name(),
            Markup.escape(title),
            house.masthead().feed().mediaType().replaceFirst(";.*", ""),
            Markup.escape(house.publisher().name()),
            house.publisher().feed(),
            style);
  }

  private static String meta(String kind, String name, String value) {
    return "<meta %s=\"%s\" content=\"%s\">\n".formatted(kind, name, Markup.escape(value));
  }

  private static String linkedData(House house, PressArticle article) {
    String authors =
        article.authors().stream()
            .map(name -> "{\"@type\":\"Person\",\"name\":" + Markup.json(name) + "}")
            .collect(Collectors.joining(","));
    String image =
        article
            .picture()
            .map(picture ->
                "\"image\":[%s],\n"
                    .formatted(Markup.json(house.absolute(house.picturePath(article, 1600)))))
            .orElse("");
    return """
    <script type="application/ld+json">
    {"@context":"https://schema.org","@type":"NewsArticle",
    "headline":%s,
    "description":%s,
    "datePublished":"%s","dateModified":"%s",
    "author":[%s],
    %s"publisher":{"@type":"NewsMediaOrganization","name":%s,"url":"%s"},
    "articleSection":%s,"inLanguage":"%s","mainEntityOfPage":"%s"}
    </script>
    """
        .formatted(
            Markup.json(article.headline()),
            Markup.json(article.standfirst()),
            house.isoDate(article.published()),
            house.isoDate(article.updated()),
            authors,
            image,
            Markup.json(house.publisher().name()),
            house.publisher().home(),
            Markup.json(article.section()),
            house.publisher().language(),
            article.canonical());
  }
}
