package org.warraq.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the version. */
@Command(
    name = "version",
    description = "Print the version of Warraq and of the Java that runs it.")
final class VersionCommand implements Callable<Integer> {
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    String java = System.getProperty("java.runtime.version", "");
    output.print(
        Map.of("version", Version.number(), "java", java),
        () -> "warraq %s, Java %s".formatted(Version.number(), java));
    return 0;
  }
}
