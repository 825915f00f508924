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
import org.warraq.feed.FeedCandidate.Origin;

/**
 * Says where a site's feeds may be, from one of its pages. It asks nobody: fetching the candidates
 * and reading them with {@link FeedReader} is the caller's part, {@link FeedProfile} compares them.
 */
public final class FeedFinder {
  /** A caller asks each of them. */
  private static final int MAX_CANDIDATES = 40;

  private static final List<String> USUAL_PLACES =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feed.json",
          "/?feed=rss2");

  private static final String YOUTUBE = "https://www.youtube.com/feeds/videos.xml?";

  private FeedFinder() {}

  /**
   * Candidates in the order in which they are worth trying; feeds of comments come after feeds of
   * articles of the same origin.
   *
   * @param html the page
   * @param page where it came from, after redirects
   */
  public static List<FeedCandidate> candidates(String html, URI page) {
    Document document = Jsoup.parse(html, page.toString());
    String base = base(document, page);
    Map<URI, FeedCandidate> found = new LinkedHashMap<>();
    declared(document, base, found);
    service(document, page, found);
    linked(document, base, found);
    for (String path : USUAL_PLACES) {
      add(found, Urls.resolve(page.toString(), path), "", Origin.USUAL_PLACE);
    }
    List<FeedCandidate> candidates = new ArrayList<>(found.values());
    candidates.sort((a, b) -> {
      int byOrigin = a.origin().compareTo(b.origin());
      return byOrigin != 0 ? byOrigin : Boolean.compare(isOfComments(a), isOfComments(b));
    });
    return List.copyOf(candidates.subList(0, Math.min(candidates.size(), MAX_CANDIDATES)));
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

  /** A YouTube channel's feed has the channel's id in its address. */
  private static void service(Document document, URI page, Map<URI, FeedCandidate> found) {
    String host = page.getHost() == null ? "" : page.getHost().toLowerCase(Locale.ROOT);
    if (!host.equals("youtube.com") && !host.endsWith(".youtube.com")) {
      return;
    }
    String path = page.getPath() == null ? "" : page.getPath();
    String query = page.getQuery() == null ? "" : page.getQuery();
    String channel = path.startsWith("/channel/") ? path.substring(9).split("/", 2)[0] : "";
    Element meta = document.selectFirst("meta[itemprop=channelId], meta[itemprop=identifier]");
    if (channel.isEmpty() && meta != null) {
      channel = meta.attr("content").strip();
    }
    if (channel.startsWith("UC")) {
      add(found, YOUTUBE + "channel_id=" + channel, document.title(), Origin.SERVICE);
    }
    for (String parameter : query.split("&")) {
      if (parameter.startsWith("list=")) {
        String list = YOUTUBE + "playlist_id=" + parameter.substring(5);
        add(found, list, document.title(), Origin.SERVICE);
      }
    }
  }

  private static void linked(Document document, String base, Map<URI, FeedCandidate> found) {
    for (Element link : document.select("a[href]")) {
      if (found.size() >= MAX_CANDIDATES) {
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
    return candidate.url().toString().contains("/comments")
        || candidate.title().orElse("").contains("تعليقات")
        || candidate.title().orElse("").toLowerCase(Locale.ROOT).contains("comments");
  }

  private static void add(
      Map<URI, FeedCandidate> found, String address, String title, Origin origin) {
    Optional<URI> url = Urls.web(address);
    String name = Limits.cut(PlainText.collapse(title), Limits.MAX_LINE_CHARS);
    url.ifPresent(
        uri -> found.putIfAbsent(uri, new FeedCandidate(uri, DetailsReader.present(name), origin)));
  }
}
