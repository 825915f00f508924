package org.warraq.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.warraq.feed.UrlKey;

/**
 * Gives each entry of a feed document the key by which it is known again.
 *
 * <p>The feed's own id comes first, if no other entry of the document has it; an id that is an
 * address counts without its scheme and host, because sites move. Then the address; then a hash of
 * what the entry says.
 */
final class EntryKeys {
  private EntryKeys() {}

  /**
   * The entries by their keys, in the order of the document; of two with one key the first stays.
   */
  static SequencedMap<String, ReceivedEntry> of(List<ReceivedEntry> entries) {
    Map<String, Long> ids =
        entries.stream()
            .flatMap(entry -> entry.id().stream())
            .collect(
                Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
    SequencedMap<String, ReceivedEntry> keyed = new LinkedHashMap<>();
    for (ReceivedEntry entry : entries) {
      String key =
          entry
              .id()
              .filter(id -> ids.getOrDefault(id, 0L) == 1)
              .map(EntryKeys::ofId)
              .or(() -> entry.link().flatMap(UrlKey::of).map(url -> "url:" + url))
              .orElseGet(() -> "text:" + ContentHash.of(entry));
      keyed.putIfAbsent(key, entry);
    }
    return keyed;
  }

  private static String ofId(String id) {
    Optional<String> key = UrlKey.of(id);
    if (key.isEmpty()) {
      return "id:" + id;
    }
    int path = key.get().indexOf('/');
    int query = key.get().indexOf('?');
    int from = path >= 0 ? path : query;
    // A home page as the id says nothing without its host.
    return from < 0 ? "id:" + key.get() : "id:" + key.get().substring(from);
  }
}
