package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;

/** Keeps the blocks of the container that are the article's text. */
final class BlockFilter {
  private static final double MOSTLY_LINK = 0.8;
  private static final int LABEL_LENGTH = 60;

  private BlockFilter() {}

  static List<Block> filter(List<Block> blocks, Box container, Set<String> titleKeys) {
    List<Block> kept = new ArrayList<>();
    for (int i = container.first; i < container.end; i++) {
      Block block = blocks.get(i);
      if (!block.isFlagged()
          && block.kind() != Block.Kind.CAPTION
          && !isLinkText(block)
          && !isLabel(block)
          && !titleKeys.contains(Folding.key(block.text()))) {
        kept.add(block);
      }
    }
    return trimmed(kept);
  }

  private static boolean isLinkText(Block block) {
    return switch (block.kind()) {
      case HEADING -> false;
      case ITEM -> block.linkShare() > MOSTLY_LINK && isLinkList(block);
      default -> block.linkShare() > MOSTLY_LINK;
    };
  }

  /** A list of links leads away; a list with one link in it may belong to the text. */
  private static boolean isLinkList(Block item) {
    Element list = item.box().element;
    while (list.parent() != null
        && !list.normalName().equals("ul")
        && !list.normalName().equals("ol")) {
      list = list.parent();
    }
    int items = 0;
    int links = 0;
    for (Element child = list.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      items++;
      links += child.selectFirst("a") != null ? 1 : 0;
    }
    return links * 2 > items;
  }

  private static boolean isLabel(Block block) {
    if (block.kind() != Block.Kind.TEXT
        || block.length() >= LABEL_LENGTH
        || block.endsLikeASentence()) {
      return false;
    }
    return true;
  }

  /**
   * Without headings and labels that nothing follows, and what stands before the first sentence.
   */
  static List<Block> trimmed(List<Block> kept) {
    int from = 0;
    while (from < kept.size() && !opens(kept.get(from))) {
      from++;
    }
    int to = kept.size();
    while (to > from && !closes(kept.get(to - 1))) {
      to--;
    }
    return new ArrayList<>(kept.subList(from, to));
  }

  private static boolean opens(Block block) {
    return block.isProse()
        || (block.kind() == Block.Kind.PARAGRAPH
            && block.endsLikeASentence()
            && block.length() >= 20);
  }

  private static boolean closes(Block block) {
    return block.kind() != Block.Kind.HEADING
        && (block.length() >= LABEL_LENGTH
            || block.endsLikeASentence()
            || block.kind() == Block.Kind.ITEM);
  }
}
