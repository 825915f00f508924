package org.warraq.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warraq.language.Languages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Pages as sites of many kinds write them, each with what its author would say is in it. */
class PagesTest {
  private static final Path PAGES =
      Path.of("src", "test", "resources", "org", "warraq", "article", "pages");
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".json"))
          .map(file -> file.substring(0, file.length() - 5))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFieldIsWhatTheAuthorOfThePageMeant(String name) throws IOException {
    JsonNode truth = JSON.readTree(PAGES.resolve(name + ".json"));
    byte[] html = Files.readAllBytes(PAGES.resolve(name + ".html"));
    ArticlePage page =
        ArticleExtractor.extract(html, Optional.empty(), truth.path("url").asString());
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("url", truth.path("url").asString());
    found.put("title", orEmpty(page.title()));
    found.put("standfirst", orEmpty(page.standfirst()));
    found.put("authors", page.authors());
    found.put("published", orEmpty(page.published().map(OffsetDateTime::toInstant)));
    found.put("section", orEmpty(page.section()));
    found.put("tags", page.tags());
    found.put("language", orEmpty(page.language()));
    found.put(
        "direction", orEmpty(page.language().map(tag -> Languages.direction(tag).attribute())));
    found.put("site", orEmpty(page.siteName()));
    found.put("canonical", orEmpty(page.canonical()));
    found.put("lead_image", orEmpty(page.leadImage().map(LeadImage::url)));
    found.put("paragraphs", page.paragraphs());
    assertThat(JSON.readTree(JSON.writeValueAsString(found)).toPrettyString())
        .isEqualTo(truth.toPrettyString());
    assertThat(Sanitiser.clean(page.html(), "")).isEqualTo(page.html());
  }

  private static Object orEmpty(Optional<?> value) {
    return value.isPresent() ? value.get().toString() : "";
  }
}
