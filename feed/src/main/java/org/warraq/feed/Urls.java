package org.warraq.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses as feeds write them: relative, unescaped, in Arabic. References are resolved as RFC
 * 3986, section 5 says, on strings, so that an address keeps the spelling its publisher gave it.
 */
final class Urls {
  /** Schemes a link may have; a link with another one is dropped. */
  private static final Set<String> SCHEMES =
      Set.of(
          "http",
          "https",
          "ftp",
          "ftps",
          "sftp",
          "feed",
          "mailto",
          "tel",
          "sms",
          "news",
          "nntp",
          "gopher",
          "magnet",
          "urn",
          "tag",
          "geo",
          "irc",
          "ircs",
          "sip",
          "sips",
          "xmpp",
          "webcal",
          "rtsp",
          "rtspu",
          "rtmp",
          "mms",
          "git",
          "svn",
          "ssh",
          "telnet",
          "wais",
          "aim",
          "callto",
          "gtalk",
          "skype",
          "ed2k",
          "bitcoin",
          "prospero",
          "shttp",
          "snews",
          "hdl",
          "imap");

  private Urls() {}

  /** The address as a URI if it leads to a page on the web. */
  static Optional<URI> web(String address) {
    String scheme = scheme(address);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(escape(address));
      return uri.getRawAuthority() == null ? Optional.empty() : Optional.of(uri);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The absolute form of a link's address, or empty if it leads nowhere acceptable. */
  static String link(String base, String reference) {
    String written = Limits.cut(tidy(reference), Limits.MAX_LINE_CHARS);
    String address = resolve(base, written.startsWith("www.") ? "http://" + written : written);
    String scheme = scheme(address);
    return scheme.isEmpty() || SCHEMES.contains(scheme) ? address : "";
  }

  static boolean isAbsolute(String address) {
    return !scheme(address).isEmpty();
  }

  /** Resolves a reference; without a base it stays as it is. */
  static String resolve(String base, String reference) {
    if (base.isEmpty() || isAbsolute(reference)) {
      return reference;
    }
    int authorityStart = base.indexOf("://");
    if (authorityStart < 0) {
      return reference;
    }
    String noFragment = before(base, '#');
    if (reference.isEmpty()) {
      return noFragment;
    }
    String scheme = base.substring(0, authorityStart + 1);
    if (reference.startsWith("//")) {
      return scheme + reference;
    }
    if (reference.charAt(0) == '#') {
      return noFragment + reference;
    }
    String noQuery = before(noFragment, '?');
    int pathStart = noQuery.indexOf('/', authorityStart + 3);
    String root = pathStart < 0 ? noQuery : noQuery.substring(0, pathStart);
    String path = pathStart < 0 ? "/" : noQuery.substring(pathStart);
    if (reference.charAt(0) == '?') {
      return root + path + reference;
    }
    String target = before(before(reference, '#'), '?');
    String rest = reference.substring(target.length());
    String merged =
        target.startsWith("/") ? target : path.substring(0, path.lastIndexOf('/') + 1) + target;
    return root + withoutDots(merged) + rest;
  }

  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.equals(".")) {
        kept.addLast(segment);
        continue;
      }
      if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String scheme(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':') {
        return i == 0 ? "" : address.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && (i == 0 || !other)) {
        return "";
      }
    }
    return "";
  }

  /** Line breaks and other control characters inside an address are layout, not address. */
  private static String tidy(String reference) {
    String trimmed = unescaped(trim(reference));
    StringBuilder out = null;
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      boolean drop =
          Character.isISOControl(c) || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E);
      if (drop && out == null) {
        out = new StringBuilder(trimmed.length()).append(trimmed, 0, i);
      } else if (!drop && out != null) {
        out.append(c);
      }
    }
    return out == null ? trimmed : out.toString();
  }

  private static String trim(String reference) {
    int from = 0;
    int to = reference.length();
    while (from < to && isSpace(reference.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(reference.charAt(to - 1))) {
      to--;
    }
    return reference.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  /** An ampersand that is still escaped after reading was escaped twice. */
  private static String unescaped(String address) {
    if (address.indexOf("&amp;") < 0 && address.indexOf("&#") < 0) {
      return address;
    }
    return address.replace("&amp;", "&").replace("&#038;", "&").replace("&#38;", "&");
  }

  /** Escapes what may not stand in a URI; letters of any script may, for {@link URI}. */
  private static String escape(String address) {
    StringBuilder out = new StringBuilder(address.length() + 16);
    int path = address.indexOf('/', address.indexOf("://") + 3);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean bracket = (c == '[' || c == ']') && path >= 0 && i > path;
      boolean strayPercent = c == '%' && !isEscape(address, i);
      boolean secondHash = c == '#' && out.indexOf("#") >= 0;
      if (c <= ' '
          || c == 0x7F
          || "\"<>\\^`{|}".indexOf(c) >= 0
          || bracket
          || strayPercent
          || secondHash) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else if (c >= 0x80 && (Character.isISOControl(c) || Character.isSpaceChar(c))) {
        out.append("%20");
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEscape(String address, int at) {
    return at + 2 < address.length()
        && Character.digit(address.charAt(at + 1), 16) >= 0
        && Character.digit(address.charAt(at + 2), 16) >= 0;
  }
}
