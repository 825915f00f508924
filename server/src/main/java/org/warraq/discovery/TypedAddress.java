package org.warraq.discovery;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.warraq.feed.WebAddress;

/** What people type for an address: with or without a scheme, with what a message put around it. */
final class TypedAddress {
  private static final Pattern AROUND =
      Pattern.compile("^[\\s<\"'«“(\\[\\p{Cf}]+|[\\s>\"'»”)\\],،;؛\\p{Cf}]+$");

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern FEED_SCHEME = Pattern.compile("(?i)feed:(?://)?(.+)");

  /** A name with a dot, an IPv4 address, or a host with its port; then perhaps a path. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?:[^\\s/?#@:.]+\\.)+[^\\s/?#@:.]+\\.?(?::\\d{1,5})?(?:[/?#].*)?|[^\\s/?#@:.]+:\\d{1,5}(?:[/?#].*)?");

  private TypedAddress() {}

  /** The addresses that may be meant, the likeliest first; none when it is no address. */
  static List<URI> meanings(String typed) {
    String text = AROUND.matcher(typed).replaceAll("").replaceAll("\\p{Cf}", "");
    var feed = FEED_SCHEME.matcher(text);
    if (feed.matches()) {
      text = feed.group(1);
    }
    if (SCHEME.matcher(text).matches()) {
      return WebAddress.parse(text).stream().toList();
    }
    String bare = text.startsWith("//") ? text.substring(2) : text;
    if (!BARE.matcher(bare).matches()) {
      return List.of();
    }
    boolean hasWww = bare.regionMatches(true, 0, "www.", 0, 4);
    return Stream.of("https://" + bare, "http://" + bare, hasWww ? "" : "https://www." + bare)
        .map(WebAddress::parse)
        .flatMap(Optional::stream)
        .toList();
  }
}
