package org.warraq.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Whether written markup is of the ordinary kind that a parser reads back exactly as it was
 * written: paragraphs, headings, lists and quotations, with links and emphasis in them. Such markup
 * is settled already; parsing it again to see that would be the dearest part of writing it.
 */
final class PlainShape {
  private static final Set<String> LINES = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LISTS = Set.of("ul", "ol");

  /** Parsers close these as they were opened, if none stands in one of its own. */
  private static final Set<String> INLINE =
      Set.of("a", "em", "strong", "b", "i", "u", "s", "sub", "sup", "mark", "small", "cite", "bdi");

  /** Parsers follow far deeper, but no ordinary text is. */
  private static final int MAX_DEPTH = 12;

  private boolean plain = true;

  /** Notes the boxes around a block, from the outside in. */
  void boxes(List<Element> path) {
    plain &= path.size() <= MAX_DEPTH;
    String around = "";
    for (Element element : path) {
      String name = element.normalName();
      plain &= LISTS.contains(around) ? name.equals("li") : mayStand(name, around);
      around = name;
    }
    plain &= !LISTS.contains(around);
  }

  private static boolean mayStand(String name, String around) {
    return switch (around) {
      case "", "blockquote" ->
          LISTS.contains(name) || LINES.contains(name) || name.equals("blockquote");
      case "li" -> LISTS.contains(name);
      default -> false;
    };
  }

  /** Notes an element inside a line, and those of the line that it stands in. */
  void inline(List<Element> path, String base) {
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i).normalName();
      plain &= INLINE.contains(name) || name.equals("span");
      plain &= !name.equals("a") || Links.isSettled(base, path.get(i).attr("href"));
      for (int j = 0; j < i; j++) {
        plain &= !path.get(j).nameIs(name);
      }
    }
  }

  /** Notes the addresses of a picture. */
  void picture(Map<String, String> sources) {
    plain &= sources.values().stream().allMatch(Links::isOrdinary);
  }

  /** Notes something that is not of this kind. */
  void other() {
    plain = false;
  }

  boolean isKept() {
    return plain;
  }
}
