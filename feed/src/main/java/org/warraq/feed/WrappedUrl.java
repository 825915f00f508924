package org.warraq.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses that carry another address inside: counters of clicks and caches of AMP pages. What
 * hides its target (feedproxy, t.co) can only be asked: its redirect is followed when the article
 * is fetched.
 */
public final class WrappedUrl {
  /** A wrapper in a wrapper happens; more of them is an attack. */
  private static final int MAX_LAYERS = 5;

  /** Who counts clicks, and the parameter in which the target stands. */
  private record Counter(Pattern host, Pattern path, List<String> parameters) {}

  private static final List<Counter> COUNTERS =
      List.of(
          counter("google\\.[a-z]{2,3}(?:\\.[a-z]{2})?", "/url", "q", "url"),
          counter("(?:l|lm)\\.facebook\\.com", "/l\\.php", "u"),
          counter("l\\.instagram\\.com", "/?", "u"),
          counter("youtube\\.com", "/redirect", "q"),
          counter("out\\.reddit\\.com", "/.*", "url"),
          counter("t\\.umblr\\.com", "/redirect", "z"),
          counter("duckduckgo\\.com", "/l/?", "uddg"),
          counter("vk\\.com", "/away\\.php", "to"),
          counter("slack-redir\\.net", "/link", "url"),
          counter("steamcommunity\\.com", "/linkfilter/?", "url", "u"),
          counter("exit\\.sc", "/?", "url"));

  /** AMP caches name the page's host in their own path; {@code s} in front of it means https. */
  private static final Pattern CACHE_HOST =
      Pattern.compile("(?:[a-z0-9-]+\\.)?cdn\\.ampproject\\.org|bing-amp\\.com");

  private static final Pattern CACHE_PATH =
      Pattern.compile("/(?:c|v|wp|mp)/(s/)?([^/]+\\.[^/]+/?.*)", Pattern.DOTALL);
  private static final Pattern GOOGLE = Pattern.compile("google\\.[a-z]{2,3}(?:\\.[a-z]{2})?");
  private static final Pattern GOOGLE_AMP =
      Pattern.compile("/amp/(s/)?([^/]+\\.[^/]+/?.*)", Pattern.DOTALL);
  private static final Pattern MIRROR = Pattern.compile("^(?:www|m|amp)\\.");

  private WrappedUrl() {}

  private static Counter counter(String host, String path, String... parameters) {
    return new Counter(Pattern.compile(host), Pattern.compile(path), List.of(parameters));
  }

  /** The address inside a wrapping one, unwrapped itself; every other address as it came. */
  public static String target(String url) {
    String address = url;
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      Optional<String> inside = WebUrl.of(address).flatMap(WrappedUrl::inside);
      if (inside.isEmpty()) {
        return address;
      }
      address = inside.get();
    }
    return address;
  }

  private static Optional<String> inside(WebUrl url) {
    String host = MIRROR.matcher(url.host()).replaceFirst("");
    if (CACHE_HOST.matcher(url.host()).matches() || CACHE_HOST.matcher(host).matches()) {
      return cached(CACHE_PATH.matcher(url.path()), url);
    }
    if (GOOGLE.matcher(host).matches() && url.path().startsWith("/amp/")) {
      return cached(GOOGLE_AMP.matcher(url.path()), url);
    }
    return COUNTERS.stream()
        .filter(counter ->
            counter.host().matcher(host).matches() && counter.path().matcher(url.path()).matches())
        .flatMap(counter -> counter.parameters().stream())
        .flatMap(name -> value(url.query(), name))
        .filter(target -> WebUrl.of(target).isPresent())
        .findFirst();
  }

  private static Optional<String> cached(Matcher path, WebUrl url) {
    return path.matches()
        ? Optional.of(
            (path.group(1) == null ? "http://" : "https://")
                + path.group(2)
                + (url.query().isEmpty() ? "" : "?" + url.query())
                + (url.fragment().isEmpty() ? "" : "#" + url.fragment()))
        : Optional.empty();
  }

  private static Stream<String> value(String query, String name) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> parameter.startsWith(name + "="))
        .map(parameter -> parameter.substring(name.length() + 1))
        .flatMap(value -> {
          try {
            return Stream.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
          } catch (IllegalArgumentException e) {
            return Stream.empty();
          }
        });
  }
}
