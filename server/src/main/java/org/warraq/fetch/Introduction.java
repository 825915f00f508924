package org.warraq.fetch;

import java.util.Locale;

/** How we introduce ourselves to hosts. */
@FunctionalInterface
interface Introduction {
  /** The {@code User-Agent} of the next request. */
  String userAgent();

  /**
   * The name by which robots.txt and robots directives speak to us. RFC 9309, section 2.2.1:
   * letters, underscores and hyphens at the start of the user agent.
   */
  default String product() {
    return userAgent().toLowerCase(Locale.ROOT).replaceFirst("[^a-z_-].*", "");
  }
}
