package org.warraq.article;

import java.util.List;
import org.jsoup.nodes.Element;

/** What the blocks of a body look like, for the rules that take lines out of it. */
final class Lines {
  /** Other stories' headlines are shorter; a longer line is prose. */
  static final int MAX_HEADLINE = 140;

  private Lines() {}

  /** The blocks that say something, in order. */
  static List<Element> of(Element body) {
    return body.children().stream().filter(Element::hasText).toList();
  }

  /** A paragraph, heading or quotation without a picture. */
  static boolean isLine(Element block) {
    String name = block.normalName();
    boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '2';
    return (name.equals("p") || heading || name.equals("blockquote"))
        && block.selectFirst("img") == null;
  }

  /** The share of a block's characters that are links. */
  static double linkShare(Element block) {
    int all = block.text().length();
    int linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 0 : (double) linked / all;
  }

  static boolean endsASentence(String text) {
    return ".!?؟۔।。".indexOf(last(text)) >= 0;
  }

  /** A full stop: other stories' headlines may ask or call, but do not end with one. */
  static boolean endsWithFullStop(String text) {
    return ".۔।。".indexOf(last(text)) >= 0 && !text.endsWith("...");
  }

  private static char last(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end == 0 ? ' ' : text.charAt(end - 1);
  }

  /** A paragraph that tells something: it ends as a sentence and is no mere line. */
  static boolean isProse(Element block) {
    String text = block.text();
    return !Lines.isLine(block) && !block.nameIs("ul") && !block.nameIs("ol")
        || text.length() > MAX_HEADLINE
        || (text.length() >= 40 && endsASentence(text));
  }
}
