package org.warraq.article;

import java.util.List;
import java.util.Set;
import org.warraq.language.Folding;

/**
 * Finds the element that holds the article: the one whose blocks, good ones counted for and bad
 * ones against it, sum up highest; then as deep as it goes without losing text.
 */
final class Container {
  private static final double NEARLY_ALL = 0.97;
  private static final double BODY_CLASS_SHARE = 0.9;
  private static final double BODY_PROPERTY_SHARE = 0.6;

  /** A linked character counts against a block half as much again as a plain one for it. */
  private static final double LINK_PENALTY = 1.5;

  /** A story under the headline that is shorter than what follows needs this much to be chosen. */
  private static final int STORY = 250;

  private static final double STORY_SHARE = 0.2;
  private static final int LABEL_PENALTY = 6;

  private Container() {}

  static Box choose(List<Box> boxes, List<Block> blocks, Set<String> titleKeys) {
    for (Box box : boxes) {
      box.score = 0;
    }
    for (Block block : blocks) {
      block.box().score += score(block);
    }
    Box best = boxes.getFirst();
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        box.parent.score += box.score;
      }
    }
    for (Box box : boxes) {
      if (box.score > best.score) {
        best = box;
      }
    }
    Box titled = underTitle(boxes, blocks, best, titleKeys);
    return body(boxes, descend(titled, blocks, titleKeys));
  }

  /** The last visible heading before a position that repeats the page's headline, or -1. */
  private static int title(List<Block> blocks, int before, Set<String> titleKeys) {
    int title = -1;
    for (int i = 0; i < before; i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING
          && !block.isFlagged()
          && titleKeys.contains(Folding.key(block.text()))) {
        title = i;
      }
    }
    return title;
  }

  /** The story under the page's own headline, if what scored best comes after it and is longer. */
  private static Box underTitle(
      List<Box> boxes, List<Block> blocks, Box best, Set<String> titleKeys) {
    int title = title(blocks, best.first, titleKeys);
    if (title < 0) {
      return best;
    }
    Box under = null;
    double enough = Math.max(STORY, STORY_SHARE * best.score);
    for (Box box : boxes) {
      boolean between = box.end > title + 1 && box.end <= best.first;
      if (between && box.score >= enough) {
        under = box;
        enough = Math.nextUp(box.score);
      }
    }
    if (under == null) {
      return best;
    }
    boolean headed = blocks.get(best.first).kind() == Block.Kind.HEADING;
    return headed || hasLinkedHeadline(blocks, under.end, best.end) ? under : best;
  }

  static double score(Block block) {
    int length = block.length();
    if (block.isFlagged()) {
      return -5 - 0.05 * Math.min(length, 400);
    }
    if (block.kind() == Block.Kind.CAPTION) {
      return -2;
    }
    if (block.linkShare() > 0.5) {
      return -3 - 0.6 * Math.min(block.linked(), 100);
    }
    // Figures of a table are neither for nor against; running text in a cell is the layout of old
    // sites.
    if (block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.CELL && !block.isProse()) {
      return 0;
    }
    if (block.kind() == Block.Kind.ITEM && block.startsWithLink()) {
      // A teaser of another story, or a list of news with sources: neither for nor against.
      return 0;
    }
    double good = length - LINK_PENALTY * block.linked();
    if (block.isProse()) {
      return good;
    }
    if (block.endsLikeASentence() && length >= 25) {
      return good / 2;
    }
    return -LABEL_PENALTY * (1 - Math.min(1, length / 100.0));
  }

  private static Box descend(Box start, List<Block> blocks, Set<String> titleKeys) {
    Box box = start;
    while (true) {
      Box best = null;
      for (Box child : box.children) {
        if (best == null || child.score > best.score) {
          best = child;
        }
      }
      if (best == null || best.score <= 0) {
        return box;
      }
      if (best.score >= NEARLY_ALL * box.score) {
        box = best;
      } else if (othersAreStories(box, best, blocks)) {
        box = ownStory(box, best, blocks, titleKeys);
      } else {
        return box;
      }
    }
  }

  /** Of stories side by side the one that has the page's headline, or follows it. */
  private static Box ownStory(Box box, Box best, List<Block> blocks, Set<String> titleKeys) {
    // A list of the latest stories below names this one again.
    if (title(blocks, best.end, titleKeys) >= best.first) {
      return best;
    }
    int title = title(blocks, box.end, titleKeys);
    for (Box child : box.children) {
      if (title >= 0
          && child.end > title
          && child.score >= Math.max(STORY, STORY_SHARE * best.score)) {
        return child;
      }
    }
    return best;
  }

  /** Whether everything beside the best child belongs to other stories. */
  private static boolean othersAreStories(Box box, Box best, List<Block> blocks) {
    if (best.score < box.score / 4) {
      return false;
    }
    double others = 0;
    for (Box child : box.children) {
      if (child == best || child.score <= 0) {
        continue;
      }
      if (!isStory(child, blocks)) {
        return false;
      }
      others += child.score;
    }
    return others > 0 && others + best.score >= NEARLY_ALL * box.score;
  }

  private static boolean isStory(Box box, List<Block> blocks) {
    if (box.element.normalName().equals("article")) {
      return true;
    }
    return hasLinkedHeadline(blocks, box.first, Math.min(box.end, box.first + 3));
  }

  private static boolean hasLinkedHeadline(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.HEADING && block.linkShare() > 0.8) {
        return true;
      }
    }
    return false;
  }

  /** The element that the site itself marks as the text, if it holds what was found. */
  private static Box body(List<Box> boxes, Box container) {
    Box chosen = container;
    for (Box box : boxes) {
      if (box.first < container.first || box.end > container.end || box.score <= 0) {
        continue;
      }
      boolean property = box.element.attr("itemprop").contains("articleBody");
      double share = property ? BODY_PROPERTY_SHARE : BODY_CLASS_SHARE;
      boolean marked =
          property
              || NameTraits.of(box.element.attr("class")).body()
              || NameTraits.of(box.element.id()).body();
      if (marked
          && box.score >= share * container.score
          && box.isInside(container)
          && !hasTwin(boxes, box, container)) {
        chosen = box;
      }
    }
    return chosen;
  }

  /** A body in several boxes of the same class is not complete in one of them. */
  private static boolean hasTwin(List<Box> boxes, Box box, Box container) {
    String classes = box.element.attr("class");
    for (Box other : boxes) {
      if (other != box
          && other.score > 0
          && other.isInside(container)
          && !other.isInside(box)
          && other.element.attr("class").equals(classes)
          && !classes.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
