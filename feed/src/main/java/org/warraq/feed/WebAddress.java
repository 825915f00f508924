package org.warraq.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the web as people type or paste them. */
public final class WebAddress {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(https?)://([^/?#:@\\s]+)(:\\d{1,5})?([/?#]\\S*)?", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /**
   * The address in the characters that go over the wire: host names in any script as IDNA writes
   * them, other letters percent-encoded. Empty when it is not one, or holds a password.
   */
  public static Optional<URI> parse(String typed) {
    if (typed.length() > Limits.MAX_LINE_CHARS) {
      return Optional.empty();
    }
    Matcher parts = SHAPE.matcher(typed.strip());
    if (!parts.matches() || parts.group(2).length() > WebUrl.MAX_NAME) {
      return Optional.empty();
    }
    try {
      URI address =
          new URI(
              parts.group(1).toLowerCase(Locale.ROOT)
                  + "://"
                  + IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED)
                  + Optional.ofNullable(parts.group(3)).orElse("")
                  + Optional.ofNullable(parts.group(4)).orElse(""));
      return address.getHost() == null
          ? Optional.empty()
          : Optional.of(URI.create(address.toASCIIString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
