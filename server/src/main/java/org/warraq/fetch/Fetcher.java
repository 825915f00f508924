package org.warraq.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches documents from the web, safely and politely.
 *
 * <p>Only public addresses are asked, unless an operator has listed a private one; every redirect
 * is judged anew, and the client connects to the very address that was judged. Size and time are
 * limited, a host is never overrun, robots.txt is obeyed for pages, nothing is remembered of
 * cookies, and certificates are verified.
 *
 * <pre>{@code
 * try (var fetcher = new Fetcher(FetchSettings.standard(), InstantSource.system())) {
 *   switch (fetcher.fetch(FetchRequest.feed(URI.create("https://paper.example/feed")))) {
 *     case FetchOutcome.Fetched fetched -> read(fetched.body());
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>Calls block; they are meant for virtual threads, any number at the same time.
 */
public final class Fetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

  private final FetchSettings settings;
  private final AllowedHosts allowed;
  private final InstantSource clock;
  private final AddressGuard guard;
  private final Wire wire;
  private final Journey journey;
  private final Robots robots;

  /**
   * A fetcher with its own connections and its own memory of hosts: make one and share it.
   *
   * @param clock for pauses that hosts ask for and for the age of robots.txt
   */
  public Fetcher(FetchSettings settings, InstantSource clock) {
    this(
        settings,
        clock,
        new AddressGuard(
            AllowedHosts.parse(settings.allowedPrivate()),
            AddressGuard::askSystem,
            PublicAddresses::contains,
            settings.connectTimeout()));
  }

  Fetcher(FetchSettings settings, InstantSource clock, AddressGuard guard) {
    this.settings = settings;
    this.allowed = AllowedHosts.parse(settings.allowedPrivate());
    this.clock = clock;
    this.guard = guard;
    this.wire = new Wire(settings, guard);
    var rule = new UrlRule(allowed);
    this.journey = new Journey(rule, new HostGate(settings, clock), wire, settings, clock);
    this.robots = new Robots(journey, settings, clock);
  }

  /**
   * Fetches what is asked for. Blocks until the document is complete, refused or failed: at most
   * for the deadline of its kind, and before that for a turn at the host and, with a page, for the
   * host's robots.txt.
   *
   * @return what came of it; trouble on the network is never thrown
   */
  public FetchOutcome fetch(FetchRequest request) {
    FetchOutcome outcome =
        switch (journey.go(
            request.url(),
            Errand.of(request, settings),
            target -> permission(request.kind(), target))) {
          case Stopped(var reason) -> reason;
          case Journey.Arrived arrived -> outcome(request, arrived);
        };
    log(request, outcome);
    return outcome;
  }

  /** Closes all connections; fetches under way fail with {@link FetchOutcome.Cause#STOPPED}. */
  @Override
  public void close() {
    robots.close();
    wire.close();
    guard.close();
  }

  private Journey.Permission permission(FetchRequest.Kind kind, Target target) {
    Duration spacing =
        allowed.contains(target.host(), target.port()) ? Duration.ZERO : settings.hostDelay();
    return switch (kind) {
      case FEED -> new Journey.Go(spacing);
      case PICTURE -> new Journey.Go(Duration.ZERO);
      case PAGE -> robots.mayFetch(target, spacing);
    };
  }

  private FetchOutcome outcome(FetchRequest request, Journey.Arrived arrived) {
    Wire.Answer answer = arrived.answer();
    int status = answer.status();
    if (status / 100 == 2) {
      boolean moved = arrived.redirects() > 0 && arrived.permanent();
      URI at = arrived.at().uri();
      return new FetchOutcome.Fetched(
          at, status, answer.headers(), answer.body(), moved ? Optional.of(at) : Optional.empty());
    }
    if (status == 304 && request.isConditional()) {
      return new FetchOutcome.NotModified(answer.headers());
    }
    if (status == 410 && arrived.permanent()) {
      return new FetchOutcome.Gone(status);
    }
    return new FetchOutcome.Refused(
        status,
        answer.header("retry-after").flatMap(value -> RetryAfter.read(value, clock)),
        "%s answered %d; %s.".formatted(arrived.at().shown(), status, remedy(status)));
  }

  private static String remedy(int status) {
    return switch (status) {
      case 401, 402, 403, 407, 451 ->
          "it does not let us in, so open it in a browser and ask the publisher for permission";
      case 404, 410 -> "it is not there, so check the address";
      case 429 -> "it gets too many requests, so poll this host less often";
      default ->
          status >= 500
              ? "it has trouble of its own, so try again later"
              : "open the address in a browser to see what it wants";
    };
  }

  private static void log(FetchRequest request, FetchOutcome outcome) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    String what =
        switch (outcome) {
          case FetchOutcome.Fetched fetched ->
              "fetched status=%d bytes=%d".formatted(fetched.status(), fetched.body().length);
          case FetchOutcome.NotModified _ -> "not-modified";
          case FetchOutcome.Gone gone -> "gone status=%d".formatted(gone.status());
          case FetchOutcome.Refused refused -> "refused status=%d".formatted(refused.status());
          case FetchOutcome.Blocked blocked -> "blocked reason=%s".formatted(blocked.reason());
          case FetchOutcome.Failed failed -> "failed cause=%s".formatted(failed.cause());
        };
    // No path: feed addresses may carry a key in it.
    LOG.debug("kind={} host={} {}", request.kind(), request.url().getHost(), what);
  }
}
