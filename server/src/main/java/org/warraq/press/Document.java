package org.warraq.press;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes with the entity tag that belongs to them.
 *
 * @param tag in quotes, as RFC 9110 writes it
 */
record Document(byte[] bytes, String tag) {
  private static final int TAG_BYTES = 12;

  static Document of(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Document(bytes, '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
