package org.warraq.article;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the picture of an {@code img} element is: at {@code src}, where a script would look for it,
 * in the {@code picture} around it, or in the {@code noscript} beside it.
 */
final class Pictures {
  /** The attributes of the common lazy loaders, by frequency. */
  private static final List<String> LAZY =
      List.of(
          "data-src",
          "data-lazy-src",
          "data-original",
          "data-lazy",
          "data-full-url",
          "data-hi-res-src",
          "data-echo");

  private static final List<String> LAZY_SETS =
      List.of("data-srcset", "data-lazy-srcset", "data-original-set");

  /** What stands in {@code src} until a script has run. */
  private static final List<String> PLACEHOLDERS =
      List.of(
          "placeholder",
          "blank.",
          "spacer",
          "pixel.",
          "lazy",
          "loading",
          "loader",
          "transparent",
          "1x1",
          "grey.gif",
          "gray.gif");

  private static final Pattern FILE =
      Pattern.compile("(?i)\\.(?:jpe?g|png|webp|avif|gif)(?:[?#].*)?$");

  private static final Pattern SIZE = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?[wx]");

  /** A page offers a dozen widths at most. */
  private static final int MAX_CANDIDATES = 24;

  private Pictures() {}

  /** {@code src} and {@code srcset} with absolute addresses, each only if it has a value. */
  static Map<String, String> sources(Element img, String base) {
    Map<String, String> found = own(img, base);
    if (!found.containsKey("src") || isPlaceholder(found.get("src"))) {
      Element twin = twin(img);
      Map<String, String> other = twin == null ? around(img, base) : own(twin, base);
      if (other.containsKey("src")) {
        return other;
      }
    }
    return found;
  }

  private static Map<String, String> own(Element img, String base) {
    Map<String, String> found = new LinkedHashMap<>();
    String set = candidates(img.attr("srcset"), base);
    for (String name : LAZY_SETS) {
      set = set.isEmpty() ? candidates(img.attr(name), base) : set;
    }
    Optional<String> address = address(img, base);
    if (!set.isEmpty() && (address.isEmpty() || isPlaceholder(address.get()))) {
      found.put("src", set.substring(0, firstSpace(set)));
    } else {
      address.ifPresent(src -> found.put("src", src));
    }
    if (!set.isEmpty()) {
      found.put("srcset", set);
    }
    return found;
  }

  /** The sources of the {@code picture} that the element stands in. */
  private static Map<String, String> around(Element img, String base) {
    Map<String, String> found = new LinkedHashMap<>();
    if (img.parent() instanceof Element picture && picture.nameIs("picture")) {
      for (Element source : picture.children()) {
        if (source.nameIs("source") && !found.containsKey("src")) {
          String set = candidates(source.attr("srcset"), base);
          set = set.isEmpty() ? candidates(source.attr("data-srcset"), base) : set;
          if (!set.isEmpty()) {
            found.put("src", set.substring(0, firstSpace(set)));
            found.put("srcset", set);
          }
        }
      }
    }
    return found;
  }

  /** The element that stands for this one where no script runs. */
  private static @Nullable Element twin(Element img) {
    Element around = img;
    for (int i = 0; i < 2 && around != null; i++) {
      for (Element beside :
          Arrays.asList(around.nextElementSibling(), around.previousElementSibling())) {
        if (beside != null && beside.nameIs("noscript")) {
          return beside.getElementsByTag("img").first();
        }
      }
      around = around.parent();
    }
    return null;
  }

  /** The address as it stands in the page, good enough for comparing file names. */
  static String raw(Element img) {
    for (String name : LAZY) {
      String value = img.attributes().get(name);
      if (value.indexOf('/') >= 0) {
        return value;
      }
    }
    String src = img.attr("src");
    return src.startsWith("data:") || src.isEmpty() || isPlaceholder(src)
        ? sources(img, img.baseUri()).getOrDefault("src", "")
        : src;
  }

  /** The picture's own address; a placeholder in {@code src} gives way to the lazy one. */
  static Optional<String> address(Element img, String base) {
    for (String name : LAZY) {
      String value = img.attributes().get(name);
      // Some scripts keep a number or a word there.
      Optional<String> lazy = value.indexOf('/') >= 0 ? Links.web(base, value) : Optional.empty();
      if (lazy.isPresent()) {
        return lazy;
      }
    }
    Optional<String> src = Links.web(base, img.attr("src"));
    return src.isPresent() && !isPlaceholder(src.get())
        ? src
        : anyAttribute(img, base).or(() -> src);
  }

  /** Every loader invents its own attribute; a picture's file name gives it away. */
  private static Optional<String> anyAttribute(Element img, String base) {
    for (Attribute attribute : img.attributes()) {
      String value = attribute.getValue();
      if (attribute.getKey().startsWith("data-")
          && value.indexOf(' ') < 0
          && FILE.matcher(value).find()
          && !isPlaceholder(value)) {
        Optional<String> address = Links.web(base, value);
        if (address.isPresent()) {
          return address;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlaceholder(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String name : PLACEHOLDERS) {
      if (file.contains(name)) {
        return true;
      }
    }
    return false;
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
      if (url.isPresent() && (size.isEmpty() || SIZE.matcher(size).matches())) {
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
