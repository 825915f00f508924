package org.warraq.language;

import java.util.function.IntPredicate;

/**
 * How alike two texts are, counted on the exact sets of their shingles.
 *
 * @param jaccard the share of both texts' shingles that both have, 0 to 1
 * @param containment the share of the smaller text's shingles that the other has, 0 to 1
 * @param shared how many shingles both have
 * @param least how many shingles the smaller text has
 * @param formula how many shared shingles were left out of all this, because they are formulas
 */
public record Resemblance(double jaccard, double containment, int shared, int least, int formula) {

  /** Of two texts that nobody can compare any more. */
  public static final Resemblance UNKNOWN = new Resemblance(0, 0, 0, 0, 0);

  /**
   * Compares two texts.
   *
   * @param isFormula which shingles say nothing about whether the texts are the same
   */
  public static Resemblance of(TextFingerprint one, TextFingerprint other, IntPredicate isFormula) {
    int[] a = one.shingles();
    int[] b = other.shingles();
    int shared = 0;
    int formula = 0;
    int onlyA = 0;
    int onlyB = 0;
    for (int i = 0, j = 0; i < a.length || j < b.length; ) {
      boolean takeA = j == b.length || (i < a.length && a[i] <= b[j]);
      boolean takeB = i == a.length || (j < b.length && b[j] <= a[i]);
      boolean ignored = isFormula.test(takeA ? a[i] : b[j]);
      if (takeA && takeB) {
        shared += ignored ? 0 : 1;
        formula += ignored ? 1 : 0;
      } else if (!ignored) {
        onlyA += takeA ? 1 : 0;
        onlyB += takeB ? 1 : 0;
      }
      i += takeA ? 1 : 0;
      j += takeB ? 1 : 0;
    }
    int union = shared + onlyA + onlyB;
    int least = shared + Math.min(onlyA, onlyB);
    return new Resemblance(
        union == 0 ? 0 : (double) shared / union,
        least == 0 ? 0 : (double) shared / least,
        shared,
        least,
        formula);
  }
}
