package org.warraq.fetch;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks hosts for their {@code /.well-known/tdmrep.json} and remembers it (W3C Community Group, TDM
 * Reservation Protocol, final report of May 2024).
 */
final class TdmFiles implements AutoCloseable {
  private static final String PATH = "/.well-known/tdmrep.json";

  /** As long as robots.txt. */
  private static final Duration KEEP = Duration.ofHours(24);

  /** A host in trouble is asked again before long, but not for every page. */
  private static final Duration KEEP_TROUBLE = Duration.ofMinutes(30);

  /** A site with more rules than this writes them into its pages. */
  private static final int MAX_RULES = 200;

  private static final int MAX_LOCATION_CHARS = 500;
  private static final int MAX_HOSTS = 20_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(16).build())
                  .build())
          .build();

  private record Known(List<TdmRule> rules, Duration keep) {}

  private final Journey journey;
  private final FetchSettings settings;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AsyncCache<String, Known> files;

  TdmFiles(Journey journey, FetchSettings settings, InstantSource clock) {
    this.journey = journey;
    this.settings = settings;
    this.files =
        Caffeine.newBuilder()
            .maximumSize(MAX_HOSTS)
            .expireAfter(Expiry.creating((String origin, Known known) -> known.keep()))
            .ticker(() -> clock.millis() * 1_000_000)
            .buildAsync();
  }

  /** The rule for the page: the one with the longest location; of equals the one that reserves. */
  Optional<TdmRule> rule(Target page) {
    List<TdmRule> rules;
    try {
      rules =
          files
              .get(
                  page.origin(),
                  (origin, unused) -> CompletableFuture.supplyAsync(() -> ask(page), threads))
              .get()
              .rules();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (RejectedExecutionException closed) {
      return Optional.empty();
    } catch (ExecutionException unexpected) {
      throw new IllegalStateException(
          "Asking for the tdmrep.json of " + page.origin(), unexpected.getCause());
    }
    TdmRule best = null;
    for (TdmRule rule : rules) {
      if (PathPattern.matches(rule.location(), page.pathAndQuery())
          && (best == null || isStronger(rule, best))) {
        best = rule;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isStronger(TdmRule one, TdmRule other) {
    int longer = Integer.compare(one.location().length(), other.location().length());
    return longer > 0 || (longer == 0 && one.reservation() == TdmRule.Reservation.RESERVED);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Known ask(Target page) {
    Target file = page.at(PATH);
    return switch (journey.go(
        file, Errand.wellKnown(settings), target -> new Journey.Go(Duration.ZERO))) {
      case Journey.Arrived arrived when arrived.answer().status() / 100 == 2 ->
          new Known(read(arrived.at().uri(), arrived.answer().body()), KEEP);
      case Journey.Arrived arrived ->
          new Known(List.of(), arrived.answer().status() >= 500 ? KEEP_TROUBLE : KEEP);
      case Stopped _ -> new Known(List.of(), KEEP_TROUBLE);
    };
  }

  /** The rules in a file; what is not a rule says nothing. */
  static List<TdmRule> read(URI file, byte[] body) {
    List<TdmRule> rules = new ArrayList<>();
    try {
      for (JsonNode node : JSON.readTree(body)) {
        String location = node.path("location").asString("");
        String reservation = node.path("tdm-reservation").asString("");
        if (rules.size() < MAX_RULES
            && location.startsWith("/")
            && location.length() <= MAX_LOCATION_CHARS
            && (reservation.equals("1") || reservation.equals("0"))) {
          rules.add(
              new TdmRule(
                  file,
                  location,
                  reservation.equals("1")
                      ? TdmRule.Reservation.RESERVED
                      : TdmRule.Reservation.NOT_RESERVED,
                  Optional.of(node.path("tdm-policy").asString(""))
                      .filter(policy -> policy.startsWith("http"))));
        }
      }
    } catch (JacksonException notJson) {
      // Many hosts answer every address with a page of words.
      return List.of();
    }
    return List.copyOf(rules);
  }
}
