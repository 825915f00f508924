package org.warraq.site;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.ArchiveStore.Selection;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.Byline;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Section;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.Tag;

/**
 * The newspaper as RSS 2.0: the whole text of an article where its rights allow it, otherwise what
 * its page shows. Every item names the source it came from.
 */
@Component
class FeedDocument {
  /** What readers' programs expect: more than a busy day's head, less than they refuse. */
  private static final int ITEMS = 30;

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private final ArchiveStore archive;
  private final SectionStore sections;

  FeedDocument(ArchiveStore archive, SectionStore sections) {
    this.archive = archive;
    this.sections = sections;
  }

  /**
   * The feed of everything, or of a section.
   *
   * @return empty when there is no such section
   */
  Optional<Reply> document(Frame frame, Optional<String> sectionSlug) {
    if (sectionSlug.isEmpty()) {
      return Optional.of(feed(frame, "", "/", new Selection.All(), new Subject.AllArticles()));
    }
    Optional<Section> section = sections.bySlug(sectionSlug.get());
    return section.map(found ->
        feed(
            frame,
            found.name(),
            Route.Kind.SECTION.path(found.slug()),
            new Selection.InSection(found.id()),
            new Subject.Articles(Route.Kind.SECTION, found.id())));
  }

  private Reply feed(Frame frame, String name, String path, Selection selection, Subject subject) {
    List<ArticleCard> cards = archive.list(selection, Before.NOTHING, ITEMS);
    List<Article> articles =
        cards.stream().flatMap(card -> archive.find(card.id()).stream()).toList();
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace("atom", ATOM);
      xml.writeNamespace("content", CONTENT);
      xml.writeNamespace("dc", DUBLIN_CORE);
      xml.writeStartElement("channel");
      String site = frame.site().name();
      text(xml, "title", name.isEmpty() ? site : name + " - " + site);
      text(xml, "link", frame.absolute(path));
      text(xml, "description", frame.site().tagline());
      text(xml, "language", frame.lang());
      text(xml, "generator", "Warraq");
      xml.writeEmptyElement("atom", "link", ATOM);
      xml.writeAttribute("rel", "self");
      xml.writeAttribute("type", "application/rss+xml");
      xml.writeAttribute("href", frame.absolute((path.equals("/") ? "" : path) + "/feed.xml"));
      for (Article article : articles) {
        item(xml, frame, article);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A feed could not be written into memory", e);
    }
    Set<Subject> subjects = Subject.list(Optional.of(subject), cards);
    return Reply.document(
        "application/rss+xml;charset=UTF-8",
        out.toString().getBytes(StandardCharsets.UTF_8),
        subjects);
  }

  private static void item(XMLStreamWriter xml, Frame frame, Article article)
      throws XMLStreamException {
    xml.writeStartElement("item");
    text(xml, "title", article.headline());
    text(xml, "link", frame.absolute(article.path()));
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "true");
    xml.writeCharacters(frame.absolute("/s/" + article.id()));
    xml.writeEndElement();
    text(xml, "pubDate", rfc1123(article.publishedAt()));
    for (Byline byline : article.bylines()) {
      xml.writeStartElement("dc", "creator", DUBLIN_CORE);
      xml.writeCharacters(legal(byline.name()));
      xml.writeEndElement();
    }
    if (article.section().isPresent()) {
      text(xml, "category", article.section().get().name());
    }
    for (Tag tag : article.tags()) {
      text(xml, "category", tag.name());
    }
    source(xml, article);
    String summary = article.standfirst().orElse("");
    String body = ArticleText.forFeed(article.bodyHtml());
    if (article.shown() == Extent.FULL) {
      if (!summary.isEmpty()) {
        text(xml, "description", summary);
      }
      xml.writeStartElement("content", "encoded", CONTENT);
      xml.writeCharacters(legal(body + origin(frame, article)));
      xml.writeEndElement();
    } else {
      String shown = summary.isEmpty() ? body : "<p>" + escape(summary) + "</p>";
      text(xml, "description", shown + origin(frame, article));
    }
    xml.writeEmptyElement("atom", "link", ATOM);
    xml.writeAttribute("rel", "canonical");
    xml.writeAttribute("href", legal(article.originUrl()));
    xml.writeEndElement();
  }

  private static void source(XMLStreamWriter xml, Article article) throws XMLStreamException {
    xml.writeStartElement("source");
    xml.writeAttribute(
        "url",
        legal(article.origin().map(origin -> origin.feedUrl()).orElse(article.source().homeUrl())));
    xml.writeCharacters(legal(article.source().name()));
    xml.writeEndElement();
  }

  /** The line that sends readers of the feed to the source. */
  private static String origin(Frame frame, Article article) {
    return "<p>%s <a href=\"%s\">%s</a></p>"
        .formatted(
            escape(frame.word("source.colon")),
            escape(article.originUrl()),
            escape(article.source().name()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(value));
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 (2.2) cannot carry at all. */
  static String legal(String text) {
    boolean clean = text.codePoints().allMatch(FeedDocument::isLegal);
    return clean
        ? text
        : text.codePoints()
            .filter(FeedDocument::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }

  private static String rfc1123(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
