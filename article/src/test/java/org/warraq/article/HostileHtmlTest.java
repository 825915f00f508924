package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Hundreds of ways to put something harmful into a text. A browser reads what comes out of them in
 * the server's {@code HostileHtmlInBrowserTest}.
 */
class HostileHtmlTest {
  private static final String BASE = "https://news.example/2026/a.html";
  private static final Path CASES =
      Path.of("src", "test", "resources", "org", "warraq", "article", "hostile.json");
  private static final String SENTENCE =
      "<p>قالت إدارة الميناء إن الرصيف الجديد سيفتح في موعده، وإن الأشغال انتهت قبل أسبوع.</p>";

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "href",
          "rel",
          "src",
          "srcset",
          "alt",
          "width",
          "height",
          "dir",
          "lang",
          "cite",
          "datetime",
          "title",
          "colspan",
          "rowspan",
          "start");

  static Stream<String> cases() {
    return new ObjectMapper()
        .readTree(CASES).values().stream()
            .flatMap(group -> group.values().stream())
            .map(JsonNode::asString);
  }

  @Test
  void thereAreHundredsOfCases() {
    assertThat(cases().distinct().count()).isGreaterThan(300);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsCleanedIsHarmlessAndStaysAsItIs(String html) {
    String clean = Sanitiser.clean(html, BASE);
    assertHarmless(clean);
    assertThat(Sanitiser.clean(clean, BASE)).isEqualTo(clean);
    assertThat(Sanitiser.clean(clean, "")).isEqualTo(clean);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsExtractedIsHarmlessAndStaysAsItIs(String html) {
    String extracted =
        ArticleExtractor.extract(
                "<article>" + SENTENCE + SENTENCE + html + SENTENCE + "</article>", BASE)
            .html();
    assertHarmless(extracted);
    assertThat(Sanitiser.clean(extracted, BASE)).isEqualTo(extracted);
  }

  private static void assertHarmless(String clean) {
    assertThat(clean).doesNotContain("\u0000");
    for (Element element : Jsoup.parseBodyFragment(clean).body().getAllElements()) {
      if (element.nameIs("body")) {
        continue;
      }
      assertThat(AllowList.KEPT.values()).contains(element.normalName());
      for (Attribute attribute : element.attributes()) {
        assertThat(ATTRIBUTES).contains(attribute.getKey());
        switch (attribute.getKey()) {
          case "class" -> assertThat(attribute.getValue()).isEqualTo(Embed.CLASS);
          case "href" ->
              assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                  .matches("(?s)(?:https?://|mailto:).+");
          case "src", "srcset", "cite" ->
              assertThat(attribute.getValue().toLowerCase(Locale.ROOT)).matches("(?s)https?://.+");
          default -> {
            // Not followed by a browser.
          }
        }
      }
    }
  }
}
