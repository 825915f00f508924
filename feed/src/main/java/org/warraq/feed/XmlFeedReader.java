package org.warraq.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.warraq.feed.DetailsBuilder.Line;
import org.warraq.feed.DetailsReader.Place;

/** Reads RSS, RDF, Atom and CDF: one walk over the parsed document. */
final class XmlFeedReader {
  /** A feed that a server wrapped into something else is looked for so deep. */
  private static final int ROOT_DEPTH = 3;

  private final DateReader dates;
  private final List<String> problems = new ArrayList<>();
  private final DetailsBuilder about = new DetailsBuilder();
  private final ChannelReader channel = new ChannelReader();
  private final List<Element> items = new ArrayList<>();
  private final List<Scope> itemScopes = new ArrayList<>();
  private boolean full;

  XmlFeedReader(DateReader dates) {
    this.dates = dates;
  }

  FeedResult read(String source, String encoding, Scope outer, List<String> found) {
    problems.addAll(found);
    SourceRepair repaired = new SourceRepair(source);
    problems.addAll(repaired.problems());
    Document document = Jsoup.parse(repaired.xml(), "", Parser.xmlParser());
    Optional<Element> sitemap = NewsSitemapReader.root(document);
    if (sitemap.isPresent()) {
      return new NewsSitemapReader(dates).read(sitemap.get(), encoding, outer, problems);
    }
    Element root = root(document, 0);
    if (root == null) {
      return new FeedResult.Unreadable(reason(document));
    }
    if (repaired.xml().lastIndexOf("</" + root.tagName()) < 0 && root.childNodeSize() > 0) {
      problems.add("The document breaks off before its end.");
    }
    FeedFormat format = Formats.of(root, repaired.doctype());
    Scope scope = outer.in(format).inside(root);
    DetailsReader reader = new DetailsReader(dates, Place.FEED, about);
    feed(root, scope, reader, 0);
    if (about.language.isEmpty()) {
      about.language = scope.told();
    }
    List<Entry> entries = entries(outer);
    if (full) {
      problems.add("Only the first " + Limits.MAX_ENTRIES + " entries were read.");
    }
    dates.report(problems);
    Details details = about.build();
    return new FeedResult.Readable(
        new Feed(
            format,
            encoding,
            problems.stream().distinct().limit(Limits.MAX_PROBLEMS).toList(),
            details,
            channel.build(details.links()),
            entries));
  }

  private static @Nullable Element root(Element parent, int depth) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (Formats.isRoot(child)) {
        return child;
      }
      Element inside = depth < ROOT_DEPTH ? root(child, depth + 1) : null;
      if (inside != null) {
        return inside;
      }
    }
    return null;
  }

  private static String reason(Document document) {
    Element first = document.firstElementChild();
    if (first == null) {
      return "The document holds no markup.";
    }
    String name = first.tagName().toLowerCase(Locale.ROOT);
    return name.equals("html") || name.equals("head") || name.equals("body")
        ? "The document is a web page, not a feed."
        : "The document is not a feed: its root element is «" + Limits.cut(name, 40) + "».";
  }

  private void feed(Element element, Scope scope, DetailsReader reader, int depth) {
    reader.own(element, scope);
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String name = Names.of(child);
      Scope inside = scope.inside(child);
      switch (name) {
        case "item", "entry" -> item(child, inside);
        case "channel", "feed" -> {
          if (depth < ROOT_DEPTH) {
            feed(child, inside, reader, depth + 1);
          }
        }
        case "items" -> itemsInside(child, inside);
        default -> {
          if (!channel.read(child, name)) {
            reader.child(child, name, inside);
          }
        }
      }
    }
  }

  private void itemsInside(Element element, Scope scope) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (Names.of(child).equals("item")) {
        item(child, scope.inside(child));
      }
    }
  }

  /** Takes an item; a missing end tag puts the next one inside it, and that one beside it again. */
  private void item(Element element, Scope scope) {
    Element item = element;
    Scope itemScope = scope;
    while (item != null) {
      if (items.size() >= Limits.MAX_ENTRIES) {
        full = true;
        return;
      }
      items.add(item);
      itemScopes.add(itemScope);
      Element next = null;
      for (Element child = item.firstElementChild();
          child != null;
          child = child.nextElementSibling()) {
        String name = Names.of(child);
        if (name.equals("item") || name.equals("entry")) {
          next = child;
          break;
        }
      }
      if (next != null) {
        problems.add("An entry without an end was closed before the next one.");
        itemScope = itemScope.inside(next);
      }
      item = next;
    }
  }

  /**
   * Entries wait for the feed: its language is theirs, and its page the base of their links, if
   * nothing nearer says otherwise.
   */
  private List<Entry> entries(Scope outer) {
    List<Entry> entries = new ArrayList<>(items.size());
    String page = about.line(Line.LINK);
    for (int i = 0; i < items.size(); i++) {
      Scope scope = itemScopes.get(i);
      if (scope.base().isEmpty() && Urls.web(page).isPresent()) {
        scope = scope.at(page);
      }
      if (scope.language().isEmpty() || scope.language().equals(outer.language())) {
        scope = scope.speaking(about.language);
      }
      entries.add(entry(items.get(i), scope));
    }
    return entries;
  }

  private Entry entry(Element element, Scope scope) {
    DetailsBuilder out = new DetailsBuilder();
    DetailsReader reader = new DetailsReader(dates, Place.ENTRY, out);
    reader.own(element, scope);
    EntrySource source = null;
    boolean unclosed = false;
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String name = Names.of(child);
      unclosed |= UnclosedElements.close(child, name);
      switch (name) {
        case "item", "entry" -> {}
        case "source" -> source = source(child, scope.inside(child));
        default -> reader.child(child, name, scope.inside(child));
      }
    }
    if (unclosed) {
      problems.add("An element without an end was closed before the next one.");
    }
    return new Entry(out.build(), Optional.ofNullable(source));
  }

  private EntrySource source(Element element, Scope scope) {
    DetailsBuilder out = new DetailsBuilder();
    DetailsReader reader = new DetailsReader(dates, Place.SOURCE, out);
    reader.own(element, scope);
    String url = DetailsReader.attribute(element, "url");
    if (element.firstElementChild() == null) {
      out.text(
          DetailsBuilder.Part.TITLE,
          TextReader.of(PlainText.of(TextReader.line(element), Text.PLAIN), Text.PLAIN, scope),
          DetailsBuilder.Weight.OWN);
    }
    if (!url.isEmpty()) {
      String href = scope.resolve(url);
      out.line(Line.LINK, href);
      out.link(Link.of("self", href));
    }
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      reader.child(child, Names.of(child), scope.inside(child));
    }
    return new EntrySource(out.build());
  }
}
