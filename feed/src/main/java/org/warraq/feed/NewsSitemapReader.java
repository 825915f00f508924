package org.warraq.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.warraq.feed.DetailsBuilder.Line;
import org.warraq.feed.DetailsBuilder.Moment;
import org.warraq.feed.DetailsBuilder.Part;
import org.warraq.feed.DetailsBuilder.Weight;

/**
 * Reads a news sitemap: a sitemap (sitemaps.org/protocol.html) whose addresses carry the name,
 * language, title and date that Google News defined. Publishers without a feed have one, and it
 * holds the articles of two days. Addresses without a title are pages, not news, and are skipped.
 */
final class NewsSitemapReader {
  /** What a server wraps around a document is not deeper. */
  private static final int ROOT_DEPTH = 3;

  private final DateReader dates;

  NewsSitemapReader(DateReader dates) {
    this.dates = dates;
  }

  /** The root of a sitemap or of an index of sitemaps. */
  static Optional<Element> root(Document document) {
    return root(document, 0);
  }

  private static Optional<Element> root(Element parent, int depth) {
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (local(child).equals("urlset") || isIndex(child)) {
        return Optional.of(child);
      }
      Optional<Element> inside =
          depth < ROOT_DEPTH && !Formats.isRoot(child) ? root(child, depth + 1) : Optional.empty();
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  static boolean isIndex(Element root) {
    return local(root).equals("sitemapindex");
  }

  FeedResult read(Element root, String encoding, Scope outer, List<String> problems) {
    if (isIndex(root)) {
      return new FeedResult.Unreadable(
          "The document is an index of sitemaps, not a news sitemap itself.");
    }
    DetailsBuilder about = new DetailsBuilder();
    List<Entry> entries = new ArrayList<>();
    Scope scope = outer.in(FeedFormat.NEWS_SITEMAP).inside(root);
    // Every address wherever it stands: a missing end tag puts the next one inside.
    for (Element element : root.getAllElements()) {
      if (!local(element).equals("url")) {
        continue;
      }
      if (entries.size() >= Limits.MAX_ENTRIES) {
        problems.add("Only the first " + Limits.MAX_ENTRIES + " entries were read.");
        break;
      }
      entry(element, scope, about).ifPresent(entries::add);
    }
    if (entries.isEmpty() && root.firstElementChild() != null) {
      return new FeedResult.Unreadable(
          "The document is a sitemap without news: its addresses carry no titles.");
    }
    if (about.language.isEmpty()) {
      about.language = scope.language();
    }
    dates.report(problems);
    return new FeedResult.Readable(
        new Feed(
            FeedFormat.NEWS_SITEMAP,
            encoding,
            problems.stream().distinct().limit(Limits.MAX_PROBLEMS).toList(),
            about.build(),
            new ChannelReader().build(List.of()),
            entries));
  }

  private Optional<Entry> entry(Element url, Scope scope, DetailsBuilder about) {
    DetailsBuilder out = new DetailsBuilder();
    out.language = scope.language();
    boolean news = false;
    for (Element child = url.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (local(child)) {
        case "loc" -> address(child, scope, out, about);
        case "lastmod" -> out.moment(Moment.UPDATED, dates.read(TextReader.line(child)));
        case "news" -> {
          news = true;
          news(child, scope, out, about);
        }
        case "image" -> picture(child, scope, out);
        default -> {}
      }
    }
    return news && out.has(Line.LINK) && out.has(Part.TITLE, Weight.OWN)
        ? Optional.of(new Entry(out.build(), Optional.empty()))
        : Optional.empty();
  }

  private static void address(
      Element element, Scope scope, DetailsBuilder out, DetailsBuilder about) {
    String href = scope.resolve(TextReader.line(element));
    if (Urls.web(href).isPresent()) {
      out.line(Line.ID, href);
      LinkReader.page(href, out);
      if (!about.has(Line.LINK)) {
        LinkReader.page(Urls.resolve(href, "/"), about);
      }
    }
  }

  private void news(Element news, Scope scope, DetailsBuilder out, DetailsBuilder about) {
    for (Element child = news.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (local(child)) {
        case "publication" -> publication(child, scope, out, about);
        case "publication_date" -> out.moment(Moment.PUBLISHED, dates.read(TextReader.line(child)));
        case "title" -> out.text(Part.TITLE, TextReader.text(child, scope), Weight.OWN);
        case "keywords" -> CategoryReader.read(child, "keywords", scope, out);
        default -> {}
      }
    }
  }

  /** The publication stands with every address; the first one names the feed. */
  private static void publication(
      Element element, Scope scope, DetailsBuilder out, DetailsBuilder about) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (local(child)) {
        case "name" -> about.text(Part.TITLE, TextReader.text(child, scope), Weight.OWN);
        case "language" -> {
          out.language = Scope.languageTag(TextReader.line(child)).or(scope::language);
          about.language = about.language.isEmpty() ? out.language : about.language;
        }
        default -> {}
      }
    }
  }

  private static void picture(Element image, Scope scope, DetailsBuilder out) {
    String address = "";
    String caption = "";
    for (Element child = image.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (local(child)) {
        case "loc" -> address = scope.resolve(TextReader.line(child));
        case "caption", "title" ->
            caption = caption.isEmpty() ? TextReader.text(child, scope).plain() : caption;
        default -> {}
      }
    }
    out.extras.item(
        new Media.Item(
            address,
            Optional.empty(),
            Optional.of("image"),
            Optional.empty(),
            Optional.empty(),
            DetailsReader.present(caption),
            Optional.empty()));
  }

  /** Prefixes vary and are left undeclared; no name of the format is ambiguous without them. */
  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
