package org.warraq.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A picture of the page and the number of the block that follows it. */
record Picture(
    Element element, @Nullable Element figure, int position, Box box, @Nullable Flag flag)
    implements Inset {
  boolean isFlagged() {
    return flag != null && flag.isRaised();
  }
}
