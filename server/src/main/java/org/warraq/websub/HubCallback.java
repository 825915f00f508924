package org.warraq.websub;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.warraq.fetch.FetchConfiguration;
import org.warraq.fetch.Unpacked;
import org.warraq.websub.SubscriptionStore.Keyed;

/**
 * Where hubs verify subscriptions (GET) and deliver (POST): one address for each subscription,
 * which nobody else knows. Outside the door of the desk, because a hub has no account and its
 * requests nothing to forge but what the signature proves.
 */
@Controller
class HubCallback {
  static final String PATH = "/websub/";

  /** Bodies of some megabytes each, in a process that has some hundred. */
  private static final int AT_ONCE = 4;

  /** Real tokens have 43. */
  private static final int MAX_TOKEN_CHARACTERS = 100;

  private static final ResponseEntity<byte[]> UNKNOWN = answer(HttpStatus.NOT_FOUND);

  private final SubscriptionStore store;
  private final Verification verification;
  private final Deliveries deliveries;
  private final int maxBytes;
  private final Semaphore reading = new Semaphore(AT_ONCE);

  HubCallback(
      SubscriptionStore store,
      Verification verification,
      Deliveries deliveries,
      FetchConfiguration.Settings settings) {
    this.store = store;
    this.verification = verification;
    this.deliveries = deliveries;
    this.maxBytes = Math.toIntExact(settings.maxFeedSize().toBytes());
  }

  private static ResponseEntity<byte[]> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }

  private Optional<Keyed> find(String token) {
    return token.length() > MAX_TOKEN_CHARACTERS ? Optional.empty() : store.byToken(token);
  }

  @GetMapping(PATH + "{token}")
  ResponseEntity<byte[]> verify(@PathVariable String token, HttpServletRequest request) {
    return find(token)
        .flatMap(keyed -> verification.answer(keyed.subscription(), request::getParameter))
        .map(body ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(body))
        .orElse(UNKNOWN);
  }

  /**
   * Takes a delivery. What is not signed right is answered like what is (W3C WebSub, section 8), so
   * that nobody can try keys here.
   */
  @PostMapping(PATH + "{token}")
  ResponseEntity<byte[]> deliver(@PathVariable String token, HttpServletRequest request)
      throws IOException {
    Optional<Keyed> keyed = find(token);
    if (keyed.isEmpty() || !deliveries.areTaken(keyed.get().subscription())) {
      // 410 tells the hub that it need not try again.
      return answer(HttpStatus.GONE);
    }
    if (request.getContentLengthLong() > maxBytes) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    if (!reading.tryAcquire()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header("Retry-After", "60")
          .build();
    }
    try {
      byte[] sent = request.getInputStream().readNBytes(maxBytes + 1);
      if (sent.length > maxBytes) {
        return answer(HttpStatus.CONTENT_TOO_LARGE);
      }
      String packing = Optional.ofNullable(request.getHeader("Content-Encoding")).orElse("");
      return switch (Unpacked.of(sent, packing, maxBytes)) {
        case Unpacked.TooLarge _ -> answer(HttpStatus.CONTENT_TOO_LARGE);
        case Unpacked.Unreadable _ -> answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        case Unpacked.Whole(byte[] body) -> {
          deliveries.take(
              keyed.get(),
              new Deliveries.Delivery(
                  Optional.ofNullable(request.getHeader("X-Hub-Signature")),
                  Optional.ofNullable(request.getContentType()),
                  sent,
                  body));
          yield answer(HttpStatus.ACCEPTED);
        }
      };
    } finally {
      reading.release();
    }
  }
}
