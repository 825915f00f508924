package org.warraq.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes addresses for places that take ASCII only: headers, feeds, sitemaps, structured data. */
final class Urls {
  private static final String UNRESERVED = "-._~/!$&'()*+,=:@";

  private Urls() {}

  /** A path percent-encoded as RFC 3986 wants it; slashes stay. */
  static String path(String path) {
    StringBuilder out = new StringBuilder(path.length() * 2);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (plain || UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", (int) c));
      }
    }
    return out.toString();
  }

  /**
   * An address as people read it: escapes of UTF-8 letters decoded. Unchanged when they are no
   * UTF-8, or hide characters that are not seen or that turn the direction of what follows.
   */
  static String readable(String url) {
    try {
      String text = URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
      boolean plain =
          text.codePoints()
              .noneMatch(c ->
                  c == '\uFFFD'
                      || Character.isWhitespace(c)
                      || Character.isISOControl(c)
                      || Character.getType(c) == Character.FORMAT);
      return plain ? text : url;
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /** A value inside a query. */
  static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
