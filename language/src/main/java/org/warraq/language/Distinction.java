package org.warraq.language;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * What sets a text apart from its relatives. When several articles that are known to be different
 * share a form, only what one of them has alone can show that a further text is a copy of just this
 * one.
 */
public final class Distinction {
  private Distinction() {}

  /**
   * The share, 0 to 1, of the shingles which the standing text alone has that the further text has
   * too; empty when it has none alone.
   *
   * @param relatives texts known to be others than the standing one
   */
  public static OptionalDouble share(
      TextFingerprint further,
      TextFingerprint standing,
      List<TextFingerprint> relatives,
      IntPredicate isFormula) {
    int own = 0;
    int both = 0;
    for (int shingle : standing.shingles()) {
      if (isFormula.test(shingle) || relatives.stream().anyMatch(other -> other.has(shingle))) {
        continue;
      }
      own++;
      both += further.has(shingle) ? 1 : 0;
    }
    return own == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / own);
  }
}
