package org.warraq.discovery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.warraq.discovery.CandidateReading.Result.Readable;

/** Puts found feeds in the order in which an editor would choose them. */
final class Worth {
  /** A feed that has said nothing for so long is probably forgotten. */
  private static final Duration ASLEEP = Duration.ofDays(60);

  private Worth() {}

  /**
   * Folds feeds with the same entries into the best of them and sorts the rest: articles before
   * comments, living feeds before those asleep or empty, full text before summaries before
   * headlines, then by the number of entries a day, and last by how they were found.
   */
  static List<FoundFeed> sorted(List<Readable> readable, Instant now) {
    List<Readable> best = new ArrayList<>(readable);
    best.sort(Comparator.comparing(Readable::found, order(now)));
    List<Readable> kept = new ArrayList<>();
    List<List<URI>> others = new ArrayList<>();
    for (Readable one : best) {
      int same = 0;
      while (same < kept.size() && !isSame(kept.get(same), one)) {
        same++;
      }
      if (same == kept.size()) {
        kept.add(one);
        others.add(new ArrayList<>());
      } else if (!kept.get(same).found().url().equals(one.found().url())
          && !others.get(same).contains(one.found().url())) {
        others.get(same).add(one.found().url());
      }
    }
    List<FoundFeed> feeds = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      feeds.add(kept.get(i).found().alsoAt(others.get(i)));
    }
    return feeds;
  }

  private static boolean isSame(Readable one, Readable other) {
    return one.found().url().equals(other.found().url())
        || (one.found().about() == other.found().about()
            && one.entries().isSameAs(other.entries()));
  }

  private static Comparator<FoundFeed> order(Instant now) {
    return Comparator.comparing(FoundFeed::about)
        .thenComparing(feed -> isAsleep(feed, now))
        .thenComparing(feed -> feed.profile().carries())
        .thenComparing(
            Comparator.comparingDouble((FoundFeed feed) -> feed.profile().entriesADay().orElse(0))
                .reversed())
        .thenComparing(FoundFeed::origin);
  }

  private static boolean isAsleep(FoundFeed feed, Instant now) {
    return feed.profile().entries() == 0
        || feed.profile().newest().filter(newest -> newest.isBefore(now.minus(ASLEEP))).isPresent();
  }
}
