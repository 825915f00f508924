package org.warraq.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.warraq.intake.EntryAliasStore.Owner;
import org.warraq.intake.FeedIdentity.Key;
import org.warraq.newsroom.Alias;

/**
 * Which entries of a document are known already, and as which. A hit on any alias is the same entry
 * — unless what it says cannot be what the known one has become: publishers reuse ids and addresses
 * for other articles, and an entry that is taken for another is lost. Each known entry is at most
 * one entry of the document.
 */
final class EntryIdentification {
  private final ArrivedDocument document;
  private final Key key;
  private final Map<Alias, Owner> owners;
  private final Map<Long, EntryWords> stored = new HashMap<>();
  private final Map<Long, ReceivedEntry> storedEntries = new HashMap<>();
  private final Map<Long, String> hashes = new HashMap<>();
  private final Map<Arrival, Long> known = new HashMap<>();
  private final Set<Long> claimed = new HashSet<>();

  /**
   * Begins.
   *
   * @param owners of the arrivals' ids and addresses
   */
  EntryIdentification(ArrivedDocument document, Key key, Map<Alias, Owner> owners) {
    this.document = document;
    this.key = key;
    this.owners = new HashMap<>(owners);
    owners.values().forEach(owner -> hashes.put(owner.entryId(), owner.contentHash()));
    for (Arrival arrival : document.arrivals()) {
      firstNames(arrival)
          .map(this.owners::get)
          .filter(owner -> owner != null && !owner.shared())
          .filter(owner -> owner.contentHash().equals(arrival.contentHash()))
          .findFirst()
          .ifPresent(owner -> claim(arrival, owner));
    }
  }

  /** The names by which an unchanged entry is known without looking at what it said before. */
  private Stream<Alias> firstNames(Arrival arrival) {
    Stream<Alias> ids =
        key == Key.ID && document.hasOwnId(arrival)
            ? Stream.concat(arrival.id().stream(), ownBareId(arrival).stream())
            : Stream.empty();
    Stream<Alias> addresses =
        document.hasOwnAddress(arrival) && (key == Key.ADDRESS || arrival.id().isEmpty())
            ? Stream.of(arrival.addresses().getFirst())
            : Stream.empty();
    return Stream.concat(ids, addresses);
  }

  private Optional<Alias> ownBareId(Arrival arrival) {
    return arrival.bareId().filter(alias -> !document.isRepeatedId(alias));
  }

  /** Arrivals that are new or have changed; their texts may be known. */
  List<Arrival> unsettled() {
    return document.arrivals().stream().filter(arrival -> !known.containsKey(arrival)).toList();
  }

  /** Entries that the unsettled arrivals may be. */
  Set<Long> candidates(Map<Alias, Owner> ofTexts) {
    owners.putAll(ofTexts);
    ofTexts.values().forEach(owner -> hashes.put(owner.entryId(), owner.contentHash()));
    Set<Long> candidates = new HashSet<>();
    for (Arrival arrival : unsettled()) {
      aliases(arrival)
          .map(owners::get)
          .forEach(owner -> {
            if (owner != null) {
              candidates.add(owner.entryId());
            }
          });
    }
    return candidates;
  }

  /** Every alias of an arrival whose text is looked at. */
  static Stream<Alias> aliases(Arrival arrival) {
    return Stream.of(
            arrival.id().stream(),
            arrival.bareId().stream(),
            arrival.addresses().stream(),
            texts(arrival))
        .flatMap(aliases -> aliases);
  }

  /** The aliases of what an arrival says. */
  static Stream<Alias> texts(Arrival arrival) {
    return Stream.concat(arrival.words().alias().stream(), Stream.of(arrival.said()));
  }

  /**
   * Settles the rest.
   *
   * @param candidates what the candidates said when they last came
   */
  void settle(Map<Long, ReceivedEntry> candidates) {
    storedEntries.putAll(candidates);
    switch (key) {
      case ID -> {
        byId(document::hasOwnId);
        byAddress();
        byText();
      }
      case ADDRESS -> {
        byAddress();
        byText();
        byId(arrival -> document.hasOwnId(arrival) && !document.hasOwnAddress(arrival));
      }
    }
  }

  private void byId(Predicate<Arrival> trusted) {
    for (Arrival arrival : unsettled()) {
      if (trusted.test(arrival)) {
        Stream.concat(arrival.id().stream(), ownBareId(arrival).stream())
            .map(owners::get)
            .filter(this::isFree)
            .filter(owner -> isById(arrival, owner))
            .findFirst()
            .ifPresent(owner -> claim(arrival, owner));
      }
    }
  }

  private boolean isById(Arrival arrival, Owner owner) {
    EntryWords before = words(owner);
    if (owner.shared()) {
      return arrival.words().isEditOf(before) && !arrival.words().isAnotherDaysThan(before);
    }
    boolean sameAddress =
        arrival.addresses().isEmpty()
            || arrival.addresses().stream().anyMatch(address -> isOwner(address, owner));
    return sameAddress
        ? !arrival.words().isAnotherDaysThan(before)
        : arrival.words().isProbably(before);
  }

  private boolean isOwner(Alias alias, Owner owner) {
    Owner other = owners.get(alias);
    return other != null && other.entryId() == owner.entryId();
  }

  private void byAddress() {
    for (Arrival arrival : unsettled()) {
      arrival.addresses().stream()
          .map(alias -> free(alias, arrival))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(owner -> claim(arrival, owner));
    }
  }

  private Optional<Owner> free(Alias address, Arrival arrival) {
    return Optional.ofNullable(owners.get(address))
        .filter(this::isFree)
        .filter(owner -> isByAddress(address, arrival, owner));
  }

  private boolean isByAddress(Alias address, Arrival arrival, Owner owner) {
    EntryWords before = words(owner);
    if (arrival.words().isAnotherDaysThan(before)) {
      return false;
    }
    boolean isInDoubt =
        owner.shared()
            || document.isRepeatedAddress(address)
            || (key == Key.ID && document.hasOwnId(arrival) && hasOtherId(arrival, owner));
    return !isInDoubt || arrival.words().isEditOf(before);
  }

  private void byText() {
    for (Arrival arrival : unsettled()) {
      texts(arrival)
          .map(owners::get)
          .filter(this::isFree)
          .filter(owner -> arrival.words().isProbably(words(owner)))
          .findFirst()
          .ifPresent(owner -> claim(arrival, owner));
    }
  }

  private boolean isFree(@Nullable Owner owner) {
    return owner != null
        && !claimed.contains(owner.entryId())
        && storedEntries.containsKey(owner.entryId());
  }

  private void claim(Arrival arrival, Owner owner) {
    if (claimed.add(owner.entryId())) {
      known.put(arrival, owner.entryId());
    }
  }

  private EntryWords words(Owner owner) {
    return stored.computeIfAbsent(
        owner.entryId(), id -> new EntryWords(Objects.requireNonNull(storedEntries.get(id))));
  }

  private boolean hasOtherId(Arrival arrival, Owner owner) {
    return hadOtherId(arrival, owner.entryId());
  }

  /** The entry that an arrival is; empty when it is new. */
  Optional<Long> knownAs(Arrival arrival) {
    return Optional.ofNullable(known.get(arrival));
  }

  /** Whether an entry is one of the document's. */
  boolean isClaimed(long entryId) {
    return claimed.contains(entryId);
  }

  /** Whether what an arrival says is what its entry said before. */
  boolean isUnchanged(Arrival arrival) {
    Long entryId = known.get(arrival);
    return entryId != null && arrival.contentHash().equals(hashes.get(entryId));
  }

  /** What is wrong with the id of an arrival that is new or has changed. */
  Optional<FeedIdentity.Fault> fault(Arrival arrival) {
    if (arrival.id().isEmpty()) {
      return Optional.empty();
    }
    Long entryId = known.get(arrival);
    if (!document.hasOwnId(arrival)) {
      return entryId == null ? Optional.of(FeedIdentity.Fault.REPEATED) : Optional.empty();
    }
    Owner ofId = owners.get(arrival.id().get());
    if (ofId != null && (entryId == null || ofId.entryId() != entryId)) {
      return Optional.of(FeedIdentity.Fault.REUSED);
    }
    return ofId == null && entryId != null && hadOtherId(arrival, entryId)
        ? Optional.of(FeedIdentity.Fault.CHURNED)
        : Optional.empty();
  }

  private boolean hadOtherId(Arrival arrival, long entryId) {
    ReceivedEntry before = storedEntries.get(entryId);
    if (before == null) {
      // Known by its address without a look at what it was: its id is not one of those it has had.
      return key == Key.ADDRESS;
    }
    Optional<String> id = arrival.entry().id().map(Arrival::bare);
    return before
        .id()
        .map(Arrival::bare)
        .filter(other -> !Optional.of(other).equals(id))
        .isPresent();
  }

  /** Who has an alias so far. */
  Optional<Owner> owner(Alias alias) {
    return Optional.ofNullable(owners.get(alias));
  }

  /** The marks of an arrival that others have too, as {@link SharedMarks} writes them. */
  SharedMarks shared(Arrival arrival) {
    boolean address =
        !document.hasOwnAddress(arrival) || isOthers(arrival.addresses().getFirst(), arrival);
    boolean id =
        key == Key.ADDRESS
            || !document.hasOwnId(arrival)
            || isOthers(arrival.id().orElseThrow(), arrival);
    return new SharedMarks(address, id);
  }

  private boolean isOthers(Alias alias, Arrival arrival) {
    Owner owner = owners.get(alias);
    Long entryId = known.get(arrival);
    return owner != null && (owner.shared() || entryId == null || owner.entryId() != entryId);
  }
}
