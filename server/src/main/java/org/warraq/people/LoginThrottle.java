package org.warraq.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after some wrong passwords for a name or from an address, further attempts
 * are refused for a while without a look at the password. Kept in memory: a restart forgives.
 */
@Component
class LoginThrottle {
  /** A person who mistypes needs three or four; a guesser needs thousands. */
  static final int MAX_FAILURES = 5;

  static final Duration WINDOW = Duration.ofMinutes(15);

  /** Names and addresses that are remembered; about a hundred bytes each. */
  private static final int MAX_KEYS = 20_000;

  private final InstantSource clock;
  private final Cache<String, List<Instant>> failures =
      Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(WINDOW).build();

  LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Whether an attempt may be made. It counts as a failure from now on, so that many at once do not
   * slip through, until {@link #succeeded} says otherwise.
   */
  synchronized boolean admits(String name, String address) {
    List<String> keys = keys(name, address);
    if (keys.stream().anyMatch(key -> recent(key).size() >= MAX_FAILURES)) {
      return false;
    }
    for (String key : keys) {
      failures.put(key, Stream.concat(recent(key).stream(), Stream.of(clock.instant())).toList());
    }
    return true;
  }

  /**
   * Forgets the failures of the name, and this one attempt of the address: somebody with an account
   * of their own must not buy new guesses by logging in to it.
   */
  synchronized void succeeded(String name, String address) {
    List<String> keys = keys(name, address);
    failures.invalidate(keys.getFirst());
    List<Instant> ofAddress = recent(keys.getLast());
    failures.put(keys.getLast(), ofAddress.subList(0, Math.max(0, ofAddress.size() - 1)));
  }

  private List<Instant> recent(String key) {
    List<Instant> times = failures.getIfPresent(key);
    Instant start = clock.instant().minus(WINDOW);
    return times == null ? List.of() : times.stream().filter(t -> t.isAfter(start)).toList();
  }

  private static List<String> keys(String name, String address) {
    return List.of("name:" + Accounts.canonical(name), "address:" + network(address));
  }

  /** An IPv6 customer has a /64: its addresses are one. */
  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(8, bytes.length)));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
