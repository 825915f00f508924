package org.warraq.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Folding;
import org.warraq.language.Languages;
import org.warraq.language.RepairPolicy;
import org.warraq.language.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what the program understands of texts: language, direction, sentences, repairs. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description =
        "Reads lines {\"id\",\"title\"?,\"text\"} and prints for each its language, direction, folded form, sentences, excerpt and repairs.")
public final class TextCommand implements Callable<Integer> {
  /** As on the pages of the newspaper. */
  private static final int EXCERPT_WORDS = 60;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--jsonl", required = true, description = "One JSON object a line, in and out.")
  boolean jsonl;

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      lines(System.in, out);
      return 0;
    } finally {
      out.flush();
    }
  }

  /** Answers each line, in the order of the lines. */
  static void lines(InputStream in, PrintStream out) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        out.println(JSON.writeValueAsString(answer(line)));
      }
    }
  }

  private static Map<String, @Nullable Object> answer(String line) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    JsonNode question;
    try {
      question = JSON.readTree(line);
    } catch (JacksonException broken) {
      answer.put("error", "The line is not valid JSON.");
      return answer;
    }
    JsonNode id = question.path("id");
    answer.put("id", id.isNumber() ? id.numberValue() : id.asString(""));
    Optional<String> title =
        Optional.of(question.path("title").asString("")).filter(words -> !words.isBlank());
    String text = question.path("text").asString("");
    RepairedText repaired = RepairedText.of(text, title, RepairPolicy.USUAL);
    String mended = String.join("\n\n", repaired.paragraphs());
    String known = repaired.title().map(words -> words + "\n" + mended).orElse(mended);
    String language = Languages.guess(known, Optional.empty());
    answer.put("language", language);
    answer.put("direction", Languages.direction(known, language).attribute());
    answer.put("folded", Folding.fold(text));
    answer.put("sentences", Sentences.of(mended));
    answer.put("excerpt", Sentences.opening(mended, EXCERPT_WORDS));
    answer.put("repairs", RepairCommand.repairs(repaired.counts()));
    return answer;
  }
}
