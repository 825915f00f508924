package org.warraq.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The name under which a worker holds leases. It says which process of which machine it belongs to,
 * so that after a crash the same machine need not wait until the dead worker's leases end.
 */
public final class LeaseOwner {
  private static final AtomicLong NUMBER = new AtomicLong();
  private static final String PROCESS = process();

  /**
   * Linux counts a start from that of the machine, which each process reads off the clock for
   * itself: they differ when the clock has been set.
   */
  private static final long SAME_START_MILLIS = 10_000;

  private LeaseOwner() {}

  /** A name that no other worker has. */
  public static String named(String worker) {
    return PROCESS + "/" + worker + "-" + NUMBER.incrementAndGet();
  }

  private static String process() {
    ProcessHandle self = ProcessHandle.current();
    return host() + "/" + self.pid() + "/" + startMillis(self);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replace('/', '_');
    } catch (UnknownHostException e) {
      return "unnamed";
    }
  }

  private static long startMillis(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Whether an owner was a process of this machine that surely runs no longer: its number is free,
   * or is now that of a process which began at another time. Where the system does not say, the
   * owner may live, and its leases end by themselves.
   */
  public static boolean isDead(String owner) {
    String[] parts = owner.split("/");
    if (owner.startsWith(PROCESS + "/") || parts.length != 4 || !parts[0].equals(host())) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[1]));
    return process.isEmpty()
        || process.get().info().startInstant().isPresent()
            && Math.abs(startMillis(process.get()) - Long.parseLong(parts[2])) > SAME_START_MILLIS;
  }
}
