package org.warraq.language;

import java.nio.charset.Charset;

/**
 * The Arabic character set of the Macintosh has the signs of ASCII twice, for writing in each
 * direction; the platform reads only one of them.
 */
final class MacArabic {
  private static final String NAME = "x-MacArabic";
  private static final boolean[] TWINS = twins();

  private MacArabic() {}

  static boolean is(Charset charset) {
    return charset.name().equals(NAME);
  }

  /** Whether a byte from 0x80 is a sign of ASCII for writing from right to left. */
  static boolean isTwin(int b) {
    return TWINS[b & 0xFF];
  }

  /** The bytes with each sign in its ASCII form. */
  static byte[] withPlainSigns(byte[] body) {
    byte[] plain = body.clone();
    for (int i = 0; i < plain.length; i++) {
      if (isTwin(plain[i])) {
        plain[i] &= 0x7F;
      }
    }
    return plain;
  }

  private static boolean[] twins() {
    boolean[] twins = new boolean[256];
    if (Charset.isSupported(NAME)) {
      for (int b = 0xA0; b <= 0xFF; b++) {
        twins[b] = new String(new byte[] {(byte) b}, Charset.forName(NAME)).equals("\uFFFD");
      }
    }
    return twins;
  }
}
