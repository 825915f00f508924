package org.warraq.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.intake.DecisionLogStore;
import org.warraq.intake.Intake;
import org.warraq.poll.Poller;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks feeds once and decides what they brought. */
@Command(
    name = "poll",
    description = {
      "Ask the feeds that are due, decide about what they brought, and end.",
      "Exit code 1 when a feed that was asked failed. A running server shows the new articles by itself."
    },
    mixinStandardHelpOptions = true)
final class PollCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();
  @Mixin private Output output = new Output();

  @Option(names = "--all", description = "Ask all active feeds, due or not.")
  private boolean all;

  @Option(
      names = "--allow-private",
      split = ",",
      description = "Hosts in private networks that may be asked, as host:port.")
  private List<String> allowPrivate = List.of();

  /** What a feed's poll brought, as {@code --json} prints it. */
  record Line(
      String feed,
      String url,
      String outcome,
      String explanation,
      int entriesNew,
      int entriesChanged) {}

  @Override
  public Integer call() throws InterruptedException {
    try (ConfigurableApplicationContext context =
        CollectingApplication.open(
            data.arguments("--warraq.fetch.allowed-private=" + String.join(",", allowPrivate)))) {
      Instant start = Instant.now();
      FeedStore feeds = context.getBean(FeedStore.class);
      List<CampaignFeed> active = active(context.getBean(CampaignStore.class), feeds);
      if (all) {
        active.forEach(feed -> feeds.pollNow(feed.id()));
      }
      context.getBean(Poller.class).drain();
      context.getBean(Intake.class).drain();
      List<Line> lines = new ArrayList<>();
      for (CampaignFeed feed : active) {
        feeds.log(feed.id(), 1).stream()
            .filter(record -> !record.at().isBefore(start))
            .map(record ->
                new Line(
                    feed.title(),
                    feed.url().toString(),
                    record.outcome(),
                    record.explanation(),
                    record.entriesNew(),
                    record.entriesChanged()))
            .forEach(lines::add);
      }
      long waiting = context.getBean(DecisionLogStore.class).waiting();
      output.print(
          Map.of(
              "feeds",
              lines,
              "waiting",
              waiting,
              "millis",
              Duration.between(start, Instant.now()).toMillis()),
          () -> text(lines, waiting));
      return lines.stream()
              .allMatch(
                  line -> line.outcome().equals("Updated") || line.outcome().equals("NotModified"))
          ? 0
          : 1;
    }
  }

  private static List<CampaignFeed> active(CampaignStore campaigns, FeedStore feeds) {
    return campaigns.all().stream()
        .filter(campaign -> campaign.state() == Campaign.State.ACTIVE)
        .flatMap(campaign -> feeds.ofCampaign(campaign.id()).stream())
        .filter(feed -> feed.state() == CampaignFeed.State.ACTIVE)
        .toList();
  }

  private static String text(List<Line> lines, long waiting) {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(
          "%-12s %4d new %4d changed  %s%n             %s%n"
              .formatted(
                  line.outcome(),
                  line.entriesNew(),
                  line.entriesChanged(),
                  line.feed(),
                  line.explanation()));
    }
    text.append("%d feeds asked, %d entries wait for a later try".formatted(lines.size(), waiting));
    return text.toString();
  }
}
