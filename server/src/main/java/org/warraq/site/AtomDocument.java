package org.warraq.site;

import javax.xml.stream.XMLStreamException;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Byline;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Tag;

/** Atom (RFC 4287). An entry's {@code source} is the feed that the article came from. */
final class AtomDocument {
  private AtomDocument() {}

  static byte[] write(Channel channel) {
    return XmlText.document(xml -> {
      Frame frame = channel.frame();
      xml.start("feed", "xml:lang", frame.lang());
      xml.namespace("", "http://www.w3.org/2005/Atom");
      xml.element("title", channel.title());
      if (!frame.site().tagline().isEmpty()) {
        xml.element("subtitle", frame.site().tagline());
      }
      xml.element("id", channel.address(channel.self()));
      xml.element("updated", channel.updatedAt().toString());
      person(xml, frame.site().name(), frame.absolute("/"));
      xml.element("generator", "Warraq");
      link(xml, "self", FeedFormat.ATOM.mediaType(), channel.address(channel.self()));
      link(xml, "alternate", "text/html", channel.address(channel.page()));
      if (channel.hub().isPresent()) {
        xml.empty("link", "rel", "hub", "href", channel.hub().get());
      }
      for (Article article : channel.articles()) {
        entry(xml, channel, article);
      }
      xml.end();
    });
  }

  private static void entry(XmlText xml, Channel channel, Article article)
      throws XMLStreamException {
    Frame frame = channel.frame();
    xml.start("entry", "xml:lang", article.language());
    xml.element("title", article.headline());
    xml.element("id", channel.id(article));
    xml.element("published", article.publishedAt().toString());
    xml.element("updated", Channel.updatedAt(article).toString());
    link(xml, "alternate", "text/html", frame.absolute(article.path()));
    link(xml, "via", "text/html", article.originUrl());
    if (article.picture().isPresent()) {
      link(xml, "enclosure", "image/jpeg", ArticlePage.image(frame, article.picture().get()).url());
    }
    for (Byline byline : article.bylines()) {
      person(xml, byline.name(), frame.absolute(Route.Kind.BYLINE.path(byline.slug())));
    }
    if (article.section().isPresent()) {
      xml.empty("category", "term", article.section().get().name());
    }
    for (Tag tag : article.tags()) {
      xml.empty("category", "term", tag.name());
    }
    if (article.shown() == Extent.FULL) {
      if (article.standfirst().isPresent()) {
        xml.element("summary", article.standfirst().get());
      }
      xml.element("content", channel.html(article), "type", "html");
    } else {
      xml.element("summary", channel.html(article), "type", "html");
    }
    if (article.origin().isPresent()) {
      String feed = article.origin().get().feedUrl();
      xml.start("source");
      xml.element("id", feed);
      xml.element("title", article.source().name());
      link(xml, "self", "application/xml", feed);
      xml.end();
    }
    xml.end();
  }

  private static void person(XmlText xml, String name, String address) throws XMLStreamException {
    xml.start("author");
    xml.element("name", name);
    xml.element("uri", address);
    xml.end();
  }

  private static void link(XmlText xml, String rel, String type, String address)
      throws XMLStreamException {
    xml.empty("link", "rel", rel, "type", type, "href", address);
  }
}
