package org.warraq.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.warraq.feed.UrlKey;
import org.warraq.newsroom.Alias;

/** An entry of a document that came, with everything by which it can be known again. */
final class Arrival {
  /** An entry with more links is a list of links. */
  private static final int MAX_ADDRESSES = 6;

  private final ReceivedEntry entry;
  private final String contentHash;
  private final Optional<Alias> id;
  private final Optional<Alias> bareId;
  private final List<String> urlKeys;
  private final List<Alias> addresses;
  private @Nullable EntryWords words;

  Arrival(ReceivedEntry entry) {
    this.entry = entry;
    this.contentHash = ContentHash.of(entry);
    this.id = entry.id().map(Alias::id);
    this.bareId = entry.id().map(Arrival::bare).map(Alias::bareId);
    this.urlKeys = urlKeys(entry);
    this.addresses = urlKeys.stream().map(Alias::address).toList();
  }

  /** Keys of the addresses that can be an article's, the entry's link first. */
  static List<String> urlKeys(ReceivedEntry entry) {
    Set<String> keys = new LinkedHashSet<>();
    entry.link().flatMap(UrlKey::of).ifPresent(keys::add);
    entry.addresses().stream().map(UrlKey::of).flatMap(Optional::stream).forEach(keys::add);
    entry.id().flatMap(UrlKey::of).ifPresent(keys::add);
    return keys.stream().filter(UrlKey::isOfDocument).limit(MAX_ADDRESSES).toList();
  }

  /** An id without scheme and host when it is an address: sites move, feeds flip to https. */
  static String bare(String id) {
    Optional<String> key = UrlKey.of(id);
    if (key.isEmpty() || !UrlKey.isOfDocument(key.get())) {
      // A home page as the id says nothing without its host.
      return key.orElse(id);
    }
    return key.get().substring(UrlKey.host(key.get()).length());
  }

  ReceivedEntry entry() {
    return entry;
  }

  /** What a reader would notice of it, to see whether it has changed. */
  String contentHash() {
    return contentHash;
  }

  Optional<Alias> id() {
    return id;
  }

  /** The id without scheme and host; the id itself when it is not an address. */
  Optional<Alias> bareId() {
    return bareId;
  }

  Optional<String> urlKey() {
    return urlKeys.stream().findFirst();
  }

  List<Alias> addresses() {
    return addresses;
  }

  /** Of title, date and text: the key of an entry that has nothing else. */
  Alias said() {
    return Alias.of("said", contentHash + entry.published().map(Object::toString).orElse(""));
  }

  EntryWords words() {
    EntryWords known = words;
    if (known == null) {
      known = new EntryWords(entry);
      words = known;
    }
    return known;
  }
}
