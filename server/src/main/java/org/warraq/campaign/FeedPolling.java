package org.warraq.campaign;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known about asking a feed.
 *
 * @param reason why its next poll is when it is
 * @param readAt when a whole document came last, changed or not
 * @param notModified how many answers "not modified" (304) have come since
 * @param pace entries a day by the usual time between two entries, while its newsroom is at work
 * @param validators whether its {@code ETag} and {@code Last-Modified} are sent back
 * @param move a permanent redirect that is being watched
 * @param wishes what its last document asked for
 * @param pushedUntil until when a hub delivers what is new, so that polling may be slow
 */
public record FeedPolling(
    PollReason reason,
    Optional<Instant> readAt,
    int notModified,
    Optional<Double> pace,
    Validators validators,
    Optional<Move> move,
    PublisherWishes wishes,
    Optional<Instant> pushedUntil) {

  /** Of a feed that was never asked. */
  public static final FeedPolling NEW =
      new FeedPolling(
          PollReason.NEW,
          Optional.empty(),
          0,
          Optional.empty(),
          Validators.TRUSTED,
          Optional.empty(),
          PublisherWishes.NONE,
          Optional.empty());

  /** The same, with what is known now of whether a hub delivers. */
  public FeedPolling pushedUntil(Optional<Instant> until) {
    return new FeedPolling(reason, readAt, notModified, pace, validators, move, wishes, until);
  }

  /** Whether a feed's validators tell the truth. */
  public enum Validators {
    TRUSTED,
    /** The host said "not modified" about a document that had changed: they are not sent. */
    LYING
  }

  /**
   * Where a feed redirects to permanently.
   *
   * @param since from when on it was this address at each poll that said so; absent when the
   *     address is not to be believed: a home page, or a stranger's feed
   */
  public record Move(URI to, Optional<Instant> since) {}
}
