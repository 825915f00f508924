package org.warraq.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.warraq.feed.Category;
import org.warraq.feed.Enclosure;
import org.warraq.feed.Entry;
import org.warraq.feed.Feed;
import org.warraq.feed.Link;
import org.warraq.feed.Media;
import org.warraq.feed.Person;
import org.warraq.feed.WrappedUrl;

/**
 * What a feed said about one article, as it is kept in the database until it is decided and after.
 *
 * @param addresses every address of its page that the feed gives, unwrapped
 * @param categories labels of the entry's categories, or their terms
 * @param pictures addresses of pictures that the entry names outside its text, the best first
 * @param language of the entry, or of its feed
 */
record ReceivedEntry(
    Optional<String> id,
    Optional<String> link,
    List<String> addresses,
    Optional<String> title,
    Optional<String> summaryHtml,
    Optional<String> contentHtml,
    List<String> authors,
    Optional<Instant> published,
    Optional<Instant> updated,
    List<String> categories,
    List<Picture> pictures,
    Optional<String> language) {

  ReceivedEntry {
    // Entries that were kept before this was have none.
    addresses = Objects.requireNonNullElse(addresses, List.of());
  }

  /** A picture that the feed gives beside the text. */
  record Picture(String url, int width, Optional<String> caption, Optional<String> credit) {}

  static ReceivedEntry of(Entry entry, Feed feed) {
    return new ReceivedEntry(
        entry.id(),
        entry.link().map(Object::toString).map(WrappedUrl::target),
        entry.links().stream()
            .filter(link -> link.rel().equals("alternate"))
            .map(Link::href)
            .map(WrappedUrl::target)
            .distinct()
            .toList(),
        entry.title(),
        entry.summaryHtml(),
        entry.contentHtml(),
        entry.authors().stream().map(Person::name).flatMap(Optional::stream).toList(),
        entry.published(),
        entry.updated(),
        entry.categories().stream().map(ReceivedEntry::name).distinct().toList(),
        pictures(entry),
        entry.language().or(feed::language));
  }

  private static String name(Category category) {
    return category.label().orElse(category.term());
  }

  private static List<Picture> pictures(Entry entry) {
    Optional<String> credit =
        entry
            .media()
            .flatMap(media -> media.credits().stream().map(Media.Credit::content).findFirst());
    Stream<Picture> contents =
        entry.media().stream()
            .flatMap(media -> media.contents().stream())
            .filter(item -> isPicture(item.type(), item.medium()))
            .map(item ->
                new Picture(
                    item.url(),
                    item.width().orElse(0),
                    item.description(),
                    item.credit().or(() -> credit)));
    Stream<Picture> enclosures =
        entry.enclosures().stream()
            .filter(file -> isPicture(file.type(), Optional.empty()))
            .map(Enclosure::url)
            .map(url -> new Picture(url, 0, Optional.empty(), credit));
    Stream<Picture> thumbnails =
        entry.media().stream()
            .flatMap(media -> media.thumbnails().stream())
            .map(thumb ->
                new Picture(thumb.url(), thumb.width().orElse(0), Optional.empty(), credit));
    return Stream.of(
            contents.sorted((a, b) -> Integer.compare(b.width(), a.width())),
            enclosures,
            thumbnails)
        .flatMap(pictures -> pictures)
        .toList();
  }

  private static boolean isPicture(Optional<String> type, Optional<String> medium) {
    return medium.filter("image"::equals).isPresent()
        || type.filter(value -> value.startsWith("image/") && !value.contains("svg")).isPresent();
  }
}
