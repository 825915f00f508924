package org.warraq.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedPolling;
import org.warraq.campaign.FeedQueueStore;
import org.warraq.campaign.FeedQueueStore.Polled;
import org.warraq.campaign.PollRecord;
import org.warraq.campaign.PublisherWishes;
import org.warraq.cli.CollectingApplication;
import org.warraq.newsroom.SourceStore;
import org.warraq.poll.PollSchedule;
import org.warraq.poll.PollSettings;
import org.warraq.store.Database;
import org.warraq.store.Ids;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The queue of a million feeds: claim, reschedule, mark. */
@Command(
    name = "feeds",
    description =
        "Feeds a second that are claimed, rescheduled and marked, with a million feeds; and how the database finds them.",
    mixinStandardHelpOptions = true)
final class FeedsBench implements Callable<Integer> {
  private static final int PORTION = 10_000;

  @Option(names = "--feeds", defaultValue = "1000000", description = "Rows of feeds.")
  private int feeds;

  @Option(names = "--seconds", defaultValue = "30", description = "Of measuring.")
  private int seconds;

  @Option(names = "--batch", defaultValue = "64", description = "Feeds claimed at a time.")
  private int batch;

  @Option(
      names = "--database-url",
      description = "An empty PostgreSQL database; SQLite in a temporary directory when absent.")
  private Optional<String> databaseUrl = Optional.empty();

  @Option(names = "--database-user", description = "Its account.")
  private Optional<String> databaseUser = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Path data = Files.createTempDirectory("warraq-bench");
    List<String> arguments = new ArrayList<>(List.of("--warraq.store.data=" + data));
    databaseUrl.ifPresent(url -> arguments.add("--warraq.store.database-url=" + url));
    databaseUser.ifPresent(user -> arguments.add("--warraq.store.database-user=" + user));
    try (ConfigurableApplicationContext rooms =
        CollectingApplication.open(arguments.toArray(String[]::new))) {
      fill(rooms);
      measure(rooms);
    } finally {
      Directories.delete(data);
    }
    return 0;
  }

  /**
   * Feeds as they are after weeks: the next polls of a day are spread over the past and the day.
   */
  private void fill(ConfigurableApplicationContext rooms) {
    Campaign campaign =
        rooms
            .getBean(CampaignStore.class)
            .add("bench", Campaign.FullText.WHEN_PARTIAL, Campaign.Rules.OPEN, Optional.empty());
    long source =
        rooms.getBean(SourceStore.class).ofHome("https://press.example/", "Press", "ar").id();
    Database database = rooms.getBean(Database.class);
    Ids ids = rooms.getBean(Ids.class);
    Random random = new Random(20261125);
    long now = System.currentTimeMillis();
    for (int from = 0; from < feeds; from += PORTION) {
      List<Object[]> rows = new ArrayList<>();
      for (int i = from; i < Math.min(feeds, from + PORTION); i++) {
        String host = "paper%d.example".formatted(i % (feeds / 3 + 1));
        String key = "%s/section%d/feed.xml".formatted(host, i);
        rows.add(
            new Object[] {
              ids.next(),
              campaign.id(),
              source,
              "https://" + key,
              key,
              host,
              "Paper " + i,
              "\"%032x\"".formatted(random.nextLong()),
              "%016x".formatted(random.nextLong()).repeat(4),
              now
                  - Duration.ofHours(12).toMillis()
                  + random.nextLong(Duration.ofDays(1).toMillis()),
              random.nextDouble(0.03, 100),
              now
            });
      }
      database.run(() ->
          database
              .batches()
              .batchUpdate(
                  """
                  INSERT INTO feed (id, campaign_id, source_id, url, url_key, host, title, etag, body_hash,
                    next_poll_at, entries_per_day, poll_reason, created_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RHYTHM', ?)
                  """,
                  rows));
    }
  }

  private void measure(ConfigurableApplicationContext rooms) {
    FeedQueueStore queue = rooms.getBean(FeedQueueStore.class);
    PollSchedule schedule = new PollSchedule(PollSettings.standard(), new Random(1));
    List<Long> claims = new ArrayList<>();
    List<Long> marks = new ArrayList<>();
    long cpuBefore = cpuNanos();
    long start = System.nanoTime();
    long marked = 0;
    for (int n = 0; System.nanoTime() - start < seconds * 1e9; n++) {
      String owner = "bench-" + n;
      long began = System.nanoTime();
      List<CampaignFeed> due = queue.claimDue(owner, Duration.ofMinutes(3), batch);
      long claimed = System.nanoTime();
      Instant now = Instant.now();
      marked += queue.polled(due.stream().map(feed -> polled(feed, owner, schedule, now)).toList());
      claims.add(claimed - began);
      marks.add(System.nanoTime() - claimed);
      if (due.size() < batch) {
        break;
      }
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    double cpu = cpuNanos() - cpuBefore;
    Table table = new Table("feeds");
    table.row("rows", feeds);
    table.row("feeds claimed, rescheduled and marked", marked);
    table.row("feeds a second", marked / elapsed);
    table.row("processor time a feed, µs", cpu / 1e3 / marked);
    table.row("claim of %d, median ms".formatted(batch), millis(claims, 0.5));
    table.row("claim, 99th percentile ms", millis(claims, 0.99));
    table.row("reschedule, mark and log of %d, median ms".formatted(batch), millis(marks, 0.5));
    table.row("reschedule, mark and log, 99th percentile ms", millis(marks, 0.99));
    List<String> plans = queue.plans();
    for (int i = 0; i < plans.size(); i++) {
      table.row("plan " + (i + 1), plans.get(i).strip());
    }
    table.print();
  }

  /** Of the whole process, so that a busy machine does not falsify the figure. */
  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double millis(List<Long> nanos, double quantile) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return Arrays.stream(sorted).skip((long) (quantile * (sorted.length - 1))).findFirst().orElse(0)
        / 1e6;
  }

  private static Polled polled(
      CampaignFeed feed, String owner, PollSchedule schedule, Instant now) {
    PollSchedule.Plan next =
        schedule.afterSuccess(
            new PollSchedule.Basis(
                feed.entriesPerDay(),
                Optional.empty(),
                PublisherWishes.NONE,
                Optional.empty(),
                PollSchedule.Found.USUAL,
                Optional.empty()),
            now);
    FeedPolling before = feed.polling();
    CampaignFeed after =
        new CampaignFeed(
            feed.id(),
            feed.campaignId(),
            feed.sourceId(),
            URI.create(feed.url().toString()),
            feed.title(),
            feed.state(),
            feed.etag(),
            feed.lastModified(),
            feed.bodyHash(),
            next.at(),
            0,
            feed.entriesPerDay(),
            Optional.of(now),
            feed.lastEntryAt(),
            feed.lastOutcome(),
            feed.lastExplanation(),
            feed.lastTrouble(),
            feed.zone(),
            new FeedPolling(
                next.reason(),
                before.readAt(),
                before.notModified() + 1,
                before.pace(),
                before.validators(),
                before.move(),
                before.wishes(),
                before.pushedUntil()));
    return new Polled(
        after,
        owner,
        new PollRecord(
            now,
            "NotModified",
            Optional.of(304),
            "Not modified since the last poll",
            Optional.empty(),
            0,
            0,
            0,
            120));
  }
}
