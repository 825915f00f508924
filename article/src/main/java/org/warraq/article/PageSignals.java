package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a page's body that say something about the article, noted in passing. */
final class PageSignals {
  /** More of a kind are those of other stories. */
  private static final int MAX_OF_A_KIND = 40;

  /** An icon, a link and the spaces about them; bars of tools hold more. */
  private static final int AROUND_AN_ICON = 4;

  /**
   * An element and where it is.
   *
   * @param position the number of blocks of text before it
   * @param flag the innermost suspicion around it, that on itself not counted
   */
  record Signal(Element element, int position, @Nullable Flag flag) {
    /** Whether it stands among comments, other stories or things out of sight. */
    boolean isElsewhere() {
      for (Flag around = flag; around != null; around = around.outer) {
        if (around.weight == Flag.Weight.HARD && around.stands()) {
          return true;
        }
      }
      return false;
    }
  }

  final List<Signal> headings = new ArrayList<>();
  final List<Signal> times = new ArrayList<>();
  final List<Signal> properties = new ArrayList<>();
  final List<Signal> bylines = new ArrayList<>();
  final List<Signal> dates = new ArrayList<>();
  final List<Element> structuredData = new ArrayList<>();

  void note(Element element, NameTraits classes, int position, @Nullable Flag flag) {
    switch (element.normalName()) {
      case "h1" -> add(headings, element, position, flag);
      case "time" -> add(times, element, position, flag);
      case "script" -> {
        if (isStructuredData(element) && structuredData.size() < MAX_OF_A_KIND) {
          structuredData.add(element);
        }
        return;
      }
      default -> {
        // Told by attributes, below.
      }
    }
    if (element.attributesSize() == 0) {
      return;
    }
    if (element.attributes().hasKey("itemprop")) {
      add(properties, element, position, flag);
    }
    if (classes.date()) {
      add(dates, element, position, flag);
    }
    if (classes.byline() || (element.nameIs("a") && leadsToAuthor(element))) {
      Element around = element.parent();
      // An icon says whose name stands beside it.
      if (around != null && element.nameIs("i") && element.childNodeSize() == 0) {
        if (around.childNodeSize() <= AROUND_AN_ICON) {
          add(bylines, around, position, flag);
        }
      } else {
        add(bylines, element, position, flag);
      }
    }
  }

  static boolean isStructuredData(Element script) {
    return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
  }

  static boolean leadsToAuthor(Element link) {
    String href = link.attributes().get("href");
    return link.attributes().get("rel").contains("author")
        || href.contains("/author")
        || href.contains("/autor")
        || href.contains("/auteur")
        || href.contains("/writer");
  }

  private static void add(List<Signal> list, Element element, int position, @Nullable Flag flag) {
    if (list.size() < MAX_OF_A_KIND) {
      list.add(new Signal(element, position, flag));
    }
  }
}
