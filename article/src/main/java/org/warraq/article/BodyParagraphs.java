package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes paragraphs of bare text and of lines parted by double breaks. */
final class BodyParagraphs {
  private BodyParagraphs() {}

  static void mend(Element body, Map<String, Integer> counts) {
    wrapBareText(body, counts);
    for (Element paragraph : body.select("p")) {
      splitAtBreaks(paragraph, counts);
    }
  }

  private static void wrapBareText(Element body, Map<String, Integer> counts) {
    List<Node> run = new ArrayList<>();
    for (Node child : List.copyOf(body.childNodes())) {
      if (isInline(child)) {
        run.add(child);
      } else {
        wrap(run, counts);
      }
    }
    wrap(run, counts);
  }

  private static boolean isInline(Node node) {
    return !(node instanceof Element element) || !AllowList.BLOCKS.contains(element.normalName());
  }

  private static void wrap(List<Node> run, Map<String, Integer> counts) {
    boolean text = run.stream().anyMatch(BodyParagraphs::hasText);
    if (text) {
      Element paragraph = new Element("p");
      run.getFirst().before(paragraph);
      run.forEach(paragraph::appendChild);
      BodyRepair.count(counts, BodyRepair.BARE_TEXT, 1);
    } else {
      for (Node node : run) {
        if (isBreak(node)) {
          node.remove();
          BodyRepair.count(counts, BodyRepair.LINE_BREAKS, 1);
        }
      }
    }
    run.clear();
  }

  private static boolean hasText(Node node) {
    return node instanceof TextNode text
        ? !text.isBlank()
        : node instanceof Element element && element.hasText();
  }

  private static void splitAtBreaks(Element paragraph, Map<String, Integer> counts) {
    List<Node> children = List.copyOf(paragraph.childNodes());
    if (children.stream().noneMatch(BodyParagraphs::isBreak)) {
      return;
    }
    List<List<Node>> parts = new ArrayList<>();
    List<Node> part = new ArrayList<>();
    int breaks = 0;
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      if (isBreak(child)) {
        breaks++;
        part.add(child);
      } else if (child instanceof TextNode text && text.isBlank()) {
        part.add(child);
      } else {
        if (breaks >= 2) {
          parts.add(part);
          part = new ArrayList<>();
        }
        breaks = 0;
        part.add(child);
      }
    }
    parts.add(part);
    int removed = 0;
    for (List<Node> nodes : parts) {
      removed += trimBreaks(nodes);
    }
    for (List<Node> nodes : parts.subList(0, parts.size() - 1)) {
      Element before = new Element("p");
      before.attributes().addAll(paragraph.attributes());
      nodes.stream().filter(Node::hasParent).forEach(before::appendChild);
      paragraph.before(before);
    }
    BodyRepair.count(counts, BodyRepair.LINE_BREAKS, removed);
  }

  /** Takes the breaks off both ends. */
  private static int trimBreaks(List<Node> nodes) {
    int removed = 0;
    for (List<Node> order : List.of(List.copyOf(nodes), List.copyOf(nodes).reversed())) {
      for (Node node : order) {
        if (isBreak(node)) {
          if (node.hasParent()) {
            node.remove();
            removed++;
          }
        } else if (!(node instanceof TextNode text && text.isBlank())) {
          break;
        }
      }
    }
    return removed;
  }

  private static boolean isBreak(Node node) {
    return node.nameIs("br");
  }
}
