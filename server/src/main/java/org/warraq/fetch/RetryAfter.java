package org.warraq.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads a {@code Retry-After} header: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** Whoever asks for longer means never, and an operator should look at it before. */
  private static final Duration LONGEST = Duration.ofDays(7);

  /** Seven days are six digits of seconds; more need not be counted. */
  private static final int MAX_DIGITS = 6;

  private RetryAfter() {}

  static Optional<Duration> read(String header, InstantSource clock) {
    String value = header.strip();
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(
          value.length() > MAX_DIGITS
              ? LONGEST
              : capped(Duration.ofSeconds(Long.parseLong(value))));
    }
    Instant date = DateUtils.parseStandardDate(value);
    if (date == null) {
      return Optional.empty();
    }
    Duration wait = Duration.between(clock.instant(), date);
    return Optional.of(wait.isNegative() ? Duration.ZERO : capped(wait));
  }

  private static Duration capped(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
