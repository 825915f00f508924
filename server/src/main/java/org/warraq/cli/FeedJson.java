package org.warraq.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.warraq.feed.Category;
import org.warraq.feed.Chapters;
import org.warraq.feed.Content;
import org.warraq.feed.Details;
import org.warraq.feed.Enclosure;
import org.warraq.feed.Entry;
import org.warraq.feed.Extras;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedResult;
import org.warraq.feed.Generator;
import org.warraq.feed.Geo;
import org.warraq.feed.Image;
import org.warraq.feed.Link;
import org.warraq.feed.Media;
import org.warraq.feed.Person;
import org.warraq.feed.Text;

/**
 * The JSON form of what a feed says, as {@code warraq feed} prints it. A field that the document
 * does not have is left out; the names are stable.
 */
final class FeedJson {
  private FeedJson() {}

  /** One object for one document. */
  static Map<String, Object> of(FeedResult result) {
    return switch (result) {
      case FeedResult.Readable(Feed feed) -> of(feed);
      case FeedResult.Unreadable(String reason) -> error(reason);
    };
  }

  static Map<String, Object> error(String reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", false);
    json.put("error", reason);
    return json;
  }

  private static Map<String, Object> of(Feed feed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", true);
    json.put("format", feed.format().label());
    json.put("encoding", feed.encoding());
    json.put("problems", feed.problems());
    Map<String, Object> about = details(feed.details());
    feed.channel().ttlMinutes().ifPresent(ttl -> about.put("ttl", String.valueOf(ttl)));
    feed.channel().updatePeriod().ifPresent(period -> about.put("update_period", period));
    feed.channel().updateFrequency().ifPresent(often -> about.put("update_frequency", often));
    feed.channel().updateBase().ifPresent(base -> about.put("update_base", base.toString()));
    put(about, "skip_hours", feed.channel().skipHours());
    put(about, "skip_days", feed.channel().skipDays());
    put(about, "hub", feed.channel().hub());
    json.put("feed", about);
    json.put("entries", feed.entries().stream().map(FeedJson::entry).toList());
    return json;
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> json = details(entry.details());
    // Whoever reads summaries alone finds the text; without a detail it is the content's.
    if (!json.containsKey("summary")) {
      entry.details().contents().stream()
          .map(Content::text)
          .filter(text -> text.isHtml() || text.type().equals("text/plain"))
          .map(Text::value)
          .filter(value -> !value.isEmpty())
          .findFirst()
          .ifPresent(value -> json.put("summary", value));
    }
    entry.source().ifPresent(source -> json.put("source", details(source.details())));
    return json;
  }

  private static Map<String, Object> details(Details details) {
    Map<String, Object> json = new LinkedHashMap<>();
    text(json, "title", details.texts().title());
    text(json, "subtitle", details.texts().subtitle());
    text(json, "summary", details.texts().summary());
    text(json, "rights", details.texts().rights());
    put(json, "link", details.link());
    put(json, "id", details.id());
    put(json, "language", details.language());
    Details.References references = details.references();
    put(json, "icon", references.icon());
    put(json, "logo", references.logo());
    put(json, "comments", references.comments());
    put(json, "docs", references.docs());
    put(json, "license", references.license());
    put(json, "published", details.dates().published().map(Object::toString));
    put(json, "updated", details.dates().updated().map(Object::toString));
    put(json, "created", details.dates().created().map(Object::toString));
    put(json, "expired", details.dates().expired().map(Object::toString));
    put(json, "authors", map(details.people().authors(), FeedJson::person));
    put(json, "contributors", map(details.people().contributors(), FeedJson::person));
    put(json, "publisher", details.people().publisher().map(FeedJson::person));
    put(json, "generator", details.generator().map(FeedJson::generator));
    put(json, "categories", map(details.categories(), FeedJson::category));
    put(json, "links", map(details.links(), FeedJson::link));
    put(json, "enclosures", map(details.enclosures(), FeedJson::enclosure));
    put(json, "content", map(details.contents(), FeedJson::content));
    put(json, "image", details.image().map(FeedJson::image));
    extras(json, details.extras());
    return json;
  }

  private static void extras(Map<String, Object> json, Extras extras) {
    extras
        .itunes()
        .ifPresent(itunes -> {
          Map<String, Object> part = new LinkedHashMap<>();
          put(part, "block", itunes.block());
          put(part, "explicit", itunes.explicit());
          put(part, "duration", itunes.duration());
          json.put("itunes", part);
        });
    put(json, "media", extras.media().map(FeedJson::media));
    put(json, "geo", extras.geo().map(FeedJson::geo));
    put(json, "psc", extras.chapters().map(FeedJson::chapters));
    extras
        .inReplyTo()
        .ifPresent(reply -> {
          Map<String, Object> part = new LinkedHashMap<>();
          put(part, "ref", reply.ref());
          put(part, "href", reply.href());
          put(part, "type", reply.type());
          put(part, "source", reply.source());
          json.put("in_reply_to", part);
        });
    extras
        .textInput()
        .ifPresent(input -> {
          Map<String, Object> part = new LinkedHashMap<>();
          put(part, "title", input.title());
          put(part, "description", input.description());
          put(part, "name", input.name());
          put(part, "link", input.link());
          json.put("textinput", part);
        });
    extras
        .cloud()
        .ifPresent(cloud -> {
          Map<String, Object> part = new LinkedHashMap<>();
          put(part, "domain", cloud.domain());
          put(part, "port", cloud.port());
          put(part, "path", cloud.path());
          put(part, "registerProcedure", cloud.registerProcedure());
          put(part, "protocol", cloud.protocol());
          json.put("cloud", part);
        });
  }

  private static void text(Map<String, Object> json, String name, Optional<Text> text) {
    text.ifPresent(value -> {
      json.put(name, value.value());
      Map<String, Object> detail = new LinkedHashMap<>();
      detail.put("type", value.type());
      put(detail, "language", value.language());
      put(detail, "base", value.base());
      json.put(name + "_detail", detail);
    });
  }

  private static Map<String, Object> person(Person person) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "name", person.name());
    put(json, "email", person.email());
    put(json, "uri", person.uri());
    return json;
  }

  private static Map<String, Object> generator(Generator generator) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "name", generator.name());
    put(json, "uri", generator.uri());
    put(json, "version", generator.version());
    return json;
  }

  private static Map<String, Object> category(Category category) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("term", category.term());
    put(json, "scheme", category.scheme());
    put(json, "label", category.label());
    return json;
  }

  private static Map<String, Object> link(Link link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rel", link.rel());
    json.put("href", link.href());
    put(json, "type", link.type());
    put(json, "title", link.title());
    put(json, "hreflang", link.hreflang());
    put(json, "length", link.length().map(String::valueOf));
    return json;
  }

  private static Map<String, Object> enclosure(Enclosure enclosure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", enclosure.url());
    put(json, "type", enclosure.type());
    put(json, "length", enclosure.length().map(String::valueOf));
    return json;
  }

  private static Map<String, Object> content(Content content) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", content.text().value());
    json.put("type", content.text().type());
    put(json, "language", content.text().language());
    put(json, "base", content.text().base());
    put(json, "src", content.src());
    return json;
  }

  private static Map<String, Object> image(Image image) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "url", image.url());
    put(json, "title", image.title());
    put(json, "link", image.link());
    put(json, "description", image.description());
    put(json, "width", image.width());
    put(json, "height", image.height());
    return json;
  }

  private static Map<String, Object> media(Media media) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "thumbnails", map(media.thumbnails(), t -> Map.of("url", t.url())));
    put(json, "contents", map(media.contents(), FeedJson::mediaItem));
    put(json, "credits", map(media.credits(), FeedJson::credit));
    put(json, "player", media.player().map(url -> Map.of("url", url)));
    put(json, "rating", media.rating());
    put(json, "license", media.license());
    put(json, "restriction", media.restriction());
    return json;
  }

  private static Map<String, Object> mediaItem(Media.Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", item.url());
    put(json, "type", item.type());
    put(json, "medium", item.medium());
    put(json, "description", item.description());
    put(json, "credit", item.credit());
    return json;
  }

  private static Map<String, Object> credit(Media.Credit credit) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "role", credit.role());
    json.put("content", credit.content());
    return json;
  }

  /** GeoJSON's shapes: a point is one position, a polygon a list of rings. */
  private static Map<String, Object> geo(Geo geo) {
    List<List<Double>> positions =
        geo.coordinates().stream()
            .map(p ->
                p.altitude().isPresent()
                    ? List.of(p.longitude(), p.latitude(), p.altitude().getAsDouble())
                    : List.of(p.longitude(), p.latitude()))
            .toList();
    Object coordinates =
        switch (geo.type()) {
          case "Point" -> positions.getFirst();
          case "Polygon" -> List.of(positions);
          default -> positions;
        };
    return Map.of("type", geo.type(), "coordinates", coordinates);
  }

  private static Map<String, Object> chapters(Chapters chapters) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "version", chapters.version());
    json.put("chapters", map(chapters.chapters(), FeedJson::chapter));
    return json;
  }

  private static Map<String, Object> chapter(Chapters.Chapter chapter) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "start", chapter.start());
    put(json, "title", chapter.title());
    put(json, "href", chapter.href());
    put(json, "image", chapter.image());
    return json;
  }

  private static <T> List<Map<String, Object>> map(
      List<T> values, Function<T, Map<String, Object>> form) {
    return values.stream().map(form).toList();
  }

  private static void put(Map<String, Object> json, String name, Optional<?> value) {
    value.ifPresent(present -> json.put(name, present));
  }

  private static void put(Map<String, Object> json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static void put(Map<String, Object> json, String name, List<?> values) {
    if (!values.isEmpty()) {
      json.put(name, values);
    }
  }
}
