package org.warraq.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the newspaper's data lie. */
final class DataOption {
  @Option(
      names = "--data",
      defaultValue = "${env:WARRAQ_DATA:-data}",
      description =
          "Directory of database, index, pictures and config.yaml (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("data");

  Path directory() {
    return directory;
  }

  /** The setting, with more settings, as arguments for Spring Boot. */
  String[] arguments(String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add("--warraq.store.data=" + directory);
    return arguments.toArray(String[]::new);
  }
}
