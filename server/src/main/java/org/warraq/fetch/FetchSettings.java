package org.warraq.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How the program behaves on the network.
 *
 * @param userAgent who asks; should carry an address where a webmaster reaches the operator, as in
 *     {@code Warraq/0.1 (+https://paper.example/contact)}
 * @param allowedPrivate hosts in private networks that may be asked all the same, each with its
 *     port: {@code wiki.lan:8080}, {@code *.localhost:8090} (every subdomain), {@code
 *     127.0.0.1:8099}, {@code [::1]:8080}
 * @param ports that may be asked beside 80 and 443, of any public host
 * @param feed limits of feed documents
 * @param page limits of article pages; robots.txt has the same deadline
 * @param picture limits of pictures
 * @param connectTimeout for the name look-up, each connection attempt and the TLS handshake
 * @param responseTimeout longest silence of a host, before its answer and within it
 * @param maxRedirects followed in a row
 * @param hostDelay from the start of one feed or page request to the next one to the same public
 *     host; listed private hosts are not spaced
 * @param hostWait longest wait for a turn at a busy host before the request fails
 * @param requestsPerHost at the same time to one host
 * @param maxConnections at the same time to all hosts
 */
public record FetchSettings(
    String userAgent,
    Set<String> allowedPrivate,
    Set<Integer> ports,
    Limits feed,
    Limits page,
    Limits picture,
    Duration connectTimeout,
    Duration responseTimeout,
    int maxRedirects,
    Duration hostDelay,
    Duration hostWait,
    int requestsPerHost,
    int maxConnections) {

  private static final int MIB = 1024 * 1024;

  /**
   * Limits of one kind of document.
   *
   * @param maxBytes of the decoded body
   * @param deadline for connecting and reading, redirects included; waiting for a turn is not
   *     counted
   */
  public record Limits(int maxBytes, Duration deadline) {
    /** Refuses limits that are not limits. */
    public Limits {
      if (maxBytes < 1 || maxBytes == Integer.MAX_VALUE) {
        throw new IllegalArgumentException("maxBytes must be from 1 to 2^31-2: " + maxBytes);
      }
      if (!deadline.isPositive()) {
        throw new IllegalArgumentException("deadline must be positive: " + deadline);
      }
    }
  }

  /** Refuses values that would hang or break requests. */
  public FetchSettings {
    allowedPrivate = Set.copyOf(allowedPrivate);
    AllowedHosts.parse(allowedPrivate);
    ports = Set.copyOf(ports);
    if (ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
      throw new IllegalArgumentException("ports must be from 1 to 65535: " + ports);
    }
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("userAgent must be printable ASCII: " + userAgent);
    }
    if (!connectTimeout.isPositive()
        || !responseTimeout.isPositive()
        || hostDelay.isNegative()
        || hostWait.isNegative()) {
      throw new IllegalArgumentException("timeouts must be positive, waits not negative");
    }
    if (maxRedirects < 0 || requestsPerHost < 1 || maxConnections < 1) {
      throw new IllegalArgumentException(
          "maxRedirects must not be negative, requestsPerHost and maxConnections positive");
    }
  }

  /**
   * The defaults. 15 MiB hold the largest feeds seen in the wild; 8 MiB of HTML is an archive, not
   * an article; 20 s is what other readers wait, and a host that says nothing for 15 s has hung; no
   * private host is allowed, and no other port.
   */
  public static FetchSettings standard() {
    return new FetchSettings(
        "Warraq",
        Set.of(),
        Set.of(),
        new Limits(15 * MIB, Duration.ofSeconds(20)),
        new Limits(8 * MIB, Duration.ofSeconds(20)),
        new Limits(20 * MIB, Duration.ofSeconds(60)),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        5,
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        2,
        64);
  }

  /** The same with another {@code User-Agent}. */
  public FetchSettings withUserAgent(String name) {
    return new FetchSettings(
        name,
        allowedPrivate,
        ports,
        feed,
        page,
        picture,
        connectTimeout,
        responseTimeout,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        maxConnections);
  }

  /** The same with other private hosts allowed. */
  public FetchSettings withAllowedPrivate(Set<String> hosts) {
    return new FetchSettings(
        userAgent,
        hosts,
        ports,
        feed,
        page,
        picture,
        connectTimeout,
        responseTimeout,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        maxConnections);
  }

  /** The same with other limits for each kind of document. */
  public FetchSettings withLimits(Limits feeds, Limits pages, Limits pictures) {
    return new FetchSettings(
        userAgent,
        allowedPrivate,
        ports,
        feeds,
        pages,
        pictures,
        connectTimeout,
        responseTimeout,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        maxConnections);
  }

  /** The same with other ports beside 80 and 443. */
  public FetchSettings withPorts(Set<Integer> others) {
    return new FetchSettings(
        userAgent,
        allowedPrivate,
        others,
        feed,
        page,
        picture,
        connectTimeout,
        responseTimeout,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        maxConnections);
  }

  /** The same with other times to connect and to wait for a word of the host. */
  public FetchSettings withTimeouts(Duration toConnect, Duration silence) {
    return new FetchSettings(
        userAgent,
        allowedPrivate,
        ports,
        feed,
        page,
        picture,
        toConnect,
        silence,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        maxConnections);
  }

  /** The same with another politeness towards one host. */
  public FetchSettings withHostPoliteness(Duration delay, Duration wait, int parallel) {
    return new FetchSettings(
        userAgent,
        allowedPrivate,
        ports,
        feed,
        page,
        picture,
        connectTimeout,
        responseTimeout,
        maxRedirects,
        delay,
        wait,
        parallel,
        maxConnections);
  }

  /** The same with another number of connections to all hosts. */
  public FetchSettings withMaxConnections(int connections) {
    return new FetchSettings(
        userAgent,
        allowedPrivate,
        ports,
        feed,
        page,
        picture,
        connectTimeout,
        responseTimeout,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        connections);
  }

  Limits limits(FetchRequest.Kind kind) {
    return switch (kind) {
      case FEED -> feed;
      case PAGE -> page;
      case PICTURE -> picture;
    };
  }
}
