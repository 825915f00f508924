package org.warraq.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps hosts from being overrun: few requests at a time, time between them, and none while a host
 * wants to be left in peace. Knows only hosts that are in use or were until a moment ago.
 */
final class HostGate {
  /** A host may ask for longer, but a typing mistake of its webmaster should not cost a week. */
  static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** More than the longest spacing, so that a forgotten host has nothing left to wait for. */
  private static final long FORGET_AFTER_NANOS = Duration.ofMinutes(1).toNanos();

  /** Whether a request may go out now. */
  sealed interface Turn {
    /** Go; {@link #leave} must follow. */
    record Open() implements Turn {}

    /** The host wants no requests for a while, and said so with this status. */
    record Paused(int status, Duration left) implements Turn {}

    /** The wait would be, or was, too long. */
    record Busy() implements Turn {}
  }

  private record Pause(int status, Instant until) {}

  private static final class Host {
    final Semaphore permits;
    int visitors;
    Optional<Long> lastStartNanos = Optional.empty();
    volatile Optional<Pause> pause = Optional.empty();

    Host(int parallel) {
      permits = new Semaphore(parallel, true);
    }
  }

  private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();
  private final AtomicLong nextSweepNanos = new AtomicLong(System.nanoTime() + FORGET_AFTER_NANOS);
  private final Semaphore connections;
  private final int requestsPerHost;
  private final long waitNanos;
  private final InstantSource clock;

  HostGate(FetchSettings settings, InstantSource clock) {
    this.connections = new Semaphore(settings.maxConnections(), true);
    this.requestsPerHost = settings.requestsPerHost();
    this.waitNanos = settings.hostWait().toNanos();
    this.clock = clock;
  }

  /**
   * Waits for a turn at the host.
   *
   * @param spacing from the last spaced start to this one; zero neither waits nor makes others wait
   */
  Turn enter(String key, Duration spacing) throws InterruptedException {
    Host host = join(key);
    Turn turn = new Turn.Busy();
    try {
      turn = queue(host, spacing.toNanos());
      return turn;
    } finally {
      if (!(turn instanceof Turn.Open)) {
        part(key);
      }
    }
  }

  /** Ends the turn. */
  void leave(String key) {
    Host host = hosts.get(key);
    connections.release();
    if (host != null) {
      host.permits.release();
    }
    part(key);
    sweep();
  }

  /** Leaves the host in peace from now on, for as long as asked but not longer than a day. */
  void pause(String key, int status, Duration asked) {
    Duration length = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    Host host = join(key);
    host.pause = Optional.of(new Pause(status, clock.instant().plus(length)));
    part(key);
  }

  /** The pause that the host is in. */
  Optional<Turn.Paused> pause(String key) {
    return Optional.ofNullable(hosts.get(key)).flatMap(this::pauseOf);
  }

  int knownHosts() {
    return hosts.size();
  }

  private Turn queue(Host host, long spacingNanos) throws InterruptedException {
    Optional<Turn.Paused> paused = pauseOf(host);
    if (paused.isPresent()) {
      return paused.get();
    }
    long untilTurn = reserve(host, spacingNanos);
    if (untilTurn > waitNanos) {
      return new Turn.Busy();
    }
    TimeUnit.NANOSECONDS.sleep(untilTurn);
    if (!host.permits.tryAcquire(waitNanos, TimeUnit.NANOSECONDS)) {
      return new Turn.Busy();
    }
    boolean open = false;
    try {
      paused = pauseOf(host);
      if (paused.isPresent()) {
        return paused.get();
      }
      open = connections.tryAcquire(waitNanos, TimeUnit.NANOSECONDS);
      return open ? new Turn.Open() : new Turn.Busy();
    } finally {
      if (!open) {
        host.permits.release();
      }
    }
  }

  /** Nanoseconds until the turn; takes no turn that would come too late. */
  private long reserve(Host host, long spacingNanos) {
    if (spacingNanos == 0) {
      return 0;
    }
    synchronized (host) {
      long now = System.nanoTime();
      long wait =
          host.lastStartNanos.map(last -> Math.max(0, last + spacingNanos - now)).orElse(0L);
      if (wait <= waitNanos) {
        host.lastStartNanos = Optional.of(now + wait);
      }
      return wait;
    }
  }

  private Optional<Turn.Paused> pauseOf(Host host) {
    Instant now = clock.instant();
    return host.pause
        .filter(pause -> pause.until().isAfter(now))
        .map(pause -> new Turn.Paused(pause.status(), Duration.between(now, pause.until())));
  }

  private Host join(String key) {
    return hosts.compute(
        key,
        (name, known) -> {
          Host host = known == null ? new Host(requestsPerHost) : known;
          host.visitors++;
          return host;
        });
  }

  private void part(String key) {
    hosts.computeIfPresent(
        key,
        (name, host) -> {
          host.visitors--;
          return isForgettable(host) ? null : host;
        });
  }

  private void sweep() {
    long due = nextSweepNanos.get();
    long now = System.nanoTime();
    if (now - due >= 0 && nextSweepNanos.compareAndSet(due, now + FORGET_AFTER_NANOS)) {
      for (String key : hosts.keySet()) {
        hosts.computeIfPresent(key, (name, host) -> isForgettable(host) ? null : host);
      }
    }
  }

  private boolean isForgettable(Host host) {
    if (host.visitors > 0 || pauseOf(host).isPresent()) {
      return false;
    }
    synchronized (host) {
      long now = System.nanoTime();
      return host.lastStartNanos.map(last -> now - last > FORGET_AFTER_NANOS).orElse(true);
    }
  }
}
