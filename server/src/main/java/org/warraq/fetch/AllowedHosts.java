package org.warraq.fetch;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The private hosts an operator has listed, each with its port. */
record AllowedHosts(Set<String> exact, Set<String> subdomains) {

  static AllowedHosts parse(Set<String> listed) {
    Set<String> exact = new HashSet<>();
    Set<String> subdomains = new HashSet<>();
    for (String entry : listed) {
      String text = entry.strip().toLowerCase(Locale.ROOT);
      int colon = text.lastIndexOf(':');
      if (colon < 1 || !isPort(text.substring(colon + 1))) {
        throw new IllegalArgumentException(
            "An allowed private host needs a port, as in wiki.lan:8080: " + entry);
      }
      String host = text.substring(0, colon);
      if (host.startsWith("*.") && host.length() > 2 && host.indexOf('*', 1) < 0) {
        subdomains.add(text.substring(1));
      } else if (host.indexOf('*') < 0) {
        exact.add(text);
      } else {
        throw new IllegalArgumentException(
            "A star may only stand for all subdomains, as in *.localhost:8090: " + entry);
      }
    }
    return new AllowedHosts(Set.copyOf(exact), Set.copyOf(subdomains));
  }

  /** Compares the name in the URL, not the address it leads to: a stranger's name gains nothing. */
  boolean contains(String host, int port) {
    String key = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    if (exact.contains(key)) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      if (dot > 0 && subdomains.contains(key.substring(dot))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPort(String text) {
    if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int port = Integer.parseInt(text);
    return port > 0 && port <= 65_535;
  }
}
