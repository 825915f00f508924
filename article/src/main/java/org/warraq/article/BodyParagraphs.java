package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.warraq.language.RepairRule;
import org.warraq.language.Sentences;

/** Makes paragraphs of bare text and of lines parted by double breaks. */
final class BodyParagraphs {
  /** A shorter line is verse, an address, a list. */
  private static final int MIN_LINE = 80;

  /** A paragraph of about this many characters is easy to read. */
  private static final int PARAGRAPH = 350;

  /** A shorter article may be one paragraph. */
  private static final int MIN_BLOCK = 2 * PARAGRAPH;

  private BodyParagraphs() {}

  static void mend(Element body, RepairNotes notes) {
    if (notes.allows(RepairRule.BARE_TEXT)) {
      wrapBareText(body, notes);
    }
    if (notes.allows(RepairRule.LINE_BREAKS)) {
      for (Element paragraph : body.select("p")) {
        splitAtBreaks(paragraph, notes);
      }
    }
  }

  private static void wrapBareText(Element body, RepairNotes notes) {
    List<Node> run = new ArrayList<>();
    for (Node child : List.copyOf(body.childNodes())) {
      if (isInline(child)) {
        run.add(child);
      } else {
        wrap(run, notes);
      }
    }
    wrap(run, notes);
  }

  private static boolean isInline(Node node) {
    return !(node instanceof Element element) || !AllowList.BLOCKS.contains(element.normalName());
  }

  private static void wrap(List<Node> run, RepairNotes notes) {
    boolean text = run.stream().anyMatch(BodyParagraphs::hasText);
    if (text) {
      Element paragraph = new Element("p");
      run.getFirst().before(paragraph);
      run.forEach(paragraph::appendChild);
      notes.count(RepairRule.BARE_TEXT, 1);
    } else {
      for (Node node : run) {
        if (isBreak(node)) {
          node.remove();
          notes.count(RepairRule.LINE_BREAKS, 1);
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

  private static void splitAtBreaks(Element paragraph, RepairNotes notes) {
    List<Node> children = List.copyOf(paragraph.childNodes());
    if (children.stream().noneMatch(BodyParagraphs::isBreak)) {
      return;
    }
    int least = hasLinesOfSentences(paragraph) ? 1 : 2;
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
        if (breaks >= least) {
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
    notes.count(RepairRule.LINE_BREAKS, removed);
  }

  /** Single breaks part paragraphs when each line is long and ends as a sentence. */
  private static boolean hasLinesOfSentences(Element paragraph) {
    String[] lines = BlockText.of(paragraph).strip().split("\\n");
    for (String line : lines) {
      String text = line.strip();
      if (!Phrases.isOfSite(text)
          && !text.isEmpty()
          && (text.length() < MIN_LINE || !Lines.endsASentence(text))) {
        return false;
      }
    }
    return lines.length > 1;
  }

  /** Paragraphs of some sentences each where an article is all one. */
  static void ofOneBlock(Element body, RepairNotes notes) {
    List<Element> blocks = Lines.of(body);
    if (blocks.size() != 1 || !blocks.getFirst().nameIs("p")) {
      return;
    }
    Element block = blocks.getFirst();
    String text = block.text();
    if (block.childrenSize() > 0 || text.length() < MIN_BLOCK) {
      return;
    }
    StringBuilder paragraph = new StringBuilder();
    List<String> paragraphs = new ArrayList<>();
    for (String sentence : Sentences.of(text)) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence);
      if (paragraph.length() >= PARAGRAPH) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    if (paragraph.length() >= PARAGRAPH / 3 || paragraphs.isEmpty()) {
      paragraphs.add(paragraph.toString());
    } else {
      paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + " " + paragraph);
    }
    if (paragraphs.size() > 1) {
      paragraphs.forEach(words -> block.before(new Element("p").text(words.strip())));
      block.remove();
      notes.count(RepairRule.ONE_BLOCK, paragraphs.size() - 1);
    }
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
