package org.warraq.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.warraq.feed.FeedReadings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a feed is read, beside ROME and the bare event parser of the JDK. */
@Command(
    name = "feed",
    description =
        "Reading a feed of 10 entries and one of 84, beside ROME 2.1 and the JDK's event parser"
            + " (JMH; rounds are interleaved, figures are medians).",
    mixinStandardHelpOptions = true)
final class FeedBench implements Callable<Integer> {
  private static final String PEER = "rome";

  /** The benchmarks in the order in which a round runs them, with their names in the table. */
  private static final Map<String, String> READINGS = new LinkedHashMap<>();

  static {
    READINGS.put("events", "JDK event parser");
    READINGS.put(PEER, "ROME, lenient, healer");
    READINGS.put("mapped", "Warraq, mapping alone");
    READINGS.put("sanitised", "Warraq, sanitised");
    READINGS.put("romeUnhealed", "ROME, healer off");
    READINGS.put("sha256", "SHA-256 of the body");
  }

  /** The server's collector and headers; room for both readers. */
  private static final String[] JVM = {
    "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms256m", "-Xmx256m", "-Xmn160m"
  };

  @Option(names = "--rounds", defaultValue = "3", description = "Rounds; each starts new JVMs.")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "3",
      description = "Seconds of measuring in each JVM, after four of warming up.")
  private int seconds;

  /** What one round says of one reading. */
  private record Cost(double wallMicros, double cpuMicros, double bytes) {}

  @Override
  public Integer call() throws RunnerException {
    Table table = new Table("feed");
    Map<PressFeed.Size, Map<String, List<Cost>>> costs = new EnumMap<>(PressFeed.Size.class);
    for (int round = 0; round < rounds; round++) {
      for (PressFeed.Size size : PressFeed.Size.values()) {
        Map<String, List<Cost>> ofSize = costs.computeIfAbsent(size, _ -> new LinkedHashMap<>());
        for (String reading : READINGS.keySet()) {
          ofSize.computeIfAbsent(reading, _ -> new ArrayList<>()).add(run(reading, size));
        }
      }
    }
    costs.forEach((size, ofSize) -> report(table, size, ofSize));
    table.print();
    return 0;
  }

  private Cost run(String reading, PressFeed.Size size) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(FeedReadings.class.getName().replace(".", "\\.") + "\\." + reading + "$")
            .param("size", size.name())
            .forks(1)
            .jvmArgs(JVM)
            .warmupIterations(1)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(seconds)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(CpuTime.class)
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    RunResult result = results.iterator().next();
    Map<String, ? extends Result<?>> more = secondary(result);
    return new Cost(
        result.getPrimaryResult().getScore(),
        score(more, CpuTime.NAME),
        score(more, "gc.alloc.rate.norm"));
  }

  @SuppressWarnings("rawtypes")
  static Map<String, Result<?>> secondary(RunResult result) {
    Map<String, Result<?>> results = new LinkedHashMap<>();
    for (Map.Entry<String, Result> entry : result.getSecondaryResults().entrySet()) {
      results.put(entry.getKey(), entry.getValue());
    }
    return results;
  }

  static double score(Map<String, ? extends Result<?>> results, String name) {
    return results.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(name))
        .mapToDouble(entry -> entry.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static void report(Table table, PressFeed.Size size, Map<String, List<Cost>> costs) {
    byte[] body = PressFeed.of(size);
    String document = size.entries() + " entries: ";
    table.row(document + "bytes", body.length);
    List<Cost> peer = costs.getOrDefault(PEER, List.of());
    costs.forEach((reading, own) -> {
      String what = document + READINGS.get(reading);
      table.row(what + ", µs", median(own.stream().mapToDouble(Cost::wallMicros).toArray()));
      table.row(what + ", CPU µs", median(own.stream().mapToDouble(Cost::cpuMicros).toArray()));
      table.row(
          what + ", KiB allocated", median(own.stream().mapToDouble(Cost::bytes).toArray()) / 1024);
      if (!reading.equals(PEER)) {
        double[] times = new double[own.size()];
        double[] cpuTimes = new double[own.size()];
        for (int round = 0; round < times.length; round++) {
          times[round] = peer.get(round).wallMicros() / own.get(round).wallMicros();
          cpuTimes[round] = peer.get(round).cpuMicros() / own.get(round).cpuMicros();
        }
        table.row(what + ", times as fast as ROME", median(times));
        table.row(what + ", times as fast as ROME by CPU", median(cpuTimes));
      }
    });
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
