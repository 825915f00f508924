package org.warraq.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The numbers in the text format of Prometheus: below {@code /desk} for whoever is logged in, at
 * {@code /metrics} for who sends the token. Requests from this machine are no exception: a web
 * server in front of us makes everybody look like that.
 */
@Controller
class MetricsController {
  private static final MediaType PROMETHEUS =
      MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

  private static final String BEARER = "Bearer ";

  private final PrometheusMeterRegistry registry;
  private final MetricsSettings settings;

  MetricsController(PrometheusMeterRegistry registry, MetricsSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  @GetMapping("/metrics")
  ResponseEntity<byte[]> withToken(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    if (settings.token().isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    if (authorization == null || !isToken(authorization)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"metrics\"")
          .build();
    }
    return numbers();
  }

  @GetMapping("/desk/metrics")
  ResponseEntity<byte[]> loggedIn() {
    return numbers();
  }

  /** In constant time: how much of a wrong token is right must not show. */
  private boolean isToken(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(
            authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8),
            settings.token().getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> numbers() {
    return ResponseEntity.ok()
        .contentType(PROMETHEUS)
        .cacheControl(CacheControl.noStore())
        .body(registry.scrape().getBytes(StandardCharsets.UTF_8));
  }
}
