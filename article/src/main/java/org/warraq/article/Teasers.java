package org.warraq.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Recognises teasers of other stories: small boxes with a linked headline and a line or two,
 * several on the page. Their text reads like the article's, so that nothing but their form gives
 * them away.
 */
final class Teasers {
  private static final int FEW_BLOCKS = 5;
  private static final int SEVERAL = 3;
  private static final String NAME = "teasers of other stories";

  private Teasers() {}

  /** The blocks with those of teasers flagged. */
  static void flag(List<Block> blocks, String host) {
    List<Box> teasers = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.HEADING
          && block.linkShare() > 0.8
          && leadsInside(block, host)) {
        Box small = around(block);
        if (small.end - small.first > 1) {
          teasers.add(small);
        }
      }
    }
    if (teasers.size() < SEVERAL) {
      return;
    }
    for (Box teaser : teasers) {
      for (int i = teaser.first; i < teaser.end; i++) {
        Block block = blocks.get(i);
        if (!block.isFlagged()) {
          blocks.set(i, block.flagged(new Flag(Flag.Weight.SOFT, NAME, null)));
        }
      }
    }
  }

  private static Box around(Block heading) {
    Box box = heading.box();
    while (box.parent != null && box.parent.end - box.parent.first <= FEW_BLOCKS) {
      box = box.parent;
    }
    return box;
  }

  /** Headlines of product lists link to shops; those of teasers to the same site. */
  private static boolean leadsInside(Block heading, String host) {
    String href = heading.firstLink().map(link -> link.attr("href").strip()).orElse("");
    if (href.isEmpty() || host.isEmpty()) {
      return false;
    }
    boolean relative = href.indexOf("://") < 0 && !href.startsWith("//");
    return relative || Metadata.host(href.startsWith("//") ? "https:" + href : href).equals(host);
  }
}
