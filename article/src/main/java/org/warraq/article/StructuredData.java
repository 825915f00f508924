package org.warraq.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the article in a page's JSON-LD (schema.org), however deep publishers nest it, and forgives
 * what they get wrong: raw line ends in strings, comments, a semicolon at the end.
 */
final class StructuredData {
  /** A description of one article, with its whole text, is far smaller. */
  private static final int MAX_CHARACTERS = 1_000_000;

  /** Deeper nesting is no description of an article; it also bounds the recursion. */
  private static final int MAX_DEPTH = 24;

  private static final int MAX_NAMES = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(64)
                          .maxDocumentLength(MAX_CHARACTERS)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  private StructuredData() {}

  static StructuredArticle read(List<Element> scripts) {
    StructuredData data = new StructuredData();
    for (Element script : scripts) {
      data.read(script.data());
    }
    JsonNode best = null;
    for (JsonNode article : data.articles) {
      if (best == null || (!best.has("headline") && article.has("headline"))) {
        best = article;
      }
    }
    if (best == null && !data.pages.isEmpty()) {
      best = data.pages.getFirst();
    }
    return best == null ? StructuredArticle.NOTHING : data.article(best);
  }

  /** The CSS selectors of parts that are not accessible for free ({@code hasPart}). */
  static List<String> paidParts(List<Element> scripts) {
    StructuredData data = new StructuredData();
    scripts.stream().limit(MAX_NAMES).forEach(script -> data.read(script.data()));
    List<String> selectors = new ArrayList<>();
    for (List<JsonNode> nodes : List.of(data.articles, data.pages)) {
      for (JsonNode node : nodes) {
        JsonNode parts = node.path("hasPart");
        for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
          if (isPaid(part)) {
            JsonNode selector = part.path("cssSelector");
            for (JsonNode one : selector.isArray() ? selector : List.of(selector)) {
              string(one).filter(text -> selectors.size() < MAX_NAMES).ifPresent(selectors::add);
            }
          }
        }
      }
    }
    return selectors;
  }

  /** {@code false}, {@code "False"} and {@code http://schema.org/False} are all in use. */
  private static boolean isPaid(JsonNode node) {
    return node.path("isAccessibleForFree").asString("").toLowerCase(Locale.ROOT).endsWith("false");
  }

  private void read(String script) {
    String json = script.strip();
    if (json.length() > MAX_CHARACTERS) {
      return;
    }
    if (json.startsWith("<!--")) {
      json = json.substring(4).replace("-->", "").strip();
    }
    if (json.startsWith("//") || json.startsWith("/*")) {
      int brace = json.indexOf('{');
      json = brace < 0 ? "" : json.substring(brace, json.lastIndexOf('}') + 1);
    }
    if (json.endsWith(";")) {
      json = json.substring(0, json.length() - 1);
    }
    if (json.isEmpty()) {
      return;
    }
    try {
      collect(JSON.readTree(json), 0);
    } catch (JacksonException broken) {
      // Broken structured data is common and means only that the page has none.
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isObject()) {
      if (node.path("@id").isString()) {
        byId.merge(node.path("@id").asString(), node, (a, b) -> a.size() >= b.size() ? a : b);
      }
      if (isType(node, StructuredData::isArticle)) {
        articles.add(node);
      } else if (isType(node, "WebPage"::equals)) {
        pages.add(node);
      }
    }
    for (JsonNode child : node) {
      collect(child, depth + 1);
    }
  }

  private static boolean isType(JsonNode node, java.util.function.Predicate<String> test) {
    JsonNode type = node.path("@type");
    if (type.isString()) {
      return test.test(type.asString());
    }
    for (JsonNode one : type) {
      if (one.isString() && test.test(one.asString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report");
  }

  private StructuredArticle article(JsonNode node) {
    return new StructuredArticle(
        string(node.path("headline"))
            .or(() -> string(node.path("name")))
            .map(StructuredData::plain),
        string(node.path("description")).map(StructuredData::plain),
        names(node.has("author") ? node.path("author") : node.path("creator")),
        string(node.path("datePublished")).or(() -> string(node.path("dateCreated"))),
        string(node.path("dateModified")),
        string(node.path("articleSection")).map(StructuredData::plain),
        keywords(node.path("keywords")),
        image(node.path("image")).or(() -> image(node.path("thumbnailUrl"))),
        string(node.path("articleBody")),
        string(node.path("inLanguage")),
        names(node.path("publisher")).stream().findFirst(),
        isPaid(node));
  }

  private static Optional<String> string(JsonNode node) {
    JsonNode value = node.isArray() ? node.path(0) : node;
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString("").strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  /** Publishers put markup and entities into plain strings. */
  static String plain(String text) {
    return text.indexOf('&') >= 0 || text.indexOf('<') >= 0 ? Tree.body(text, "").text() : text;
  }

  private List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    addNames(node, names, 0);
    return List.copyOf(names);
  }

  private void addNames(JsonNode node, List<String> names, int depth) {
    if (names.size() >= MAX_NAMES || depth > 4) {
      return;
    }
    if (node.isString()) {
      names.add(plain(node.asString()));
    } else if (node.isArray()) {
      node.forEach(one -> addNames(one, names, depth + 1));
    } else if (node.has("name")) {
      addNames(node.path("name"), names, depth + 1);
    } else if (byId.get(node.path("@id").asString("")) instanceof JsonNode known && known != node) {
      addNames(known, names, depth + 1);
    }
  }

  private static List<String> keywords(JsonNode node) {
    List<String> words = new ArrayList<>();
    if (node.isString()) {
      words.addAll(List.of(node.asString().split("[,،;]")));
    } else {
      for (JsonNode one : node) {
        if (one.isString()) {
          words.add(one.asString());
        }
      }
    }
    return words;
  }

  private Optional<String> image(JsonNode node) {
    if (node.isString()) {
      return string(node);
    }
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : image(node.path(0));
    }
    return string(node.path("url"))
        .or(() -> string(node.path("contentUrl")))
        .or(() ->
            byId.get(node.path("@id").asString("")) instanceof JsonNode known && known != node
                ? string(known.path("url")).or(() -> string(known.path("contentUrl")))
                : Optional.empty());
  }
}
