package org.warraq.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How a command speaks: to people, or with {@code --json} to programs. */
final class Output {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--json", description = "Print one JSON object instead of text.")
  private boolean json;

  /** Prints the result in the wanted form, in UTF-8 whatever the terminal's setting. */
  void print(Object result, Supplier<String> text) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(json ? JSON.writeValueAsString(result) : text.get());
  }
}
