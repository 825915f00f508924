package org.warraq.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.warraq.feed.FeedCandidate.Origin;
import org.warraq.language.CharacterSets;

/**
 * Says where a site's news sitemaps may be, from its robots.txt and from an index of sitemaps. Asks
 * nobody; whether a sitemap carries news is seen when {@link FeedReader} reads it.
 */
public final class SitemapFinder {
  /** Large publishers have thousands; the newest or those called news are wanted. */
  private static final int MAX_SITEMAPS = 6;

  private static final String FIELD = "sitemap:";

  private SitemapFinder() {}

  private record Listed(FeedCandidate candidate, boolean named, Instant changed) {}

  /**
   * The sitemaps that a robots.txt names, those called news first.
   *
   * @param robots the file
   * @param url where it came from
   */
  public static List<FeedCandidate> inRobots(byte[] robots, URI url) {
    List<Listed> listed = new ArrayList<>();
    for (String line : new String(robots, UTF_8).split("[\r\n]+")) {
      String trimmed = line.strip();
      if (trimmed.toLowerCase(Locale.ROOT).startsWith(FIELD)) {
        String written = trimmed.substring(FIELD.length()).strip();
        listed(Urls.link(url.toString(), written.split("\\s", 2)[0]), Instant.EPOCH)
            .ifPresent(listed::add);
      }
    }
    return best(listed);
  }

  /**
   * The sitemaps of an index: those called news, then those that changed last; none if the document
   * is no index.
   *
   * @param body the document
   * @param url where it came from
   */
  public static List<FeedCandidate> inIndex(byte[] body, URI url) {
    String head = new String(body, 0, Math.min(body.length, 512), ISO_8859_1);
    String declared = SourceRepair.declaredCharset(head);
    String text =
        CharacterSets.decode(body, Optional.empty(), DetailsReader.present(declared)).text();
    Document document = Jsoup.parse(new SourceRepair(text).xml(), "", Parser.xmlParser());
    Optional<Element> root = NewsSitemapReader.root(document).filter(NewsSitemapReader::isIndex);
    List<Listed> listed = new ArrayList<>();
    DateReader dates = new DateReader(java.time.ZoneOffset.UTC, Instant.now());
    root.ifPresent(index -> {
      for (Element sitemap : index.children()) {
        String address = "";
        Instant changed = Instant.EPOCH;
        for (Element child : sitemap.children()) {
          String name = child.tagName().toLowerCase(Locale.ROOT).replaceFirst(".*:", "");
          if (name.equals("loc")) {
            address = Urls.link(url.toString(), TextReader.line(child));
          } else if (name.equals("lastmod")) {
            changed = dates.read(TextReader.line(child)).orElse(Instant.EPOCH);
          }
        }
        listed(address, changed).ifPresent(listed::add);
      }
    });
    return best(listed);
  }

  private static Optional<Listed> listed(String address, Instant changed) {
    return Urls.web(address)
        .map(url ->
            new Listed(
                new FeedCandidate(url, Optional.empty(), Origin.SITEMAP), isNews(url), changed));
  }

  private static boolean isNews(URI url) {
    String path = Optional.ofNullable(url.getPath()).orElse("").toLowerCase(Locale.ROOT);
    return path.contains("news") || path.contains("actualit") || path.contains("akhbar");
  }

  private static List<FeedCandidate> best(List<Listed> listed) {
    return listed.stream()
        .sorted(Comparator.comparing(Listed::named).thenComparing(Listed::changed).reversed())
        .map(Listed::candidate)
        .distinct()
        .limit(MAX_SITEMAPS)
        .toList();
  }
}
