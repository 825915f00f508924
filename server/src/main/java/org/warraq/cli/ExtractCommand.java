package org.warraq.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.warraq.article.ArticleExtractor;
import org.warraq.article.ArticlePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the article out of web pages and prints it. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Reads the article out of an HTML page and prints it as one JSON object.")
public final class ExtractCommand implements Callable<Integer> {
  /** The extractor cuts longer pages, too; this bounds what a compressed one may unfold to. */
  private static final int MAX_BYTES = 10 * 1024 * 1024;

  /** So many pages are read ahead of the slowest for each thread. */
  private static final int AHEAD_PER_THREAD = 16;

  private static final int MAX_THREADS = 64;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(names = "--url", paramLabel = "URL", description = "Where the page came from.")
  @Nullable String url;

  @Option(names = "--markdown", description = "Print the article as Markdown, for people.")
  boolean markdown;

  @Option(
      names = "--jsonl",
      description =
          "Reads lines {\"id\",\"path\",\"url\"?} from standard input (paths may end in .gz) and"
              + " prints one line for each, in the same order.")
  boolean jsonl;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many pages to read at a time with --jsonl; ${DEFAULT-VALUE} if not given.")
  int threads;

  @Option(
      names = "--allow-private",
      split = ",",
      description = "Hosts in private networks that may be asked, as host:port.")
  List<String> allowPrivate = List.of();

  @Mixin DataOption data = new DataOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The page: a file, which may end in .gz, an address, or - for standard input.")
  @Nullable String file;

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      return jsonl ? lines(System.in, out, threads) : one(out);
    } finally {
      out.flush();
    }
  }

  private int one(PrintStream out) throws IOException {
    String name = file == null ? "-" : file;
    AskedPage page =
        AskedPage.isAddress(name)
            ? AskedPage.of(name, PrivateHosts.arguments(data, allowPrivate))
            : stored(name);
    return switch (page) {
      case AskedPage.Arrived arrived -> print(arrived, out);
      case AskedPage.Missing missing -> {
        out.println(JSON.writeValueAsString(Map.of("error", missing.explanation())));
        yield 1;
      }
    };
  }

  private AskedPage stored(String name) {
    try {
      return new AskedPage.Arrived(
          name.equals("-") ? System.in.readNBytes(MAX_BYTES) : read(name), Optional.empty(), "");
    } catch (IOException | InvalidPathException unreadable) {
      return new AskedPage.Missing("The file cannot be read: " + name);
    }
  }

  private int print(AskedPage.Arrived page, PrintStream out) {
    ArticlePage article =
        ArticleExtractor.extract(
            page.body(), page.charset(), Optional.ofNullable(url).orElse(page.url()));
    out.println(
        markdown ? ArticleMarkdown.of(article) : JSON.writeValueAsString(ArticleJson.of(article)));
    return article.text().isEmpty() ? 1 : 0;
  }

  /** Answers in the order of the questions, however many are worked on at a time. */
  static int lines(InputStream in, PrintStream out, int threads) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int atATime = Math.clamp(threads, 1, MAX_THREADS);
    // Extraction computes and never waits: platform threads, as many as asked for.
    try (ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
      ArrayDeque<Future<String>> underWay = new ArrayDeque<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        String question = line;
        underWay.add(workers.submit(() -> JSON.writeValueAsString(answer(question))));
        if (underWay.size() >= atATime * AHEAD_PER_THREAD) {
          print(underWay.remove(), out);
        }
      }
      while (!underWay.isEmpty()) {
        print(underWay.remove(), out);
      }
    }
    return 0;
  }

  private static void print(Future<String> answer, PrintStream out) {
    try {
      out.println(answer.get());
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while extracting", stopped);
    }
  }

  /** A page that cannot be read is an answer, not a failure of the batch. */
  private static Map<String, Object> answer(String line) {
    Map<String, Object> answer = new LinkedHashMap<>();
    JsonNode question;
    try {
      question = JSON.readTree(line);
    } catch (JacksonException broken) {
      answer.put("error", "The line is not valid JSON.");
      return answer;
    }
    JsonNode id = question.path("id");
    answer.put("id", id.isNumber() ? id.numberValue() : id.asString(""));
    String path = question.path("path").asString("");
    try {
      answer.putAll(
          ArticleJson.of(
              ArticleExtractor.extract(
                  read(path), Optional.empty(), question.path("url").asString(""))));
    } catch (IOException | InvalidPathException unreadable) {
      answer.put("error", "The file cannot be read: " + path);
    } catch (RuntimeException | StackOverflowError defect) {
      // A defect of the extractor costs one line of a batch, not the batch.
      answer.put("error", "The extractor failed: " + defect);
    }
    return answer;
  }

  private static byte[] read(String path) throws IOException {
    try (InputStream raw = Files.newInputStream(Path.of(path));
        InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return in.readNBytes(MAX_BYTES);
    }
  }
}
