package org.warraq.article;

import java.util.List;
import org.jsoup.nodes.Element;
import org.warraq.language.RepairRule;

/**
 * What a site sets under its articles. When rules have taken several of its lines from there, what
 * is left between them and the end (its byline box, its menu, its counters) is its own, too.
 */
final class SiteTail {
  /** So many lines of the site under the text show that it is the site speaking. */
  private static final int MIN_EVIDENCE = 3;

  private SiteTail() {}

  /**
   * Takes the rest.
   *
   * @param before the blocks as they stood before any rule took one
   */
  static void cut(List<Element> before, RepairNotes notes) {
    int last = before.size() - 1;
    while (last >= 0 && !(before.get(last).hasParent() && Lines.isProse(before.get(last)))) {
      last--;
    }
    List<Element> behind = before.subList(last + 1, before.size());
    long gone = behind.stream().filter(block -> !block.hasParent()).count();
    if (last < 0 || gone < MIN_EVIDENCE) {
      return;
    }
    boolean site = false;
    for (Element block : List.copyOf(behind)) {
      site |= !block.hasParent();
      if (site && block.hasParent() && Lines.isLine(block)) {
        notes.remove(block, RepairRule.CALLS);
      }
    }
  }
}
