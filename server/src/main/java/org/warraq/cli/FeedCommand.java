package org.warraq.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.warraq.feed.FeedReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads feed documents and prints what they say as JSON. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Reads a feed document and prints it as one JSON object.")
final class FeedCommand implements Callable<Integer> {
  /** The size a poll accepts, too. */
  private static final int MAX_BYTES = 15 * 1024 * 1024;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final URI NOWHERE = URI.create("");

  @Option(
      names = "--content-type",
      paramLabel = "CT",
      description = "The Content-Type header the document came with.")
  @Nullable String contentType;

  @Option(names = "--url", paramLabel = "URL", description = "Where the document came from.")
  @Nullable String url;

  @Option(
      names = "--jsonl",
      description =
          "Reads lines {\"id\",\"path\",\"url\"?,\"headers\"?} from standard input and prints one"
              + " line for each, in the same order.")
  boolean jsonl;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The document; - is standard input.")
  @Nullable String file;

  @Override
  public Integer call() throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      return jsonl ? lines(System.in, out) : one(out);
    } finally {
      out.flush();
    }
  }

  private int one(PrintStream out) throws IOException {
    Map<String, String> headers = new HashMap<>();
    if (contentType != null) {
      headers.put("Content-Type", contentType);
    }
    String name = file == null ? "-" : file;
    byte[] body;
    try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
      body = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException | InvalidPathException e) {
      out.println(JSON.writeValueAsString(FeedJson.error("The file cannot be read: " + name)));
      return 1;
    }
    Map<String, Object> json = read(body, headers, url == null ? "" : url);
    out.println(JSON.writeValueAsString(json));
    return Boolean.TRUE.equals(json.get("ok")) ? 0 : 1;
  }

  /** A document that cannot be read is an answer, not a failure of the batch. */
  static int lines(InputStream in, PrintStream out) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    String line = reader.readLine();
    while (line != null) {
      if (!line.isBlank()) {
        out.println(JSON.writeValueAsString(line(line)));
        out.flush();
      }
      line = reader.readLine();
    }
    return 0;
  }

  private static Map<String, Object> line(String line) {
    Map<String, Object> answer = new LinkedHashMap<>();
    JsonNode request;
    try {
      request = JSON.readTree(line);
    } catch (JacksonException e) {
      answer.putAll(FeedJson.error("The line is not valid JSON."));
      return answer;
    }
    JsonNode id = request.path("id");
    answer.put("id", id.isNumber() ? id.numberValue() : id.asString(""));
    try {
      answer.putAll(read(request));
    } catch (RuntimeException | StackOverflowError e) {
      // A defect of the reader costs one line of a batch, not the batch.
      answer.putAll(FeedJson.error("The reader failed: " + e));
    }
    return answer;
  }

  private static Map<String, Object> read(JsonNode request) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
      headers.put(header.getKey(), header.getValue().asString(""));
    }
    String path = request.path("path").asString("");
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return read(in.readNBytes(MAX_BYTES + 1), headers, request.path("url").asString(""));
    } catch (IOException | InvalidPathException e) {
      return FeedJson.error("The file cannot be read: " + path);
    }
  }

  private static Map<String, Object> read(
      byte[] body, Map<String, String> headers, String address) {
    if (body.length > MAX_BYTES) {
      return FeedJson.error("The document is larger than " + MAX_BYTES + " bytes.");
    }
    return FeedJson.of(FeedReader.read(body, headers, uri(address).orElse(NOWHERE)));
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
