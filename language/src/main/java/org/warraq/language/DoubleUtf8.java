package org.warraq.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * Undoes UTF-8 that was taken for ISO 8859-1 or windows-1252 and written as UTF-8 again: «Ø®Ø¨Ø±»
 * for three Arabic letters. A text is one of these if every character of it came out of a byte and
 * the bytes are UTF-8; a single real letter beyond Latin proves the contrary, mostly at once.
 */
final class DoubleUtf8 {
  /** A word; accidental pairs such as «Ã©» in French are rarer and stand alone. */
  private static final int MIN_SEQUENCES = 3;

  private DoubleUtf8() {}

  static Optional<String> repaired(String text) {
    int first = firstBeyondAscii(text);
    if (first < 0 || first + 1 >= text.length() || !isSequence(text, first)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = WesternBytes.of(text.charAt(i));
      if (b < 0) {
        return Optional.empty();
      }
      bytes[i] = (byte) b;
    }
    Utf8Census census = Utf8Census.of(bytes);
    return census.badBytes() == 0 && census.sequences() >= MIN_SEQUENCES
        ? Optional.of(new String(bytes, UTF_8))
        : Optional.empty();
  }

  private static int firstBeyondAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSequence(String text, int at) {
    int lead = WesternBytes.of(text.charAt(at));
    int second = WesternBytes.of(text.charAt(at + 1));
    return lead >= 0xC2 && lead <= 0xF4 && second >= 0x80 && second <= 0xBF;
  }
}
