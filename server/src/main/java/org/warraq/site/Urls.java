package org.warraq.site;

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

  /** A value inside a query. */
  static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
