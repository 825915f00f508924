package org.warraq.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Percent-escapes of URLs (RFC 3986) in the one form in which they are compared. */
final class Escapes {
  private static final String UNRESERVED = "-._~";

  /** What a URL never holds unescaped. */
  private static final String ILLEGAL = "\"<>\\^`{|}";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escapes() {}

  /**
   * A part of a URL with the escapes of UTF-8 text, of unreserved characters and of the given ones
   * decoded, its text composed (NFC), and everything else escaped, in upper case. Doing it twice
   * changes nothing; escapes that are not UTF-8 stay, because decoding them would make different
   * addresses equal.
   *
   * @param alsoPlain characters whose escaped and plain forms mean the same in this part
   */
  static String decoded(String part, String alsoPlain) {
    if (isPlain(part)) {
      return part;
    }
    StringBuilder out = new StringBuilder(part.length());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < part.length(); ) {
      char c = part.charAt(i);
      if (c != '%') {
        text.append(c);
        i++;
      } else if (!isEscape(part, i)) {
        flush(text, out);
        out.append("%25");
        i++;
      } else {
        int length = utf8Length(value(part, i));
        String character = length > 1 ? character(part, i, length) : "";
        if (!character.isEmpty()) {
          text.append(character);
          i += 3 * length;
        } else {
          int value = value(part, i);
          if (value < 0x80 && isPlainCharacter((char) value, alsoPlain)) {
            text.append((char) value);
          } else {
            flush(text, out);
            out.append(part.substring(i, i + 3).toUpperCase(Locale.ROOT));
          }
          i += 3;
        }
      }
    }
    flush(text, out);
    return out.toString();
  }

  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '%' || ILLEGAL.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainCharacter(char c, String alsoPlain) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || UNRESERVED.indexOf(c) >= 0
        || alsoPlain.indexOf(c) >= 0;
  }

  /** Composed piece by piece: a mark behind an escape must not change the escape's last letter. */
  private static void flush(StringBuilder text, StringBuilder out) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c <= ' ' || c == 0x7f || ILLEGAL.indexOf(c) >= 0) {
        out.append('%').append(HEX.toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    text.setLength(0);
  }

  private static int utf8Length(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
      return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 1;
  }

  /** The character of so many escapes from here on; empty when they are not one of UTF-8. */
  private static String character(String part, int at, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      if (!isEscape(part, at + 3 * i)) {
        return "";
      }
      bytes[i] = (byte) value(part, at + 3 * i);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  private static boolean isEscape(String part, int at) {
    return at + 2 < part.length()
        && part.charAt(at) == '%'
        && hex(part.charAt(at + 1)) >= 0
        && hex(part.charAt(at + 2)) >= 0;
  }

  private static int value(String part, int at) {
    return 16 * hex(part.charAt(at + 1)) + hex(part.charAt(at + 2));
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
