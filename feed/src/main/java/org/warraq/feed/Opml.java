package org.warraq.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.warraq.feed.DetailsReader.attribute;
import static org.warraq.feed.DetailsReader.present;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.warraq.language.CharacterSets;

/**
 * Reads and writes lists of feeds in OPML 1.0 and 2.0 (http://opml.org/spec2.opml). Nested outlines
 * are groups. Damaged lists are read as far as they make sense.
 */
public final class Opml {
  /** A list of a million feeds is moved with the database, not by hand. */
  private static final int MAX_FEEDS = 100_000;

  /** Groups in groups; nobody has more than three. Deeper ones count as the last. */
  static final int MAX_DEPTH = 20;

  private static final int MAX_WRAPPERS = 5;

  private static final int MAX_TOLD = 10;
  private static final int MAX_TOLD_CHARS = 200;

  /** An address whose scheme was left out. */
  private static final Pattern BARE_HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}(?:[:/?]\\S*)?");

  private static final int HEAD_BYTES = 512;

  private Opml() {}

  /**
   * A list of feeds.
   *
   * @param title the name of the list
   * @param problems what of it could not be taken, for the one whose list it is
   */
  public record Subscriptions(
      Optional<String> title, List<Subscription> feeds, List<String> problems) {
    public Subscriptions {
      feeds = List.copyOf(feeds);
      problems = List.copyOf(problems);
    }

    /** A list of which everything could be taken. */
    public Subscriptions(Optional<String> title, List<Subscription> feeds) {
      this(title, feeds, List.of());
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
    List<String> problems = new ArrayList<>();
    List<Subscription> feeds = feeds(document, problems);
    if (!isOpml(document) && feeds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Subscriptions(title(document), feeds, problems));
  }

  /** Writes a list as OPML 2.0, one outline for each group. */
  public static String write(Subscriptions subscriptions) {
    return OpmlWriter.write(subscriptions);
  }

  /** The root, or what a mail program or a server wrapped around it. */
  private static boolean isOpml(Document document) {
    Element at = document.firstElementChild();
    for (int depth = 0; at != null && depth < MAX_WRAPPERS; depth++) {
      if (at.tagName().equalsIgnoreCase("opml")) {
        return true;
      }
      at = at.firstElementChild();
    }
    return false;
  }

  private static Optional<String> title(Document document) {
    Element at = next(document);
    while (at != null && !isOutline(at)) {
      if (at.tagName().equalsIgnoreCase("title")) {
        return present(PlainText.of(TextReader.line(at), Text.PLAIN));
      }
      at = next(at);
    }
    return Optional.empty();
  }

  /**
   * One pass in the order of the document, on no stack: unclosed outlines put each feed inside the
   * one before it, a thousand deep.
   */
  private static List<Subscription> feeds(Document document, List<String> problems) {
    List<Subscription> feeds = new ArrayList<>();
    Map<Element, List<String>> groups = new IdentityHashMap<>();
    int unusable = 0;
    for (Element at = next(document); at != null; at = next(at)) {
      List<String> around = groups.getOrDefault(at.parent(), List.of());
      List<String> within = around;
      if (isOutline(at)) {
        String name = name(at);
        String written = written(at);
        String address = address(written);
        if (!address.isEmpty() && feeds.size() == MAX_FEEDS) {
          problems.add("Only the first " + MAX_FEEDS + " feeds were read.");
          return feeds;
        }
        if (!address.isEmpty()) {
          feeds.add(feed(at, name, address, around));
        } else if (written.isEmpty()) {
          // A feed is no group, but an unclosed outline puts its neighbours inside it.
          within = inside(around, name);
        } else if (unusable++ < MAX_TOLD) {
          problems.add(
              "«%s» has no address that can be read: %s"
                  .formatted(name, Limits.cut(written, MAX_TOLD_CHARS)));
        }
      }
      if (!within.isEmpty()) {
        groups.put(at, within);
      }
    }
    if (unusable > MAX_TOLD) {
      problems.add((unusable - MAX_TOLD) + " more have none either.");
    }
    return feeds;
  }

  private static @Nullable Element next(Element at) {
    Element child = at.firstElementChild();
    Element up = at;
    while (child == null && up != null) {
      child = up.nextElementSibling();
      up = up.parent();
    }
    return child;
  }

  private static boolean isOutline(Element element) {
    return element.tagName().equalsIgnoreCase("outline");
  }

  private static Subscription feed(
      Element outline, String name, String address, List<String> groups) {
    List<String> own = groups;
    String category = attribute(outline, "category");
    if (groups.isEmpty() && !category.isEmpty()) {
      // "/group/group" is a path, "word,word" a list of which the first is taken.
      own =
          Arrays.stream(category.split(",", 2)[0].split("/"))
              .map(PlainText::collapse)
              .limit(MAX_DEPTH)
              .toList();
    }
    return new Subscription(
        name.isEmpty() ? address : name,
        address,
        present(Urls.link("", attribute(outline, "htmlUrl"))),
        Scope.languageTag(attribute(outline, "language")),
        own.stream().filter(group -> !group.isEmpty()).toList());
  }

  private static List<String> inside(List<String> groups, String name) {
    if (name.isEmpty() || groups.size() >= MAX_DEPTH) {
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

  private static String written(Element outline) {
    String xmlUrl = attribute(outline, "xmlUrl");
    String type = attribute(outline, "type").toLowerCase(Locale.ROOT);
    boolean otherName = type.equals("rss") || type.equals("atom") || type.equals("feed");
    return xmlUrl.isEmpty() && otherName ? attribute(outline, "url") : xmlUrl;
  }

  private static String address(String written) {
    String address = written;
    if (address.regionMatches(true, 0, "feed:", 0, 5)) {
      String rest = address.substring(5);
      address = rest.startsWith("//") ? "http:" + rest : rest;
    }
    if (BARE_HOST.matcher(address).matches()) {
      address = "http://" + address;
    }
    // As it can be written again: a list that goes out and comes in has the same feeds.
    return Urls.web(address).isPresent() ? PlainText.collapse(Urls.link("", address)) : "";
  }
}
