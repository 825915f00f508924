package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.warraq.article.PageSignals.Signal;
import org.warraq.language.Folding;

/**
 * The short lines about the headline and at the end of the text, where pages say who wrote and
 * when.
 */
final class NearHeadline {
  private static final int BEFORE_TEXT = 15;
  private static final int BEFORE_TITLE = 6;
  private static final int AFTER_TITLE = 12;
  private static final int INTO_TEXT = 4;
  private static final int AFTER_TEXT = 4;
  private static final int MAX_CHARACTERS = 120;

  private final List<Block> blocks;
  private final int title;
  private final int first;
  private final int end;

  private NearHeadline(List<Block> blocks, int title, int first, int end) {
    this.blocks = blocks;
    this.title = title;
    this.first = first;
    this.end = end;
  }

  static NearHeadline of(
      List<Block> blocks, List<Block> kept, Box container, Set<String> titleKeys) {
    int first = kept.isEmpty() ? container.first : blocks.indexOf(kept.getFirst());
    int end = kept.isEmpty() ? container.end : blocks.lastIndexOf(kept.getLast()) + 1;
    int title = -1;
    for (int i = 0; i < first; i++) {
      if (blocks.get(i).length() <= 2 * MAX_CHARACTERS
          && blocks.get(i).linkShare() < 0.5
          && titleKeys.contains(Folding.key(blocks.get(i).text()))) {
        title = i;
      }
    }
    return new NearHeadline(blocks, title, first, end);
  }

  /** Whether a signal stands about the headline, or between it and the text. */
  boolean isNear(Signal signal) {
    return !signal.isElsewhere() && isNear(signal.position());
  }

  private boolean isNear(int position) {
    return title < 0
        ? position >= first - BEFORE_TEXT && position <= first + INTO_TEXT
        : position >= title - BEFORE_TITLE
            && position <= Math.max(first + INTO_TEXT, title + AFTER_TITLE)
            && (position <= title + AFTER_TITLE || position >= first - BEFORE_TEXT);
  }

  /** Whether a signal stands right behind the text, where boxes about the author are. */
  boolean isBehind(Signal signal) {
    return !signal.isElsewhere()
        && signal.position() >= end - AFTER_TEXT
        && signal.position() <= end + AFTER_TEXT;
  }

  boolean isAboveEnd(Signal signal) {
    return !signal.isElsewhere() && signal.position() <= end + AFTER_TEXT;
  }

  /** The lines about the headline, each as the texts that it is made of. */
  List<List<String>> lines() {
    return lines(
        title < 0 ? first - BEFORE_TEXT : Math.max(0, title - BEFORE_TITLE), first + INTO_TEXT);
  }

  /** The lines at the end of the text and right behind it. */
  List<List<String>> lastLines() {
    return lines(Math.max(first, end - AFTER_TEXT), end + AFTER_TEXT);
  }

  /** Whether no link of the page has this text, as that to a section has. */
  boolean isNowhereALink(String text) {
    String key = Folding.key(text);
    return blocks.stream()
        .filter(block -> block.linked() > 0 && block.length() <= MAX_CHARACTERS)
        .noneMatch(block -> Folding.key(block.text()).contains(key));
  }

  private List<List<String>> lines(int from, int to) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(blocks.size(), to); i++) {
      Block block = blocks.get(i);
      if (block.length() <= MAX_CHARACTERS
          && (title < 0 || isNear(i) || i >= end - AFTER_TEXT)
          && !(block.kind() == Block.Kind.HEADING && i == title)) {
        lines.add(texts(block.nodes()));
      }
    }
    return lines;
  }

  /** The texts in an element, one for each run between tags. */
  static List<String> texts(Element element) {
    List<Node> nodes = new ArrayList<>();
    collect(element, nodes);
    return texts(nodes);
  }

  private static void collect(Node node, List<Node> nodes) {
    for (Node child = node.firstChild();
        child != null && nodes.size() < MAX_CHARACTERS;
        child = child.nextSibling()) {
      if (child instanceof TextNode) {
        nodes.add(child);
      } else if (!AllowList.DROPPED.contains(child.normalName())) {
        collect(child, nodes);
      }
    }
  }

  private static List<String> texts(List<Node> nodes) {
    return nodes.stream()
        .filter(TextNode.class::isInstance)
        .map(node -> ((TextNode) node).text().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
