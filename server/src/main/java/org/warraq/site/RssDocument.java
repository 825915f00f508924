package org.warraq.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.Byline;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.LeadPicture;
import org.warraq.newsroom.Tag;

/**
 * RSS 2.0 with the extensions that readers' programs know: {@code content:encoded} for whole texts,
 * {@code dc:creator}, {@code media:content} for pictures, {@code source} for where an article is
 * from.
 */
final class RssDocument {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private RssDocument() {}

  static byte[] write(Channel channel) {
    return XmlText.document(xml -> {
      xml.start("rss", "version", "2.0");
      xml.namespace("atom", ATOM);
      xml.namespace("content", "http://purl.org/rss/1.0/modules/content/");
      xml.namespace("dc", "http://purl.org/dc/elements/1.1/");
      xml.namespace("media", "http://search.yahoo.com/mrss/");
      xml.start("channel");
      Frame frame = channel.frame();
      xml.element("title", channel.title());
      xml.element("link", channel.address(channel.page()));
      xml.element("description", frame.site().tagline());
      xml.element("language", frame.lang());
      xml.element("lastBuildDate", rfc1123(channel.updatedAt()));
      xml.element("generator", "Warraq");
      xml.empty(
          "atom:link",
          "rel",
          "self",
          "type",
          FeedFormat.RSS.mediaType(),
          "href",
          channel.address(channel.self()));
      if (channel.hub().isPresent()) {
        xml.empty("atom:link", "rel", "hub", "href", channel.hub().get());
      }
      for (Article article : channel.articles()) {
        item(xml, channel, article);
      }
      xml.end();
      xml.end();
    });
  }

  private static void item(XmlText xml, Channel channel, Article article)
      throws XMLStreamException {
    xml.start("item");
    xml.element("title", article.headline());
    xml.element("link", channel.frame().absolute(article.path()));
    xml.element("guid", channel.id(article), "isPermaLink", "true");
    xml.element("pubDate", rfc1123(article.publishedAt()));
    for (Byline byline : article.bylines()) {
      xml.element("dc:creator", byline.name());
    }
    if (article.section().isPresent()) {
      xml.element("category", article.section().get().name());
    }
    for (Tag tag : article.tags()) {
      xml.element("category", tag.name());
    }
    xml.element(
        "source",
        article.source().name(),
        "url",
        article.origin().map(origin -> origin.feedUrl()).orElse(article.source().homeUrl()));
    if (article.shown() == Extent.FULL) {
      if (article.standfirst().isPresent()) {
        xml.element("description", article.standfirst().get());
      }
      xml.element("content:encoded", channel.html(article));
    } else {
      xml.element("description", channel.html(article));
    }
    if (article.picture().isPresent()) {
      picture(xml, channel.frame(), article.picture().get());
    }
    xml.empty("atom:link", "rel", "canonical", "href", article.originUrl());
    xml.end();
  }

  private static void picture(XmlText xml, Frame frame, LeadPicture picture)
      throws XMLStreamException {
    Head.Image image = ArticlePage.image(frame, picture);
    xml.start(
        "media:content",
        "url",
        image.url(),
        "type",
        "image/jpeg",
        "medium",
        "image",
        "width",
        String.valueOf(image.width()),
        "height",
        String.valueOf(image.height()));
    if (picture.caption().isPresent()) {
      xml.element("media:description", picture.caption().get());
    }
    if (picture.credit().isPresent()) {
      xml.element("media:credit", picture.credit().get());
    }
    xml.end();
  }

  private static String rfc1123(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
