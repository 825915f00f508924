package org.warraq.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Undoes UTF-8 that was taken for ISO 8859-1 or windows-1252 and written as UTF-8 again: «Ø®Ø¨Ø±»
 * for three Arabic letters. A text is one of these if every character of it came out of a byte and
 * the bytes are UTF-8; a single real letter beyond Latin proves the contrary, mostly at once.
 */
final class DoubleUtf8 {
  /** A word; accidental pairs such as «Ã©» in French are rarer and stand alone. */
  private static final int MIN_SEQUENCES = 3;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char[] CHARACTERS = new String(bytes(), WINDOWS_1252).toCharArray();

  private DoubleUtf8() {}

  static Optional<String> repaired(String text) {
    int first = firstBeyondAscii(text);
    if (first < 0 || first + 1 >= text.length() || !isSequence(text, first)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = toByte(text.charAt(i));
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
    int lead = toByte(text.charAt(at));
    int second = toByte(text.charAt(at + 1));
    return lead >= 0xC2 && lead <= 0xF4 && second >= 0x80 && second <= 0xBF;
  }

  /** The byte a character came from, -1 if from none. */
  private static int toByte(char c) {
    if (c < 0x100) {
      return c;
    }
    for (int i = 0; i < CHARACTERS.length; i++) {
      if (CHARACTERS[i] == c && c != '\uFFFD') {
        return 0x80 + i;
      }
    }
    return -1;
  }

  private static byte[] bytes() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return bytes;
  }
}
