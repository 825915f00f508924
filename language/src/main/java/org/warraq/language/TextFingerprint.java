package org.warraq.language;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a text is like, in 512 bytes: the MinHash of its three-word shingles (A. Broder, “On the
 * resemblance and containment of documents”, 1997). Two fingerprints estimate how much two texts
 * share without looking at the texts again. The same text gives the same fingerprint on every
 * machine and in every version; changing anything here makes stored fingerprints worthless.
 */
public final class TextFingerprint {
  private static final int HASHES = 128;
  private static final int SHINGLE_WORDS = 3;

  /**
   * Shorter texts are formulas (weather, greetings) that resemble each other without being copies.
   */
  private static final int MIN_WORDS = 30;

  /** A book of words; an article is alike or not long before. */
  private static final int MAX_WORDS = 20_000;

  private static final int BANDS = 16;
  private static final int ROWS = 3;

  private static final long[] FACTOR = new long[HASHES];
  private static final long[] OFFSET = new long[HASHES];

  static {
    long state = 0x5761727261710001L;
    for (int i = 0; i < HASHES; i++) {
      state += 0x9e3779b97f4a7c15L;
      FACTOR[i] = mix(state) | 1;
      state += 0x9e3779b97f4a7c15L;
      OFFSET[i] = mix(state);
    }
  }

  private final int[] minima;

  private TextFingerprint(int[] minima) {
    this.minima = minima;
  }

  /** The fingerprint of a plain text; nothing for a text under thirty words. */
  public static Optional<TextFingerprint> of(String text) {
    String key = Folding.key(text);
    long[] words = wordHashes(key);
    if (words.length < MIN_WORDS) {
      return Optional.empty();
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, 0xffffffffL);
    for (int i = 0; i + SHINGLE_WORDS <= words.length; i++) {
      long shingle = mix(words[i] + mix(words[i + 1] + mix(words[i + 2])));
      for (int h = 0; h < HASHES; h++) {
        long value = (FACTOR[h] * shingle + OFFSET[h]) >>> 32;
        least[h] = Math.min(least[h], value);
      }
    }
    int[] minima = new int[HASHES];
    for (int h = 0; h < HASHES; h++) {
      minima[h] = (int) least[h];
    }
    return Optional.of(new TextFingerprint(minima));
  }

  private static long[] wordHashes(String key) {
    long[] hashes = new long[Math.min(MAX_WORDS, key.length() / 2 + 1)];
    int count = 0;
    long hash = 0;
    boolean inWord = false;
    for (int i = 0; i <= key.length() && count < hashes.length; i++) {
      if (i < key.length() && key.charAt(i) != ' ') {
        hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        inWord = true;
      } else if (inWord) {
        hashes[count++] = mix(hash);
        hash = 0;
        inWord = false;
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * The estimated Jaccard resemblance of the two texts, 0 to 1; its standard error is below 0.045.
   */
  public double resemblance(TextFingerprint other) {
    int same = 0;
    for (int i = 0; i < HASHES; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) same / HASHES;
  }

  /**
   * Sixteen keys to look similar texts up by. Two texts of resemblance <i>r</i> share at least one
   * with probability 1 − (1 − r³)¹⁶: 0.88 at a half, 0.9998 at three quarters. A key carries the
   * number of its band, so all can stand in one index.
   */
  public long[] bands() {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band + 1;
      for (int row = 0; row < ROWS; row++) {
        hash = mix(hash * 0x9e3779b97f4a7c15L + minima[band * ROWS + row]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /** The 128 hashes, four bytes each, most significant byte first. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(HASHES * Integer.BYTES);
    bytes.asIntBuffer().put(minima);
    return bytes.array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if there are not exactly 512 bytes
   */
  public static TextFingerprint fromBytes(byte[] bytes) {
    if (bytes.length != HASHES * Integer.BYTES) {
      throw new IllegalArgumentException("A fingerprint has 512 bytes, not " + bytes.length);
    }
    int[] minima = new int[HASHES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(minima);
    return new TextFingerprint(minima);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextFingerprint that && Arrays.equals(minima, that.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }
}
