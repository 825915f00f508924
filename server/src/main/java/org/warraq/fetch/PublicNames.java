package org.warraq.fetch;

import java.net.InetAddress;
import java.util.List;

/** Tells by its form alone whether a host's name can mean something outside its own network. */
final class PublicNames {
  /** RFC 6761, RFC 6762, RFC 8375, and what routers and offices use without asking anyone. */
  private static final List<String> PRIVATE_ENDINGS =
      List.of(
          ".localhost",
          ".local",
          ".internal",
          ".home.arpa",
          ".lan",
          ".home",
          ".corp",
          ".test",
          ".invalid",
          ".intranet",
          ".private");

  private PublicNames() {}

  /**
   * Whether others may know the host by this name.
   *
   * @param host in lower-case ASCII; an address of IPv6 without brackets
   */
  static boolean contains(String host) {
    if (host.indexOf(':') >= 0 || host.matches("[0-9.]+")) {
      try {
        return PublicAddresses.contains(InetAddress.ofLiteral(host));
      } catch (IllegalArgumentException notAnAddress) {
        return false;
      }
    }
    return host.indexOf('.') > 0 && PRIVATE_ENDINGS.stream().noneMatch(host::endsWith);
  }
}
