package org.warraq.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the numbers without logging in.
 *
 * @param token what the monitor sends as {@code Authorization: Bearer …}; nobody when empty
 */
@ConfigurationProperties("warraq.metrics")
record MetricsSettings(@DefaultValue("") String token) {
  @Override
  public String toString() {
    return "MetricsSettings[token=" + (token.isEmpty() ? "none" : "set") + "]";
  }
}
