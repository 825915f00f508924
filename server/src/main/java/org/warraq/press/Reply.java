package org.warraq.press;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before it is sent.
 *
 * @param delivery how the bytes reach the client
 */
record Reply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
  enum Delivery {
    WHOLE,
    CUT_SHORT,
    SLOW
  }

  static Reply of(String contentType, byte[] body) {
    return new Reply(200, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
  }

  /** A short page for people. */
  static Reply notice(int status, String words) {
    String html =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>%s</title></head><body><h1>%s</h1></body></html>\n"
            .formatted(words, words);
    return new Reply(
        status,
        Map.of("Content-Type", "text/html; charset=utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        Delivery.WHOLE);
  }

  Reply with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, delivery);
  }

  /** The same validators without the body. */
  Reply notModified() {
    return new Reply(304, headers, new byte[0], Delivery.WHOLE);
  }

  /** What becomes of this answer when the publisher fails in that way. */
  Reply failing(FailureMode mode) {
    return switch (mode) {
      case SERVER_ERROR -> notice(500, "Internal Server Error");
      case UNAVAILABLE -> notice(503, "Service Unavailable").with("Retry-After", "120");
      case NOT_FOUND -> notice(404, "Not Found");
      case GONE -> notice(410, "Gone");
      case MAINTENANCE_PAGE -> notice(200, "We are back soon");
      case CUT_SHORT -> new Reply(status, headers, body, Delivery.CUT_SHORT);
      case SLOW -> new Reply(status, headers, body, Delivery.SLOW);
    };
  }
}
