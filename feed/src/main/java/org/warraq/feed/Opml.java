package org.warraq.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.warraq.feed.DetailsReader.attribute;
import static org.warraq.feed.DetailsReader.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.warraq.language.CharacterSets;

/**
 * Reads and writes lists of feeds in OPML 1.0 and 2.0 (http://opml.org/spec2.opml). Nested outlines
 * are groups. Damaged lists are read as far as they make sense.
 */
public final class Opml {
  /** A list of a million feeds is moved with the database, not by hand. */
  private static final int MAX_OUTLINES = 100_000;

  /** Groups in groups; nobody has more than three. */
  private static final int MAX_DEPTH = 20;

  private static final int HEAD_BYTES = 512;

  private Opml() {}

  /**
   * A list of feeds.
   *
   * @param title the name of the list
   */
  public record Subscriptions(Optional<String> title, List<Subscription> feeds) {
    public Subscriptions {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * A feed of a list.
   *
   * @param title the name it is listed under
   * @param feedUrl its address
   * @param pageUrl the address of its page
   * @param groups the groups it stands in, the outermost first
   */
  public record Subscription(
      String title,
      String feedUrl,
      Optional<String> pageUrl,
      Optional<String> language,
      List<String> groups) {
    public Subscription {
      groups = List.copyOf(groups);
    }
  }

  /** Reads a list; empty if the document is none. */
  public static Optional<Subscriptions> read(byte[] body) {
    String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), ISO_8859_1);
    String declared = SourceRepair.declaredCharset(head);
    String text = CharacterSets.decode(body, Optional.empty(), present(declared)).text();
    Document document = Jsoup.parse(new SourceRepair(text).xml(), "", Parser.xmlParser());
    List<Subscription> feeds = new ArrayList<>();
    walk(document, List.of(), feeds, 0);
    boolean isOpml = document.getAllElements().stream().limit(5).anyMatch(Opml::isOpml);
    if (!isOpml && feeds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Subscriptions(title(document), feeds));
  }

  /** Writes a list as OPML 2.0, one outline for each group. */
  public static String write(Subscriptions subscriptions) {
    return OpmlWriter.write(subscriptions);
  }

  private static boolean isOpml(Element element) {
    return element.tagName().equalsIgnoreCase("opml");
  }

  private static Optional<String> title(Document document) {
    for (Element element : document.getAllElements()) {
      String name = element.tagName().toLowerCase(Locale.ROOT);
      if (name.equals("title")) {
        return present(PlainText.of(TextReader.line(element), Text.PLAIN));
      }
      if (name.equals("outline")) {
        break;
      }
    }
    return Optional.empty();
  }

  private static void walk(
      Element parent, List<String> groups, List<Subscription> feeds, int depth) {
    for (Element child = parent.firstElementChild();
        child != null && depth < MAX_DEPTH && feeds.size() < MAX_OUTLINES;
        child = child.nextElementSibling()) {
      if (!child.tagName().equalsIgnoreCase("outline")) {
        walk(child, groups, feeds, depth + 1);
        continue;
      }
      String name = name(child);
      String address = address(child);
      if (!address.isEmpty()) {
        feeds.add(feed(child, name, address, groups));
      }
      // A feed is no group, but an unclosed outline puts its neighbours inside it.
      walk(child, address.isEmpty() ? inside(groups, name) : groups, feeds, depth + 1);
    }
  }

  private static Subscription feed(
      Element outline, String name, String address, List<String> groups) {
    List<String> own = groups;
    String category = attribute(outline, "category");
    if (groups.isEmpty() && !category.isEmpty()) {
      own = List.of(PlainText.collapse(category.split("[,/]", 2)[0]));
    }
    return new Subscription(
        name.isEmpty() ? address : name,
        address,
        present(Urls.link("", attribute(outline, "htmlUrl"))),
        Scope.languageTag(attribute(outline, "language")),
        own.stream().filter(group -> !group.isEmpty()).toList());
  }

  private static List<String> inside(List<String> groups, String name) {
    if (name.isEmpty()) {
      return groups;
    }
    List<String> inner = new ArrayList<>(groups);
    inner.add(name);
    return inner;
  }

  private static String name(Element outline) {
    String title = attribute(outline, "title");
    String text = title.isEmpty() ? attribute(outline, "text") : title;
    return Limits.cut(PlainText.of(text, Text.PLAIN), Limits.MAX_LINE_CHARS);
  }

  private static String address(Element outline) {
    String xmlUrl = attribute(outline, "xmlUrl");
    String type = attribute(outline, "type").toLowerCase(Locale.ROOT);
    boolean otherName = type.equals("rss") || type.equals("atom") || type.equals("feed");
    String written = xmlUrl.isEmpty() && otherName ? attribute(outline, "url") : xmlUrl;
    String address = written.startsWith("feed://") ? "http" + written.substring(4) : written;
    return Urls.web(address).isPresent() ? Urls.link("", address) : "";
  }
}
