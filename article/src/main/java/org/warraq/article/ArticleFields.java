package org.warraq.article;

import static org.warraq.article.StructuredData.isType;
import static org.warraq.article.StructuredData.string;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The fields of an article that JSON-LD describes, in every form that publishers give them. */
final class ArticleFields {
  private static final int MAX_NAMES = 20;

  private final Map<String, JsonNode> byId;

  /**
   * Fields of a page.
   *
   * @param byId what is described elsewhere on it and only named by its id
   */
  ArticleFields(Map<String, JsonNode> byId) {
    this.byId = byId;
  }

  /** The first that each of some descriptions of one article says. */
  StructuredArticle read(List<JsonNode> nodes) {
    List<Credit> authors =
        nodes.stream()
            .map(node -> credits(node.has("author") ? node.path("author") : node.path("creator")))
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of());
    return new StructuredArticle(
        first(nodes, node -> string(node.path("headline")).or(() -> string(node.path("name"))))
            .map(StructuredData::plain),
        first(nodes, node -> string(node.path("description"))).map(StructuredData::plain),
        authors,
        first(
            nodes,
            node -> string(node.path("datePublished")).or(() -> string(node.path("dateCreated")))),
        first(nodes, node -> string(node.path("dateModified"))),
        first(nodes, node -> string(node.path("articleSection"))).map(StructuredData::plain),
        nodes.stream()
            .map(node -> keywords(node.path("keywords")))
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElse(List.of()),
        first(nodes, node -> image(node.path("image")).or(() -> image(node.path("thumbnailUrl")))),
        first(nodes, node -> string(node.path("articleBody"))),
        first(nodes, node -> string(node.path("inLanguage"))),
        nodes.stream().flatMap(node -> credits(node.path("publisher")).stream()).findFirst(),
        nodes.stream().anyMatch(StructuredData::isPaid));
  }

  private static Optional<String> first(
      List<JsonNode> nodes, Function<JsonNode, Optional<String>> said) {
    return nodes.stream().map(said).flatMap(Optional::stream).findFirst();
  }

  private List<Credit> credits(JsonNode node) {
    List<Credit> credits = new ArrayList<>();
    addCredits(node, Credit.Kind.UNSAID, credits, 0);
    return List.copyOf(credits);
  }

  private void addCredits(JsonNode node, Credit.Kind kind, List<Credit> credits, int depth) {
    if (credits.size() >= MAX_NAMES || depth > 4) {
      return;
    }
    if (node.isString()) {
      credits.add(new Credit(StructuredData.plain(node.asString()).strip(), kind));
    } else if (node.isArray()) {
      node.forEach(one -> addCredits(one, kind, credits, depth + 1));
    } else if (node.has("name")) {
      addCredits(node.path("name"), kindOf(node), credits, depth + 1);
    } else if (byId.get(node.path("@id").asString("")) instanceof JsonNode known && known != node) {
      addCredits(known, kind, credits, depth + 1);
    }
  }

  private static Credit.Kind kindOf(JsonNode node) {
    return isType(node, type -> type.endsWith("Person"))
        ? Credit.Kind.PERSON
        : isType(node, type -> type.endsWith("Organization"))
            ? Credit.Kind.ORGANISATION
            : Credit.Kind.UNSAID;
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
