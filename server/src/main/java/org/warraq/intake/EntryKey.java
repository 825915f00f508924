package org.warraq.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.warraq.newsroom.Alias;

/**
 * The key that stays with an entry: the feed's id for it if that is its own in the document and in
 * the feed's history, else its address, else what it says.
 */
final class EntryKey {
  private EntryKey() {}

  static String of(Arrival arrival, ArrivedDocument document, EntryIdentification known) {
    return Optional.of(arrival)
        .filter(document::hasOwnId)
        .filter(a -> isNew(a.id().orElseThrow(), known))
        .flatMap(a -> a.entry().id())
        .map(id -> "id:" + id)
        .or(() ->
            Optional.of(arrival)
                .filter(document::hasOwnAddress)
                .filter(a -> isNew(a.addresses().getFirst(), known))
                .flatMap(Arrival::urlKey)
                .map(key -> "url:" + key))
        .orElseGet(() -> said(arrival));
  }

  private static boolean isNew(Alias alias, EntryIdentification known) {
    return known.owner(alias).isEmpty();
  }

  private static String said(Arrival arrival) {
    return "text:"
        + arrival.contentHash()
        + arrival.entry().published().map(time -> "@" + time).orElse("")
        + arrival.urlKey().map(key -> "@" + key).orElse("")
        + arrival.entry().id().map(id -> "@" + id).orElse("");
  }

  /**
   * The keys under which an arrival may have been recorded by a version that kept no aliases; where
   * there is an alias, its owner has been asked already.
   */
  static Stream<String> all(Arrival arrival, ArrivedDocument document, EntryIdentification known) {
    Stream<String> ids =
        document.hasOwnId(arrival) && isNew(arrival.id().orElseThrow(), known)
            ? arrival.entry().id().stream().flatMap(id -> Stream.of(id, Arrival.bare(id)))
            : Stream.empty();
    Stream<String> addresses =
        document.hasOwnAddress(arrival) && isNew(arrival.addresses().getFirst(), known)
            ? arrival.urlKey().stream()
            : Stream.empty();
    return Stream.of(
            ids.map(id -> "id:" + id), addresses.map(key -> "url:" + key), Stream.of(said(arrival)))
        .flatMap(keys -> keys);
  }
}
