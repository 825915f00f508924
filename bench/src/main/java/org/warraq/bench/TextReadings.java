package org.warraq.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.warraq.language.LookupKeys;
import org.warraq.language.TextFingerprint;

/** What a text of 350 Arabic words costs until its keys are known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextReadings {
  private static final int WORDS = 350;

  private String text = "";

  /** Takes sentences of the press until there are enough words. */
  @Setup
  public void prepare() {
    text =
        LikenessBench.pieces(400).stream()
            .filter(piece -> piece.text().codePoints().anyMatch(c -> c == 'ة'))
            .flatMap(piece -> Arrays.stream(piece.text().split("\\s+")))
            .limit(WORDS)
            .collect(Collectors.joining(" "));
  }

  /** Folding and splitting into words. */
  @Benchmark
  public TextFingerprint words() {
    return TextFingerprint.ofShort(text);
  }

  /** Folding, shingling and hashing together, to the keys of a look-up. */
  @Benchmark
  public LookupKeys.Keys keys() {
    return LookupKeys.of(TextFingerprint.ofShort(text), shingle -> false);
  }

  static void measure(Table table) throws RunnerException {
    for (String reading : new String[] {"words", "keys"}) {
      var options =
          new OptionsBuilder()
              .include(TextReadings.class.getName().replace(".", "\\.") + "\\." + reading + "$")
              .forks(2)
              .jvmArgs("-XX:+UseSerialGC", "-Xmx256m")
              .warmupIterations(4)
              .warmupTime(TimeValue.seconds(1))
              .measurementIterations(4)
              .measurementTime(TimeValue.seconds(1))
              .addProfiler(CpuTime.class)
              .verbosity(VerboseMode.SILENT)
              .build();
      var result = new Runner(options).run().iterator().next();
      table.row("a text of 350 words: " + reading + ", µs", result.getPrimaryResult().getScore());
      table.row(
          "a text of 350 words: " + reading + ", CPU µs",
          FeedBench.score(FeedBench.secondary(result), CpuTime.NAME));
    }
  }
}
