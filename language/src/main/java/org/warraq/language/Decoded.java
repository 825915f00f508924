package org.warraq.language;

import java.nio.charset.Charset;

/**
 * Bytes that have become text.
 *
 * @param text the text, without a byte order mark
 * @param charset the character set the bytes were read in
 * @param replacedBytes how many bytes made no sense in it; each stands in the text as U+FFFD
 * @param origin what decided for the character set
 */
public record Decoded(String text, Charset charset, int replacedBytes, Origin origin) {

  /** What decided for a character set, the most reliable first. */
  public enum Origin {
    /** The document begins with a byte order mark, or with the zero bytes of UTF-16 or UTF-32. */
    MARK,
    /** The bytes are UTF-8, all of them or all but a few damaged ones. */
    UTF_8,
    /** The document or its HTTP header names the character set, and the bytes agree. */
    DECLARED,
    /** Nothing usable was declared: the letters themselves decided. */
    GUESSED
  }
}
