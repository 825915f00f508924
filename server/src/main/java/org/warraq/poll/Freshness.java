package org.warraq.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * For how long an answer is fresh (RFC 9111, section 4.2): {@code max-age}, else {@code Expires}
 * less {@code Date}; both less the {@code Age} that a cache on the way has counted.
 */
@Component
class Freshness {
  private static final String MAX_AGE = "max-age=";

  /** 999,999,999 seconds are 31 years. */
  private static final int MOST_DIGITS = 9;

  private final InstantSource clock;

  Freshness(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param headers names in lower case
   * @return empty when the answer does not say it, or says that it is stale at once
   */
  Optional<Duration> of(Map<String, String> headers) {
    Duration age =
        Optional.ofNullable(headers.get("age")).flatMap(Freshness::seconds).orElse(Duration.ZERO);
    return maxAge(headers)
        .or(() -> expires(headers))
        .map(lifetime -> lifetime.minus(age))
        .filter(Duration::isPositive);
  }

  private static Optional<Duration> maxAge(Map<String, String> headers) {
    return Arrays.stream(headers.getOrDefault("cache-control", "").split(","))
        .map(directive -> directive.strip().toLowerCase(Locale.ROOT))
        .filter(directive -> directive.startsWith(MAX_AGE))
        .flatMap(
            directive -> seconds(directive.substring(MAX_AGE.length()).replace("\"", "")).stream())
        .findFirst();
  }

  private Optional<Duration> expires(Map<String, String> headers) {
    return date(headers.get("expires"))
        .map(end -> Duration.between(date(headers.get("date")).orElseGet(clock::instant), end));
  }

  private static Optional<Duration> seconds(String digits) {
    String number = digits.strip();
    boolean valid =
        !number.isEmpty()
            && number.length() <= MOST_DIGITS
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return valid ? Optional.of(Duration.ofSeconds(Long.parseLong(number))) : Optional.empty();
  }

  private static Optional<Instant> date(@org.jspecify.annotations.Nullable String header) {
    try {
      return Optional.ofNullable(header)
          .map(value ->
              ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      // "Expires: 0" and "-1" mean: stale at once.
      return Optional.empty();
    }
  }
}
