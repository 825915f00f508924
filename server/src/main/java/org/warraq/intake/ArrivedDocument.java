package org.warraq.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.warraq.newsroom.Alias;

/**
 * The entries of one document, each once, and which ids and addresses more than one of them has:
 * those identify nothing.
 */
final class ArrivedDocument {
  /** In a larger group under one name the entries are not states of one article. */
  private static final int MAX_STATES = 5;

  private final List<Arrival> arrivals;
  private final Set<Alias> repeatedIds = new HashSet<>();
  private final Set<Alias> repeatedAddresses = new HashSet<>();

  private ArrivedDocument(List<Arrival> arrivals) {
    this.arrivals = arrivals;
    groups(arrival -> Stream.concat(arrival.id().stream(), arrival.bareId().stream().distinct()))
        .forEach((alias, group) -> repeatedIds.add(alias));
    groups(arrival -> arrival.addresses().stream())
        .forEach((alias, group) -> {
          if (group.size() > MAX_STATES || !areStatesOfOne(group)) {
            repeatedAddresses.add(alias);
          }
        });
  }

  static ArrivedDocument of(List<ReceivedEntry> entries) {
    Map<List<Object>, List<Arrival>> named = new HashMap<>();
    List<Arrival> kept = new ArrayList<>();
    for (ReceivedEntry entry : entries) {
      Arrival arrival = new Arrival(entry);
      List<Arrival> namesakes =
          named.computeIfAbsent(
              List.of(arrival.bareId(), arrival.urlKey()), name -> new ArrayList<>());
      if (namesakes.stream().noneMatch(other -> isSame(arrival, other, namesakes.size()))) {
        namesakes.add(arrival);
        kept.add(arrival);
      }
    }
    return new ArrivedDocument(kept);
  }

  /** Whether an entry is listed twice, perhaps in two states; both have one id and one address. */
  private static boolean isSame(Arrival arrival, Arrival other, int namesakes) {
    if (arrival.contentHash().equals(other.contentHash())) {
      return arrival.entry().published().equals(other.entry().published());
    }
    return arrival.id().isPresent()
        && arrival.urlKey().isPresent()
        && namesakes < MAX_STATES
        && arrival.words().isEditOf(other.words());
  }

  private static boolean areStatesOfOne(List<Arrival> group) {
    EntryWords first = group.getFirst().words();
    return group.stream().skip(1).allMatch(arrival -> arrival.words().isEditOf(first));
  }

  /** Arrivals under each alias that more than one of them has. */
  private Map<Alias, List<Arrival>> groups(Function<Arrival, Stream<Alias>> names) {
    Map<Alias, List<Arrival>> groups = new HashMap<>();
    for (Arrival arrival : arrivals) {
      names
          .apply(arrival)
          .distinct()
          .forEach(alias -> groups.computeIfAbsent(alias, a -> new ArrayList<>(1)).add(arrival));
    }
    groups.values().removeIf(group -> group.size() < 2);
    return groups;
  }

  /** In the order of the document. */
  List<Arrival> arrivals() {
    return arrivals;
  }

  boolean isRepeatedId(Alias alias) {
    return repeatedIds.contains(alias);
  }

  /** Whether entries of the document that say different things have this address. */
  boolean isRepeatedAddress(Alias alias) {
    return repeatedAddresses.contains(alias);
  }

  boolean hasOwnId(Arrival arrival) {
    return arrival.id().isPresent() && !isRepeatedId(arrival.id().get());
  }

  boolean hasOwnAddress(Arrival arrival) {
    return !arrival.addresses().isEmpty() && !isRepeatedAddress(arrival.addresses().getFirst());
  }
}
