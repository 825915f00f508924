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

  /** What leads to another story is its headline behind a few words. */
  private static final double MOSTLY_HEADLINE = 0.4;

  private static final int MAX_POINTER = 250;

  private static final int MAX_LINK_BOX = 20;

  private static final int MAX_DATE_LINE = 120;
  private static final int MAX_NOTE = 40;

  private BlockFilter() {}

  static List<Block> filter(List<Block> blocks, Box container, Set<String> titleKeys) {
    List<Block> kept = new ArrayList<>();
    // Folding takes away marks and letters of decoration, never half of a text.
    int longest = 2 * titleKeys.stream().mapToInt(String::length).max().orElse(0) + LABEL_LENGTH;
    for (int i = container.first; i < container.end; i++) {
      Block block = blocks.get(i);
      if (!block.isFlagged()
          && block.kind() != Block.Kind.CAPTION
          && !isLinkText(block)
          && !isPointer(block)
          && !isLabel(block)
          && !isAmongLinks(block, blocks, container)
          && (block.length() > longest || !titleKeys.contains(Folding.key(block.text())))) {
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

  /** What stands above and behind a list of links in a box that holds nothing else. */
  private static boolean isAmongLinks(Block block, List<Block> blocks, Box container) {
    if (block.kind() != Block.Kind.PARAGRAPH
        || block.length() >= LABEL_LENGTH
        || block.endsLikeASentence()) {
      return false;
    }
    Box box = block.box();
    while (box.parent != null && box != container && box.end - box.first < 2) {
      box = box.parent;
    }
    if (box == container || !box.isInside(container) || box.end - box.first > MAX_LINK_BOX) {
      return false;
    }
    int links = 0;
    for (int i = box.first; i < box.end; i++) {
      Block other = blocks.get(i);
      if (other.linkShare() > MOSTLY_LINK) {
        links += other.kind() == Block.Kind.ITEM ? 1 : 0;
      } else if (other.length() >= LABEL_LENGTH || other.endsLikeASentence()) {
        return false;
      }
    }
    return links > 0;
  }

  /** "Read also:" alone, or with the headline of another story, which is a link. */
  private static boolean isPointer(Block block) {
    if (block.length() > MAX_POINTER) {
      return false;
    }
    boolean leads = block.linkShare() > MOSTLY_HEADLINE;
    return (leads || block.length() < LABEL_LENGTH)
        && Phrases.READ_ALSO
            .match(block.text())
            .filter(match -> leads || match.rest().isEmpty())
            .isPresent();
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

  /** Takes off what stands between a standfirst and the first sentence or heading. */
  static void dropLabels(List<Block> kept) {
    while (!kept.isEmpty()
        && kept.getFirst().kind() != Block.Kind.HEADING
        && !opens(kept.getFirst())) {
      kept.removeFirst();
    }
  }

  private static boolean opens(Block block) {
    boolean reads =
        block.isProse()
            || (block.kind() == Block.Kind.PARAGRAPH
                && block.endsLikeASentence()
                && block.length() >= 20);
    return reads && !isDateLine(block.text()) && !isByline(block.text()) && !isNote(block.text());
  }

  /** "Published on 3 March 2026 at 10:15, changed on …": more figures than prose ever has. */
  private static boolean isDateLine(String text) {
    if (text.length() > MAX_DATE_LINE) {
      return false;
    }
    int figures = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        figures++;
      } else if (Character.isLetter(c)) {
        others++;
      }
    }
    return figures >= 4 && figures * 3 >= others && Dates.parse(text).isPresent();
  }

  private static boolean isByline(String text) {
    return text.length() < LABEL_LENGTH
        && Names.isIntroduced(text)
        && (text.endsWith(":") || !text.contains(". "))
        && Names.readsLikeAName(Names.withoutIntroduction(text));
  }

  /** "Reading time: 3 minutes." */
  private static boolean isNote(String text) {
    int colon = text.indexOf(':');
    return text.length() < MAX_NOTE
        && colon > 0
        && colon < text.length() - 1
        && text.chars().anyMatch(Character::isDigit);
  }

  private static boolean closes(Block block) {
    return block.kind() != Block.Kind.HEADING
        && (block.length() >= LABEL_LENGTH
            || block.endsLikeASentence()
            || block.kind() == Block.Kind.ITEM);
  }
}
