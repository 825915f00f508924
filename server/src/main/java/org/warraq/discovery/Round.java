package org.warraq.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.warraq.discovery.CandidateReading.Result;
import org.warraq.feed.FeedCandidate;
import org.warraq.feed.SitemapFinder;
import org.warraq.fetch.FetchOutcome;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;

/** The requests of one search: in parallel, none twice, within a number and a time. */
final class Round {
  /** Each host has them one after the other; a person's browser asks it for more. */
  static final int MOST_REQUESTS = 30;

  private static final Logger log = LoggerFactory.getLogger(Round.class);

  private static final String NO_TURN =
      "It was not asked: the search has a limit of time and number; ask for this address alone.";

  private final Fetcher fetcher;
  private final long endNanos;
  private final Set<URI> asked = new HashSet<>();

  Round(Fetcher fetcher, Duration longest) {
    this.fetcher = fetcher;
    this.endNanos = System.nanoTime() + longest.toNanos();
  }

  boolean hasTime() {
    return leftNanos() > 0 && asked.size() < MOST_REQUESTS;
  }

  private long leftNanos() {
    return endNanos - System.nanoTime();
  }

  /** One request whose answer decides what is asked next; its own deadline limits its time. */
  FetchOutcome fetch(FetchRequest request) {
    asked.add(request.url());
    return fetcher.fetch(request);
  }

  /** The sitemaps that the site's robots.txt names. */
  List<FeedCandidate> sitemaps(URI site) {
    URI robots = site.resolve("/robots.txt");
    return hasTime() && fetch(FetchRequest.feed(robots)) instanceof FetchOutcome.Fetched fetched
        ? SitemapFinder.inRobots(fetched.body(), fetched.finalUrl())
        : List.of();
  }

  /** Asks the candidates at the same time; in their order, without those that were asked before. */
  List<Result> ask(List<FeedCandidate> candidates) {
    List<FeedCandidate> fresh = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    for (FeedCandidate candidate : candidates) {
      if (asked.contains(candidate.url())) {
        continue;
      }
      if (hasTime()) {
        asked.add(candidate.url());
        fresh.add(candidate);
      } else {
        results.add(CandidateReading.useless(candidate.url(), NO_TURN));
      }
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Result>> answers =
          threads.invokeAll(
              fresh.stream()
                  .<Callable<Result>>map(
                      candidate -> () -> CandidateReading.ask(candidate, fetcher))
                  .toList(),
              Math.max(0, leftNanos()),
              TimeUnit.NANOSECONDS);
      List<Result> inOrder = new ArrayList<>();
      for (int i = 0; i < answers.size(); i++) {
        inOrder.add(result(fresh.get(i), answers.get(i)));
      }
      inOrder.addAll(results);
      return inOrder;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return results;
    }
  }

  private static Result result(FeedCandidate candidate, Future<Result> answer)
      throws InterruptedException {
    try {
      return answer.get();
    } catch (CancellationException late) {
      return CandidateReading.useless(candidate.url(), NO_TURN);
    } catch (ExecutionException e) {
      log.error("event=feed.search.broken host={}", candidate.url().getHost(), e);
      return CandidateReading.useless(
          candidate.url(), "Reading it failed inside Warraq; report the address with its log.");
    }
  }
}
