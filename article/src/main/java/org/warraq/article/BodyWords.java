package org.warraq.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.warraq.language.GluedSentences;
import org.warraq.language.LostParagraphs;
import org.warraq.language.RepairRule;
import org.warraq.language.TextRepair;

/** Applies the rules of {@link TextRepair} to the text of a body; code is not text. */
final class BodyWords {
  private final RepairNotes notes;
  private final List<List<TextNode>> lines = new ArrayList<>();
  private final List<TextNode> line = new ArrayList<>();

  private BodyWords(RepairNotes notes) {
    this.notes = notes;
  }

  static void mend(Element body, RepairNotes notes) {
    BodyWords words = new BodyWords(notes);
    words.collect(body);
    words.endLine();
    words.mend();
  }

  /** Gathers text nodes that follow each other without a block boundary or line break between. */
  private void collect(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        line.add(text);
      } else if (child instanceof Element inner) {
        String name = inner.normalName();
        boolean boundary =
            AllowList.BLOCKS.contains(name) || name.equals("br") || name.equals("img");
        if (boundary || name.equals("code")) {
          endLine();
        }
        if (!name.equals("pre") && !name.equals("code")) {
          collect(inner);
        }
        if (boundary || name.equals("code")) {
          endLine();
        }
      }
    }
  }

  private void endLine() {
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
      line.clear();
    }
  }

  private void mend() {
    List<String> texts = lines.stream().map(this::withoutDefects).toList();
    if (!notes.allows(RepairRule.GLUED_SENTENCES)) {
      return;
    }
    List<int[]> joints = texts.stream().map(GluedSentences::joints).toList();
    List<int[]> breaks =
        notes.allows(RepairRule.GLUED_PARAGRAPHS)
            ? LostParagraphs.breaks(texts, joints)
            : texts.stream().map(text -> new int[0]).toList();
    for (int i = 0; i < texts.size(); i++) {
      part(lines.get(i), texts.get(i).length(), joints.get(i), breaks.get(i));
    }
  }

  private String withoutDefects(List<TextNode> nodes) {
    StringBuilder whole = new StringBuilder();
    for (TextNode node : nodes) {
      String text = node.getWholeText();
      String mended =
          text.isBlank()
              ? text
              : TextRepair.characters(text, notes::language, notes.policy, notes.tally);
      if (!mended.equals(text)) {
        node.text(mended);
      }
      whole.append(mended);
    }
    String text = whole.toString();
    String mended = TextRepair.marks(text, notes.policy, notes.tally);
    if (!mended.equals(text)) {
      int start = 0;
      for (TextNode node : nodes) {
        int end = start + node.getWholeText().length();
        node.text(mended.substring(start, end));
        start = end;
      }
    }
    return mended;
  }

  /** Puts a space at each joint, or the end of a paragraph where it stands directly in one. */
  private void part(List<TextNode> nodes, int length, int[] joints, int[] breaks) {
    int joint = joints.length - 1;
    int end = length;
    for (TextNode node : nodes.reversed()) {
      int start = end - node.getWholeText().length();
      while (joint >= 0 && joints[joint] >= start) {
        int at = joints[joint] - start;
        if (Arrays.binarySearch(breaks, joints[joint]) >= 0 && split(node, at)) {
          notes.count(RepairRule.GLUED_PARAGRAPHS, 1);
        } else {
          String text = node.getWholeText();
          node.text(text.substring(0, at) + ' ' + text.substring(at));
          notes.count(RepairRule.GLUED_SENTENCES, 1);
        }
        joint--;
      }
      end = start;
    }
  }

  private static boolean split(TextNode node, int at) {
    if (!(node.parent() instanceof Element paragraph)
        || !paragraph.nameIs("p")
        || at >= node.getWholeText().length()) {
      return false;
    }
    Element next = new Element("p");
    next.attributes().addAll(paragraph.attributes());
    Node moved = at == 0 ? node : node.splitText(at);
    while (moved != null) {
      Node following = moved.nextSibling();
      next.appendChild(moved);
      moved = following;
    }
    paragraph.after(next);
    return true;
  }
}
