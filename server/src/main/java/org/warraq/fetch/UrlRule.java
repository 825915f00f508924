package org.warraq.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides by its form alone whether an address may be asked, and brings it into one shape. */
final class UrlRule {
  /** The longest address that servers and other readers accept. */
  private static final int MAX_URL_CHARS = 8_192;

  /** RFC 3986, appendix B, for absolute addresses; the fragment never leaves the reader. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(?:#.*)?");

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");

  private static final Pattern HOST_NAME =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*");

  private static final int MAX_HOST_CHARS = 253;

  /** Either a {@link Target} or the end of the journey. */
  sealed interface Verdict permits Target, Stopped {}

  private final AllowedHosts allowed;
  private final Set<Integer> ports;

  /**
   * A rule with exceptions.
   *
   * @param ports that may be asked beside 80 and 443
   */
  UrlRule(AllowedHosts allowed, Set<Integer> ports) {
    this.allowed = allowed;
    this.ports = ports;
  }

  /** Judges an address that an operator or a document named. */
  Verdict judge(URI url) {
    return judge(UrlText.encode(url.toString(), StandardCharsets.UTF_8));
  }

  /**
   * Judges the {@code Location} of a redirect.
   *
   * @param location as the client read it, one char a byte: many servers send raw UTF-8 here
   */
  Verdict judge(Target from, String location) {
    return judge(
        UrlText.resolve(from, UrlText.encode(location.strip(), StandardCharsets.ISO_8859_1)));
  }

  private Verdict judge(String url) {
    Matcher parts = ABSOLUTE.matcher(url);
    if (url.length() > MAX_URL_CHARS || !parts.matches()) {
      return malformed();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Stopped.blocked(
          FetchOutcome.Reason.SCHEME,
          "The address begins with %s:, but only http and https are fetched; give a web address."
              .formatted(scheme));
    }
    String authority = Optional.ofNullable(parts.group(2)).orElse("");
    if (authority.indexOf('@') >= 0) {
      return Stopped.blocked(
          FetchOutcome.Reason.CREDENTIALS_IN_URL,
          "The address contains a user name or password, which is never sent; remove the part before the @.");
    }
    Matcher hostAndPort = AUTHORITY.matcher(authority);
    if (!hostAndPort.matches()) {
      return malformed();
    }
    Optional<String> host = host(hostAndPort.group(1));
    if (host.isEmpty()) {
      return malformed();
    }
    int usual = scheme.equals("http") ? 80 : 443;
    String digits = Optional.ofNullable(hostAndPort.group(2)).orElse("");
    int port = digits.isEmpty() ? usual : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      return malformed();
    }
    if (!isWebPort(port) && !allowed.contains(host.get(), port)) {
      return Stopped.blocked(
          FetchOutcome.Reason.PORT,
          "Port %d of %s is not one for web sites, so it is not asked; use the site's public address, list the port in warraq.fetch.allowed-ports, or a host of your own network in warraq.fetch.allowed-private."
              .formatted(port, host.get()));
    }
    String path = parts.group(3).isEmpty() ? "/" : UrlText.withoutBrackets(parts.group(3));
    String query = Optional.ofNullable(parts.group(4)).orElse("");
    return new Target(scheme, host.get(), port, path + query);
  }

  private static Optional<String> host(String raw) {
    if (raw.startsWith("[")) {
      try {
        String literal = raw.substring(1, raw.length() - 1);
        InetAddress.ofLiteral(literal);
        return Optional.of(literal.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException notAnAddress) {
        return Optional.empty();
      }
    }
    try {
      String name =
          raw.indexOf('%') < 0
              ? raw
              : URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String rootless = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
      return rootless.length() <= MAX_HOST_CHARS && HOST_NAME.matcher(rootless).matches()
          ? Optional.of(rootless)
          : Optional.empty();
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private boolean isWebPort(int port) {
    return port == 80 || port == 443 || ports.contains(port);
  }

  private static Stopped malformed() {
    return Stopped.blocked(
        FetchOutcome.Reason.MALFORMED_URL,
        "The address is not a complete web address; write it as https://host/path.");
  }
}
