package org.warraq.discovery;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warraq.discovery.SearchOutcome.Tried;
import org.warraq.feed.Entry;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedCandidate;
import org.warraq.feed.FeedProfile;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.feed.SitemapFinder;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;

/** Asks one candidate and reads what comes. */
final class CandidateReading {
  private static final int LATEST = 6;

  private CandidateReading() {}

  /** What a candidate turned out to be. */
  sealed interface Result {
    /** A feed, with the keys of its entries for comparing. */
    record Readable(FoundFeed found, EntryKeys entries) implements Result {}

    /** An index of sitemaps, of which these are worth asking. */
    record Index(List<FeedCandidate> sitemaps) implements Result {}

    record Useless(Tried tried) implements Result {}
  }

  static Result ask(FeedCandidate candidate, Fetcher fetcher) {
    URI url = candidate.url();
    return switch (fetcher.fetch(FetchRequest.feed(url))) {
      case FetchOutcome.Fetched fetched -> read(candidate, fetched);
      case FetchOutcome.Refused refused -> useless(url, refused.reason());
      case FetchOutcome.Blocked blocked -> useless(url, blocked.explanation());
      case FetchOutcome.Failed failed -> useless(url, failed.explanation());
      case FetchOutcome.Gone _ -> useless(url, "It is gone for good (410).");
      case FetchOutcome.NotModified _ -> useless(url, "It was not sent.");
    };
  }

  static Result read(FeedCandidate candidate, FetchOutcome.Fetched fetched) {
    return switch (FeedReader.read(fetched.body(), fetched.headers(), fetched.finalUrl())) {
      case FeedResult.Readable(Feed feed) -> readable(candidate, feed, fetched);
      case FeedResult.Unreadable(String reason) -> {
        List<FeedCandidate> sitemaps = SitemapFinder.inIndex(fetched.body(), fetched.finalUrl());
        yield sitemaps.isEmpty() ? useless(candidate.url(), reason) : new Result.Index(sitemaps);
      }
    };
  }

  static Result.Useless useless(URI url, String explanation) {
    return new Result.Useless(new Tried(url, explanation));
  }

  private static Result.Readable readable(
      FeedCandidate candidate, Feed feed, FetchOutcome.Fetched fetched) {
    FeedProfile profile = FeedProfile.of(feed);
    URI url = fetched.movedTo().orElse(candidate.url());
    String name = profile.title().or(candidate::title).orElse(url.toString());
    boolean comments = FeedProfile.isOfComments(url, name + " " + candidate.title().orElse(""));
    FoundFeed found =
        new FoundFeed(
            url,
            name,
            feed.format(),
            profile,
            feed.link(),
            candidate.origin(),
            comments ? FoundFeed.About.COMMENTS : FoundFeed.About.ARTICLES,
            latest(feed),
            List.of(),
            feed.problems());
    return new Result.Readable(found, EntryKeys.of(feed));
  }

  private static List<FoundFeed.Headline> latest(Feed feed) {
    return newestFirst(feed).stream()
        .limit(LATEST)
        .map(entry ->
            new FoundFeed.Headline(
                entry.title().or(() -> entry.link().map(URI::toString)).orElse("…"),
                entry.link(),
                entry.published()))
        .toList();
  }

  /** By date; entries without one stay where the document has them. */
  static List<Entry> newestFirst(Feed feed) {
    boolean dated = feed.entries().stream().allMatch(entry -> entry.published().isPresent());
    return dated
        ? feed.entries().stream()
            .sorted(Comparator.comparing((Entry entry) -> newest(entry.published())).reversed())
            .toList()
        : feed.entries();
  }

  private static Instant newest(Optional<Instant> published) {
    return published.orElse(Instant.EPOCH);
  }
}
