package org.warraq.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.warraq.article.DeclaredCharset;
import org.warraq.feed.FeedCandidate.Origin;
import org.warraq.language.CharacterSets;

/**
 * Says where a site's feeds may be, from one of its pages. It asks nobody: fetching the candidates
 * and reading them with {@link FeedReader} is the caller's part, {@link FeedProfile} compares them.
 */
public final class FeedFinder {
  /** A caller may ask each of them. */
  private static final int MAX_CANDIDATES = 40;

  /** Links leave room for the usual places. */
  private static final int MAX_LINKED = 16;

  /** Where programs that publish put a site's feeds and its news sitemap. */
  private static final List<String> USUAL_PLACES =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feed.json",
          "/?feed=rss2",
          "/news-sitemap.xml",
          "/sitemap-news.xml",
          "/sitemap_news.xml",
          "/sitemap.xml");

  /** The same below a section's page: WordPress, static site generators. */
  private static final List<String> PLACES_OF_A_SECTION =
      List.of("/feed/", "/rss.xml", "/index.xml", "/?feed=rss2");

  private FeedFinder() {}

  /**
   * What a page says about its site and its feeds.
   *
   * @param body the page as received, after any content encoding
   * @param headers the HTTP headers; the case of their names does not matter
   * @param page where it came from, after redirects
   */
  public static SitePage look(byte[] body, Map<String, String> headers, URI page) {
    String contentType = "";
    for (Map.Entry<String, String> header : headers.entrySet()) {
      contentType =
          header.getKey().equalsIgnoreCase("Content-Type") ? header.getValue() : contentType;
    }
    String html =
        CharacterSets.decode(body, CharacterSets.parameterOf(contentType), DeclaredCharset.of(body))
            .text();
    Document document = parsed(html, page);
    Element root = document.selectFirst("html[lang]");
    return new SitePage(
        SiteNames.of(document, isHome(page)),
        root == null ? Optional.empty() : Scope.languageTag(root.attr("lang")),
        Urls.web(Urls.resolve(page.toString(), "/")).orElse(page),
        candidates(document, page));
  }

  /**
   * Candidates in the order in which they are worth trying; feeds of comments come after feeds of
   * articles of the same origin.
   *
   * @param html the page
   * @param page where it came from, after redirects
   */
  public static List<FeedCandidate> candidates(String html, URI page) {
    return candidates(parsed(html, page), page);
  }

  /**
   * The parser gives up on some markup that nests hundreds deep; links are found without nesting.
   */
  private static Document parsed(String html, URI page) {
    try {
      return Jsoup.parse(html, page.toString());
    } catch (IndexOutOfBoundsException e) {
      return Jsoup.parse(html, page.toString(), Parser.xmlParser());
    }
  }

  /** Candidates of a site of which no page could be read: the usual places. */
  public static List<FeedCandidate> usualPlaces(URI site) {
    Map<URI, FeedCandidate> found = new LinkedHashMap<>();
    usual(site, found);
    return List.copyOf(found.values());
  }

  private static List<FeedCandidate> candidates(Document document, URI page) {
    String base = base(document, page);
    Map<URI, FeedCandidate> found = new LinkedHashMap<>();
    declared(document, base, found);
    ServiceFeeds.of(document, page)
        .forEach(address -> add(found, address, document.title(), Origin.SERVICE));
    linked(document, base, found);
    usual(page, found);
    List<FeedCandidate> candidates = new ArrayList<>(found.values());
    candidates.sort((a, b) -> {
      int byOrigin = a.origin().compareTo(b.origin());
      return byOrigin != 0 ? byOrigin : Boolean.compare(isOfComments(a), isOfComments(b));
    });
    return List.copyOf(candidates.subList(0, Math.min(candidates.size(), MAX_CANDIDATES)));
  }

  private static void usual(URI page, Map<URI, FeedCandidate> found) {
    String address = page.toString();
    if (!isHome(page)) {
      String section = page.getRawPath().replaceFirst("/+$", "");
      for (String place : PLACES_OF_A_SECTION) {
        add(found, Urls.resolve(address, section + place), "", Origin.USUAL_PLACE);
      }
    }
    for (String place : USUAL_PLACES) {
      add(found, Urls.resolve(address, place), "", Origin.USUAL_PLACE);
    }
  }

  private static boolean isHome(URI page) {
    String path = page.getRawPath();
    return path == null || path.isEmpty() || path.equals("/");
  }

  private static String base(Document document, URI page) {
    Element base = document.selectFirst("base[href]");
    String address = page.toString();
    return base == null ? address : Urls.resolve(address, base.attr("href").strip());
  }

  private static void declared(Document document, String base, Map<URI, FeedCandidate> found) {
    for (Element link : document.select("link[rel][href]")) {
      String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
      boolean feed =
          rel.contains(" feed ") || (rel.contains(" alternate ") && isFeedType(link.attr("type")));
      if (feed && !rel.contains(" stylesheet ")) {
        add(found, Urls.link(base, link.attr("href")), link.attr("title"), Origin.DECLARED);
      }
    }
  }

  private static boolean isFeedType(String type) {
    String lower = type.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("application/rss")
        || lower.startsWith("application/atom")
        || lower.startsWith("application/rdf")
        || lower.startsWith("application/feed+json")
        || lower.equals("application/xml")
        || lower.equals("text/xml")
        || lower.equals("application/x-rss+xml");
  }

  private static void linked(Document document, String base, Map<URI, FeedCandidate> found) {
    int declared = found.size();
    for (Element link : document.select("a[href]")) {
      if (found.size() >= declared + MAX_LINKED) {
        return;
      }
      String href = Urls.link(base, link.attr("href"));
      if (looksLikeFeed(href)) {
        add(found, href, link.text(), Origin.LINKED);
      }
    }
  }

  private static boolean looksLikeFeed(String href) {
    String lower = href.toLowerCase(Locale.ROOT);
    int query = lower.indexOf('?');
    String path = query < 0 ? lower : lower.substring(0, query);
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return path.endsWith("/feed")
        || path.endsWith("/rss")
        || path.endsWith("/atom")
        || path.endsWith(".rss")
        || path.endsWith(".rdf")
        || path.endsWith(".atom")
        || path.endsWith("rss.xml")
        || path.endsWith("atom.xml")
        || path.endsWith("feed.xml")
        || path.endsWith("feed.json")
        || lower.contains("feed=rss2")
        || lower.contains("format=feed&type=rss");
  }

  private static boolean isOfComments(FeedCandidate candidate) {
    return FeedProfile.isOfComments(candidate.url(), candidate.title().orElse(""));
  }

  private static void add(
      Map<URI, FeedCandidate> found, String address, String title, Origin origin) {
    Optional<URI> url = Urls.web(address);
    String name = Limits.cut(PlainText.collapse(title), Limits.MAX_LINE_CHARS);
    url.ifPresent(
        uri -> found.putIfAbsent(uri, new FeedCandidate(uri, DetailsReader.present(name), origin)));
  }
}
