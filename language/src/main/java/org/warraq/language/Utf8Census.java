package org.warraq.language;

/**
 * Counts how much of a byte array is UTF-8, by the well-formed sequences of the Unicode standard
 * (table 3-7).
 *
 * @param sequences well-formed sequences of two to four bytes
 * @param badBytes bytes that belong to no well-formed sequence
 * @param escapes escape bytes (0x1B), by which the ISO 2022 character sets switch
 */
record Utf8Census(int sequences, int badBytes, int escapes) {

  static Utf8Census of(byte[] body) {
    int sequences = 0;
    int bad = 0;
    int escapes = 0;
    int i = 0;
    while (i < body.length) {
      byte b = body[i];
      if (b >= 0) {
        if (b == 0x1B) {
          escapes++;
        }
        i++;
        continue;
      }
      // Two bytes, by far the most in Arabic: a lead from C2 to DF and one continuation.
      if (b >= (byte) 0xC2 && b < (byte) 0xE0 && i + 1 < body.length && body[i + 1] < (byte) 0xC0) {
        sequences++;
        i += 2;
        continue;
      }
      int length = sequenceLength(body, i);
      if (length == 0) {
        bad++;
        i++;
      } else {
        sequences++;
        i += length;
      }
    }
    return new Utf8Census(sequences, bad, escapes);
  }

  boolean isAscii() {
    return sequences == 0 && badBytes == 0;
  }

  private static int sequenceLength(byte[] body, int at) {
    int lead = body[at] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    if (lead < 0xE0) {
      return continues(body, at + 1, 0x80, 0xBF) ? 2 : 0;
    }
    if (lead < 0xF0) {
      int low = lead == 0xE0 ? 0xA0 : 0x80;
      int high = lead == 0xED ? 0x9F : 0xBF;
      return continues(body, at + 1, low, high) && continues(body, at + 2, 0x80, 0xBF) ? 3 : 0;
    }
    int low = lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(body, at + 1, low, high)
            && continues(body, at + 2, 0x80, 0xBF)
            && continues(body, at + 3, 0x80, 0xBF)
        ? 4
        : 0;
  }

  private static boolean continues(byte[] body, int at, int low, int high) {
    if (at >= body.length) {
      return false;
    }
    int b = body[at] & 0xFF;
    return b >= low && b <= high;
  }
}
