package org.warraq.poll;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.warraq.feed.Feed;

/** What asking a feed brought. */
public sealed interface PollOutcome {
  /** One sentence for the feed's log. */
  String explanation();

  /** The HTTP status, when the host answered. */
  Optional<Integer> status();

  /** A document that differs from the last one. */
  record Updated(
      Feed feed,
      String bodyHash,
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<Duration> maxAge,
      Optional<URI> movedTo,
      long bytes,
      int httpStatus,
      String explanation)
      implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }
  }

  /** The host says (304), or the body's hash shows, that nothing has changed. */
  record NotModified(
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<Duration> maxAge,
      long bytes,
      int httpStatus,
      String explanation)
      implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }
  }

  /** The publisher has withdrawn the feed for good. */
  record Gone(String explanation) implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(410);
    }
  }

  /** What came is not a feed. */
  record Unreadable(long bytes, int httpStatus, String explanation) implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }
  }

  /** The host refused. */
  record Refused(int httpStatus, Optional<Duration> retryAfter, String explanation)
      implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.of(httpStatus);
    }
  }

  /** We do not ask this address. */
  record Blocked(String explanation) implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.empty();
    }
  }

  /** The network failed. */
  record Failed(String explanation) implements PollOutcome {
    @Override
    public Optional<Integer> status() {
      return Optional.empty();
    }
  }
}
