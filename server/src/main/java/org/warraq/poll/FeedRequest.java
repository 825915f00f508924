package org.warraq.poll;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.warraq.campaign.CampaignFeed;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;
import org.warraq.intake.ContentHash;

/** Asks one feed, conditionally, and reads what comes. Writes nothing. */
@Component
class FeedRequest {
  private final Fetcher fetcher;

  FeedRequest(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  PollOutcome ask(CampaignFeed feed) {
    FetchRequest request =
        FetchRequest.feed(feed.url()).withValidators(feed.etag(), feed.lastModified());
    return switch (fetcher.fetch(request)) {
      case FetchOutcome.Fetched fetched -> read(feed, fetched);
      case FetchOutcome.NotModified(Map<String, String> headers) ->
          new PollOutcome.NotModified(
              header(headers, "etag").or(feed::etag),
              header(headers, "last-modified").or(feed::lastModified),
              maxAge(headers),
              0,
              304,
              "Not modified since the last poll");
      case FetchOutcome.Gone _ ->
          new PollOutcome.Gone("The publisher says that this feed is gone for good (410)");
      case FetchOutcome.Refused refused ->
          new PollOutcome.Refused(refused.status(), refused.retryAfter(), refused.reason());
      case FetchOutcome.Blocked blocked -> new PollOutcome.Blocked(blocked.explanation());
      case FetchOutcome.Failed failed -> new PollOutcome.Failed(failed.explanation());
    };
  }

  private static PollOutcome read(CampaignFeed feed, FetchOutcome.Fetched fetched) {
    byte[] body = fetched.body();
    String hash = ContentHash.of(body);
    Optional<String> etag = header(fetched.headers(), "etag");
    Optional<String> lastModified = header(fetched.headers(), "last-modified");
    if (feed.bodyHash().filter(hash::equals).isPresent()) {
      return new PollOutcome.NotModified(
          etag,
          lastModified,
          maxAge(fetched.headers()),
          body.length,
          fetched.status(),
          "The same document as last time");
    }
    return switch (FeedReader.read(body, fetched.headers(), fetched.finalUrl())) {
      case FeedResult.Readable(var document) ->
          new PollOutcome.Updated(
              document,
              hash,
              etag,
              lastModified,
              maxAge(fetched.headers()),
              fetched.movedTo(),
              body.length,
              fetched.status(),
              document.problems().isEmpty() ? "Read" : String.join("; ", document.problems()));
      case FeedResult.Unreadable(String reason) ->
          new PollOutcome.Unreadable(body.length, fetched.status(), reason);
    };
  }

  private static Optional<String> header(Map<String, String> headers, String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }

  private static Optional<Duration> maxAge(Map<String, String> headers) {
    return header(headers, "cache-control").stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(directive -> directive.matches("max-age=\\d{1,8}"))
        .map(directive ->
            Duration.ofSeconds(Long.parseLong(directive.substring("max-age=".length()))))
        .findFirst();
  }
}
