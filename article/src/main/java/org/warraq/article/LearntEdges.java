package org.warraq.article;

import java.util.List;
import org.jsoup.nodes.Element;
import org.warraq.language.LearntLines;
import org.warraq.language.LearntLines.Edge;
import org.warraq.language.RepairRule;

/** Takes the lines off the edges of a body that its feed repeats in its articles. */
final class LearntEdges {
  private LearntEdges() {}

  static void cut(Element body, LearntLines learnt, RepairNotes notes) {
    if (learnt.heads().isEmpty() && learnt.tails().isEmpty()) {
      return;
    }
    List<Element> blocks = Lines.of(body);
    int left = blocks.size();
    for (int i = 0; i < Math.min(LearntLines.HEAD, blocks.size()); i++) {
      if (left > 1 && isLearnt(blocks.get(i), Edge.HEAD, learnt)) {
        notes.remove(blocks.get(i), RepairRule.LEARNT_LINES);
        left--;
      }
    }
    for (int i = Math.max(1, blocks.size() - LearntLines.TAIL); i < blocks.size(); i++) {
      if (left > 1 && blocks.get(i).hasParent() && isLearnt(blocks.get(i), Edge.TAIL, learnt)) {
        notes.remove(blocks.get(i), RepairRule.LEARNT_LINES);
        left--;
      }
    }
  }

  private static boolean isLearnt(Element block, Edge edge, LearntLines learnt) {
    return block.selectFirst("img") == null && learnt.knows(edge, block.text());
  }
}
