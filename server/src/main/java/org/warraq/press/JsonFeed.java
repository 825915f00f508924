package org.warraq.press;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** JSON Feed 1.1. */
enum JsonFeed implements FeedWriter {
  INSTANCE;

  @Override
  public String mediaType() {
    return "application/feed+json";
  }

  @Override
  public String write(Issue issue) {
    var publisher = issue.house().publisher();
    return """
    {
    "version": "https://jsonfeed.org/version/1.1",
    "title": %s,
    "home_page_url": "%s",
    "feed_url": "%s",
    "language": "%s",
    "items": [
    %s
    ]
    }
    """
        .formatted(
            Markup.json(publisher.name()),
            publisher.home(),
            publisher.feed(),
            publisher.language(),
            issue.articles().stream()
                .map(article -> item(issue.house(), article))
                .collect(Collectors.joining(",\n")));
  }

  private static String item(House house, PressArticle article) {
    var picture = BodyHtml.feedPicture(house, article).map(house::absolute);
    var fields = new ArrayList<String>();
    fields.add("\"id\": " + Markup.json(article.id()));
    fields.add("\"url\": " + Markup.json(article.canonical().toString()));
    fields.add("\"title\": " + Markup.json(article.headline()));
    fields.add("\"summary\": " + Markup.json(article.standfirst()));
    fields.add(
        "\"content_html\": "
            + Markup.json(BodyHtml.figureInFeed(article, picture) + BodyHtml.of(article.body())));
    picture.ifPresent(path ->
        fields.add("\"image\": " + Markup.json(house.absolute(house.picturePath(article, 1280)))));
    fields.add("\"date_published\": \"" + house.isoDate(article.published()) + "\"");
    article
        .modified()
        .ifPresent(at -> fields.add("\"date_modified\": \"" + house.isoDate(at) + "\""));
    fields.add(
        "\"authors\": "
            + array(
                article.authors().stream()
                    .map(author -> "{\"name\": " + Markup.json(author) + "}")
                    .toList()));
    var tags = new ArrayList<>(List.of(article.section()));
    tags.addAll(article.tags());
    fields.add("\"tags\": " + array(tags.stream().map(Markup::json).toList()));
    return "{" + String.join(",\n ", fields) + "}";
  }

  private static String array(List<String> values) {
    return "[" + String.join(", ", values) + "]";
  }
}
