package org.warraq.press;

import java.util.List;

/**
 * The size of a press for measurements: so many distinct articles, recombined from the written
 * ones.
 *
 * @param articles how many articles there are in all
 * @param perFeed how many entries a feed carries; every feed has a host of its own
 * @param houses the ids of the publishers whose formats are used in turn; empty for all eight
 */
public record Scale(int articles, int perFeed, List<String> houses) {
  private static final int ENTRIES_PER_FEED = 50;

  public Scale {
    if (articles < 1 || perFeed < 1) {
      throw new IllegalArgumentException("A press needs articles: " + articles + "/" + perFeed);
    }
    houses = List.copyOf(houses);
  }

  /** So many articles, fifty to a feed, in the formats of all eight publishers. */
  public static Scale of(int articles) {
    return new Scale(articles, ENTRIES_PER_FEED, List.of());
  }

  /** The same size, only in the formats of these publishers. */
  public Scale inTheStyleOf(String... ids) {
    return new Scale(articles, perFeed, List.of(ids));
  }

  int feeds() {
    return Math.ceilDiv(articles, perFeed);
  }
}
