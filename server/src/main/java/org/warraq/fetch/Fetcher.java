package org.warraq.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches documents from the web, safely and politely.
 *
 * <p>Only public addresses are asked, unless an operator has listed a private one; every redirect
 * is judged anew, and the client connects to the very address that was judged. Size and time are
 * limited, a host is never overrun, robots.txt is obeyed for pages and pictures, nothing is
 * remembered of cookies, and certificates are verified.
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
  private final UrlRule rule;
  private final Journey journey;
  private final Robots robots;
  private final TdmFiles tdmFiles;
  private final Introduction introduction;

  /**
   * A fetcher with its own connections and its own memory of hosts: make one and share it.
   *
   * @param clock for pauses that hosts ask for and for the age of robots.txt
   */
  public Fetcher(FetchSettings settings, InstantSource clock) {
    this(settings, settings::userAgent, clock);
  }

  Fetcher(FetchSettings settings, Introduction introduction, InstantSource clock) {
    this(
        settings,
        introduction,
        clock,
        new AddressGuard(
            AllowedHosts.parse(settings.allowedPrivate()),
            AddressGuard::askSystem,
            PublicAddresses::contains,
            settings.connectTimeout()));
  }

  Fetcher(
      FetchSettings settings, Introduction introduction, InstantSource clock, AddressGuard guard) {
    this.settings = settings;
    this.introduction = introduction;
    this.allowed = AllowedHosts.parse(settings.allowedPrivate());
    this.clock = clock;
    this.guard = guard;
    this.wire = new Wire(settings, introduction, guard);
    this.rule = new UrlRule(allowed, settings.ports());
    this.journey = new Journey(rule, new HostGate(settings, clock), wire, settings, clock);
    this.robots = new Robots(journey, settings, introduction, clock);
    this.tdmFiles = new TdmFiles(journey, settings, clock);
  }

  /**
   * Fetches what is asked for. Blocks until the document is complete, refused or failed: at most
   * for the deadline of its kind, and before that for a turn at the host and, with a page or a
   * picture, for the host's robots.txt.
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
    FetchMeters.count(request.kind(), outcome);
    log(request, outcome);
    return outcome;
  }

  /**
   * Sends a form (POST, {@code application/x-www-form-urlencoded}, UTF-8), guarded like a fetch: to
   * a public address, within the deadline of a page, in turn with other requests to its host. Only
   * a redirect that keeps the method (307, 308) is followed.
   *
   * @param fields in the order in which they are sent
   * @return what came of it; of a longer answer than 4 KB only the beginning
   */
  public FetchOutcome submit(URI url, List<FormField> fields) {
    String form =
        fields.stream()
            .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
            .collect(Collectors.joining("&"));
    return switch (journey.go(
        url, Errand.form(form, settings), target -> new Journey.Go(spacing(target)))) {
      case Stopped(var reason) -> reason;
      case Journey.Arrived arrived -> outcome(FetchRequest.page(url), arrived);
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * What the host's {@code /.well-known/tdmrep.json} says about a page (W3C TDM Reservation
   * Protocol). The file is asked for once a day and host; a host without one, or in trouble, says
   * nothing.
   */
  public Optional<TdmRule> tdmRule(URI page) {
    return rule.judge(page) instanceof Target target ? tdmFiles.rule(target) : Optional.empty();
  }

  /**
   * Why this address would not be asked: by its form, or because its name leads nowhere public.
   * Nothing is sent to it; its name is looked up.
   *
   * @return a {@link FetchOutcome.Blocked} or {@link FetchOutcome.Failed}; empty when it would be
   *     asked
   */
  public Optional<FetchOutcome> obstacle(URI url) {
    return switch (rule.judge(url)) {
      case Stopped(var reason) -> Optional.of(reason);
      case Target target -> {
        try {
          guard.resolve(target.host(), target.port());
          yield Optional.empty();
        } catch (UnknownHostException nowhere) {
          yield Optional.of(Trouble.of(nowhere, target, Errand.robots(settings)).outcome());
        }
      }
    };
  }

  /**
   * The name by which robots.txt, {@code X-Robots-Tag} and robots meta elements speak to us, in
   * lower case.
   */
  public String product() {
    return introduction.product();
  }

  /** Closes all connections; fetches under way fail with {@link FetchOutcome.Cause#STOPPED}. */
  @Override
  public void close() {
    robots.close();
    tdmFiles.close();
    wire.close();
    guard.close();
  }

  private Journey.Permission permission(FetchRequest.Kind kind, Target target) {
    return switch (kind) {
      case FEED -> new Journey.Go(spacing(target));
      // Only a host that asks for it by a Crawl-delay has its pictures spaced.
      case PICTURE -> robots.mayFetch(target, Duration.ZERO);
      case PAGE -> robots.mayFetch(target, spacing(target));
    };
  }

  private Duration spacing(Target target) {
    return allowed.contains(target.host(), target.port()) ? Duration.ZERO : settings.hostDelay();
  }

  private FetchOutcome outcome(FetchRequest request, Journey.Arrived arrived) {
    Wire.Answer answer = arrived.answer();
    int status = answer.status();
    URI at = arrived.at().uri();
    Optional<URI> movedTo =
        arrived.redirects() > 0 && arrived.permanent() ? Optional.of(at) : Optional.empty();
    if (status / 100 == 2) {
      return new FetchOutcome.Fetched(at, status, answer.headers(), answer.body(), movedTo);
    }
    if (status == 304 && request.isConditional()) {
      return new FetchOutcome.NotModified(answer.headers(), movedTo);
    }
    if (status == 410 && arrived.permanent()) {
      return new FetchOutcome.Gone(status);
    }
    return new FetchOutcome.Refused(
        status,
        answer.header("retry-after").flatMap(value -> RetryAfter.read(value, clock)),
        "%s answered %d; %s.".formatted(arrived.at().shown(), status, remedy(status)),
        arrived.at().hostKey());
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
