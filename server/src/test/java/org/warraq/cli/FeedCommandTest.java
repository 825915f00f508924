package org.warraq.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void everyLineHasItsAnswerInOrder(@TempDir Path folder) throws IOException {
    Path feed = folder.resolve("a.xml");
    Files.writeString(
        feed,
        """
        <rss version="2.0"><channel><title>&lt;b&gt;أ&lt;/b&gt;</title><link>/</link>
          <ttl>60</ttl>
          <item><title>خبر</title><link>/1</link><author>s@n.example (سلمى)</author>
            <pubDate>Sun, 22 Nov 2026 08:30:00 +0300</pubDate>
            <description>&lt;p&gt;س&lt;/p&gt;</description>
            <enclosure url="/1.mp3" length="10" type="audio/mpeg"/></item></channel></rss>
        """);
    Path page = folder.resolve("b.html");
    Files.writeString(page, "<html><body>x</body></html>");
    String[] answers =
        lines(
            """
            {"id":"a","path":"%s","url":"https://n.example/feed","headers":{"Content-Language":"ar"}}
            {"id":2,"path":"%s"}
            {"id":"c","path":"%s"}
            nonsense
            """
                .formatted(feed, page, folder.resolve("none.xml")));

    assertThat(answers).hasSize(4);
    assertThat(JSON.readTree(answers[0]))
        .isEqualTo(
            JSON.readTree(
                """
                {"id":"a","ok":true,"format":"rss20","encoding":"utf-8","problems":[],
                 "feed":{"title":"<b>أ</b>",
                   "title_detail":{"type":"text/html","language":"ar","base":"https://n.example/feed"},
                   "link":"https://n.example/","language":"ar",
                   "links":[{"rel":"alternate","href":"https://n.example/"}],"ttl":"60"},
                 "entries":[{"title":"خبر",
                   "title_detail":{"type":"text/plain","language":"ar","base":"https://n.example/feed"},
                   "summary":"<p>س</p>",
                   "summary_detail":{"type":"text/html","language":"ar","base":"https://n.example/feed"},
                   "link":"https://n.example/1","language":"ar","published":"2026-11-22T05:30:00Z",
                   "authors":[{"name":"سلمى","email":"s@n.example"}],
                   "links":[{"rel":"alternate","href":"https://n.example/1"},
                     {"rel":"enclosure","href":"https://n.example/1.mp3","type":"audio/mpeg","length":"10"}],
                   "enclosures":[{"url":"https://n.example/1.mp3","type":"audio/mpeg","length":"10"}]}]}
                """));
    JsonNode second = JSON.readTree(answers[1]);
    assertThat(second.path("id").asInt()).isEqualTo(2);
    assertThat(second.path("ok").asBoolean()).isFalse();
    assertThat(second.path("error").asString())
        .isEqualTo("The document is a web page, not a feed.");
    assertThat(JSON.readTree(answers[2]).path("error").asString())
        .startsWith("The file cannot be read");
    assertThat(JSON.readTree(answers[3]).path("error").asString())
        .isEqualTo("The line is not valid JSON.");
  }

  @Test
  void theTextOfAnEntryWithoutASummaryIsItsSummary(@TempDir Path folder) throws IOException {
    Path feed = folder.resolve("a.xml");
    Files.writeString(
        feed,
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='html'>&lt;p&gt;ن&lt;/p&gt;"
            + "</content><gml:Point srsDimension='3'><gml:pos>21.4 39.8 277</gml:pos></gml:Point>"
            + "</entry></feed>");
    JsonNode entry =
        JSON.readTree(lines("{\"id\":1,\"path\":\"" + feed + "\"}\n")[0]).path("entries").path(0);
    assertThat(entry)
        .isEqualTo(
            JSON.readTree(
                """
                {"summary":"<p>ن</p>","content":[{"value":"<p>ن</p>","type":"text/html"}],
                 "geo":{"type":"Point","coordinates":[39.8,21.4,277.0]}}
                """));
  }

  private static String[] lines(String requests) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, UTF_8)) {
      FeedCommand.lines(new ByteArrayInputStream(requests.getBytes(UTF_8)), out);
    }
    return bytes.toString(UTF_8).split("\\R");
  }
}
