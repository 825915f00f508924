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
 * @param feed limits of feed documents
 * @param page limits of article pages; robots.txt has the same deadline
 * @param picture limits of pictures
 * @param connectTimeout for the name look-up, each connection attempt and the TLS handshake
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
    Limits feed,
    Limits page,
    Limits picture,
    Duration connectTimeout,
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
    if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("userAgent must be printable ASCII: " + userAgent);
    }
    if (!connectTimeout.isPositive() || hostDelay.isNegative() || hostWait.isNegative()) {
      throw new IllegalArgumentException("connectTimeout must be positive, waits not negative");
    }
    if (maxRedirects < 0 || requestsPerHost < 1 || maxConnections < 1) {
      throw new IllegalArgumentException(
          "maxRedirects must not be negative, requestsPerHost and maxConnections positive");
    }
  }

  /**
   * The defaults. 15 MiB hold the largest feeds seen in the wild; 8 MiB of HTML is an archive, not
   * an article; 20 s is what other readers wait; no private host is allowed.
   */
  public static FetchSettings standard() {
    return new FetchSettings(
        "Warraq/0.1",
        Set.of(),
        new Limits(15 * MIB, Duration.ofSeconds(20)),
        new Limits(8 * MIB, Duration.ofSeconds(20)),
        new Limits(20 * MIB, Duration.ofSeconds(60)),
        Duration.ofSeconds(5),
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
        feed,
        page,
        picture,
        connectTimeout,
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
        feed,
        page,
        picture,
        connectTimeout,
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
        feeds,
        pages,
        pictures,
        connectTimeout,
        maxRedirects,
        hostDelay,
        hostWait,
        requestsPerHost,
        maxConnections);
  }

  /** The same with another time to connect. */
  public FetchSettings withConnectTimeout(Duration timeout) {
    return new FetchSettings(
        userAgent,
        allowedPrivate,
        feed,
        page,
        picture,
        timeout,
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
        feed,
        page,
        picture,
        connectTimeout,
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
        feed,
        page,
        picture,
        connectTimeout,
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
