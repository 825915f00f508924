package org.warraq.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.campaign.Campaign;
import org.warraq.campaign.CampaignFeed;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.feed.Feed;
import org.warraq.feed.FeedReader;
import org.warraq.feed.FeedResult;
import org.warraq.intake.EntryStore;
import org.warraq.newsroom.Source;
import org.warraq.newsroom.SourceStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What it costs to record a document whose entries are known or not, with many entries known. */
@Command(
    name = "identity",
    description =
        "Record documents of 50 entries into a database that knows many. Each entry has about four aliases.",
    mixinStandardHelpOptions = true)
final class IdentityBench implements Callable<Integer> {
  private static final int ENTRIES = 50;
  private static final int ROUNDS = 200;

  @Option(
      names = "--feeds",
      description = "Feeds whose 50 entries are known. Default: ${DEFAULT-VALUE}")
  private int feeds = 1_000;

  @Override
  public Integer call() throws Exception {
    Path data = Files.createTempDirectory("warraq-bench");
    Table table = new Table("identity");
    try (ConfigurableApplicationContext rooms = BenchPaper.open(data)) {
      EntryStore entries = rooms.getBean(EntryStore.class);
      Source source = rooms.getBean(SourceStore.class).ofHome("https://e.example/", "E", "ar");
      Campaign campaign =
          rooms
              .getBean(CampaignStore.class)
              .add("bench", Campaign.FullText.FEED_ONLY, Campaign.Rules.OPEN, Optional.empty());
      long[] ids = new long[feeds];
      for (int i = 0; i < feeds; i++) {
        CampaignFeed feed =
            rooms
                .getBean(FeedStore.class)
                .add(campaign.id(), source.id(), URI.create("https://e.example/feed" + i), "f" + i);
        ids[i] = feed.id();
        entries.record(ids[i], document(i, 0));
      }
      table.row("entries known", BenchPaper.count(rooms, "SELECT count(*) FROM entry"));
      Random random = new Random(1);
      double[] unchanged = new double[ROUNDS];
      double[] one = new double[ROUNDS];
      double[] fresh = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        int i = random.nextInt(feeds / 2) * 2;
        unchanged[round] = millis(entries, ids[i], document(i, 0));
        one[round] = millis(entries, ids[i], document(i, 1));
        int other = random.nextInt(feeds / 2) * 2 + 1;
        fresh[round] = millis(entries, ids[other], document(other, (round + 1) * ENTRIES));
      }
      table.row("nothing new in 50 entries, ms (median)", median(unchanged));
      table.row("one new in 50 entries, ms (median)", median(one));
      table.row("50 new entries, ms (median)", median(fresh));
    } finally {
      Directories.delete(data);
    }
    table.print();
    return 0;
  }

  private static double millis(EntryStore entries, long feedId, Feed feed) {
    long start = System.nanoTime();
    entries.record(feedId, feed);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The entries from this number on, the latest first. */
  private static Feed document(int feed, int first) {
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>f</title>");
    for (int n = first + ENTRIES; n > first; n--) {
      String name = feed + "-" + n;
      rss.append("<item><guid isPermaLink=\"false\">https://e.example/?p=")
          .append(name)
          .append("</guid><link>https://e.example/a/")
          .append(name)
          .append("</link><title>خبر رقم ")
          .append(name)
          .append("</title><description>")
          .append(text(feed * 1000L + n))
          .append("</description><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>");
    }
    byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    return ((FeedResult.Readable)
            FeedReader.read(body, Map.of(), URI.create("https://e.example/feed" + feed)))
        .feed();
  }

  /** Forty words. */
  private static String text(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      for (int letter = 0; letter < 5; letter++) {
        text.append((char) ('ب' + random.nextInt(20)));
      }
      text.append(' ');
    }
    return text.toString();
  }
}
