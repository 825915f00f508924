package org.warraq.press;

import java.util.Random;
import java.util.SplittableRandom;

/** Chance that always falls the same way. */
final class Chance {
  private Chance() {}

  /**
   * Random numbers for a seed. Neighbouring seeds are taken apart first, because a SplittableRandom
   * walks in steps of a fixed size and would meet its neighbour's numbers.
   */
  static SplittableRandom of(long seed) {
    return new SplittableRandom(new Random(seed).nextLong());
  }
}
