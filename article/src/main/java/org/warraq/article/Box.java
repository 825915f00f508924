package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block-level element of the page with the blocks of text inside it: those from {@link #first} up
 * to, not including, {@link #end}, in the order of the page.
 */
final class Box {
  final Element element;
  final @Nullable Box parent;
  final @Nullable Flag flag;
  final List<Box> children = new ArrayList<>(2);
  final int first;
  int end;
  double score;

  Box(Element element, @Nullable Box parent, @Nullable Flag flag, int first) {
    this.element = element;
    this.parent = parent;
    this.flag = flag;
    this.first = first;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean isInside(Box other) {
    for (Box box = this; box != null; box = box.parent) {
      if (box == other) {
        return true;
      }
    }
    return false;
  }
}
