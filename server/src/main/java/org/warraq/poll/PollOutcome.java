package org.warraq.poll;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.warraq.campaign.FeedPolling.Validators;
import org.warraq.campaign.PollTrouble;
import org.warraq.feed.Feed;
import org.warraq.websub.HubOffer;

/** What asking a feed brought. */
public sealed interface PollOutcome {
  /** One sentence for the feed's log. */
  String explanation();

  /** What was in the way. */
  default Optional<PollTrouble> trouble() {
    return Optional.empty();
  }

  /** The HTTP status, when the host answered. */
  default Optional<Integer> status() {
    return Optional.empty();
  }

  /** The size of the body that came, decoded. */
  default long bytes() {
    return 0;
  }

  /**
   * A document that differs from the last one.
   *
   * @param validators LYING when the host calls this document unmodified against the validators of
   *     the last one
   * @param fresh for how long the answer is fresh
   * @param movedTo where it was found, if every redirect on the way was permanent
   * @param hub that the answer or the document names
   */
  record Updated(
      Feed feed,
      String bodyHash,
      Optional<String> etag,
      Optional<String> lastModified,
      Validators validators,
      Optional<Duration> fresh,
      Optional<URI> movedTo,
      Optional<HubOffer> hub,
      long bytes,
      int httpStatus,
      String explanation)
      implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }

    Updated with(Validators judged) {
      return new Updated(
          feed,
          bodyHash,
          etag,
          lastModified,
          judged,
          fresh,
          movedTo,
          hub,
          bytes,
          httpStatus,
          explanation);
    }
  }

  /**
   * The host says (304), or the body's hash shows, that nothing has changed.
   *
   * @param fresh as in {@link Updated}
   * @param movedTo as in {@link Updated}
   */
  record NotModified(
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<Duration> fresh,
      Optional<URI> movedTo,
      long bytes,
      int httpStatus,
      String explanation)
      implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }

    /** Whether the host said so without sending the document. */
    boolean isWithoutDocument() {
      return httpStatus == 304;
    }
  }

  /** The publisher has withdrawn the feed for good. */
  record Gone(String explanation) implements PollOutcome {
    @Override
    public Optional<PollTrouble> trouble() {
      return Optional.of(PollTrouble.GONE);
    }

    @Override
    public Optional<Integer> status() {
      return Optional.of(410);
    }
  }

  /** What came is not a feed. */
  record Unreadable(long bytes, int httpStatus, String explanation) implements PollOutcome {
    @Override
    public Optional<PollTrouble> trouble() {
      return Optional.of(PollTrouble.NO_FEED);
    }

    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }
  }

  /**
   * The host refused.
   *
   * @param host who refused, perhaps at the end of a redirect
   */
  record Refused(int httpStatus, Optional<Duration> retryAfter, String host, String explanation)
      implements PollOutcome {
    @Override
    public Optional<PollTrouble> trouble() {
      return Optional.of(
          switch (httpStatus) {
            case 401, 403 -> PollTrouble.FORBIDDEN;
            case 404 -> PollTrouble.NOT_FOUND;
            case 429, 503 -> PollTrouble.BUSY;
            default -> httpStatus >= 500 ? PollTrouble.SERVER : PollTrouble.REFUSED;
          });
    }

    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }
  }

  /** We do not ask this address. */
  record Blocked(String explanation) implements PollOutcome {
    @Override
    public Optional<PollTrouble> trouble() {
      return Optional.of(PollTrouble.ADDRESS);
    }
  }

  /**
   * The network failed.
   *
   * @param cause what was in the way
   */
  record Failed(PollTrouble cause, String explanation) implements PollOutcome {
    @Override
    public Optional<PollTrouble> trouble() {
      return Optional.of(cause);
    }
  }

  /** There was no turn at the host: nobody's failure, and soon tried again. */
  record NotAsked(String explanation) implements PollOutcome {
    @Override
    public Optional<PollTrouble> trouble() {
      return Optional.of(PollTrouble.NO_TURN);
    }
  }
}
