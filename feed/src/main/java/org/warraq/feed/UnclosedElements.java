package org.warraq.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts elements side by side again that a missing end tag has put into each other: a title holds no
 * link, a link no description.
 */
final class UnclosedElements {
  /** Elements of one line, in which no other element of a feed can stand. */
  private static final Set<String> LINES =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "comments",
          "category",
          "id",
          "updated",
          "published",
          "dc:date",
          "dc:creator",
          "dc:subject",
          "description",
          "summary",
          "content:encoded");

  /** Elements that stand in no markup: where one begins, the text before it has ended. */
  private static final Set<String> BESIDE =
      Set.of(
          "guid",
          "pubdate",
          "description",
          "comments",
          "category",
          "enclosure",
          "dc:date",
          "dc:creator",
          "dc:subject",
          "content:encoded",
          "media:content",
          "media:thumbnail",
          "updated",
          "published");

  private UnclosedElements() {}

  /** Moves what does not belong into {@code element} behind it; says whether there was any. */
  static boolean close(Element element, String name) {
    Element first = element.firstElementChild();
    if (first == null || !LINES.contains(name)) {
      return false;
    }
    for (Element child = first; child != null; child = child.nextElementSibling()) {
      String inner = Names.of(child);
      if (BESIDE.contains(inner) || isLink(child, inner)) {
        move(element, child);
        return true;
      }
    }
    return false;
  }

  /** The link of HTML is void and has no text. */
  private static boolean isLink(Element element, String name) {
    return name.equals("link") && !element.hasAttr("rel") && !element.ownText().isBlank();
  }

  private static void move(Element element, Element from) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = from; node != null; node = node.nextSibling()) {
      nodes.add(node);
    }
    Element parent = element.parent();
    if (parent != null) {
      parent.insertChildren(element.siblingIndex() + 1, nodes);
    }
  }
}
