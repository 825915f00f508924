package org.warraq.article;

import java.util.List;

/**
 * What a page is made of, as far as it is compared with other pages of its site.
 *
 * @param containerPath the element that holds the text, by tags and lasting classes
 * @param lines the blocks that are the text, or would be if the site did not repeat them
 */
public record PageShape(String containerPath, List<Line> lines) {
  /** The shape of a page on which nothing was found. */
  static final PageShape EMPTY = new PageShape("", List.of());

  public PageShape {
    lines = List.copyOf(lines);
  }

  /**
   * A block of text.
   *
   * @param text as it stands on the page
   */
  public record Line(String text) {
    /** A number for its letters and digits in any spelling. */
    public long key() {
      return BlockKey.of(text);
    }
  }

  static PageShape of(Box container, List<Block> text) {
    return new PageShape(
        path(container), text.stream().map(block -> new Line(block.text())).toList());
  }

  /**
   * The element and two around it. Names that a build tool or a database number makes differ from
   * page to page or from week to week, so only plain words count.
   */
  static String path(Box box) {
    StringBuilder path = new StringBuilder();
    int levels = 0;
    for (Box each = box; each != null && levels < 3; each = each.parent, levels++) {
      path.append(levels == 0 ? "" : " < ").append(each.element.normalName());
      each.element.classNames().stream()
          .filter(PageShape::isLasting)
          .limit(2)
          .forEach(name -> path.append('.').append(name));
    }
    return path.toString();
  }

  private static boolean isLasting(String name) {
    return name.length() >= 3
        && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '_');
  }
}
