package org.warraq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT =
      "افتتحت المدينة صباح الخميس جسرها الجديد على النهر، بعد ثلاث سنوات من الأشغال، بحضور السكان.";

  @TempDir Path folder;

  @Test
  void linesAreAnsweredInOrderAndAMissingFileIsAnAnswer() throws IOException {
    Path plain = folder.resolve("a.html");
    Files.writeString(plain, "<h1>الجسر الجديد</h1><p>" + TEXT + "</p>");
    Path packed = folder.resolve("b.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(("<p>" + TEXT + "</p>").getBytes(StandardCharsets.UTF_8));
    }
    String questions =
        """
        {"id":"one","path":"%s","url":"https://nahr.example/a"}
        {"id":2,"path":"%s"}
        {"id":"three","path":"%s"}
        no JSON
        """
            .formatted(plain, packed, folder.resolve("none.html"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      ExtractCommand.lines(
          new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)), print, 2);
    }
    List<JsonNode> answers =
        out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).path("id").asString()).isEqualTo("one");
    assertThat(answers.get(0).path("title").asString()).isEqualTo("الجسر الجديد");
    assertThat(answers.get(0).path("text").asString()).isEqualTo(TEXT);
    assertThat(answers.get(0).path("direction").asString()).isEqualTo("rtl");
    assertThat(answers.get(1).path("id").asInt()).isEqualTo(2);
    assertThat(answers.get(1).path("paragraphs").path(0).asString()).isEqualTo(TEXT);
    assertThat(answers.get(2).path("error").asString()).startsWith("The file cannot be read");
    assertThat(answers.get(3).path("error").asString()).isEqualTo("The line is not valid JSON.");
  }

  @Test
  void anAddressIsFetchedAndItsArticlePrintedAsMarkdown() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    byte[] page =
        ("<meta charset=utf-8><h1>الجسر الجديد</h1><p>" + TEXT + "</p>")
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    String host = "127.0.0.1:" + server.getAddress().getPort();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      ExtractCommand command = new ExtractCommand();
      int code =
          new CommandLine(command)
              .execute(
                  "--markdown",
                  "--data=" + folder,
                  "--allow-private=" + host,
                  "http://" + host + "/a");
      assertThat(code).isZero();
    } finally {
      System.setOut(before);
      server.stop(0);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("# الجسر الجديد\n\n" + TEXT + "\n");
  }
}
