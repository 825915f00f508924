package org.warraq.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.SiteStore;

/**
 * The one-time code that proves to the set-up page that its visitor can read the server's log. Made
 * at the start of a site that is not set up, and anew after some wrong tries.
 */
@Component
class SetupCode {
  private static final Logger log = LoggerFactory.getLogger(SetupCode.class);

  /** No signs that look alike: 0 O, 1 I L, 2 Z, 5 S, 8 B. Eight of them are 37 bits. */
  private static final String SIGNS = "ACDEFGHJKMNPQRTUVWXY34679";

  private static final int LENGTH = 8;
  private static final int MAX_WRONG_TRIES = 5;

  private final SiteStore sites;
  private final Environment environment;
  private final SecureRandom random = new SecureRandom();
  private String code = fresh();
  private int wrongTries;

  SetupCode(SiteStore sites, Environment environment) {
    this.sites = sites;
    this.environment = environment;
  }

  private String fresh() {
    return random
        .ints(LENGTH, 0, SIGNS.length())
        .mapToObj(i -> SIGNS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @EventListener(ApplicationReadyEvent.class)
  void announce() {
    if (sites.site().isEmpty()) {
      log.warn(
          "event=setup.code code={} address=http://localhost:{}/desk/setup",
          current(),
          environment.getProperty("local.server.port", "8080"));
    }
  }

  synchronized String current() {
    return code;
  }

  /** Whether this is the code; case, spaces and hyphens do not count. */
  synchronized boolean matches(String typed) {
    String given = typed.replaceAll("[\\s\\p{Cf}-]", "").toUpperCase(Locale.ROOT);
    boolean right =
        MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    if (!right && ++wrongTries >= MAX_WRONG_TRIES) {
      wrongTries = 0;
      code = fresh();
      announce();
    }
    return right;
  }
}
