package org.warraq.language;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Keys under which a text is found by texts that are like it, without comparing it to all others.
 * Two texts of Jaccard resemblance <i>r</i> share a key of
 *
 * <ul>
 *   <li>the 32 bands of four of the 128 MinHashes with probability 1 − (1 − r⁴)³²: 0.87 at a half,
 *       0.99 at 0.62. A shared one is hardly ever chance;
 *   <li>the 42 bands of three, in another order, with 1 − (1 − r³)⁴²: 0.996 at a half;
 *   <li>the passages: a pair of neighbours among the shingles whose hash ends in four zero bits,
 *       one for each sixteen words. A short text that stands whole in a long one shares all of its
 *       own, however small the resemblance is.
 * </ul>
 *
 * A. Broder 1997; P. Indyk and R. Motwani, “Approximate nearest neighbors”, 1998; the sampling is
 * that of U. Manber, “Finding similar files in a large file system”, 1994.
 */
public final class LookupKeys {
  private static final int HASHES = 128;
  private static final int WIDE_BANDS = 32;
  private static final int WIDE_ROWS = 4;
  private static final int NARROW_BANDS = 42;
  private static final int NARROW_ROWS = 3;

  /** Odd, so that it visits every hash once in another order than the wide bands do. */
  private static final int STRIDE = 37;

  /** With fewer shingles, equal hashes are chance or a formula. */
  private static final int LEAST_SHINGLES = 5;

  private static final int PASSAGE_MASK = 15;
  private static final int MOST_PASSAGES = 128;

  private static final int[] FACTOR = new int[HASHES];
  private static final int[] OFFSET = new int[HASHES];

  static {
    long state = 0x5761727261710001L;
    for (int i = 0; i < HASHES; i++) {
      state += 0x9e3779b97f4a7c15L;
      FACTOR[i] = (int) (mix(state) >>> 32) | 1;
      state += 0x9e3779b97f4a7c15L;
      OFFSET[i] = (int) (mix(state) >>> 32);
    }
  }

  private LookupKeys() {}

  /**
   * Keys of a text.
   *
   * @param bands shared by chance only rarely: one in common is reason enough to compare
   * @param passages a sentence that many texts quote gives them one in common; two are a reason
   */
  public record Keys(long[] bands, long[] passages) {}

  /**
   * The keys of a text, made from the shingles that are no formulas.
   *
   * @param isFormula shingles that would make the text meet many that it has nothing in common with
   */
  public static Keys of(TextFingerprint text, IntPredicate isFormula) {
    int[] shingles = text.shingles();
    int[] kept = new int[shingles.length];
    int count = 0;
    for (int shingle : shingles) {
      if (!isFormula.test(shingle)) {
        kept[count++] = shingle;
      }
    }
    return count < LEAST_SHINGLES
        ? new Keys(new long[0], new long[0])
        : new Keys(bands(minima(kept, count)), passages(text, isFormula));
  }

  /** The least value of each of the 128 hash functions over the shingles. */
  static int[] minima(int[] shingles, int count) {
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < count; i++) {
      int shingle = shingles[i];
      for (int h = 0; h < HASHES; h++) {
        least[h] = Math.min(least[h], FACTOR[h] * shingle + OFFSET[h]);
      }
    }
    return least;
  }

  private static long[] bands(int[] minima) {
    long[] bands = new long[WIDE_BANDS + NARROW_BANDS];
    for (int band = 0; band < WIDE_BANDS; band++) {
      long hash = band + 1;
      for (int row = 0; row < WIDE_ROWS; row++) {
        hash = mix(hash * 0x9e3779b97f4a7c15L + minima[band * WIDE_ROWS + row]);
      }
      bands[band] = hash;
    }
    for (int band = 0; band < NARROW_BANDS; band++) {
      long hash = WIDE_BANDS + band + 1;
      for (int row = 0; row < NARROW_ROWS; row++) {
        int index = (band * NARROW_ROWS + row) * STRIDE % HASHES;
        hash = mix(hash * 0x9e3779b97f4a7c15L + minima[index]);
      }
      bands[WIDE_BANDS + band] = hash;
    }
    return bands;
  }

  private static long[] passages(TextFingerprint text, IntPredicate isFormula) {
    long[] passages = new long[MOST_PASSAGES];
    int count = 0;
    int before = 0;
    for (int i = 0;
        i + TextFingerprint.SHINGLE_WORDS <= text.length() && count < MOST_PASSAGES;
        i++) {
      int shingle = text.shingleAt(i);
      if ((shingle & PASSAGE_MASK) == 0 && !isFormula.test(shingle)) {
        if (before != 0) {
          passages[count++] = mix(((long) before << 32 | (shingle & 0xffffffffL)) + 1);
        }
        before = shingle;
      }
    }
    return Arrays.stream(passages, 0, count).distinct().toArray();
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
