package org.warraq.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The measurements: {@code ./warraq bench feed}, {@code intake}, {@code extract}, {@code serve},
 * {@code schedule} and {@code feeds}.
 */
@Command(
    name = "bench",
    description =
        "Measure the whole program on this machine. Prints a table, then one JSON object.",
    mixinStandardHelpOptions = true,
    subcommands = {
      FeedBench.class,
      IdentityBench.class,
      IntakeBench.class,
      ServeBench.class,
      ExtractBench.class,
      LikenessBench.class,
      RepairBench.class,
      ScheduleBench.class,
      FeedsBench.class
    })
public final class Bench {
  private Bench() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }
}
