package org.warraq.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Where the picture of an {@code img} element is: at {@code src}, or where a script would look. */
final class Pictures {
  /** The attributes of the common lazy loaders, by frequency. */
  private static final List<String> LAZY = List.of("data-src", "data-lazy-src", "data-original");

  private static final List<String> LAZY_SETS = List.of("data-srcset", "data-lazy-srcset");

  /** A page offers a dozen widths at most. */
  private static final int MAX_CANDIDATES = 24;

  private Pictures() {}

  /** {@code src} and {@code srcset} with absolute addresses, each only if it has a value. */
  static Map<String, String> sources(Element img, String base) {
    Map<String, String> found = new LinkedHashMap<>();
    String set = candidates(img.attr("srcset"), base);
    for (String name : LAZY_SETS) {
      set = set.isEmpty() ? candidates(img.attr(name), base) : set;
    }
    address(img, base).ifPresent(src -> found.put("src", src));
    if (!set.isEmpty()) {
      found.putIfAbsent("src", set.substring(0, firstSpace(set)));
      found.put("srcset", set);
    }
    return found;
  }

  /** The address as it stands in the page, good enough for comparing file names. */
  static String raw(Element img) {
    for (String name : LAZY) {
      String value = img.attr(name);
      if (value.indexOf('/') >= 0) {
        return value;
      }
    }
    String src = img.attr("src");
    return src.startsWith("data:") ? "" : src;
  }

  /** The picture's own address; a placeholder in {@code src} gives way to the lazy one. */
  static Optional<String> address(Element img, String base) {
    for (String name : LAZY) {
      String value = img.attr(name);
      Optional<String> lazy = Links.web(base, value);
      // Some scripts keep a number or a word there.
      if (lazy.isPresent() && value.indexOf('/') >= 0) {
        return lazy;
      }
    }
    return Links.web(base, img.attr("src"));
  }

  private static int firstSpace(String set) {
    for (int i = 0; i < set.length(); i++) {
      if (set.charAt(i) == ' '
          || (set.charAt(i) == ',' && i + 1 < set.length() && set.charAt(i + 1) == ' ')) {
        return i;
      }
    }
    return set.length();
  }

  /** A {@code srcset} value read as the HTML standard says (4.8.4.2.1), written back tidily. */
  private static String candidates(String set, String base) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int count = 0;
    while (at < set.length() && count < MAX_CANDIDATES) {
      while (at < set.length() && (isSpace(set.charAt(at)) || set.charAt(at) == ',')) {
        at++;
      }
      int start = at;
      while (at < set.length() && !isSpace(set.charAt(at))) {
        at++;
      }
      String link = set.substring(start, at);
      String size = "";
      if (link.endsWith(",")) {
        link = link.replaceAll(",+$", "");
      } else {
        int comma = set.indexOf(',', at);
        int end = comma < 0 ? set.length() : comma;
        size = set.substring(at, end).strip();
        at = end;
      }
      Optional<String> url = Links.web(base, link);
      if (url.isPresent() && (size.isEmpty() || size.matches("\\d{1,5}(\\.\\d{1,3})?[wx]"))) {
        out.append(out.isEmpty() ? "" : ", ").append(url.get().replace(",", "%2C"));
        out.append(size.isEmpty() ? "" : " ").append(size);
        count++;
      }
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
