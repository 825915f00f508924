package org.warraq.feed;

import static org.warraq.feed.DetailsReader.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.warraq.feed.DetailsBuilder.Line;
import org.warraq.feed.DetailsBuilder.Moment;
import org.warraq.feed.DetailsBuilder.Part;
import org.warraq.feed.DetailsBuilder.Weight;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
final class JsonFeedReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DateReader dates;

  JsonFeedReader(DateReader dates) {
    this.dates = dates;
  }

  FeedResult read(String source, String encoding, Scope outer, List<String> problems) {
    JsonNode root;
    try {
      root = JSON.readTree(source);
    } catch (JacksonException e) {
      return new FeedResult.Unreadable("The document is not valid JSON.");
    }
    String version = string(root, "version");
    if (!root.isObject() || (!version.contains("jsonfeed.org") && !root.path("items").isArray())) {
      return new FeedResult.Unreadable("The JSON document is not a JSON Feed.");
    }
    FeedFormat format = version.endsWith("1.1") ? FeedFormat.JSON_11 : FeedFormat.JSON_10;
    Scope scope = outer.in(format).speaking(language(root).or(outer::language));
    DetailsBuilder about = about(root, scope);
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      if (entries.size() == Limits.MAX_ENTRIES) {
        problems.add("Only the first " + Limits.MAX_ENTRIES + " entries were read.");
        break;
      }
      if (item.isObject()) {
        Scope own = scope.speaking(language(item).or(scope::language));
        entries.add(new Entry(entry(item, own).build(), Optional.empty()));
      }
    }
    dates.report(problems);
    Details details = about.build();
    return new FeedResult.Readable(
        new Feed(format, encoding, problems, details, channel(root, details), entries));
  }

  private DetailsBuilder about(JsonNode root, Scope scope) {
    DetailsBuilder out = new DetailsBuilder();
    out.language = scope.told();
    plain(root, "title", Part.TITLE, scope, out);
    plain(root, "description", Part.SUBTITLE, scope, out);
    address(root, "home_page_url", "alternate", scope, out);
    address(root, "feed_url", "self", scope, out);
    address(root, "next_url", "next", scope, out);
    out.line(Line.LOGO, resolved(root, "icon", scope));
    out.line(Line.ICON, resolved(root, "favicon", scope));
    out.image(image(resolved(root, "icon", scope)));
    authors(root, scope, out);
    for (JsonNode hub : root.path("hubs")) {
      out.link(Link.of("hub", resolved(hub, "url", scope)));
    }
    return out;
  }

  private DetailsBuilder entry(JsonNode item, Scope scope) {
    DetailsBuilder out = new DetailsBuilder();
    out.language = scope.told();
    out.line(Line.ID, string(item, "id"));
    address(item, "url", "alternate", scope, out);
    address(item, "external_url", "related", scope, out);
    plain(item, "title", Part.TITLE, scope, out);
    plain(item, "summary", Part.SUMMARY, scope, out);
    content(item, "content_html", Text.HTML, scope, out);
    content(item, "content_text", Text.PLAIN, scope, out);
    out.moment(Moment.PUBLISHED, dates.read(string(item, "date_published")));
    out.moment(Moment.UPDATED, dates.read(string(item, "date_modified")));
    out.image(image(resolved(item, "image", scope)));
    out.image(image(resolved(item, "banner_image", scope)));
    authors(item, scope, out);
    for (JsonNode tag : item.path("tags")) {
      out.category(
          new Category(PlainText.collapse(value(tag)), Optional.empty(), Optional.empty()));
    }
    for (JsonNode file : item.path("attachments")) {
      String url = resolved(file, "url", scope);
      Optional<String> type = present(string(file, "mime_type"));
      Optional<Long> length = ImageReader.bytes(string(file, "size_in_bytes"));
      out.enclosure(new Enclosure(url, type, length));
      out.link(
          new Link(
              "enclosure", url, type, present(string(file, "title")), Optional.empty(), length));
    }
    return out;
  }

  private static Channel channel(JsonNode root, Details details) {
    Optional<String> hub =
        details.links().stream()
            .filter(link -> link.rel().equals("hub"))
            .map(Link::href)
            .findFirst();
    Optional<String> self = present(string(root, "feed_url"));
    return new Channel(
        OptionalInt.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        hub,
        self);
  }

  private static void authors(JsonNode node, Scope scope, DetailsBuilder out) {
    for (JsonNode author : node.path("authors")) {
      author(author, scope, out);
    }
    author(node.path("author"), scope, out);
  }

  private static void author(JsonNode author, Scope scope, DetailsBuilder out) {
    if (author.isObject()) {
      String uri = resolved(author, "url", scope);
      boolean mail = uri.startsWith("mailto:");
      out.author(
          new Person(
              present(PlainText.collapse(string(author, "name"))),
              mail ? present(uri.substring(7)) : Optional.empty(),
              mail ? Optional.empty() : present(uri)));
    }
  }

  private static void plain(
      JsonNode node, String field, Part part, Scope scope, DetailsBuilder out) {
    out.text(part, TextReader.of(string(node, field), Text.PLAIN, scope), Weight.OWN);
  }

  private static void content(
      JsonNode node, String field, String type, Scope scope, DetailsBuilder out) {
    String value = value(node.path(field));
    if (!value.isEmpty()) {
      out.content(new Content(TextReader.of(value, type, scope), Optional.empty()));
    }
  }

  private static void address(
      JsonNode node, String field, String rel, Scope scope, DetailsBuilder out) {
    String href = resolved(node, field, scope);
    if (!href.isEmpty()) {
      out.link(Link.of(rel, href));
      if (rel.equals("alternate")) {
        out.line(Line.LINK, href);
      }
    }
  }

  private static @Nullable Image image(String url) {
    return url.isEmpty()
        ? null
        : new Image(
            url,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  private static Optional<String> language(JsonNode node) {
    return Scope.languageTag(string(node, "language"));
  }

  private static String resolved(JsonNode node, String field, Scope scope) {
    String written = string(node, field);
    return written.isEmpty() ? "" : scope.resolve(written);
  }

  private static String string(JsonNode node, String field) {
    return Limits.cut(value(node.path(field)).strip(), Limits.MAX_LINE_CHARS);
  }

  /** Strings, and numbers where a string should be. */
  private static String value(JsonNode node) {
    return node.isString() || node.isNumber() ? node.asString() : "";
  }
}
