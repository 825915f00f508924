package org.warraq.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Documents for crawlers and phones: robots.txt, the sitemap, the manifest. */
@Component
class CrawlerDocuments {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String XML = "application/xml;charset=UTF-8";

  private final SitemapStore sitemaps;

  CrawlerDocuments(SitemapStore sitemaps) {
    this.sitemaps = sitemaps;
  }

  Reply robots(Frame frame) {
    String text =
        """
        User-agent: *
        Disallow: /desk/
        Disallow: /search
        Disallow: /*?before=
        Allow: /

        Sitemap: %s
        """
            .formatted(frame.absolute("/sitemap.xml"));
    return Reply.document(
        "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), Set.of());
  }

  /** The pages that search engines may list: ours alone, never a copy that the source keeps. */
  Reply sitemap(Frame frame) {
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    url(xml, frame.absolute("/"), Optional.empty());
    frame
        .menu()
        .forEach(section ->
            url(xml, frame.absolute(Route.Kind.SECTION.path(section.slug())), Optional.empty()));
    List<SitemapStore.Listed> listed = sitemaps.newest();
    for (SitemapStore.Listed article : listed) {
      url(xml, frame.absolute(article.path()), Optional.of(frame.iso(article.changedAt())));
    }
    xml.append("</urlset>\n");
    return Reply.document(
        XML, xml.toString().getBytes(StandardCharsets.UTF_8), Set.of(new Subject.AllArticles()));
  }

  private static void url(StringBuilder xml, String address, Optional<String> changed) {
    xml.append("<url><loc>").append(address.replace("&", "&amp;")).append("</loc>");
    changed.ifPresent(at -> xml.append("<lastmod>").append(at).append("</lastmod>"));
    xml.append("</url>\n");
  }

  Reply manifest(Frame frame) {
    Map<String, Object> manifest =
        Map.of(
            "name", frame.site().name(),
            "short_name", frame.site().name(),
            "lang", frame.lang(),
            "dir", frame.dir(),
            "start_url", "/",
            "display", "minimal-ui",
            "background_color", "#ffffff",
            "theme_color", "#0a5747",
            "icons",
                List.of(Map.of("src", "/favicon.svg", "sizes", "any", "type", "image/svg+xml")));
    return Reply.document("application/manifest+json", JSON.writeValueAsBytes(manifest), Set.of());
  }
}
