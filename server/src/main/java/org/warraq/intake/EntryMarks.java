package org.warraq.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.warraq.article.ArticlePage;
import org.warraq.feed.UrlKey;
import org.warraq.feed.WrappedUrl;
import org.warraq.intake.EntryStore.Waiting;
import org.warraq.newsroom.Alias;
import org.warraq.newsroom.Marks;

/** By what an entry can be recognised in the newsroom, and where its original is. */
final class EntryMarks {
  private EntryMarks() {}

  /** What its feed says; marks that others of its feed have too are left out. */
  static Marks ofFeed(Waiting waiting, Context context) {
    ReceivedEntry entry = waiting.entry();
    List<String> addresses = waiting.shared().address() ? List.of() : Arrival.urlKeys(entry);
    List<Alias> ids =
        waiting.shared().id()
            ? List.of()
            : entry.id().stream().flatMap(id -> ids(id, context)).toList();
    return new Marks(addresses, List.of(), ids);
  }

  /** In its feed an id means one thing; everywhere it does when it is built to ({@code tag:}). */
  private static Stream<Alias> ids(String id, Context context) {
    String feedKey = UrlKey.of(context.feed().url().toString()).orElse("");
    Stream<Alias> inFeed = Stream.of(Alias.idInFeed(feedKey, Arrival.bare(id)));
    return id.startsWith("tag:") || id.startsWith("urn:uuid:")
        ? Stream.concat(inFeed, Stream.of(Alias.id(id)))
        : inFeed;
  }

  /**
   * What its feed and its page say.
   *
   * @param finalUrl where the page was found
   */
  static Marks withPage(Marks ofFeed, String link, ArticlePage page, URI finalUrl) {
    Optional<String> host = UrlKey.hostOf(finalUrl.toString());
    List<String> declared =
        Stream.concat(
                Stream.of(finalUrl.toString()),
                Stream.of(page.canonical(), page.shared())
                    .flatMap(Optional::stream)
                    // Whoever names another's page as its own would take that one's place.
                    .filter(url -> UrlKey.hostOf(url).equals(host)))
            .map(UrlKey::of)
            .flatMap(Optional::stream)
            .filter(UrlKey::isOfDocument)
            .distinct()
            .toList();
    return new Marks(ofFeed.addresses(), declared, ofFeed.ids());
  }

  /**
   * The address at which readers find the original, and for a link that its entry shares with
   * others a key of its own.
   */
  record Origin(String url, String urlKey) {}

  static Origin origin(
      Waiting waiting, Marks marks, String link, Optional<ArticlePage> page, Optional<URI> found) {
    String linkKey = UrlKey.of(link).orElseThrow();
    if (marks.addresses().isEmpty()) {
      return new Origin(UrlKey.withoutClickParameters(link), linkKey + "#" + waiting.id());
    }
    String landed =
        found
            .map(URI::toString)
            .map(WrappedUrl::target)
            .filter(EntryMarks::isDocument)
            .orElse(link);
    Optional<String> host = UrlKey.hostOf(landed);
    // A canonical address that is the home page is a mistake of the site's template.
    String url =
        page.flatMap(ArticlePage::canonical)
            .filter(canonical -> UrlKey.hostOf(canonical).equals(host) && isDocument(canonical))
            .orElseGet(() -> UrlKey.withoutClickParameters(landed));
    return new Origin(url, UrlKey.of(url).orElse(linkKey));
  }

  private static boolean isDocument(String url) {
    return UrlKey.of(url).filter(UrlKey::isOfDocument).isPresent();
  }
}
