package org.warraq.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Turns names into addresses for the HTTP client and lets only public ones through. The client
 * connects to the very addresses that were checked here, so a name that changes its answer between
 * a check and a connection (DNS rebinding) gains nothing.
 */
final class AddressGuard implements DnsResolver, AutoCloseable {
  /**
   * The system's resolver blocks the carrier of a virtual thread, so look-ups have platform threads
   * of their own; as many as may be stuck in dead name servers before others have to wait.
   */
  private static final int LOOKUP_THREADS = 16;

  /** Nobody has so many honest addresses; more would only prolong the attempts. */
  private static final int MAX_ADDRESSES = 8;

  /** Asks for all addresses of a name. */
  @FunctionalInterface
  interface Names {
    List<InetAddress> lookUp(String host) throws UnknownHostException;
  }

  /** The name leads to no address that may be asked. */
  static final class AddressRefused extends UnknownHostException {
    private final String explanation;

    AddressRefused(String message) {
      super(message);
      this.explanation = message;
    }

    String explanation() {
      return explanation;
    }
  }

  private final AllowedHosts allowed;
  private final Names names;
  private final Predicate<InetAddress> isPublic;
  private final Duration patience;
  private final ThreadPoolExecutor lookups;

  AddressGuard(
      AllowedHosts allowed, Names names, Predicate<InetAddress> isPublic, Duration patience) {
    this.allowed = allowed;
    this.names = names;
    this.isPublic = isPublic;
    this.patience = patience;
    this.lookups =
        new ThreadPoolExecutor(
            LOOKUP_THREADS,
            LOOKUP_THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("fetch-names-", 0).factory());
    lookups.allowCoreThreadTimeOut(true);
  }

  static List<InetAddress> askSystem(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetAddress> found = lookUp(host);
    List<InetAddress> usable =
        allowed.contains(host, port) ? found : found.stream().filter(isPublic).toList();
    if (usable.isEmpty()) {
      throw new AddressRefused(
          "%s leads to the reserved address %s, which is not asked; if you trust it, list %s:%d in warraq.fetch.allowed-private."
              .formatted(host, found.getFirst().getHostAddress(), shown(host), port));
    }
    return usable.stream()
        .limit(MAX_ADDRESSES)
        .map(address -> new InetSocketAddress(address, port))
        .toList();
  }

  /** Never used for connecting: without a port nothing could be compared with the list. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new UnknownHostException(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }

  private List<InetAddress> lookUp(String host) throws UnknownHostException {
    // RFC 6761, section 6.3: such names never leave the machine.
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return List.of(InetAddress.ofLiteral("127.0.0.1"));
    }
    Future<List<InetAddress>> answer;
    try {
      answer = lookups.submit(() -> names.lookUp(host));
    } catch (RejectedExecutionException closed) {
      throw new IllegalStateException("closed", closed);
    }
    try {
      List<InetAddress> found = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (found.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return found;
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new UnknownHostException(host);
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    } catch (ExecutionException failed) {
      throw new UnknownHostException(host);
    }
  }

  private static String shown(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
