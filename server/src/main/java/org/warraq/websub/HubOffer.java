package org.warraq.websub;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.feed.Feed;

/**
 * A hub that a feed names, and the name under which the hub knows the feed.
 *
 * <p>W3C WebSub, section 4: links in the HTTP answer come before those in the document.
 */
public record HubOffer(URI hub, URI topic) {
  /** Answers have a handful; more is no list of links. */
  private static final int MAX_LINKS = 50;

  private static final int MAX_CHARACTERS = 8_192;
  private static final int MAX_URL_CHARACTERS = 2_000;

  /** RFC 8288: an address in brackets and its parameters, up to the next comma outside quotes. */
  private static final Pattern LINK =
      Pattern.compile(
          "<([^<>]*)>((?:\\s*;\\s*[\\w*!#$&+.^`|~-]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s\";,]*))?)*+)");

  private static final Pattern REL =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\";,]*))");

  /**
   * The hub of a feed, when it has one.
   *
   * @param headers of the answer, names in lower case
   * @param url where the feed was found
   */
  public static Optional<HubOffer> of(Feed feed, Map<String, String> headers, URI url) {
    String links = headers.getOrDefault("link", "");
    Optional<URI> hub =
        linked(links, "hub", url).or(() -> feed.channel().hub().flatMap(h -> web(h, url)));
    Optional<URI> self =
        linked(links, "self", url).or(() -> feed.channel().self().flatMap(s -> web(s, url)));
    return hub.map(address -> new HubOffer(address, self.orElse(url)));
  }

  private static Optional<URI> linked(String header, String rel, URI base) {
    String bounded = header.substring(0, Math.min(header.length(), MAX_CHARACTERS));
    Matcher link = LINK.matcher(bounded);
    for (int n = 0; n < MAX_LINKS && link.find(); n++) {
      Matcher relation = REL.matcher(link.group(2));
      if (relation.find()) {
        String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
        if ((" " + names.toLowerCase(Locale.ROOT) + " ").contains(" " + rel + " ")) {
          return web(link.group(1), base);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<URI> web(String reference, URI base) {
    if (reference.isBlank()) {
      return Optional.empty();
    }
    try {
      URI url = base.resolve(reference.strip());
      boolean usable =
          url.getHost() != null
              && ("http".equalsIgnoreCase(url.getScheme())
                  || "https".equalsIgnoreCase(url.getScheme()))
              && url.toString().length() <= MAX_URL_CHARACTERS;
      return usable ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
