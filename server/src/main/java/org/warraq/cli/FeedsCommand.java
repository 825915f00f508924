package org.warraq.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedHealth;
import org.warraq.campaign.FeedHealthStore;
import org.warraq.campaign.FeedStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The feeds and how they are. */
@Command(
    name = "feeds",
    description = {
      "List the feeds: how each is, its last outcomes, and when it is asked next and why then.",
      "Exit code 1 with --ailing when there is an ailing feed."
    },
    mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {
  /** A million feeds are not held in memory. */
  private static final int PORTION = 500;

  private static final int OUTCOMES = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--json",
      description = "Print one JSON object {\"feeds\":[…]} instead of a table.")
  private boolean json;

  @Option(
      names = "--campaign",
      paramLabel = "NAME",
      description = "Only the feeds of this campaign.")
  private @Nullable String campaign;

  @Option(names = "--ailing", description = "Only feeds that are gone, failing or silent.")
  private boolean ailing;

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = CollectingApplication.open(data.arguments())) {
      Map<Long, String> campaigns = new HashMap<>();
      context.getBean(CampaignStore.class).all().forEach(c -> campaigns.put(c.id(), c.name()));
      Optional<Long> chosen =
          campaigns.entrySet().stream()
              .filter(entry -> entry.getValue().equals(campaign))
              .map(Map.Entry::getKey)
              .findFirst();
      if (campaign != null && chosen.isEmpty()) {
        System.err.printf("There is no campaign «%s».%n", campaign);
        return 1;
      }
      FeedHealthStore health = context.getBean(FeedHealthStore.class);
      int shown =
          json
              ? printJson(health, context.getBean(FeedStore.class), campaigns, chosen, out)
              : printTable(health, campaigns, chosen, out);
      return ailing && shown > 0 ? 1 : 0;
    } finally {
      out.flush();
    }
  }

  private int printJson(
      FeedHealthStore health,
      FeedStore feeds,
      Map<Long, String> campaigns,
      Optional<Long> chosen,
      PrintStream out) {
    out.print("{\"feeds\":[");
    int[] shown = {0};
    each(
        health,
        chosen,
        feed -> {
          out.print(shown[0]++ == 0 ? "\n" : ",\n");
          out.print(
              JSON.writeValueAsString(
                  FeedHealthJson.of(
                      feed,
                      campaigns.getOrDefault(feed.feed().campaignId(), ""),
                      feeds.log(feed.feed().id(), OUTCOMES))));
        });
    out.println("\n]}");
    return shown[0];
  }

  private int printTable(
      FeedHealthStore health, Map<Long, String> campaigns, Optional<Long> chosen, PrintStream out) {
    Instant now = Instant.now();
    int[] shown = {0};
    out.printf("%-8s  %-9s  %-22s  %8s  %s%n", "HEALTH", "LAST", "NEXT", "A DAY", "FEED");
    each(
        health,
        chosen,
        feed -> {
          shown[0]++;
          out.printf(
              "%-8s  %-9s  %-22s  %8s  %s  (%s)%n          %s%n",
              feed.condition().name().toLowerCase(Locale.ROOT),
              feed.feed().lastPolledAt().map(at -> ago(at, now)).orElse("never"),
              next(feed, now),
              feed.feed()
                  .entriesPerDay()
                  .map(rate -> String.format(Locale.ROOT, "%.1f", rate))
                  .orElse("-"),
              feed.feed().title().isBlank() ? feed.feed().url() : feed.feed().title(),
              campaigns.getOrDefault(feed.feed().campaignId(), ""),
              explanation(feed, now));
        });
    out.printf("%d feeds%n", shown[0]);
    return shown[0];
  }

  private static String explanation(FeedHealth feed, Instant now) {
    String last = feed.feed().lastExplanation().orElse("Not read yet");
    return switch (feed.condition()) {
      case FAILING -> "failed %d times in a row: %s".formatted(feed.feed().failures(), last);
      case SILENT ->
          "nothing new for %s, longer than its habit"
              .formatted(feed.feed().lastEntryAt().map(at -> span(at, now)).orElse("long"));
      case GONE, NEW, PAUSED, WELL -> last;
    };
  }

  private static String next(FeedHealth feed, Instant now) {
    if (feed.condition() == FeedHealth.Condition.PAUSED) {
      return "-";
    }
    Instant next = feed.feed().nextPollAt();
    String time = next.isAfter(now) ? "in " + span(now, next) : "due";
    return time + " " + feed.feed().polling().reason().name().toLowerCase(Locale.ROOT);
  }

  private static String ago(Instant at, Instant now) {
    return span(at, now) + " ago";
  }

  private static String span(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    if (span.toHours() >= 48) {
      return span.toDays() + " d";
    }
    return span.toMinutes() >= 120 ? span.toHours() + " h" : span.toMinutes() + " min";
  }

  private void each(FeedHealthStore health, Optional<Long> campaignId, Consumer<FeedHealth> taker) {
    long after = 0;
    List<FeedHealth> portion;
    do {
      portion = health.all(after, PORTION);
      for (FeedHealth feed : portion) {
        after = feed.feed().id();
        if ((!ailing || feed.isAiling())
            && campaignId.filter(id -> id != feed.feed().campaignId()).isEmpty()) {
          taker.accept(feed);
        }
      }
    } while (portion.size() == PORTION);
  }
}
