package org.warraq.article;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The plain text of an article's HTML. */
public final class BodyText {
  private BodyText() {}

  /**
   * The text, blocks separated by a blank line, line breaks kept; scripts and the like left out,
   * and of the cards of embedded posts all but the posts' words.
   */
  public static String text(String html) {
    StringBuilder out = new StringBuilder(html.length());
    append(Tree.body(html, ""), out, BodyText::isSpace);
    return tidy(out);
  }

  /**
   * The blocks of the text, as {@link #text} has them, but with the spaces that do not break as the
   * author set them.
   */
  public static List<String> paragraphs(String html) {
    StringBuilder out = new StringBuilder(html.length());
    append(Tree.body(html, ""), out, BodyText::isCollapsing);
    String text = tidy(out);
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n\n"));
  }

  /** The number of words: runs without white space that hold a letter or digit. */
  public static int words(String text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isWhitespace(c) || c == 0xa0) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(c)) {
        counted = true;
        words++;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static void append(Element element, StringBuilder out, IntPredicate white) {
    for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode text) {
        space(text.getWholeText(), out, white);
      } else if (child instanceof Element inner
          && !AllowList.DROPPED.contains(inner.normalName())
          && !isCardCaption(inner)) {
        if (inner.normalName().equals("br")) {
          out.append('\n');
          continue;
        }
        boolean block = AllowList.BLOCKS.contains(inner.normalName());
        out.append(block ? "\n\n" : "");
        append(inner, out, white);
        out.append(block ? "\n\n" : "");
      }
    }
  }

  private static boolean isCardCaption(Element element) {
    return element.nameIs("figcaption")
        && element.parent() instanceof Element figure
        && figure.className().equals(Embed.CLASS);
  }

  private static void space(String text, StringBuilder out, IntPredicate white) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(white.test(c) ? ' ' : c);
    }
  }

  private static boolean isSpace(int c) {
    return isCollapsing(c) || c == 0xa0;
  }

  private static boolean isCollapsing(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** Single spaces, none at line ends, at most one blank line. */
  private static String tidy(StringBuilder raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int lines = 0;
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (c == ' ') {
        space = true;
      } else {
        if (!out.isEmpty()) {
          out.append(lines >= 2 ? "\n\n" : lines == 1 ? "\n" : space ? " " : "");
        }
        out.append(c);
        lines = 0;
        space = false;
      }
    }
    return out.toString();
  }
}
