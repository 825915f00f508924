package org.warraq.discovery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.warraq.discovery.CandidateReading.Result;
import org.warraq.discovery.SearchOutcome.Found;
import org.warraq.discovery.SearchOutcome.NotAnAddress;
import org.warraq.discovery.SearchOutcome.Nothing;
import org.warraq.discovery.SearchOutcome.Publisher;
import org.warraq.discovery.SearchOutcome.Unreachable;
import org.warraq.feed.FeedCandidate;
import org.warraq.feed.FeedCandidate.Origin;
import org.warraq.feed.FeedFinder;
import org.warraq.feed.SitePage;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;

/**
 * Finds the feeds behind an address that a person typed: a feed, a page, or only a host.
 *
 * <p>The address is asked, then what its page names, then the sitemaps that robots.txt names, and
 * the usual places last and only when nothing was named that can be read: a site is not searched
 * when it has answered the question. At most {@value Round#MOST_REQUESTS} requests and half a
 * minute; each goes through {@link Fetcher} and waits for its turn at the host.
 */
@Component
public class FeedSearch {
  private static final Logger log = LoggerFactory.getLogger(FeedSearch.class);

  /** A person waits for the answer. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int MOST_SITEMAPS = 3;

  private final Fetcher fetcher;
  private final InstantSource clock;

  FeedSearch(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** How far to look. */
  public enum Reach {
    /** The usual places only when the site names no feed that can be read. */
    NAMED_FIRST,
    /** The usual places in any case. */
    EVERYWHERE
  }

  /** Searches. Blocks for half a minute at most. */
  public SearchOutcome search(String typed, Reach reach) {
    List<URI> meanings = TypedAddress.meanings(typed);
    if (meanings.isEmpty()) {
      return new NotAnAddress(typed);
    }
    Instant start = clock.instant();
    SearchOutcome outcome = search(meanings, reach, new Round(fetcher, LONGEST));
    log.info(
        "event=feed.search host={} outcome={} millis={}",
        meanings.getFirst().getHost(),
        outcome.getClass().getSimpleName(),
        Duration.between(start, clock.instant()).toMillis());
    return outcome;
  }

  private SearchOutcome search(List<URI> meanings, Reach reach, Round round) {
    FetchOutcome first = round.fetch(FetchRequest.feed(meanings.getFirst()));
    FetchOutcome outcome = first;
    URI asked = meanings.getFirst();
    for (URI meaning : meanings.subList(1, meanings.size())) {
      // Another scheme or name helps where there is no answer at all.
      if (outcome instanceof FetchOutcome.Failed && round.hasTime()) {
        outcome = round.fetch(FetchRequest.feed(meaning));
        asked = meaning;
      }
    }
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> read(asked, fetched, reach, round);
      case FetchOutcome.Refused refused ->
          elsewhere(
              asked,
              round,
              new Unreachable(
                  asked, Obstacle.of(refused), Optional.of(refused.status()), refused.reason()));
      case FetchOutcome.Gone gone ->
          elsewhere(
              asked,
              round,
              new Unreachable(
                  asked,
                  Obstacle.GONE,
                  Optional.of(gone.status()),
                  "%s says that this address is gone for good; ask its home page instead."
                      .formatted(asked.getHost())));
      case FetchOutcome.Blocked blocked ->
          new Unreachable(
              asked, Obstacle.of(blocked.reason()), Optional.empty(), blocked.explanation());
      // What was typed first says more about it than the last guess.
      case FetchOutcome.Failed _ -> unreachable(meanings.getFirst(), first);
      case FetchOutcome.NotModified _ ->
          throw new IllegalStateException("Nothing conditional was asked of " + asked);
    };
  }

  private static Unreachable unreachable(URI asked, FetchOutcome outcome) {
    FetchOutcome.Failed failed = (FetchOutcome.Failed) outcome;
    return new Unreachable(
        asked, Obstacle.of(failed.cause()), Optional.empty(), failed.explanation());
  }

  /** The page cannot be read, but a feed may stand where feeds usually are. */
  private SearchOutcome elsewhere(URI asked, Round round, Unreachable trouble) {
    if (trouble.obstacle() == Obstacle.WAIT) {
      return trouble;
    }
    List<Result> results = round.ask(FeedFinder.usualPlaces(asked));
    List<FoundFeed> feeds = Worth.sorted(readable(results), clock.instant());
    return feeds.isEmpty()
        ? trouble
        : new Found(asked, publisher(feeds.getFirst(), asked, round), feeds, 0);
  }

  private SearchOutcome read(URI asked, FetchOutcome.Fetched fetched, Reach reach, Round round) {
    URI at = fetched.finalUrl();
    FeedCandidate typed = new FeedCandidate(asked, Optional.empty(), Origin.DECLARED);
    return switch (CandidateReading.read(typed, fetched)) {
      case Result.Readable readable -> {
        FoundFeed feed = Worth.sorted(List.of(readable), clock.instant()).getFirst();
        yield new Found(at, publisher(feed, at, round), List.of(feed), 0);
      }
      case Result.Index(List<FeedCandidate> sitemaps) ->
          finished(at, page(fetched), round.ask(sitemaps), 0);
      case Result.Useless _ -> candidates(at, page(fetched), reach, round);
    };
  }

  private static SitePage page(FetchOutcome.Fetched fetched) {
    return FeedFinder.look(fetched.body(), fetched.headers(), fetched.finalUrl());
  }

  private SearchOutcome candidates(URI at, SitePage page, Reach reach, Round round) {
    List<FeedCandidate> named =
        page.candidates().stream().filter(c -> c.origin() != Origin.USUAL_PLACE).toList();
    List<FeedCandidate> usual =
        page.candidates().stream().filter(c -> c.origin() == Origin.USUAL_PLACE).toList();
    List<Result> results = new ArrayList<>(round.ask(named));
    List<FeedCandidate> sitemaps = round.sitemaps(page.home());
    results.addAll(round.ask(sitemaps.subList(0, Math.min(sitemaps.size(), MOST_SITEMAPS))));
    boolean answered =
        readable(results).stream().anyMatch(r -> r.found().about() == FoundFeed.About.ARTICLES);
    boolean further = reach == Reach.EVERYWHERE || !answered;
    if (further) {
      results.addAll(round.ask(usual));
    }
    List<FeedCandidate> ofIndexes =
        results.stream()
            .filter(Result.Index.class::isInstance)
            .flatMap(index -> ((Result.Index) index).sitemaps().stream().limit(MOST_SITEMAPS))
            .distinct()
            .toList();
    results.addAll(round.ask(ofIndexes));
    return finished(at, page, results, further ? 0 : usual.size());
  }

  private SearchOutcome finished(URI at, SitePage page, List<Result> results, int placesLeft) {
    List<FoundFeed> feeds = Worth.sorted(readable(results), clock.instant());
    if (feeds.isEmpty()) {
      return new Nothing(
          at,
          new Publisher(page.name().orElse(at.getHost()), page.home(), page.language()),
          results.stream()
              .filter(Result.Useless.class::isInstance)
              .map(useless -> ((Result.Useless) useless).tried())
              .toList());
    }
    FoundFeed best = feeds.getFirst();
    return new Found(
        at,
        new Publisher(
            page.name().orElse(best.name()),
            page.home(),
            best.profile().language().or(page::language)),
        feeds,
        placesLeft);
  }

  private static List<Result.Readable> readable(List<Result> results) {
    return results.stream()
        .filter(Result.Readable.class::isInstance)
        .map(Result.Readable.class::cast)
        .toList();
  }

  /** Who publishes a feed: its home page says it best. */
  private static Publisher publisher(FoundFeed feed, URI asked, Round round) {
    URI belongsTo = feed.home().orElse(asked.resolve("/"));
    // A section's page is not the publisher's; a channel's page is all that it has.
    URI home = isOfAService(belongsTo) ? belongsTo : belongsTo.resolve("/");
    Optional<SitePage> page =
        round.hasTime() && round.fetch(FetchRequest.page(home)) instanceof FetchOutcome.Fetched f
            ? Optional.of(FeedFinder.look(f.body(), f.headers(), f.finalUrl()))
            : Optional.empty();
    return new Publisher(
        page.flatMap(SitePage::name).orElse(feed.name()),
        home,
        feed.profile().language().or(() -> page.flatMap(SitePage::language)));
  }

  private static boolean isOfAService(URI page) {
    return page.getHost() != null && page.getHost().endsWith("youtube.com");
  }
}
