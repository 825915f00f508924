package org.warraq.language;

import java.nio.charset.Charset;

/**
 * windows-1252 with the five places that it leaves open passed through, as browsers have it: every
 * byte is a character and back, so that a wrong reading can be undone without loss.
 */
final class WesternBytes {
  private static final char[] HIGH = characters();

  private WesternBytes() {}

  /** The character of a byte from 0x80 to 0x9f. */
  static String character(int b) {
    return String.valueOf(HIGH[b - 0x80]);
  }

  /** The byte a character came from, -1 if from none. */
  static int of(char c) {
    if (c < 0x100) {
      return c;
    }
    if (c > 0x2dc && c < 0x2013) {
      return -1;
    }
    for (int i = 0; i < HIGH.length; i++) {
      if (HIGH[i] == c) {
        return 0x80 + i;
      }
    }
    return -1;
  }

  private static char[] characters() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    char[] characters = new String(bytes, Charset.forName("windows-1252")).toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = characters[i] == '\uFFFD' ? (char) (0x80 + i) : characters[i];
    }
    return characters;
  }
}
