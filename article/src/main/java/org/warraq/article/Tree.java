package org.warraq.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * HTML as a tree, whatever the HTML.
 *
 * <p>The parser gives up on some markup that nests deeper than it follows: it loses count of open
 * formatting elements and throws. Of such markup the words are kept, in one paragraph.
 */
final class Tree {
  /** Elements whose text is not for reading. */
  private static final String UNREADABLE = "script, style, noscript, template, textarea, title";

  private Tree() {}

  /** The body of a fragment. */
  static Element body(String html, String baseUrl) {
    try {
      return Jsoup.parseBodyFragment(html, baseUrl).body();
    } catch (IndexOutOfBoundsException e) {
      return words(html, baseUrl).body();
    }
  }

  /** A whole page. */
  static Document page(String html, String url) {
    try {
      return Jsoup.parse(html, url);
    } catch (IndexOutOfBoundsException e) {
      return words(html, url);
    }
  }

  private static Document words(String html, String baseUrl) {
    Document loose = Jsoup.parse(html, "", Parser.xmlParser());
    loose.select(UNREADABLE).remove();
    StringBuilder words = new StringBuilder();
    loose.traverse((node, _) -> {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
      } else if (AllowList.BLOCKS.contains(node.normalName()) && !endsInSpace(words)) {
        words.append(' ');
      }
    });
    Document document = Document.createShell(baseUrl);
    document.body().appendElement("p").text(words.toString().strip());
    return document;
  }

  private static boolean endsInSpace(StringBuilder words) {
    return words.isEmpty() || Character.isWhitespace(words.charAt(words.length() - 1));
  }
}
