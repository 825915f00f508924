package org.warraq.article;

import org.jspecify.annotations.Nullable;

/**
 * A suspicion that a part of the page is not the article. It is raised while walking and may be
 * lifted when it turns out that the part holds the article after all.
 */
final class Flag {
  /** How much it takes to lift a suspicion. */
  enum Weight {
    /** Lifted when much of the page's text is there. */
    SOFT,
    /** Lifted only when there is next to nothing elsewhere: comments, footers, hidden parts. */
    HARD
  }

  final Weight weight;
  final String name;
  final @Nullable Flag outer;
  private boolean lifted;

  Flag(Weight weight, String name, @Nullable Flag outer) {
    this.weight = weight;
    this.name = name;
    this.outer = outer;
  }

  void lift() {
    lifted = true;
  }

  /** Whether this one, whatever is around it, has not been lifted. */
  boolean stands() {
    return !lifted;
  }

  boolean isRaised() {
    for (Flag flag = this; flag != null; flag = flag.outer) {
      if (flag.stands()) {
        return true;
      }
    }
    return false;
  }
}
