package org.warraq.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What may show a post or film of another service, and the number of the block that follows it. */
record Frame(Element element, @Nullable Element figure, int position, Box box, @Nullable Flag flag)
    implements Inset {
  /** Players stand in boxes called {@code social} or {@code video-player}; only more tells. */
  boolean isElsewhere() {
    for (Flag around = flag; around != null; around = around.outer) {
      if (around.weight == Flag.Weight.HARD && around.stands()) {
        return true;
      }
    }
    return false;
  }
}
