package org.warraq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What schedules of polling cost and bring, simulated. */
@Command(
    name = "schedule",
    description = {
      "Polls a feed and day, mean delay of an entry and entries lost: for our schedule, a fixed hour and the formulas of others.",
      "Simulated: of all feeds 2 %% publish 150 entries a day, 8 %% 30, 20 %% 5, 25 %% 1, 25 %% one a week, 20 %% one a month."
    },
    mixinStandardHelpOptions = true)
final class ScheduleBench implements Callable<Integer> {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  /** Slow feeds have a document full of entries by then. */
  private static final Duration HISTORY = Duration.ofDays(400);

  /** Schedules learn for so long before they are measured. */
  private static final Duration LEARNING = Duration.ofDays(2);

  @Option(names = "--feeds", defaultValue = "1000", description = "Feeds of the mix.")
  private int feeds;

  @Option(names = "--days", defaultValue = "60", description = "Simulated days.")
  private int days;

  @Option(
      names = "--entries",
      defaultValue = "11",
      description =
          "Entries in a document: older ones are lost when nobody has seen them. With 11 a fixed hour loses 2.4 %%.")
  private int entries;

  @Option(names = "--seed", defaultValue = "20261125", description = "Of the random numbers.")
  private long seed;

  private record Class(double share, double entriesADay) {}

  private static final List<Class> MIX =
      List.of(
          new Class(0.02, 150),
          new Class(0.08, 30),
          new Class(0.20, 5),
          new Class(0.25, 1),
          new Class(0.25, 1 / 7.0),
          new Class(0.20, 1 / 30.0));

  private static final class Tally {
    long polls;
    long seen;
    long lost;
    double delayMillis;
  }

  @Override
  public Integer call() {
    Table table = new Table("schedule");
    print(table, "Warraq", PollPolicy.Warraq::new);
    print(table, "fixed hour", _ -> new PollPolicy.Fixed(Duration.ofHours(1)));
    print(table, "fixed 15 min", _ -> new PollPolicy.Fixed(Duration.ofMinutes(15)));
    print(table, "Miniflux", _ -> new PollPolicy.Miniflux());
    print(table, "CommaFeed", _ -> new PollPolicy.CommaFeed());
    table.print();
    return 0;
  }

  private void print(Table table, String name, Function<RandomGenerator, PollPolicy> policies) {
    Tally sum = new Tally();
    int simulated = 0;
    SplittableRandom random = new SplittableRandom(seed);
    for (Class kind : MIX) {
      int count = (int) Math.round(feeds * kind.share());
      for (int i = 0; i < count; i++) {
        SplittableRandom own = random.split();
        NewsStream stream =
            NewsStream.of(
                kind.entriesADay(),
                START.minus(HISTORY),
                START.plus(LEARNING).plus(Duration.ofDays(days)),
                own.split());
        simulate(stream, policies.apply(own.split()), own, sum);
      }
      simulated += count;
    }
    table.row(name + ": polls a feed and day", sum.polls / (double) simulated / days);
    table.row(name + ": mean delay of an entry, min", sum.delayMillis / sum.seen / 60_000);
    table.row(name + ": entries lost, %", 100.0 * sum.lost / (sum.seen + sum.lost));
  }

  private void simulate(NewsStream stream, PollPolicy policy, SplittableRandom random, Tally sum) {
    Instant measured = START.plus(LEARNING);
    Instant end = measured.plus(Duration.ofDays(days));
    // Feeds are added all through the first hour.
    Instant now = START.plusMillis(random.nextLong(Duration.ofHours(1).toMillis()));
    int known = stream.published(now.toEpochMilli());
    while (now.isBefore(end)) {
      int published = stream.published(now.toEpochMilli());
      int oldest = Math.max(0, published - entries);
      if (now.isAfter(measured)) {
        sum.polls++;
        sum.lost += Math.max(0, oldest - known);
        for (int entry = Math.max(known, oldest); entry < published; entry++) {
          sum.seen++;
          sum.delayMillis += now.toEpochMilli() - stream.time(entry);
        }
      }
      List<Instant> dates =
          new ArrayList<>(
              IntStream.range(oldest, published)
                  .mapToObj(entry -> Instant.ofEpochMilli(stream.time(entry)))
                  .toList()
                  .reversed());
      int fresh = published - Math.max(known, oldest);
      known = published;
      now = now.plus(policy.pause(dates, fresh, now));
    }
  }
}
