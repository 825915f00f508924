package org.warraq.cli;

import java.util.List;

/** Hosts in private networks that a command line allows besides those of config.yaml. */
final class PrivateHosts {
  private PrivateHosts() {}

  /** Nothing overrides config.yaml when the command line allows none. */
  static String[] arguments(DataOption data, List<String> allowed) {
    return allowed.isEmpty()
        ? data.arguments()
        : data.arguments("--warraq.fetch.allowed-private=" + String.join(",", allowed));
  }
}
