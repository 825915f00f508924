package org.warraq.press;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Failures that were ordered for a house and have not happened yet. */
final class Mishaps {
  enum Of {
    FEED,
    PAGES
  }

  private record Place(String house, Of part) {}

  private final Map<Place, Queue<FailureMode>> ordered = new HashMap<>();

  /** Lets the next requests fail, after those for which a failure was ordered before. */
  synchronized void order(String house, Of part, FailureMode mode, int times) {
    ordered
        .computeIfAbsent(new Place(house, part), place -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, mode));
  }

  /** The failure that is due, which is thereby used up. */
  synchronized Optional<FailureMode> next(String house, Of part) {
    return Optional.ofNullable(ordered.get(new Place(house, part))).map(Queue::poll);
  }
}
