package org.warraq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedsCommandTest {
  @TempDir private Path data;

  @Test
  void aListIsTakenInAndItsFeedsAreListedWithTheirHealth() throws IOException {
    Path list = data.resolve("list.opml");
    Files.writeString(
        list,
        """
        <opml><body><outline text="أخبار"><outline text="المدينة" xmlUrl="https://madina.example/feed"/></outline>
        <outline text="x" xmlUrl="mailto:a@b.example"/></body></opml>
        """);
    JsonNode taken =
        JsonMapper.shared().readTree(run(1, "opml", "import", list.toString(), "--json"));
    assertThat(taken.path("added").asInt()).isEqualTo(1);
    assertThat(taken.path("campaigns_made").path(0).asString()).isEqualTo("أخبار");
    assertThat(taken.path("problems")).hasSize(1);

    JsonNode feed = JsonMapper.shared().readTree(run(0, "feeds", "--json")).path("feeds").path(0);
    assertThat(feed.path("title").asString()).isEqualTo("المدينة");
    assertThat(feed.path("campaign").asString()).isEqualTo("أخبار");
    assertThat(feed.path("condition").asString()).isEqualTo("NEW");
    assertThat(feed.path("next_poll_reason").asString()).isEqualTo("NEW");
    assertThat(feed.path("last_polls")).isEmpty();
    assertThat(run(0, "feeds")).contains("new", "due new", "المدينة  (أخبار)", "1 feeds");
    assertThat(run(0, "feeds", "--ailing", "--json")).contains("{\"feeds\":[");
    assertThat(run(0, "opml", "export")).contains("xmlUrl=\"https://madina.example/feed\"");
    assertThat(run(1, "feeds", "--campaign", "غيرها")).isEmpty();
  }

  @Test
  void whatIsNoAddressIsSaidAsOneObject() throws IOException {
    JsonNode found = JsonMapper.shared().readTree(run(1, "find", "مرسى", "--json"));
    assertThat(found.path("ok").asBoolean()).isFalse();
    assertThat(found.path("error").asString()).startsWith("«مرسى» is not an address of the web");
  }

  private String run(int code, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data.toString();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(Warraq.commandLine().execute(all)).isEqualTo(code);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
