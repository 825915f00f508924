package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.warraq.language.GluedSentences;
import org.warraq.language.TextRepair;

/** Applies the rules of {@link TextRepair} to the text of a body; code is not text. */
final class BodyWords {
  private BodyWords() {}

  static void mend(Element body, Map<String, Integer> counts) {
    List<List<TextNode>> lines = new ArrayList<>();
    List<TextNode> line = new ArrayList<>();
    collect(body, lines, line);
    endLine(lines, line);
    lines.forEach(texts -> mend(texts, counts));
  }

  /** Gathers text nodes that follow each other without a block boundary or line break between. */
  private static void collect(Element element, List<List<TextNode>> lines, List<TextNode> line) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        line.add(text);
      } else if (child instanceof Element inner) {
        String name = inner.normalName();
        boolean boundary =
            AllowList.BLOCKS.contains(name) || name.equals("br") || name.equals("img");
        if (boundary || name.equals("code")) {
          endLine(lines, line);
        }
        if (!name.equals("pre") && !name.equals("code")) {
          collect(inner, lines, line);
        }
        if (boundary || name.equals("code")) {
          endLine(lines, line);
        }
      }
    }
  }

  private static void endLine(List<List<TextNode>> lines, List<TextNode> line) {
    if (!line.isEmpty()) {
      lines.add(List.copyOf(line));
      line.clear();
    }
  }

  private static void mend(List<TextNode> line, Map<String, Integer> counts) {
    StringBuilder whole = new StringBuilder();
    for (TextNode node : line) {
      String text = node.getWholeText();
      String mended = text.isBlank() ? text : TextRepair.characters(text, counts);
      if (!mended.equals(text)) {
        node.text(mended);
      }
      whole.append(mended);
    }
    int[] joints = GluedSentences.joints(whole.toString());
    int joint = joints.length - 1;
    int end = whole.length();
    for (TextNode node : line.reversed()) {
      StringBuilder text = new StringBuilder(node.getWholeText());
      int start = end - text.length();
      while (joint >= 0 && joints[joint] >= start) {
        text.insert(joints[joint] - start, ' ');
        joint--;
      }
      if (text.length() > end - start) {
        node.text(text.toString());
      }
      end = start;
    }
    BodyRepair.count(counts, TextRepair.GLUED_SENTENCES, joints.length);
  }
}
