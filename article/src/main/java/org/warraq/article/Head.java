package org.warraq.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands in a page's {@code <head>}: title, meta elements of all dialects, links. */
final class Head {
  private static final Set<String> LINKS = Set.of("canonical", "image_src");

  /** Pages have some dozens. */
  private static final int MAX_NAMED = 200;

  private final Map<String, List<String>> metas = new HashMap<>();
  private final List<Map.Entry<String, String>> named = new ArrayList<>();
  private final Map<String, String> links = new HashMap<>();
  private String title = "";
  final List<Element> structuredData = new ArrayList<>();
  final Optional<String> language;

  Head(Document page) {
    String base = page.baseUri();
    for (Element element : page.head().children()) {
      switch (element.normalName()) {
        case "title" -> title = title.isEmpty() ? element.text().strip() : title;
        case "meta" -> meta(element);
        case "link" -> {
          String rel = element.attr("rel").toLowerCase(Locale.ROOT);
          if (LINKS.contains(rel)) {
            Links.web(base, element.attr("href")).ifPresent(url -> links.putIfAbsent(rel, url));
          }
        }
        case "script" -> {
          if (PageSignals.isStructuredData(element)) {
            structuredData.add(element);
          }
        }
        default -> {
          // Styles and the like.
        }
      }
    }
    Element html = page.head().parent();
    language =
        Optional.ofNullable(html)
            .map(e -> e.attr("lang").isEmpty() ? e.attr("xml:lang") : e.attr("lang"))
            .filter(s -> !s.isBlank());
  }

  private void meta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
    if (!name.isEmpty() && named.size() < MAX_NAMED) {
      named.add(Map.entry(name, content));
    }
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      String key = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
      if (!key.isEmpty()) {
        metas.computeIfAbsent(key, k -> new ArrayList<>(1)).add(content);
      }
    }
  }

  /** Each meta element's name and content. */
  void forEachNamed(BiConsumer<String, String> use) {
    named.forEach(meta -> use.accept(meta.getKey(), meta.getValue()));
  }

  String title() {
    return title;
  }

  /** The first value of the first of these meta names that has one. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return Optional.of(values.getFirst());
      }
    }
    return Optional.empty();
  }

  /** All values of the first of these meta names that has one. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return List.copyOf(values);
      }
    }
    return List.of();
  }

  /** The values of the meta elements with such names, in the order of the page. */
  Stream<String> valuesOf(Predicate<String> name) {
    return named.stream().filter(meta -> name.test(meta.getKey())).map(Map.Entry::getValue);
  }

  Optional<String> link(String rel) {
    return Optional.ofNullable(links.get(rel));
  }
}
