package org.warraq.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/**
 * The sitemaps (sitemaps.org protocol 0.9 with Google's image and news extensions): an index, the
 * pages that always stand, the articles by periods, the news of two days. They name our own pages
 * alone, never a copy that the source keeps or that may not be listed.
 */
@Component
class Sitemaps {
  /** A tenth of the protocol's 50,000, so that a document stays near a megabyte. */
  private static final int MOST_URLS = 5_000;

  /** What the news extension allows. */
  private static final int MOST_NEWS = 1_000;

  private static final Duration NEWS_AGE = Duration.ofHours(48);

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** A period's number and the part of it, from 1. */
  private static final Pattern ARTICLES = Pattern.compile("([0-9]{1,6})-([1-9][0-9]{0,4})\\.xml");

  private final SitemapStore store;

  Sitemaps(SitemapStore store) {
    this.store = store;
  }

  /**
   * A sitemap, or the index of them all.
   *
   * @param file the last part of its address; empty for the index
   * @return empty when there is no such sitemap
   */
  Optional<Reply> reply(Frame frame, String file) {
    Matcher articles = ARTICLES.matcher(file);
    if (articles.matches()) {
      return articles(
          frame, Long.parseLong(articles.group(1)), Integer.parseInt(articles.group(2)));
    }
    return switch (file) {
      case "" -> Optional.of(index(frame));
      case "pages.xml" -> Optional.of(pages(frame));
      case "news.xml" -> Optional.of(news(frame));
      default -> Optional.empty();
    };
  }

  private Reply index(Frame frame) {
    return document(
        "sitemapindex",
        xml -> {
          sitemap(xml, frame, "pages.xml");
          sitemap(xml, frame, "news.xml");
          for (SitemapStore.Period period : store.periods()) {
            long parts = (period.articles() + MOST_URLS - 1) / MOST_URLS;
            for (long part = parts; part >= 1; part--) {
              xml.start("sitemap");
              xml.element(
                  "loc", frame.absolute("/sitemap/" + period.number() + "-" + part + ".xml"));
              xml.element("lastmod", frame.iso(period.changedAt()));
              xml.end();
            }
          }
        });
  }

  private static void sitemap(XmlText xml, Frame frame, String file) throws XMLStreamException {
    xml.start("sitemap");
    xml.element("loc", frame.absolute("/sitemap/" + file));
    xml.end();
  }

  private static Reply pages(Frame frame) {
    return document(
        "urlset",
        xml -> {
          url(xml, frame.absolute("/"));
          for (var section : frame.menu()) {
            url(xml, frame.absolute(Route.Kind.SECTION.path(section.slug())));
          }
          for (var page : frame.pages()) {
            url(xml, frame.absolute(page.path()));
          }
        });
  }

  private static void url(XmlText xml, String address) throws XMLStreamException {
    xml.start("url");
    xml.element("loc", address);
    xml.end();
  }

  private Optional<Reply> articles(Frame frame, long period, int part) {
    List<SitemapStore.Listed> listed = store.ofPeriod(period, (part - 1) * MOST_URLS, MOST_URLS);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        document(
            "urlset",
            xml -> {
              xml.namespace("image", "http://www.google.com/schemas/sitemap-image/1.1");
              for (SitemapStore.Listed article : listed) {
                xml.start("url");
                xml.element("loc", frame.absolute(article.path()));
                xml.element("lastmod", frame.iso(article.changedAt()));
                if (article.picture().isPresent()) {
                  xml.start("image:image");
                  xml.element("image:loc", frame.absolute(article.picture().get()));
                  xml.end();
                }
                xml.end();
              }
            }));
  }

  private Reply news(Frame frame) {
    return document(
        "urlset",
        xml -> {
          xml.namespace("news", "http://www.google.com/schemas/sitemap-news/0.9");
          for (SitemapStore.News article : store.news(frame.now().minus(NEWS_AGE), MOST_NEWS)) {
            xml.start("url");
            xml.element("loc", frame.absolute(article.path()));
            xml.start("news:news");
            xml.start("news:publication");
            xml.element("news:name", frame.site().name());
            xml.element("news:language", article.language());
            xml.end();
            xml.element("news:publication_date", frame.iso(article.publishedAt()));
            xml.element("news:title", article.headline());
            xml.end();
            xml.end();
          }
        });
  }

  private static Reply document(String root, XmlText.Body body) {
    byte[] bytes =
        XmlText.document(xml -> {
          xml.start(root);
          xml.namespace("", SITEMAP);
          body.write(xml);
          xml.end();
        });
    return Reply.document(
        "application/xml;charset=UTF-8", bytes, Set.of(new Subject.AllArticles()));
  }
}
