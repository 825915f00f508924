package org.warraq.feed;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.warraq.feed.DetailsBuilder.Line;
import org.warraq.feed.DetailsBuilder.Moment;
import org.warraq.feed.DetailsBuilder.Part;
import org.warraq.feed.DetailsBuilder.Weight;

/**
 * Reads the children of a feed, an entry or a source that all formats have in common. One element
 * at a time; what an element means is decided by its name, whatever the format says it may contain.
 */
final class DetailsReader {
  /** Where an element stands. */
  enum Place {
    FEED,
    ENTRY,
    SOURCE
  }

  private final DateReader dates;
  private final Place place;
  private final DetailsBuilder out;

  DetailsReader(DateReader dates, Place place, DetailsBuilder out) {
    this.dates = dates;
    this.place = place;
    this.out = out;
  }

  /** Reads what the element itself says: its attributes in RSS 1.0 and CDF. */
  void own(Element element, Scope scope) {
    out.language = scope.told();
    if (element.attributesSize() == 0) {
      return;
    }
    out.line(Line.ID, element.attr("rdf:about").strip());
    if (scope.format() == FeedFormat.CDF) {
      String href = attribute(element, "href");
      if (!href.isEmpty()) {
        LinkReader.page(scope.resolve(href), out);
      }
      out.moment(Moment.UPDATED, dates.read(attribute(element, "lastmod")));
    }
  }

  /** Reads one child; {@code scope} is the one inside it. */
  void child(Element element, String name, Scope scope) {
    switch (name) {
      case "title" -> out.text(Part.TITLE, TextReader.text(element, scope), Weight.OWN);
      case "dc:title", "dcterms:title", "media:title", "itunes:title" ->
          out.text(Part.TITLE, TextReader.text(element, scope), Weight.EXTENSION);
      case "description", "dc:description", "abstract", "dcterms:abstract" ->
          description(element, name, scope);
      case "tagline", "subtitle" ->
          out.text(Part.SUBTITLE, TextReader.text(element, scope), Weight.OWN);
      case "itunes:subtitle" ->
          out.text(Part.SUBTITLE, TextReader.text(element, scope), Weight.EXTENSION);
      case "summary" -> summary(TextReader.text(element, scope), Weight.OWN);
      case "itunes:summary" ->
          out.text(Part.SUMMARY, TextReader.text(element, scope), Weight.EXTENSION);
      case "media:description" ->
          out.text(Part.SUMMARY, TextReader.html(element, scope), Weight.EXTENSION);
      case "media:group" -> group(element, name, scope);
      case "content", "content:encoded", "fullitem", "xhtml:body", "xhtml:div", "body" ->
          content(element, name, scope);
      case "rights", "copyright" ->
          out.text(Part.RIGHTS, TextReader.text(element, scope), Weight.OWN);
      case "dc:rights", "dcterms:rights", "media:copyright" ->
          out.text(Part.RIGHTS, TextReader.text(element, scope), Weight.EXTENSION);
      case "language", "dc:language" ->
          out.language = Scope.languageTag(TextReader.line(element)).or(() -> out.language);
      case "image" -> image(element, scope);
      case "itunes:image" -> {
        String href = attribute(element, "href");
        String url = href.isEmpty() ? attribute(element, "url") : href;
        out.image(picture(scope.resolve(url.isEmpty() ? TextReader.line(element) : url)));
      }
      case "itunes:link" -> {
        if (attribute(element, "rel").equals("image")) {
          out.image(picture(scope.resolve(attribute(element, "href"))));
        }
      }
      case "generator" -> generator(element, scope);
      case "admin:generatoragent" -> {
        String uri = scope.resolve(attribute(element, "rdf:resource"));
        out.generator(new Generator(uri, present(uri), Optional.empty()));
      }
      default -> {
        if (!date(element, name)
            && !person(element, name, scope)
            && !LinkReader.read(element, name, scope, out)
            && !CategoryReader.read(element, name, scope, out)) {
          ExtrasReader.read(element, name, scope, out);
        }
      }
    }
  }

  private void description(Element element, String name, Scope scope) {
    boolean plainFormat = scope.format() == FeedFormat.CDF;
    Text text = plainFormat ? TextReader.text(element, scope) : TextReader.html(element, scope);
    boolean own = name.equals("description") || name.equals("abstract");
    Weight weight = own ? Weight.OWN : Weight.EXTENSION;
    if (place == Place.ENTRY) {
      summary(text, weight);
    } else {
      out.text(Part.SUBTITLE, text, weight);
    }
  }

  /** A second summary of the same kind is the content: some feeds have no other way. */
  private void summary(Text text, Weight weight) {
    if (place == Place.ENTRY && weight == Weight.OWN && out.has(Part.SUMMARY, Weight.OWN)) {
      out.content(new Content(text, Optional.empty()));
    } else {
      out.text(Part.SUMMARY, text, weight);
    }
  }

  /** What a video page writes about itself stands in a group of media, and nowhere else. */
  private void group(Element element, String name, Scope scope) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String inner = Names.of(child);
      if (inner.equals("media:title") || inner.equals("media:description")) {
        child(child, inner, scope.inside(child));
      }
    }
    ExtrasReader.read(element, name, scope, out);
  }

  private void content(Element element, String name, Scope scope) {
    if (place != Place.ENTRY) {
      return;
    }
    if (attribute(element, "type").startsWith("multipart/")) {
      versions(element, scope);
      return;
    }
    String src = attribute(element, "src");
    Text text =
        name.equals("content") ? TextReader.text(element, scope) : TextReader.html(element, scope);
    if (name.startsWith("xhtml:") || name.equals("body")) {
      text = TextReader.of(Markup.inside(element, scope), Text.XHTML, scope);
    }
    if (!text.value().isEmpty() || !src.isEmpty()) {
      out.content(new Content(text, present(scope.resolve(src)).filter(s -> !src.isEmpty())));
    }
  }

  /** Atom 0.3 could say the same in several types. */
  private void versions(Element element, Scope scope) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (Names.of(child).equals("content") && !attribute(child, "type").startsWith("multipart/")) {
        content(child, "content", scope.inside(child));
      }
    }
  }

  private boolean date(Element element, String name) {
    switch (name) {
      case "pubdate", "published", "prism:publicationdate" ->
          out.replaceMoment(Moment.PUBLISHED, dates.read(TextReader.line(element)));
      case "issued", "dcterms:issued", "dcterms:available" ->
          out.moment(Moment.PUBLISHED, dates.read(TextReader.line(element)));
      case "updated", "modified", "lastbuilddate" ->
          out.replaceMoment(Moment.UPDATED, dates.read(TextReader.line(element)));
      case "dcterms:modified", "dc:date", "date", "dcterms:date" ->
          out.moment(Moment.UPDATED, dates.read(TextReader.line(element)));
      case "created", "dcterms:created" ->
          out.moment(Moment.CREATED, dates.read(TextReader.line(element)));
      case "expirationdate", "expires" ->
          out.moment(Moment.EXPIRED, dates.readOpenEnded(TextReader.line(element)));
      case "dcterms:valid" ->
          out.moment(Moment.EXPIRED, dates.readOpenEnded(endOf(TextReader.line(element))));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The end of a period in the notation of Dublin Core: {@code start=…;end=…}. */
  private static String endOf(String period) {
    int at = period.indexOf("end=");
    if (at < 0) {
      return period.indexOf('=') < 0 ? period : "";
    }
    int semicolon = period.indexOf(';', at);
    return period.substring(at + 4, semicolon < 0 ? period.length() : semicolon);
  }

  private boolean person(Element element, String name, Scope scope) {
    switch (name) {
      case "author",
          "dc:creator",
          "dc:author",
          "dcterms:creator",
          "itunes:author",
          "managingeditor" ->
          out.author(PersonReader.of(element, scope));
      case "contributor", "dc:contributor", "dcterms:contributor", "podcast:person" ->
          out.contributor(PersonReader.of(element, scope));
      case "webmaster", "dc:publisher", "dcterms:publisher", "itunes:owner", "publisher" ->
          out.publisher(PersonReader.of(element, scope));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void generator(Element element, Scope scope) {
    String url = attribute(element, "uri");
    String uri = scope.resolve(url.isEmpty() ? attribute(element, "url") : url);
    String version = attribute(element, "version");
    String name = PlainText.of(TextReader.line(element), Text.PLAIN);
    boolean addressed = !url.isEmpty() || element.hasAttr("url");
    out.generator(
        new Generator(name, addressed ? present(uri) : Optional.empty(), present(version)));
  }

  private void image(Element element, Scope scope) {
    if (element.firstElementChild() == null) {
      String resource = attribute(element, "rdf:resource");
      String url = resource.isEmpty() ? attribute(element, "href") : resource;
      String address = url.isEmpty() ? attribute(element, "url") : url;
      // RSS 1.0 repeats the image in full beside the channel.
      if (resource.isEmpty()) {
        out.image(picture(scope.resolve(address.isEmpty() ? TextReader.line(element) : address)));
      }
      return;
    }
    out.image(ImageReader.of(element, scope));
  }

  private static @Nullable Image picture(String url) {
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

  /** An attribute whatever its case. */
  static String attribute(Element element, String name) {
    String value = element.attr(name);
    return value.isEmpty() && element.attributesSize() > 0
        ? element.attributes().getIgnoreCase(name).strip()
        : value.strip();
  }

  static Optional<String> present(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
