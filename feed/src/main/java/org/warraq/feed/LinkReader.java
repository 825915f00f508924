package org.warraq.feed;

import static org.warraq.feed.DetailsReader.attribute;
import static org.warraq.feed.DetailsReader.present;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.warraq.feed.DetailsBuilder.Line;

/** Reads identifiers, links and everything else that is an address. */
final class LinkReader {
  private static final String IANA = "http://www.iana.org/assignments/relation/";

  private LinkReader() {}

  /** Reads the element if it is one of these. */
  static boolean read(Element element, String name, Scope scope, DetailsBuilder out) {
    switch (name) {
      case "link" -> link(element, scope, out);
      case "id" -> id(element, scope, out);
      case "guid" -> guid(element, scope, out);
      case "dc:identifier" -> out.line(Line.ID, identifier(element, scope));
      case "feedburner:origlink" -> {
        String href = scope.resolve(TextReader.line(element));
        if (Urls.web(href).isPresent()) {
          out.originalLink = href;
        }
      }
      case "enclosure" -> enclosure(element, scope, out);
      case "comments" -> out.line(Line.COMMENTS, scope.resolve(TextReader.line(element)));
      case "docs" -> out.line(Line.DOCS, scope.resolve(TextReader.line(element)));
      case "icon" -> out.line(Line.ICON, scope.resolve(TextReader.line(element)));
      case "logo" -> {
        String href = attribute(element, "href");
        out.line(Line.LOGO, scope.resolve(href.isEmpty() ? TextReader.line(element) : href));
      }
      case "a" -> {
        if (scope.format() == FeedFormat.CDF) {
          page(scope.resolve(attribute(element, "href")), out);
        }
      }
      case "cc:license", "dcterms:license", "license" -> {
        String resource = attribute(element, "rdf:resource");
        String href = scope.resolve(resource.isEmpty() ? TextReader.line(element) : resource);
        out.line(Line.LICENSE, href);
        out.link(Link.of("license", href));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes the address of the page a feed or entry is about. */
  static void page(String href, DetailsBuilder out) {
    out.line(Line.LINK, href);
    out.link(Link.of("alternate", href));
  }

  private static void link(Element element, Scope scope, DetailsBuilder out) {
    String written = target(element);
    if (written.isEmpty() && !element.hasAttr("href")) {
      return;
    }
    String href = scope.resolve(written);
    String rel = relation(attribute(element, "rel"));
    String type = attribute(element, "type");
    Optional<Long> length = ImageReader.bytes(attribute(element, "length"));
    out.link(
        new Link(
            rel,
            href,
            present(type),
            present(PlainText.collapse(attribute(element, "title"))),
            present(attribute(element, "hreflang")),
            length));
    switch (rel) {
      case "alternate" -> {
        if (isPage(type)) {
          out.line(Line.LINK, href);
        }
      }
      case "enclosure" -> out.enclosure(new Enclosure(href, present(type), length));
      case "license" -> out.line(Line.LICENSE, href);
      case "icon" -> out.line(Line.ICON, href);
      case "replies" -> {
        if (isPage(type)) {
          out.line(Line.COMMENTS, href);
        }
      }
      default -> {}
    }
  }

  /** RSS writes the address between the tags, Atom into an attribute, some feeds the other way. */
  private static String target(Element element) {
    String href = attribute(element, "href");
    String written = href.isEmpty() ? TextReader.line(element) : href;
    return written.isEmpty() ? attribute(element, "rdf:resource") : written;
  }

  private static String relation(String rel) {
    String lower = rel.toLowerCase(Locale.ROOT);
    String name = lower.startsWith(IANA) ? lower.substring(IANA.length()) : lower;
    return name.isEmpty() ? "alternate" : name;
  }

  private static boolean isPage(String type) {
    return type.isEmpty() || type.contains("html");
  }

  /** An Atom entry without a link is found at its identifier, if that is an address. */
  private static void id(Element element, Scope scope, DetailsBuilder out) {
    String id = identifier(element, scope);
    out.replaceLine(Line.ID, id);
    if (scope.format().isAtom() && Urls.web(id).isPresent()) {
      out.permalinkId = id;
    }
  }

  private static String identifier(Element element, Scope scope) {
    String id = TextReader.line(element);
    // Atom asks for an absolute IRI; one with a path but no scheme is a relative one.
    return scope.format().isAtom() && id.indexOf('/') >= 0 ? Urls.resolve(scope.base(), id) : id;
  }

  private static void guid(Element element, Scope scope, DetailsBuilder out) {
    String id = TextReader.line(element);
    boolean permalink = !attribute(element, "isPermaLink").equalsIgnoreCase("false");
    if (permalink && id.indexOf('/') >= 0 && id.indexOf(' ') < 0) {
      String href = scope.resolve(id);
      out.replaceLine(Line.ID, Urls.isAbsolute(id) ? id : href);
      if (Urls.web(href).isPresent()) {
        out.permalinkId = href;
      }
    } else {
      out.replaceLine(Line.ID, id);
    }
  }

  private static void enclosure(Element element, Scope scope, DetailsBuilder out) {
    String url = attribute(element, "url");
    String written = url.isEmpty() ? attribute(element, "href") : url;
    if (written.isEmpty()) {
      return;
    }
    String href = scope.resolve(written);
    Optional<String> type = present(attribute(element, "type"));
    Optional<Long> length = ImageReader.bytes(attribute(element, "length"));
    out.enclosure(new Enclosure(href, type, length));
    out.link(new Link("enclosure", href, type, Optional.empty(), Optional.empty(), length));
  }
}
