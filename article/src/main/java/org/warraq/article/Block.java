package org.warraq.article;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A run of text between two block boundaries, with what its form says about it.
 *
 * @param box the element that the text stands in
 * @param nodes the text nodes and line breaks, in order
 * @param text the text with single spaces, line breaks as {@code \n}
 * @param linked how many of its characters are inside links
 * @param marks how many punctuation marks of any script it has
 * @param kind what the surrounding element makes of it
 * @param flag the innermost suspicion around it
 */
record Block(
    Box box, List<Node> nodes, String text, int linked, int marks, Kind kind, @Nullable Flag flag) {

  enum Kind {
    PARAGRAPH,
    TEXT,
    HEADING,
    ITEM,
    QUOTE,
    CODE,
    CELL,
    CAPTION
  }

  /** Shorter texts are labels more often than sentences. */
  static final int SENTENCE_LENGTH = 60;

  int length() {
    return text.length();
  }

  boolean isFlagged() {
    return flag != null && flag.isRaised();
  }

  Block flagged(Flag suspicion) {
    return new Block(box, nodes, text, linked, marks, kind, suspicion);
  }

  /** As what its element says, not as the caption that something around it calls it. */
  Block asText() {
    Kind plain =
        switch (box.element.normalName()) {
          case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
          case "li", "dd", "dt" -> Kind.ITEM;
          case "p" -> Kind.PARAGRAPH;
          default -> Kind.TEXT;
        };
    return new Block(box, nodes, text, linked, marks, plain, flag);
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it reads like running text: long enough, punctuated, not mostly links. */
  boolean isProse() {
    return kind != Kind.HEADING
        && kind != Kind.CAPTION
        && length() >= SENTENCE_LENGTH
        && marks > 0
        && linked * 2 < length();
  }

  /** Whether its first words are a link, as a teaser's are. */
  boolean startsWithLink() {
    return firstLink().isPresent();
  }

  /** The link that its first words stand in. */
  Optional<Element> firstLink() {
    for (Node node : nodes) {
      if (node instanceof TextNode words && !words.isBlank()) {
        for (Node n = words.parent(); n instanceof Element e; n = e.parent()) {
          if (e.nameIs("a")) {
            return Optional.of(e);
          }
          if (e == box.element) {
            break;
          }
        }
        Element around = box.element.parent();
        return Optional.ofNullable(around).filter(e -> e.nameIs("a"));
      }
    }
    return Optional.empty();
  }

  boolean endsLikeASentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (".!?؟۔。！？…:؛".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»)]›」』 ".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }
}
