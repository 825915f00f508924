package org.warraq.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every target takes its corpus, and a few seconds of what Jazzer makes of it. {@code ./warraq fuzz
 * <target> <seconds>} goes on for longer.
 */
class FuzzingTest {
  private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 3));

  @ParameterizedTest
  @EnumSource
  void takesItsCorpusWithoutCrashOrHang(FuzzTarget target) throws IOException {
    List<Path> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(target.corpus())) {
      files.sorted().forEach(inputs::add);
    }
    assertThat(inputs).hasSizeGreaterThan(3);
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThat(input).satisfies(path -> assertThat(bytes).satisfies(target::take));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesWhatAFuzzerMakesOfItWithoutCrashOrHang(FuzzTarget target)
      throws IOException, InterruptedException {
    assumeTrue(System.getProperty("fuzz.only", target.name()).equalsIgnoreCase(target.name()));
    Path work =
        Files.createDirectories(Path.of("target", "fuzz", target.name().toLowerCase(Locale.ROOT)));
    boolean clean = Fuzzer.run(target, LONG, work);
    assertThat(clean)
        .withFailMessage(() -> "Jazzer found something:\n" + tail(work.resolve("log")))
        .isTrue();
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }
}
