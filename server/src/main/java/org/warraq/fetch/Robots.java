package org.warraq.fetch;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Asks hosts which pages a crawler may fetch, and remembers the answer (RFC 9309). */
final class Robots implements AutoCloseable {
  /** RFC 9309, section 2.4. */
  private static final Duration KEEP_RULES = Duration.ofHours(24);

  /** A host in trouble is asked again soon, but not for every page. */
  private static final Duration KEEP_TROUBLE = Duration.ofMinutes(5);

  /** Not in the RFC, but asked for; longer delays would make the host unreadable. */
  private static final Duration LONGEST_CRAWL_DELAY = Duration.ofSeconds(30);

  /** By size of the files, for a file may have half a megabyte of rules. */
  private static final int CACHE_WEIGHT_BYTES = 32 * 1024 * 1024;

  private static final int ENTRY_WEIGHT_BYTES = 512;

  private sealed interface Opinion {
    /** The file's rules; without a file, everything is allowed. */
    record Known(BaseRobotRules rules, int bytes) implements Opinion {}

    /** Nobody knows at the moment, so nothing is allowed. */
    record Unknown(FetchOutcome why, Duration keep) implements Opinion {}
  }

  private final Journey journey;
  private final FetchSettings settings;
  private final Introduction introduction;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AsyncCache<String, Opinion> opinions;

  Robots(Journey journey, FetchSettings settings, Introduction introduction, InstantSource clock) {
    this.journey = journey;
    this.settings = settings;
    this.introduction = introduction;
    this.opinions =
        Caffeine.newBuilder()
            .maximumWeight(CACHE_WEIGHT_BYTES)
            .weigher((String origin, Opinion opinion) -> weight(opinion))
            .expireAfter(Expiry.creating((String origin, Opinion opinion) -> keep(opinion)))
            .ticker(() -> clock.millis() * 1_000_000)
            .buildAsync();
  }

  /** Whether the page may be fetched, and how far apart from others, at least as far as usual. */
  Journey.Permission mayFetch(Target page, Duration usualSpacing) {
    Opinion opinion;
    try {
      opinion =
          opinions
              .get(
                  page.origin(),
                  (origin, unused) -> CompletableFuture.supplyAsync(() -> ask(page), threads))
              .get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Trouble.stopped();
    } catch (RejectedExecutionException closed) {
      return Trouble.stopped();
    } catch (ExecutionException unexpected) {
      throw new IllegalStateException(
          "Asking for the robots.txt of " + page.origin(), unexpected.getCause());
    }
    return switch (opinion) {
      case Opinion.Unknown unknown -> new Stopped(unknown.why());
      case Opinion.Known known when !known.rules().isAllowed(page.uri().toString()) ->
          Stopped.blocked(
              FetchOutcome.Reason.ROBOTS,
              "The robots.txt of %s does not allow %s to fetch %s; ask the publisher for permission, or use what the feed contains."
                  .formatted(page.host(), introduction.product(), page.shown()));
      case Opinion.Known known -> new Journey.Go(spacing(known.rules(), usualSpacing));
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Opinion ask(Target page) {
    Target file = page.at("/robots.txt");
    return switch (journey.go(
        file, Errand.robots(settings), target -> new Journey.Go(Duration.ZERO))) {
      case Journey.Arrived arrived -> read(file, arrived.answer());
      case Stopped(var why) -> unreachable(file, why);
    };
  }

  private Opinion read(Target file, Wire.Answer answer) {
    int status = answer.status();
    if (status >= 500 || status == 429) {
      return unavailable(
          "%s answered %d when asked for its robots.txt, so its pages are not fetched for now; this is tried again in some minutes."
              .formatted(file.host(), status));
    }
    return status / 100 == 2 ? parse(file, answer) : everythingAllowed();
  }

  private Opinion parse(Target file, Wire.Answer answer) {
    // Not safe for use by several threads, so each file has its own. A long delay is cut by us;
    // the parser would forbid everything instead.
    var parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    String type = answer.header("content-type").orElse("text/plain");
    try {
      BaseRobotRules rules =
          parser.parseContent(
              file.uri().toString(), answer.body(), type, List.of(introduction.product()));
      return new Opinion.Known(rules, answer.body().length);
    } catch (RuntimeException hostileFile) {
      return unavailable(
          "The robots.txt of %s cannot be read, so its pages are not fetched; tell its webmaster."
              .formatted(file.host()));
    }
  }

  private Opinion unreachable(Target file, FetchOutcome why) {
    return switch (why) {
      case FetchOutcome.Failed failed ->
          switch (failed.cause()) {
            // RFC 9309, section 2.3.1.2: as if there were no file.
            case TOO_MANY_REDIRECTS, REDIRECT_LOOP -> everythingAllowed();
            case HOST_BUSY, STOPPED -> new Opinion.Unknown(why, Duration.ZERO);
            case TIMEOUT, CONNECT, DNS, TLS, TOO_LARGE, BAD_ENCODING, CUT_SHORT, PROTOCOL ->
                new Opinion.Unknown(
                    new FetchOutcome.Failed(
                        failed.cause(),
                        "The robots.txt of %s could not be read, so its pages are not fetched for now: %s"
                            .formatted(file.host(), failed.explanation())),
                    KEEP_TROUBLE);
          };
      case FetchOutcome.Blocked blocked -> new Opinion.Unknown(blocked, KEEP_TROUBLE);
      case FetchOutcome.Refused refused -> new Opinion.Unknown(refused, Duration.ZERO);
      case FetchOutcome.Fetched _, FetchOutcome.NotModified _, FetchOutcome.Gone _ ->
          throw new IllegalStateException("An answer is not a stop: " + why);
    };
  }

  private static Opinion unavailable(String explanation) {
    return new Opinion.Unknown(
        new FetchOutcome.Blocked(FetchOutcome.Reason.ROBOTS_UNAVAILABLE, explanation),
        KEEP_TROUBLE);
  }

  private static Opinion everythingAllowed() {
    return new Opinion.Known(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), 0);
  }

  private static Duration spacing(BaseRobotRules rules, Duration usual) {
    long millis = Math.max(0, rules.getCrawlDelay());
    Duration asked = Duration.ofMillis(Math.min(millis, LONGEST_CRAWL_DELAY.toMillis()));
    return asked.compareTo(usual) > 0 ? asked : usual;
  }

  private static int weight(Opinion opinion) {
    return switch (opinion) {
      case Opinion.Known known -> ENTRY_WEIGHT_BYTES + known.bytes();
      case Opinion.Unknown _ -> ENTRY_WEIGHT_BYTES;
    };
  }

  private static Duration keep(Opinion opinion) {
    return switch (opinion) {
      case Opinion.Known _ -> KEEP_RULES;
      case Opinion.Unknown unknown -> unknown.keep();
    };
  }
}
