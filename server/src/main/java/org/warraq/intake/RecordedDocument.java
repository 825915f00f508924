package org.warraq.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.warraq.intake.FeedIdentity.Fault;
import org.warraq.newsroom.Alias;
import org.warraq.store.Ids;

/** What a document changes in the database, before it is written. */
final class RecordedDocument {
  /**
   * An entry that is new or has changed.
   *
   * @param key of a new one; empty for one that is known
   */
  record Row(
      long entryId, String key, String contentHash, SharedMarks shared, ReceivedEntry entry) {}

  private final ArrivedDocument document;
  private final EntryIdentification known;
  private final FeedIdentity before;
  private final List<Row> fresh = new ArrayList<>();
  private final List<Row> changed = new ArrayList<>();
  private final Map<Alias, EntryAliasStore.Row> aliases = new LinkedHashMap<>();
  private final Set<Long> taken = new HashSet<>();
  private final int[] faults = new int[Fault.values().length];
  private int evidence;
  private final FeedIdentity after;

  RecordedDocument(
      ArrivedDocument document,
      EntryIdentification known,
      Map<String, Long> byKey,
      FeedIdentity before,
      Ids ids,
      Instant now) {
    this.document = document;
    this.known = known;
    this.before = before;
    // The document's last entry is its oldest: ids then grow with age, and lists by id read well.
    for (Arrival arrival : document.arrivals().reversed()) {
      Optional<Long> entryId = known.knownAs(arrival).or(() -> byKey(arrival, byKey));
      long id = entryId.orElseGet(ids::next);
      boolean same = known.isUnchanged(arrival);
      Row row =
          new Row(
              id,
              entryId.isPresent() ? "" : EntryKey.of(arrival, document, known),
              arrival.contentHash(),
              known.shared(arrival),
              arrival.entry());
      if (entryId.isEmpty()) {
        fresh.add(row);
      } else if (!same) {
        changed.add(row);
      }
      weigh(arrival, entryId.isPresent(), same);
      name(arrival, id, same);
    }
    this.after =
        before.after(
            evidence,
            faults[Fault.REPEATED.ordinal()],
            faults[Fault.CHURNED.ordinal()],
            faults[Fault.REUSED.ordinal()],
            now);
  }

  private Optional<Long> byKey(Arrival arrival, Map<String, Long> byKey) {
    return EntryKey.all(arrival, document, known)
        .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
        .filter(id -> !known.isClaimed(id) && taken.add(id))
        .findFirst();
  }

  private void weigh(Arrival arrival, boolean isKnown, boolean isUnchanged) {
    if (arrival.id().isEmpty()) {
      return;
    }
    Optional<Fault> fault = known.fault(arrival);
    fault.ifPresent(wrong -> faults[wrong.ordinal()]++);
    // That new entries have new ids says nothing good of a feed whose old entries have them too.
    boolean isGood =
        isKnown
            ? !isUnchanged
            : before.key() == FeedIdentity.Key.ID
                || !before.cause().equals(Optional.of(Fault.CHURNED));
    evidence += fault.isPresent() || isGood ? 1 : 0;
  }

  /** Notes the aliases that are new or have another owner now. */
  private void name(Arrival arrival, long entryId, boolean isUnchanged) {
    Stream<Alias> names =
        Stream.of(
                arrival.id().stream(),
                arrival.bareId().stream(),
                arrival.addresses().stream(),
                isUnchanged ? Stream.<Alias>empty() : texts(arrival))
            .flatMap(all -> all);
    names.forEach(alias -> {
      EntryAliasStore.Row noted = aliases.get(alias);
      Optional<EntryAliasStore.Owner> owner = known.owner(alias);
      if (noted != null) {
        if (noted.entryId() != entryId) {
          aliases.put(alias, new EntryAliasStore.Row(alias, entryId, true));
        }
      } else if (owner.isEmpty()) {
        aliases.put(alias, new EntryAliasStore.Row(alias, entryId, false));
      } else if (owner.get().entryId() != entryId && !isSettled(owner.get())) {
        aliases.put(alias, new EntryAliasStore.Row(alias, entryId, true));
      }
    });
  }

  /** Whether an alias is shared already and its owner stands in the document: nothing moves. */
  private boolean isSettled(EntryAliasStore.Owner owner) {
    return owner.shared() && known.isClaimed(owner.entryId());
  }

  private Stream<Alias> texts(Arrival arrival) {
    Stream<Alias> said =
        document.hasOwnId(arrival) || document.hasOwnAddress(arrival)
            ? Stream.empty()
            : Stream.of(arrival.said());
    return Stream.concat(arrival.words().alias().stream(), said);
  }

  List<Row> fresh() {
    return fresh;
  }

  List<Row> changed() {
    return changed;
  }

  /** Aliases that have to be written. */
  Collection<EntryAliasStore.Row> aliases() {
    return aliases.values();
  }

  FeedIdentity identity() {
    return after;
  }
}
