package org.warraq.fetch;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.regex.Pattern;

/** The spelling of addresses: percent-encoding and relative references. */
final class UrlText {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private UrlText() {}

  /** RFC 3986, section 5.2; {@code java.net.URI} mistreats a reference of only a query. */
  static String resolve(Target from, String reference) {
    if (SCHEME.matcher(reference).lookingAt()) {
      return reference;
    }
    if (reference.startsWith("//")) {
      return from.scheme() + ":" + reference;
    }
    int query = from.pathAndQuery().indexOf('?');
    String path = query < 0 ? from.pathAndQuery() : from.pathAndQuery().substring(0, query);
    if (reference.startsWith("?")) {
      return from.origin() + path + reference;
    }
    if (reference.isEmpty() || reference.startsWith("#")) {
      return from.origin() + from.pathAndQuery();
    }
    int end = endOfPath(reference);
    String merged =
        reference.startsWith("/")
            ? reference.substring(0, end)
            : path.substring(0, path.lastIndexOf('/') + 1) + reference.substring(0, end);
    return from.origin() + withoutDots(merged) + reference.substring(end);
  }

  private static int endOfPath(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
        return i;
      }
    }
    return reference.length();
  }

  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    var kept = new ArrayDeque<String>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> {}
        case ".." -> kept.pollLast();
        default -> {
          kept.addLast(segments[i]);
          last = false;
        }
      }
      if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /** Percent-encodes what may not stand in an address; what is encoded already stays as it is. */
  static String encode(String text, Charset charset) {
    var encoded = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
            encoded.append((char) c);
          } else {
            for (byte b : Character.toString(c).getBytes(charset)) {
              encoded.append('%').append(String.format(Locale.ROOT, "%02X", b));
            }
          }
        });
    return LONE_PERCENT.matcher(encoded).replaceAll("%25");
  }

  /** Brackets are common in the paths of careless programs but only allowed around IPv6. */
  static String withoutBrackets(String path) {
    return path.replace("[", "%5B").replace("]", "%5D");
  }
}
