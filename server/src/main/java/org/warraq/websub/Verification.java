package org.warraq.websub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.campaign.FeedStore;
import org.warraq.store.Database;

/** Answers a hub that asks whether a subscription is really wanted (W3C WebSub, section 5.3). */
@Component
class Verification {
  private static final Logger log = LoggerFactory.getLogger(Verification.class);

  /** Hubs use some dozens of characters. */
  private static final int MAX_CHALLENGE = 2_000;

  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration LONGEST_LEASE = Duration.ofDays(90);

  /** A hub that does not say for how long it delivers is asked again as if for so long. */
  private static final Duration USUAL_LEASE = Duration.ofDays(1);

  /** A denial may be for now only (section 5.2): asked again soon, later each time. */
  private static final Duration FIRST_PAUSE_AFTER_DENIAL = Duration.ofHours(6);

  private static final Duration LONGEST_PAUSE_AFTER_DENIAL = Duration.ofDays(7);

  /** Beyond it the longest pause is reached. */
  private static final int MOST_DOUBLINGS = 5;

  private final Database database;
  private final SubscriptionStore store;
  private final FeedStore feeds;
  private final InstantSource clock;

  Verification(Database database, SubscriptionStore store, FeedStore feeds, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * What to answer: the challenge, when the hub asks about what we want; nothing when it does not.
   *
   * @param parameters of the request by name, null when absent
   */
  Optional<byte[]> answer(
      Subscription subscription, Function<String, @Nullable String> parameters) {
    String mode = value(parameters, "hub.mode");
    if (!value(parameters, "hub.topic").equals(subscription.topic().toString())) {
      return Optional.empty();
    }
    String challenge = value(parameters, "hub.challenge");
    boolean echoes = !challenge.isEmpty() && challenge.length() <= MAX_CHALLENGE;
    boolean leaving = subscription.state() == HubState.LEAVING;
    boolean answered =
        switch (mode) {
          case "subscribe" -> echoes && !leaving && subscribed(subscription, parameters);
          case "unsubscribe" -> echoes && leaving && unsubscribed(subscription);
          case "denied" -> !leaving && denied(subscription, value(parameters, "hub.reason"));
          default -> false;
        };
    log.info(
        "event=websub.verified feed={} mode={} answered={}",
        subscription.feedId(),
        mode.replaceAll("[^a-z]", "?"),
        answered);
    return answered
        ? Optional.of(
            mode.equals("denied") ? new byte[0] : challenge.getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static String value(Function<String, @Nullable String> parameters, String name) {
    return Optional.ofNullable(parameters.apply(name)).orElse("");
  }

  private boolean subscribed(
      Subscription subscription, Function<String, @Nullable String> parameters) {
    // What a hub has denied, or what nobody asks for any more, is not verified by asking again.
    boolean wanted =
        switch (subscription.state()) {
          case REQUESTED, ACTIVE, UNRELIABLE, FAILED -> true;
          case UNREACHABLE, DENIED, LEAVING -> false;
        };
    if (!wanted) {
      return false;
    }
    Duration lease = lease(value(parameters, "hub.lease_seconds"));
    Instant now = clock.instant();
    Instant expires = now.plus(lease);
    database.run(() -> {
      store.verified(subscription, now, expires, now.plus(lease.multipliedBy(3).dividedBy(4)));
      if (subscription.state() != HubState.UNRELIABLE) {
        feeds.pushedUntil(subscription.feedId(), Optional.of(expires));
      }
    });
    return true;
  }

  private static Duration lease(String seconds) {
    if (!seconds.matches("[0-9]{1,9}")) {
      return USUAL_LEASE;
    }
    Duration said = Duration.ofSeconds(Long.parseLong(seconds));
    return said.compareTo(SHORTEST_LEASE) < 0
        ? SHORTEST_LEASE
        : said.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : said;
  }

  private boolean unsubscribed(Subscription subscription) {
    store.delete(subscription);
    return true;
  }

  private boolean denied(Subscription subscription, String reason) {
    database.run(() -> {
      store.denied(
          subscription,
          reason.replaceAll("\\p{Cntrl}", " "),
          clock.instant().plus(pause(subscription.attempts())));
      feeds.pushedUntil(subscription.feedId(), Optional.empty());
      feeds.hasten(subscription.feedId());
    });
    return true;
  }

  private static Duration pause(int requests) {
    int doublings = Math.clamp(requests - 1L, 0, MOST_DOUBLINGS);
    Duration pause = FIRST_PAUSE_AFTER_DENIAL.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE_AFTER_DENIAL) > 0 ? LONGEST_PAUSE_AFTER_DENIAL : pause;
  }
}
