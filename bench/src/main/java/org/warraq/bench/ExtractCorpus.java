package org.warraq.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.warraq.language.CharacterSets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of recorded pages with the truth about their articles, in one of two forms: {@code
 * ground-truth.json} with {@code articleBody} (article-extraction-benchmark), or {@code
 * ground-truth/<id>.json} with text, title, author and date (WCXB). Pages lie in {@code
 * html/<id>.html.gz} in both.
 */
record ExtractCorpus(Form form, List<Example> examples) {
  enum Form {
    BODIES,
    ARTICLES
  }

  /**
   * A page and what a person found in it.
   *
   * @param body the text, paragraphs separated by blank lines
   * @param date the calendar day as {@code 2026-03-05}, where the page tells it
   */
  record Example(
      String id,
      String url,
      String html,
      String body,
      Optional<String> title,
      Optional<String> author,
      Optional<String> date) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static ExtractCorpus read(Path folder) throws IOException {
    Path bodies = folder.resolve("ground-truth.json");
    return Files.exists(bodies)
        ? new ExtractCorpus(Form.BODIES, bodies(folder, JSON.readTree(Files.readString(bodies))))
        : new ExtractCorpus(Form.ARTICLES, articles(folder));
  }

  private static List<Example> bodies(Path folder, JsonNode truth) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (var entry : truth.properties()) {
      JsonNode page = entry.getValue();
      examples.add(
          new Example(
              entry.getKey(),
              page.path("url").asString(""),
              html(folder, entry.getKey()),
              page.path("articleBody").asString(""),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return examples;
  }

  private static List<Example> articles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("ground-truth"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> article(folder, file))
          .filter(example -> !example.body().isBlank())
          .toList();
    }
  }

  private static Example article(Path folder, Path file) {
    try {
      JsonNode page = JSON.readTree(Files.readString(file));
      JsonNode truth = page.path("ground_truth");
      String id = file.getFileName().toString().replace(".json", "");
      return new Example(
          id,
          page.path("url").asString(""),
          html(folder, id),
          truth.path("main_content").asString(""),
          text(truth.path("title")),
          text(truth.path("author")),
          text(truth.path("publish_date")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString()
        ? Optional.of(node.asString().strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  private static String html(Path folder, String id) throws IOException {
    Path file = folder.resolve("html").resolve(id + ".html.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return CharacterSets.decode(
              in.readAllBytes(), Optional.empty(), Optional.of(StandardCharsets.UTF_8.name()))
          .text();
    }
  }
}
