package org.warraq.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Byline;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.Tag;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.1; the extension {@code _source} names where an article is from. */
final class JsonFeedDocument {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonFeedDocument() {}

  static byte[] write(Channel channel) {
    Frame frame = channel.frame();
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", channel.title());
    feed.put("home_page_url", channel.address(channel.page()));
    feed.put("feed_url", channel.address(channel.self()));
    if (!frame.site().tagline().isEmpty()) {
      feed.put("description", frame.site().tagline());
    }
    feed.put("language", frame.lang());
    feed.put("authors", List.of(person(frame.site().name(), frame.absolute("/"))));
    channel.hub().ifPresent(hub -> feed.put("hubs", List.of(Map.of("type", "WebSub", "url", hub))));
    feed.put("items", channel.articles().stream().map(article -> item(channel, article)).toList());
    return JSON.writeValueAsBytes(feed);
  }

  private static Map<String, Object> item(Channel channel, Article article) {
    Frame frame = channel.frame();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", channel.id(article));
    item.put("url", frame.absolute(article.path()));
    item.put("external_url", article.originUrl());
    item.put("title", article.headline());
    item.put("content_html", channel.html(article));
    article.standfirst().ifPresent(text -> item.put("summary", text));
    article
        .picture()
        .ifPresent(picture -> item.put("image", ArticlePage.image(frame, picture).url()));
    item.put("date_published", article.publishedAt().toString());
    article.modifiedAt().ifPresent(at -> item.put("date_modified", at.toString()));
    if (!article.bylines().isEmpty()) {
      item.put("authors", article.bylines().stream().map(byline -> author(frame, byline)).toList());
    }
    List<String> tags =
        Stream.concat(
                article.section().map(Section::name).stream(),
                article.tags().stream().map(Tag::name))
            .toList();
    if (!tags.isEmpty()) {
      item.put("tags", tags);
    }
    item.put("language", article.language());
    item.put("_source", person(article.source().name(), article.source().homeUrl()));
    return item;
  }

  private static Map<String, Object> author(Frame frame, Byline byline) {
    return person(byline.name(), frame.absolute(Route.Kind.BYLINE.path(byline.slug())));
  }

  private static Map<String, Object> person(String name, String address) {
    return Map.of("name", name, "url", address);
  }
}
