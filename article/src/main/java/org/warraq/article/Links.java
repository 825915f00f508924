package org.warraq.article;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Addresses as they stand in a page, made absolute and checked. */
final class Links {
  /** Longer addresses carry data, not a place; browsers and servers refuse them about here. */
  private static final int MAX_CHARACTERS = 4_096;

  private Links() {}

  /** An absolute {@code http} or {@code https} address with a host, or nothing. */
  static Optional<String> web(String base, String link) {
    return absolute(base, link).filter(Links::isWeb);
  }

  /** A {@link #web} address, or a {@code mailto:} one. */
  static Optional<String> webOrMail(String base, String link) {
    return absolute(base, link).filter(url -> isWeb(url) || hasPrefix(url, "mailto:"));
  }

  private static Optional<String> absolute(String base, String link) {
    String tidy = withoutControls(link);
    if (tidy.isEmpty() || tidy.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    if (isPlain(tidy)) {
      return Optional.of(tidy);
    }
    if (isRooted(tidy)) {
      String origin = origin(base);
      if (!origin.isEmpty()) {
        return Optional.of(origin + tidy);
      }
    }
    // The resolver of jsoup speaks only through elements; this one is thrown away.
    Element holder = new Element("a");
    holder.setBaseUri(base);
    holder.attr("href", tidy);
    String url = holder.absUrl("href").replace(" ", "%20");
    return url.isEmpty() ? Optional.empty() : Optional.of(url);
  }

  /** Whether an address of a page, made absolute, stays as it is if that is done again. */
  static boolean isSettled(String base, String link) {
    return absolute(base, link).filter(Links::isPlain).isPresent();
  }

  /** Absolute, and nothing in it that resolving would change: most addresses, at no cost. */
  private static boolean isPlain(String link) {
    return isWeb(link) && needsNoResolving(link);
  }

  /** A path from the root, and nothing in it that resolving would change. */
  private static boolean isRooted(String link) {
    return link.charAt(0) == '/' && !link.startsWith("//") && needsNoResolving(link);
  }

  /** Scheme, host and port of an ordinary address, else nothing. */
  private static String origin(String base) {
    if (!isPlain(base)) {
      return "";
    }
    int path = base.indexOf('/', base.indexOf("://") + 3);
    String origin = path < 0 ? base : base.substring(0, path);
    for (int i = 0; i < origin.length(); i++) {
      if ("?#@[".indexOf(origin.charAt(i)) >= 0) {
        return "";
      }
    }
    return origin;
  }

  /**
   * Whether absolute addresses, of which there may be several with spaces between, are ordinary.
   */
  static boolean isOrdinary(String links) {
    return isWeb(links) && needsNoResolving(links.replace(' ', '+'));
  }

  private static boolean needsNoResolving(String link) {
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '\\' || (c == '/' && link.startsWith("/.", i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWeb(String url) {
    int host;
    if (hasPrefix(url, "https://")) {
      host = 8;
    } else if (hasPrefix(url, "http://")) {
      host = 7;
    } else {
      return false;
    }
    return host < url.length() && "/?#:@".indexOf(url.charAt(host)) < 0;
  }

  private static boolean hasPrefix(String url, String prefix) {
    return stands(prefix, url, 0);
  }

  /** Whether a word of small ASCII letters stands at a place of a text, in ASCII of any case. */
  static boolean stands(String word, String text, int at) {
    if (text.length() - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = text.charAt(at + i);
      if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Browsers ignore tabs, line ends and other controls inside an address; so must a check. */
  private static String withoutControls(String link) {
    StringBuilder out = null;
    int from = 0;
    for (int i = 0; i < link.length(); i++) {
      if (isInvisible(link.charAt(i))) {
        out = out == null ? new StringBuilder(link.length()) : out;
        out.append(link, from, i);
        from = i + 1;
      }
    }
    return out == null ? link.strip() : out.append(link, from, link.length()).toString().strip();
  }

  private static boolean isInvisible(char c) {
    return c < ' ' || (c >= 0x7f && (c <= 0x9f || Character.getType(c) == Character.FORMAT));
  }
}
