package org.warraq.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Follows redirects by hand: every hop is judged, waits for its turn and is counted anew. */
final class Journey {
  /** When a host says 429 but not for how long. */
  private static final Duration DEFAULT_PAUSE = Duration.ofMinutes(1);

  /** Either {@link Arrived} or {@link Stopped}. */
  sealed interface End permits Arrived, Stopped {}

  /**
   * An answer that is no redirect.
   *
   * @param redirects how many led here
   * @param permanent whether all of them were
   */
  record Arrived(Target at, Wire.Answer answer, int redirects, boolean permanent) implements End {}

  /** Whether a target may be asked, and how far apart from others. */
  sealed interface Permission permits Go, Stopped {}

  /** It may be asked, so long after the last spaced request to its host. */
  record Go(Duration spacing) implements Permission {}

  private final UrlRule rule;
  private final HostGate gate;
  private final Wire wire;
  private final FetchSettings settings;
  private final InstantSource clock;

  Journey(UrlRule rule, HostGate gate, Wire wire, FetchSettings settings, InstantSource clock) {
    this.rule = rule;
    this.gate = gate;
    this.wire = wire;
    this.settings = settings;
    this.clock = clock;
  }

  End go(URI url, Errand errand, Function<Target, Permission> mayAsk) {
    return switch (rule.judge(url)) {
      case Stopped stopped -> stopped;
      case Target target -> go(target, errand, mayAsk);
    };
  }

  End go(Target start, Errand errand, Function<Target, Permission> mayAsk) {
    var budget = new Budget(errand.deadline());
    Set<Target> visited = new HashSet<>();
    Optional<String> lastHost = Optional.empty();
    boolean permanent = true;
    Target target = start;
    while (true) {
      visited.add(target);
      Wire.Reply reply = hop(target, lastHost, errand, budget, mayAsk);
      if (!(reply instanceof Wire.Answer answer)) {
        return (Stopped) reply;
      }
      if (!isRedirect(answer, errand)) {
        return new Arrived(target, answer, visited.size() - 1, permanent);
      }
      permanent &= answer.status() == 301 || answer.status() == 308;
      lastHost = Optional.of(target.hostKey());
      switch (rule.judge(target, answer.header("location").orElse(""))) {
        case Stopped stopped -> {
          return stopped;
        }
        case Target next -> target = next;
      }
      if (visited.contains(target)) {
        return loop(start);
      }
      if (visited.size() > settings.maxRedirects()) {
        return tooMany(start);
      }
    }
  }

  private Wire.Reply hop(
      Target target,
      Optional<String> lastHost,
      Errand errand,
      Budget budget,
      Function<Target, Permission> mayAsk) {
    String key = target.hostKey();
    Optional<HostGate.Turn.Paused> pause = gate.pause(key);
    if (pause.isPresent()) {
      return paused(target, pause.get());
    }
    Permission permission = mayAsk.apply(target);
    if (!(permission instanceof Go go)) {
      return (Stopped) permission;
    }
    // A redirect within a host is the second half of the same request.
    Duration spacing = lastHost.equals(Optional.of(key)) ? Duration.ZERO : go.spacing();
    try {
      return switch (gate.enter(key, spacing)) {
        case HostGate.Turn.Busy() -> Trouble.busy(target, settings.hostWait());
        case HostGate.Turn.Paused paused -> paused(target, paused);
        case HostGate.Turn.Open() -> ask(target, errand, budget);
      };
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Trouble.stopped();
    }
  }

  private Wire.Reply ask(Target target, Errand errand, Budget budget) {
    String key = target.hostKey();
    try {
      Wire.Reply reply = wire.ask(target, errand, budget);
      if (reply instanceof Wire.Answer answer
          && (answer.status() == 429 || answer.status() == 503)) {
        Optional<Duration> asked =
            answer.header("retry-after").flatMap(value -> RetryAfter.read(value, clock));
        if (answer.status() == 429 || asked.isPresent()) {
          gate.pause(key, answer.status(), asked.orElse(DEFAULT_PAUSE));
        }
      }
      return reply;
    } finally {
      gate.leave(key);
    }
  }

  /** RFC 9110, section 15.4: only 307 and 308 say that a form may be sent on as it is. */
  private static boolean isRedirect(Wire.Answer answer, Errand errand) {
    return switch (answer.status()) {
      case 301, 302, 303 -> errand.form().isEmpty() && answer.header("location").isPresent();
      case 307, 308 -> answer.header("location").isPresent();
      default -> false;
    };
  }

  private static Stopped paused(Target target, HostGate.Turn.Paused pause) {
    return new Stopped(
        new FetchOutcome.Refused(
            pause.status(),
            Optional.of(pause.left()),
            "%s answered %d earlier and wants to be left in peace for another %d s; it is asked again after that."
                .formatted(target.host(), pause.status(), pause.left().toSeconds()),
            target.hostKey()));
  }

  private static Stopped loop(Target start) {
    return Stopped.failed(
        FetchOutcome.Cause.REDIRECT_LOOP,
        "%s redirects in a circle, perhaps because it insists on cookies; use the address that a browser ends up at."
            .formatted(start.shown()));
  }

  private Stopped tooMany(Target start) {
    return Stopped.failed(
        FetchOutcome.Cause.TOO_MANY_REDIRECTS,
        "%s redirects more than %d times; use the address that a browser ends up at."
            .formatted(start.shown(), settings.maxRedirects()));
  }
}
