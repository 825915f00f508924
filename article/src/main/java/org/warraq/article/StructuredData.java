package org.warraq.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.warraq.language.Folding;
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

  /**
   * What the scripts say about the article of a page.
   *
   * @param url the page's address: of several articles its own is described, not those it leads to
   */
  static StructuredArticle read(List<Element> scripts, String url) {
    StructuredData data = new StructuredData();
    List<String> others = new ArrayList<>();
    for (Element script : scripts) {
      String json = script.data();
      if (saysArticle(json)) {
        data.read(json);
      } else {
        others.add(json);
      }
    }
    // Authors and publishers may be described elsewhere and only named by their id.
    if (data.articles.isEmpty() || data.leadsElsewhere()) {
      others.forEach(data::read);
    }
    List<JsonNode> nodes = data.articles.isEmpty() ? data.pages : data.articles;
    if (nodes.isEmpty()) {
      return StructuredArticle.NOTHING;
    }
    JsonNode best = nodes.getFirst();
    int most = -1;
    for (JsonNode node : nodes) {
      int says = data.says(node, path(url));
      if (says > most) {
        most = says;
        best = node;
      }
    }
    List<JsonNode> same = new ArrayList<>(List.of(best));
    for (JsonNode node : nodes) {
      if (node != best && data.isSame(node, best)) {
        same.add(node);
      }
    }
    return new ArticleFields(data.byId).read(same);
  }

  /** How much a node speaks for being the page's own article. */
  private int says(JsonNode node, String path) {
    boolean own = !path.isEmpty() && addresses(node).stream().anyMatch(a -> path(a).equals(path));
    return (own ? 8 : 0)
        + (node.has("headline") ? 4 : 0)
        + (node.has("datePublished") ? 2 : 0)
        + (node.has("author") ? 1 : 0);
  }

  private boolean isSame(JsonNode one, JsonNode other) {
    Optional<String> headline = string(one.path("headline")).map(Folding::key);
    return headline.isPresent()
        && headline.equals(string(other.path("headline")).map(Folding::key));
  }

  private static List<String> addresses(JsonNode node) {
    List<String> addresses = new ArrayList<>();
    JsonNode page = node.path("mainEntityOfPage");
    for (JsonNode one : List.of(page, page.path("@id"), node.path("url"), node.path("@id"))) {
      string(one).ifPresent(addresses::add);
    }
    return addresses;
  }

  /** An address from its path on, without what makes the same page look like another. */
  private static String path(String url) {
    int host = url.indexOf("://");
    int from = host < 0 ? 0 : url.indexOf('/', host + 3);
    String path = from < 0 ? "" : url.substring(from);
    int end = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
    int query = path.indexOf('?');
    end = query >= 0 && query < end ? query : end;
    String bare = path.substring(0, end);
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
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
  static boolean isPaid(JsonNode node) {
    return node.path("isAccessibleForFree").asString("").toLowerCase(Locale.ROOT).endsWith("false");
  }

  private void read(String script) {
    String json = script.strip();
    if (json.length() > MAX_CHARACTERS) {
      return;
    }
    if (json.startsWith("&") || json.startsWith("{&quot;")) {
      json = Parser.unescapeEntities(json, false);
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
      mended(json);
    }
  }

  /** Menus and firms are described, too, and need not be read. */
  private static boolean saysArticle(String json) {
    return json.contains("Article") || json.contains("BlogPosting") || json.contains("Report");
  }

  private boolean leadsElsewhere() {
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        JsonNode known = byId.get(one.path("@id").asString(""));
        if (known != null && !one.has("name") && !known.has("name")) {
          return true;
        }
      }
    }
    return false;
  }

  private void mended(String json) {
    try {
      collect(JSON.readTree(BrokenJson.mended(json)), 0);
    } catch (JacksonException beyondRepair) {
      // Common enough, and means only that the page has no structured data.
      return;
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

  static boolean isType(JsonNode node, java.util.function.Predicate<String> test) {
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

  static Optional<String> string(JsonNode node) {
    JsonNode value = node.isArray() ? node.path(0) : node;
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asString("").strip()).filter(s -> !s.isEmpty())
        : Optional.empty();
  }

  /** Publishers put markup and entities into plain strings, entities even twice. */
  static String plain(String text) {
    String plain = text;
    for (int i = 0; i < 2 && plain.indexOf('&') >= 0; i++) {
      plain = Parser.unescapeEntities(plain, false);
    }
    return plain.indexOf('<') >= 0 ? Tree.body(plain, "").text() : plain;
  }
}
