package org.warraq.language;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a text is like: its folded words as numbers, in their order, four bytes a word. The set of
 * its shingles (three words in a row) is made from them, and two texts are compared by these sets
 * exactly (A. Broder, “On the resemblance and containment of documents”, 1997). The order is kept
 * because it shows where one text has another word than the other ({@link Exchanges}).
 *
 * <p>Number words are the same as their digits. The same text gives the same fingerprint on every
 * machine.
 */
public final class TextFingerprint {
  /**
   * Shorter texts are formulas (weather, greetings) that resemble each other without being copies.
   */
  public static final int MIN_WORDS = 30;

  /** A book of words; an article is alike or not long before. */
  private static final int MAX_WORDS = 5_000;

  static final int SHINGLE_WORDS = 3;

  private final int[] words;
  private int @Nullable [] shingles;

  private TextFingerprint(int[] words) {
    this.words = words;
  }

  /** The fingerprint of a plain text; nothing for a text under thirty words. */
  public static Optional<TextFingerprint> of(String text) {
    return Optional.of(ofShort(text)).filter(print -> print.words.length >= MIN_WORDS);
  }

  /** The fingerprint of a text of any length, as of a headline. */
  public static TextFingerprint ofShort(String text) {
    String key = Folding.key(text);
    int[] codes = new int[Math.min(MAX_WORDS, key.length() / 2 + 1)];
    int count = 0;
    for (int start = 0; start < key.length() && count < codes.length; ) {
      int space = key.indexOf(' ', start);
      int end = space < 0 ? key.length() : space;
      codes[count++] = code(key, start, end);
      start = end + 1;
    }
    return new TextFingerprint(Arrays.copyOf(codes, count));
  }

  private static int code(String key, int start, int end) {
    int hash = hash(key, start, end);
    for (int i = start; i < end; i++) {
      char c = key.charAt(i);
      if (c >= '0' && c <= '9') {
        return WordClasses.code(hash, WordClasses.NUMBER);
      }
    }
    int known = WordClasses.known(hash);
    if (known != 0) {
      return known;
    }
    return WordClasses.code(hash, classWithoutClitics(key, start, end));
  }

  /** “And”, “so”, “to”, “the” stand at the head of the next word: وقال is قال. */
  private static int classWithoutClitics(String key, int start, int end) {
    int from = start;
    if (end - from > 2 && (key.charAt(from) == 'و' || key.charAt(from) == 'ف')) {
      from++;
      int bare = WordClasses.known(hash(key, from, end));
      if (bare != 0) {
        return WordClasses.classOf(bare);
      }
    }
    boolean isPrefixed = end - from > 4 && "بلك".indexOf(key.charAt(from)) >= 0;
    if (end - from > 4 && (key.startsWith("ال", from) || key.startsWith("لل", from))) {
      return commonOrPlain(key, from + 2, end);
    } else if (isPrefixed && end - from > 5 && key.startsWith("ال", from + 1)) {
      return commonOrPlain(key, from + 3, end);
    } else if (isPrefixed) {
      return commonOrPlain(key, from + 1, end);
    }
    return WordClasses.PLAIN;
  }

  private static int commonOrPlain(String key, int from, int end) {
    int bare = WordClasses.known(hash(key, from, end));
    return bare != 0 && WordClasses.classOf(bare) == WordClasses.COMMON
        ? WordClasses.COMMON
        : WordClasses.PLAIN;
  }

  static int hash(String key, int start, int end) {
    int hash = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      hash = (hash ^ key.charAt(i)) * 0x01000193;
    }
    return mix(hash);
  }

  /** The finaliser of MurmurHash3 (A. Appleby), which brings every bit to every other. */
  static int mix(int value) {
    int z = (value ^ (value >>> 16)) * 0x85ebca6b;
    z = (z ^ (z >>> 13)) * 0xc2b2ae35;
    return z ^ (z >>> 16);
  }

  /** How many words the text has. */
  public int length() {
    return words.length;
  }

  int word(int position) {
    return words[position];
  }

  int[] words(int from, int to) {
    return Arrays.copyOfRange(words, from, to);
  }

  /** The shingle that begins with this word. */
  int shingleAt(int position) {
    return mix(
        words[position] + 31 * mix(words[position + 1] + 31 * mix(words[position + 2] + 17)));
  }

  /** The text's shingles, each once, ascending. The caller does not change them. */
  int[] shingles() {
    int[] known = shingles;
    if (known == null) {
      int[] all = new int[Math.max(0, words.length - SHINGLE_WORDS + 1)];
      for (int i = 0; i < all.length; i++) {
        all[i] = shingleAt(i);
      }
      Arrays.sort(all);
      int count = 0;
      for (int i = 0; i < all.length; i++) {
        if (i == 0 || all[i] != all[i - 1]) {
          all[count++] = all[i];
        }
      }
      known = Arrays.copyOf(all, count);
      shingles = known;
    }
    return known;
  }

  /** Whether the text has this shingle. */
  boolean has(int shingle) {
    return Arrays.binarySearch(shingles(), shingle) >= 0;
  }

  /** Whether any of the text's shingles is one of these. */
  public boolean hasAny(IntPredicate shingle) {
    return Arrays.stream(shingles()).anyMatch(shingle);
  }

  /** The shingles that both texts have, ascending. */
  public int[] shared(TextFingerprint other) {
    return Arrays.stream(shingles()).filter(other::has).toArray();
  }

  /** The Jaccard resemblance of the two texts, 0 to 1. */
  public double resemblance(TextFingerprint other) {
    return Resemblance.of(this, other, shingle -> false).jaccard();
  }

  /** Four bytes a word, most significant byte first. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
    bytes.asIntBuffer().put(words);
    return bytes.array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are not whole words
   */
  public static TextFingerprint fromBytes(byte[] bytes) {
    if (bytes.length % Integer.BYTES != 0) {
      throw new IllegalArgumentException(
          "A fingerprint has four bytes a word, not " + bytes.length);
    }
    int[] words = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(words);
    return new TextFingerprint(words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextFingerprint that && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
