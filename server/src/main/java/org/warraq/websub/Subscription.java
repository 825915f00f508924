package org.warraq.websub;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A subscription of a feed at a hub.
 *
 * @param topic the feed's address, as the hub knows it
 * @param explanation a sentence about the state
 * @param attempts requests since the hub last verified
 * @param dueAt when the hub is asked next
 * @param verifiedAt since when it has been verified without a gap
 * @param expiresAt when the hub stops delivering unless it is asked again
 * @param deliveries how many were read
 * @param unsigned how many were dropped because their signature was missing or wrong
 */
public record Subscription(
    long id,
    long feedId,
    URI hub,
    URI topic,
    HubState state,
    String explanation,
    int attempts,
    Optional<Instant> dueAt,
    Optional<Instant> verifiedAt,
    Optional<Instant> expiresAt,
    long deliveries,
    Optional<Instant> lastDeliveryAt,
    long unsigned) {

  /** Whether the hub has verified it and its time is not over. */
  boolean isVerified(Instant now) {
    return (state == HubState.ACTIVE || state == HubState.UNRELIABLE)
        && expiresAt.filter(now::isBefore).isPresent();
  }
}
