package org.warraq.feed;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an http or https URL, read as browsers read it (WHATWG URL): feeds carry addresses
 * that no strict parser takes.
 *
 * @param host lower case, in punycode, with a port that is not the usual one
 * @param path as written, with its first slash; perhaps empty
 * @param query as written, without the question mark
 * @param fragment as written, without the hash
 */
record WebUrl(String host, String path, String query, String fragment) {
  private static final Pattern PARTS =
      Pattern.compile("(?is)https?:[/\\\\]{2,}([^/\\\\?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

  /** What no name of a host has, in any script. */
  private static final Pattern NO_HOST = Pattern.compile("[\\p{Cc}\\s\"<>^`{|}%]");

  /** The longest name that the DNS takes, with every byte of it escaped. */
  static final int MAX_NAME = 3 * 253;

  private static final Pattern IP_6 = Pattern.compile("\\[[0-9a-f:.]+](?::\\d*)?");

  /** The parts of this URL; empty when it is not an absolute one of http or https with a host. */
  static Optional<WebUrl> of(String url) {
    Matcher parts = PARTS.matcher(clean(url));
    if (!parts.matches()) {
      return Optional.empty();
    }
    return host(parts.group(1))
        .map(host ->
            new WebUrl(
                host,
                parts.group(2).replace('\\', '/'),
                parts.group(3) == null ? "" : parts.group(3),
                parts.group(4) == null ? "" : parts.group(4)));
  }

  /** Browsers drop line breaks and tabs anywhere, and controls and spaces at the ends. */
  private static String clean(String url) {
    int from = 0;
    int to = url.length();
    while (from < to && url.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && url.charAt(to - 1) <= ' ') {
      to--;
    }
    String inner = url.substring(from, to);
    return inner.indexOf('\n') < 0 && inner.indexOf('\t') < 0 && inner.indexOf('\r') < 0
        ? inner
        : inner.replaceAll("[\\n\\t\\r]", "");
  }

  private static Optional<String> host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (host.startsWith("[")) {
      return Optional.of(host)
          .filter(name -> IP_6.matcher(name).matches())
          .map(WebUrl::withoutUsualPort);
    }
    int colon = host.indexOf(':');
    String name = host.substring(0, colon < 0 ? host.length() : colon).replaceFirst("\\.+$", "");
    String decoded = Escapes.decoded(name, "").replaceAll("[。．｡]", ".");
    String port = colon < 0 ? "" : host.substring(colon);
    if (decoded.isEmpty() || NO_HOST.matcher(decoded).find() || !port.matches("(?::\\d*)?")) {
      return Optional.empty();
    }
    return Optional.of(withoutUsualPort(ascii(decoded) + port));
  }

  private static String ascii(String name) {
    if (name.length() > MAX_NAME || StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
      return name;
    }
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      // Not a name by IDNA: it stands as it came, which is still equal to itself.
      return name;
    }
  }

  private static String withoutUsualPort(String host) {
    return host.replaceFirst(":(?:80|443)?$", "");
  }
}
