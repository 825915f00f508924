package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The characters of a block as they stand in its nodes, and cuts in them. */
final class BlockText {
  private BlockText() {}

  /** All characters in order; a line break counts as one. */
  static String of(Element block) {
    StringBuilder text = new StringBuilder();
    for (Node node : nodes(block)) {
      text.append(node instanceof TextNode words ? words.getWholeText() : "\n");
    }
    return text.toString();
  }

  /** Takes so many characters off the beginning. */
  static void cutStart(Element block, int characters) {
    int left = characters;
    for (Node node : nodes(block)) {
      if (left <= 0) {
        break;
      }
      if (node instanceof TextNode words) {
        String text = words.getWholeText();
        words.text(text.substring(Math.min(left, text.length())));
        left -= text.length();
      } else {
        node.remove();
        left--;
      }
    }
    dropEmpty(block);
  }

  /** Leaves so many characters at the beginning. */
  static void cutEnd(Element block, int characters) {
    int left = characters;
    for (Node node : nodes(block)) {
      if (node instanceof TextNode words) {
        String text = words.getWholeText();
        if (left < text.length()) {
          words.text(text.substring(0, Math.max(0, left)).stripTrailing());
        }
        left -= text.length();
      } else {
        left--;
        if (left < 0) {
          node.remove();
        }
      }
    }
    dropEmpty(block);
  }

  private static void dropEmpty(Element block) {
    for (Element element : block.select("a, b, strong, i, em, span, u").reversed()) {
      if (!element.hasText() && element.selectFirst("img") == null) {
        element.remove();
      }
    }
  }

  private static List<Node> nodes(Element block) {
    List<Node> nodes = new ArrayList<>();
    collect(block, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode || child.nameIs("br")) {
        nodes.add(child);
      } else {
        collect(child, nodes);
      }
    }
  }
}
