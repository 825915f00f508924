package org.warraq.feed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a URL for comparing only, never for fetching: two addresses of the same document mostly
 * have the same key, and addresses that differ in a way that can mean something never have.
 *
 * <p>Wrapping addresses give the key of what they carry ({@link WrappedUrl}). Scheme, fragment
 * (except {@code #!}), the usual ports, {@code www.}, {@code m.}, {@code mobile.} and {@code amp.},
 * the marks of AMP pages, index files, trailing slashes and parameters that only count clicks are
 * dropped; the host is lower case and in punycode; escapes of unreserved characters and of UTF-8
 * text are decoded and composed (NFC); parameters are sorted by name. Letters of the path are never
 * folded: Arabic slugs that differ in a hamza are different documents.
 *
 * <p>The key of {@code https://} + key is that key. Keys are stored: whoever changes what comes out
 * here has to have them written anew.
 */
public final class UrlKey {
  /** Characters whose escaped and plain forms mean the same in a path. */
  private static final String PLAIN_IN_PATH = "!$'()*,:@";

  /** In a query further ones do; its own delimiters do not. */
  private static final String PLAIN_IN_QUERY = PLAIN_IN_PATH + "/?[]";

  private static final String AMP = ".amp";

  /** A longer name is no file's. */
  private static final int MAX_FILE_CHARS = 1_000;

  private static final List<String> MIRRORS = List.of("www.", "m.", "mobile.", "amp.");
  private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/;]*");
  private static final Pattern INDEX =
      Pattern.compile("/(?:index|default)\\.(?:[sx]?html?|phtml|php\\d?|aspx?|jspx?|cfm|cgi|pl)");

  private UrlKey() {}

  /** The key of an absolute http or https URL; empty for everything else. */
  public static Optional<String> of(String url) {
    return WebUrl.of(WrappedUrl.target(url))
        .map(parts -> {
          String host = host(parts.host());
          return host + path(parts.path()) + query(parts.query(), host) + view(parts.fragment());
        });
  }

  /**
   * The host of a URL as keys spell it: lower case, punycode, without {@code www.}; with a port
   * that is not usual.
   */
  public static Optional<String> hostOf(String url) {
    return WebUrl.of(WrappedUrl.target(url)).map(parts -> host(parts.host()));
  }

  /** The host in a key. */
  public static String host(String keyOrHost) {
    String host = keyOrHost.split("[/?#]", 2)[0];
    int port = host.indexOf(':');
    int lastDot = host.lastIndexOf('.', port < 0 ? host.length() : port);
    int from = 0;
    for (int mirror = mirror(host, 0, lastDot); mirror > 0; mirror = mirror(host, from, lastDot)) {
      from += mirror;
    }
    return host.substring(from);
  }

  /** The length of a mirror's name at the host's beginning, if a name with a dot is left. */
  private static int mirror(String host, int from, int lastDot) {
    for (String name : MIRRORS) {
      if (host.startsWith(name, from) && lastDot >= from + name.length()) {
        return name.length();
      }
    }
    return 0;
  }

  /**
   * Whether a key can be that of an article. A home page cannot: it is the address of whatever
   * stands there today.
   */
  public static boolean isOfDocument(String key) {
    return key.indexOf('/') >= 0 || key.indexOf('?') >= 0 || key.indexOf('#') >= 0;
  }

  /** The names of a key's parameters, each once, in their order. */
  public static List<String> parameters(String key) {
    return Arrays.stream(queryOf(key).split("&"))
        .filter(parameter -> !parameter.isEmpty())
        .map(UrlKey::name)
        .distinct()
        .toList();
  }

  /** The key without the parameters of these names. */
  public static String without(String key, Set<String> names) {
    if (queryOf(key).isEmpty()) {
      return key;
    }
    int query = key.indexOf('?');
    int fragment = key.indexOf('#');
    String kept =
        Arrays.stream(queryOf(key).split("&"))
            .filter(parameter -> !names.contains(name(parameter)))
            .collect(Collectors.joining("&"));
    return key.substring(0, query)
        + (kept.isEmpty() ? "" : "?" + kept)
        + (fragment < 0 ? "" : key.substring(fragment));
  }

  private static String queryOf(String key) {
    int query = key.indexOf('?');
    int fragment = key.indexOf('#');
    int end = fragment < 0 ? key.length() : fragment;
    return query < 0 || query > end ? "" : key.substring(query + 1, end);
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  /** The URL as it came, without the parameters that only count clicks. */
  public static String withoutClickParameters(String url) {
    int query = url.indexOf('?');
    if (query < 0) {
      return url;
    }
    String host = hostOf(url).orElse("");
    int fragment = url.indexOf('#', query);
    int end = fragment < 0 ? url.length() : fragment;
    String kept =
        Arrays.stream(url.substring(query + 1, end).split("&"))
            .filter(parameter -> !parameter.isEmpty() && !ClickParameters.isOne(parameter, host))
            .collect(Collectors.joining("&"));
    return url.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept) + url.substring(end);
  }

  private static String path(String raw) {
    String path = Escapes.decoded(raw, PLAIN_IN_PATH);
    path = withoutDots(SESSION.matcher(path).replaceAll(""));
    int end = path.length();
    for (int shorter = end(path, end); shorter < end; shorter = end(path, end)) {
      end = shorter;
    }
    int from = 0;
    while (path.startsWith("/amp/", from) && from + 5 < end && path.charAt(from + 5) != '/') {
      from += 4;
    }
    return withoutAmp(path.substring(from, end));
  }

  /** Where a path ends without its last mark that says nothing. */
  private static int end(String path, int end) {
    if (end > 0 && path.charAt(end - 1) == '/') {
      return end - 1;
    }
    int slash = path.lastIndexOf('/', end - 1);
    if (slash < 0 || end - slash > MAX_FILE_CHARS) {
      return end;
    }
    String last = path.substring(slash, end);
    if (last.equals("/amp") || INDEX.matcher(withoutAmp(last)).matches()) {
      return slash;
    }
    return isAmpAt(last, last.length()) ? end - AMP.length() : end;
  }

  /** Whether the name of a file ends with {@code .amp} here. */
  private static boolean isAmpAt(String path, int end) {
    int before = end - AMP.length() - 1;
    return before >= 0
        && path.startsWith(AMP, end - AMP.length())
        && path.charAt(before) != '/'
        && path.charAt(before) != '.';
  }

  /** A path without the {@code .amp} in front of its {@code .html}. */
  private static String withoutAmp(String path) {
    int extension = path.endsWith(".html") ? 5 : path.endsWith(".htm") ? 4 : 0;
    int end = path.length() - extension;
    while (extension > 0 && isAmpAt(path, end)) {
      end -= AMP.length();
    }
    return end == path.length() - extension
        ? path
        : path.substring(0, end) + path.substring(path.length() - extension);
  }

  /** Resolves {@code .} and {@code ..} (RFC 3986, 5.2.4). */
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    for (String segment : path.substring(1).split("/", -1)) {
      switch (segment) {
        case "." -> {}
        case ".." -> out.setLength(Math.max(0, out.lastIndexOf("/")));
        default -> out.append('/').append(segment);
      }
    }
    return out.toString();
  }

  private static String query(String raw, String host) {
    if (raw.isEmpty()) {
      return "";
    }
    // Sorted by name alone: of two parameters with one name, the order can mean something.
    String kept =
        Arrays.stream(raw.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !ClickParameters.isOne(parameter, host))
            .map(parameter -> Escapes.decoded(parameter, PLAIN_IN_QUERY))
            .sorted(Comparator.comparing(UrlKey::name))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  /** Old one-page sites say behind {@code #!} which document they show. */
  private static String view(String fragment) {
    return fragment.length() > 1 && fragment.startsWith("!")
        ? "#" + Escapes.decoded(fragment, PLAIN_IN_QUERY + "#")
        : "";
  }
}
