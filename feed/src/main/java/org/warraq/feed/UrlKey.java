package org.warraq.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a URL for comparing only, never for fetching: two addresses of the same document mostly
 * have the same key.
 *
 * <p>Scheme, fragment, default port, {@code www.}, {@code m.} and {@code amp.}, a trailing slash,
 * {@code index.*} and parameters that only count clicks are dropped; the host is lower case and in
 * punycode; escapes of UTF-8 text are decoded and composed (NFC); parameters are sorted. Letters of
 * the path are never folded: Arabic slugs that differ in a hamza are different documents.
 */
public final class UrlKey {
  private static final Set<String> CLICK_PARAMETERS =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "mkt_tok",
          "oly_anon_id",
          "oly_enc_id",
          "vero_id",
          "wickedid",
          "_hsenc",
          "_hsmi",
          "__s",
          "ocid",
          "cmpid",
          "ncid",
          "sr_share",
          "xtor",
          "at_medium",
          "at_campaign",
          "outputtype",
          "amp");
  private static final Pattern CLICK_PREFIX =
      Pattern.compile("(utm|mtm|pk|piwik|matomo|mc|ga|hsa|fb|stm)_.*");
  private static final Pattern MIRROR_HOST =
      Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.(?=.*\\.)");
  private static final Pattern INDEX =
      Pattern.compile("/(?:index|default)\\.(?:html?|php|aspx?|jsp)$");
  private static final Pattern AMP_PATH = Pattern.compile("/amp/?$");

  /** The longest name the DNS takes, with every byte of it escaped. */
  private static final int MAX_HOST_CHARS = 3 * 253;

  private UrlKey() {}

  /** The key of an absolute http or https URL; empty for everything else. */
  public static Optional<String> of(String url) {
    URI uri;
    try {
      uri = new URI(escaped(url.strip()));
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
    String scheme = uri.getScheme();
    String authority = uri.getRawAuthority();
    if (authority == null
        || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      return Optional.empty();
    }
    return Optional.of(host(authority) + path(uri.getRawPath()) + query(uri.getRawQuery()));
  }

  /**
   * The host of a URL as keys spell it: lower case, punycode, without {@code www.}; with a port
   * that is not usual.
   */
  public static Optional<String> hostOf(String url) {
    return of(url)
        .map(key ->
            key.indexOf('/') < 0 ? key.split("\\?", 2)[0] : key.substring(0, key.indexOf('/')));
  }

  /** The URL as it came, without the parameters that only count clicks. */
  public static String withoutClickParameters(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    int fragment = url.indexOf('#', query);
    int end = fragment < 0 ? url.length() : fragment;
    String kept =
        Arrays.stream(url.substring(query + 1, end).split("&"))
            .filter(parameter -> !parameter.isEmpty() && !countsClicks(parameter))
            .collect(Collectors.joining("&"));
    return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept) + url.substring(end);
  }

  private static String host(String authority) {
    String host = authority.substring(authority.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    host = host.replaceFirst(":(?:80|443)?$", "").replaceFirst("\\.(?=:|$)", "");
    try {
      int port = host.startsWith("[") ? -1 : host.indexOf(':');
      String name = port < 0 ? host : host.substring(0, port);
      boolean isName = !name.startsWith("[") && name.length() <= MAX_HOST_CHARS;
      String ascii = isName ? IDN.toASCII(decoded(name), IDN.ALLOW_UNASSIGNED) : name;
      host = ascii.toLowerCase(Locale.ROOT) + (port < 0 ? "" : host.substring(port));
    } catch (IllegalArgumentException e) {
      // Not a name by IDNA: it stands as it came, which is still equal to itself.
    }
    return MIRROR_HOST.matcher(host).replaceFirst("");
  }

  private static String path(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    String path = Normalizer.normalize(decoded(raw), Normalizer.Form.NFC);
    path = AMP_PATH.matcher(path).replaceFirst("/");
    path = INDEX.matcher(path).replaceFirst("/");
    return path.replaceFirst("/+$", "");
  }

  private static String query(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(raw.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !countsClicks(parameter))
            .map(parameter -> Normalizer.normalize(decoded(parameter), Normalizer.Form.NFC))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean countsClicks(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return CLICK_PARAMETERS.contains(name) || CLICK_PREFIX.matcher(name).matches();
  }

  /** Decodes escapes except those of characters that would change the URL's structure. */
  private static String decoded(String raw) {
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    String protectedRaw =
        raw.replace("+", "%2B").replaceAll("%(?=2[Ff356]|3[BbDdFf]|40|25)", "%25");
    try {
      String text = URLDecoder.decode(protectedRaw, StandardCharsets.UTF_8);
      // Escapes that are not UTF-8 stay as they came: decoding them would make different URLs
      // equal.
      return text.indexOf('\uFFFD') >= 0 ? raw : text;
    } catch (IllegalArgumentException e) {
      return raw;
    }
  }

  /** Feeds carry unescaped spaces and letters of all scripts; a URI does not. */
  private static String escaped(String url) {
    StringBuilder out = null;
    for (int i = 0; i < url.length(); ) {
      int c = url.codePointAt(i);
      int width = Character.charCount(c);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || c == '%' && !isEscape(url, i)) {
        out = out == null ? new StringBuilder(url.substring(0, i)) : out;
        out.append('%').append(String.format("%02X", c));
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i += width;
    }
    return out == null ? url : out.toString();
  }

  private static boolean isEscape(String url, int at) {
    return at + 2 < url.length()
        && Character.digit(url.charAt(at + 1), 16) >= 0
        && Character.digit(url.charAt(at + 2), 16) >= 0;
  }
}
