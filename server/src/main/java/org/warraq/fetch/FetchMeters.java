package org.warraq.fetch;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Counts requests for a monitor, in Micrometer's global registry. */
final class FetchMeters {
  private FetchMeters() {}

  static void count(FetchRequest.Kind kind, FetchOutcome outcome) {
    String result =
        switch (outcome) {
          case FetchOutcome.Fetched fetched -> statusClass(fetched.status());
          case FetchOutcome.NotModified _ -> "304";
          case FetchOutcome.Gone _ -> "410";
          case FetchOutcome.Refused refused when refused.status() == 429 -> "429";
          case FetchOutcome.Refused refused -> statusClass(refused.status());
          case FetchOutcome.Blocked blocked -> "blocked_" + lower(blocked.reason());
          case FetchOutcome.Failed failed -> "failed_" + lower(failed.cause());
        };
    Metrics.counter("warraq.http.requests", "kind", lower(kind), "result", result).increment();
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      Metrics.counter("warraq.http.bytes", "kind", lower(kind)).increment(fetched.body().length);
    }
  }

  private static String statusClass(int status) {
    return status / 100 + "xx";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
