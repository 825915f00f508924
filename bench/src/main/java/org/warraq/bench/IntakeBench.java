package org.warraq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.press.InventedPress;
import org.warraq.press.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the bytes of feeds to published and findable articles. */
@Command(
    name = "intake",
    description =
        "Entries a second from feed bytes to published page, start-up time, memory after the run.",
    mixinStandardHelpOptions = true)
final class IntakeBench implements Callable<Integer> {
  @Option(
      names = "--articles",
      defaultValue = "20000",
      description = "Articles of the run without page fetch.")
  private int articles;

  @Option(
      names = "--pages",
      defaultValue = "4000",
      description = "Articles of the run with page fetch.")
  private int pages;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Table table = new Table("intake");
    run(
        table,
        "full text in the feed",
        articles,
        "sahel",
        "marsa",
        "bustan",
        "littoral",
        "harbour");
    run(table, "with page fetch", pages, "waha", "manara", "kariz");
    table.print();
    return 0;
  }

  private static void run(Table table, String name, int articles, String... styles)
      throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("warraq-bench");
    try (InventedPress press =
        InventedPress.start(0, InstantSource.system(), Scale.of(articles).inTheStyleOf(styles))) {
      BenchPaper.setUp(data, press);
      try (ConfigurableApplicationContext rooms = BenchPaper.open(data);
          ServerProcess server = ServerProcess.start(data, BenchPaper.settings(press))) {
        table.row(name + ": start to first page, s", server.firstPage().toMillis() / 1000.0);
        long start = System.nanoTime();
        double cpu = server.cpuSeconds();
        double decided =
            seconds(
                start,
                rooms,
                "SELECT count(*) - %d FROM entry WHERE stage = 'DECIDED'".formatted(articles));
        double told = seconds(start, rooms, "SELECT -count(*) FROM outbox");
        table.row(name + ": entries", articles);
        table.row(name + ": entries/s to published", articles / decided);
        table.row(name + ": entries/s to published and findable", articles / told);
        table.row(name + ": CPU ms an entry", (server.cpuSeconds() - cpu) * 1000 / articles);
        table.row(
            name + ": published articles",
            BenchPaper.count(rooms, "SELECT count(*) FROM article WHERE status = 'PUBLISHED'"));
        Thread.sleep(2000);
        server.memoryMib("VmRSS").ifPresent(mib -> table.row(name + ": resident, MiB", mib));
        server
            .memoryMib("RssAnon")
            .ifPresent(mib -> table.row(name + ": of these anonymous, MiB", mib));
      }
    } finally {
      Directories.delete(data);
    }
  }

  /** Seconds until the number is no longer negative; the start's seconds count. */
  private static double seconds(long start, ConfigurableApplicationContext rooms, String sql)
      throws InterruptedException {
    while (BenchPaper.count(rooms, sql) < 0) {
      // Counting costs the machine that is measured: a quarter of a second is exact enough over
      // minutes.
      Thread.sleep(250);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
