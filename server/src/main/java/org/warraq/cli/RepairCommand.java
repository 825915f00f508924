package org.warraq.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warraq.article.BodyRepair;
import org.warraq.language.CharacterSets;
import org.warraq.language.RepairPolicy;
import org.warraq.language.RepairRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Mends an article's text and prints it. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description = "Mends an article: plain text with line breaks between its paragraphs, or HTML.")
public final class RepairCommand implements Callable<Integer> {
  private static final int MAX_BYTES = 10 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--title", paramLabel = "T", description = "The article's headline.")
  @Nullable String title;

  @Option(names = "--json", description = "Print one JSON object instead of the text.")
  boolean json;

  @Option(
      names = "--with",
      paramLabel = "RULE",
      description = "Apply a rule that acts only by policy, such as guillemets.")
  List<String> with = new ArrayList<>();

  @Option(names = "--without", paramLabel = "RULE", description = "Leave a rule out.")
  List<String> without = new ArrayList<>();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The text; - is standard input.")
  @Nullable String file;

  @SuppressWarnings("NullAway.Init") // picocli sets the field before call()
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RepairPolicy policy = RepairPolicy.USUAL;
    for (String name : with) {
      policy = policy.with(rule(name));
    }
    for (String name : without) {
      policy = policy.without(rule(name));
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      return print(policy, out);
    } finally {
      out.flush();
    }
  }

  private int print(RepairPolicy policy, PrintStream out) throws IOException {
    String name = file == null ? "-" : file;
    String text;
    try {
      byte[] bytes =
          name.equals("-") ? System.in.readNBytes(MAX_BYTES) : Files.readAllBytes(Path.of(name));
      text = CharacterSets.decode(bytes, Optional.empty(), Optional.empty()).text();
    } catch (IOException | InvalidPathException unreadable) {
      System.err.println("The file cannot be read: " + name);
      return 1;
    }
    RepairedText repaired = RepairedText.of(text, Optional.ofNullable(title), policy);
    if (json) {
      out.println(JSON.writeValueAsString(json(repaired)));
    } else {
      repaired.title().ifPresent(headline -> out.println(headline + "\n"));
      out.println(String.join("\n\n", repaired.paragraphs()));
    }
    return 0;
  }

  private RepairRule rule(String name) {
    return RepairRule.named(name)
        .orElseThrow(() ->
            new ParameterException(spec.commandLine(), "There is no rule of repair " + name + "."));
  }

  private static Map<String, @Nullable Object> json(RepairedText repaired) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("title", repaired.title().orElse(null));
    json.put("paragraphs", repaired.paragraphs());
    json.put("dateline", repaired.dateline().orElse(null));
    json.put("credits", repaired.credits());
    json.put("removed", repaired.removed().stream().map(RepairCommand::removed).toList());
    json.put("repairs", repairs(repaired.counts()));
    return json;
  }

  private static Map<String, Object> removed(BodyRepair.Removed removed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", removed.rule().id());
    json.put("text", removed.text());
    return json;
  }

  /** How often each rule acted, as the commands print it. */
  static List<Map<String, Object>> repairs(Map<String, Integer> counts) {
    List<Map<String, Object>> repairs = new ArrayList<>();
    counts.forEach((rule, count) -> {
      Map<String, Object> repair = new LinkedHashMap<>();
      repair.put("rule", rule);
      repair.put("count", count);
      repairs.add(repair);
    });
    return repairs;
  }
}
