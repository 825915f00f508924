package org.warraq.feed;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Jazzer on one target, in a process of its own. The class is what Jazzer calls in there; the
 * target's name is a system property.
 */
public final class Fuzzer {
  private static final String TARGET = "fuzz.target";

  private Fuzzer() {}

  /** Called once by Jazzer: what is read for the first time is not what an input costs. */
  public static void fuzzerInitialize() {
    target().read(new byte[] {'1', '2', ' ', 'm', 'a', 'i', ' ', '2', '0', '2', '6'});
  }

  /** Called by Jazzer for every input. */
  public static void fuzzerTestOneInput(byte[] input) {
    target().take(input);
  }

  private static FuzzTarget target() {
    return FuzzTarget.valueOf(System.getProperty(TARGET));
  }

  /**
   * Fuzzes for a while, beginning with the target's corpus.
   *
   * @param work where new inputs, findings and the log are left
   * @return whether nothing was found
   */
  static boolean run(FuzzTarget target, Duration duration, Path work)
      throws IOException, InterruptedException {
    Path found = Files.createDirectories(work.resolve("inputs"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-D" + TARGET + "=" + target.name(),
            "-Dfuzz.flood=30000",
            "-cp",
            System.getProperty("java.class.path").replace(":", File.pathSeparator),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + Fuzzer.class.getName(),
            "--instrumentation_includes=org.warraq.**:org.jsoup.**",
            // Which branches are taken; what strings are compared with costs ten times as much.
            "--trace=cov",
            "--reproducer_path=" + work.toAbsolutePath(),
            "-artifact_prefix=" + work.toAbsolutePath() + File.separator,
            "-max_total_time=" + duration.toSeconds(),
            "-seed=1",
            // A loop without end; what only takes long the target finds itself.
            "-timeout=20",
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            found.toAbsolutePath().toString(),
            target.corpus().toAbsolutePath().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    return process.waitFor() == 0;
  }
}
