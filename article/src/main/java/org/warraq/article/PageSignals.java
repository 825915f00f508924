package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The elements of a page's body that say something about the article, noted in passing. */
final class PageSignals {
  /** More of a kind are those of other stories. */
  private static final int MAX_OF_A_KIND = 40;

  final List<Element> headings = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> properties = new ArrayList<>();
  final List<Element> bylines = new ArrayList<>();
  final List<Element> dates = new ArrayList<>();
  final List<Element> structuredData = new ArrayList<>();

  void note(Element element, NameTraits classes) {
    String name = element.normalName();
    switch (name) {
      case "h1" -> add(headings, element);
      case "time" -> add(times, element);
      case "script" -> {
        if (element.attr("type").toLowerCase(java.util.Locale.ROOT).contains("ld+json")) {
          add(structuredData, element);
        }
      }
      default -> {
        // Told by attributes, below.
      }
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.hasAttr("itemprop")) {
      add(properties, element);
    }
    if (classes.date()) {
      add(dates, element);
    }
    if (classes.byline() || element.attr("rel").contains("author") || leadsToAuthor(element)) {
      add(bylines, element);
    }
  }

  private static boolean leadsToAuthor(Element element) {
    return element.nameIs("a") && element.attr("href").contains("/author");
  }

  private static void add(List<Element> list, Element element) {
    if (list.size() < MAX_OF_A_KIND) {
      list.add(element);
    }
  }
}
