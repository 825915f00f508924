package org.warraq.article;

import org.jsoup.nodes.Element;

/**
 * The one allow-list: HTML from anybody in, HTML out that can do nothing but be read.
 *
 * <p>What stays: paragraphs, line breaks, headings from the second rank (a first one becomes
 * second), lists, quotations, code, tables, figures, pictures and links with absolute {@code
 * http(s)} addresses (links {@code mailto:} too, all with {@code rel="nofollow noopener"}),
 * emphasis and the small inline elements, {@code dir} and {@code lang}. What goes: scripts, styles,
 * forms, frames, vector graphics, formulas, event handlers, classes, ids, and everything not named.
 * Boxes without meaning ({@code div} and its kin) become paragraphs when they hold only a line of
 * text and vanish otherwise.
 *
 * <p>The result is a fixed point: cleaning it again gives the same characters. A browser that
 * parses it therefore sees what was checked, which is what mutation attacks count on not to be the
 * case.
 */
public final class Sanitiser {
  /** An article of this many characters is a book; the rest is cut before parsing. */
  static final int MAX_CHARACTERS = 2_000_000;

  /** Ordinary markup settles in one pass, misnested one in two or three. */
  private static final int MAX_PASSES = 4;

  /** A parser takes what stands inside a frame for characters; a quotation wants its words. */
  private static final String FRAME = "iframe";

  private Sanitiser() {}

  /**
   * Cleans a piece of HTML.
   *
   * @param html untrusted markup, a fragment or a page
   * @param baseUrl the address that relative links belong to; empty if unknown, then they are
   *     dropped
   * @return harmless markup without a root element, possibly empty
   */
  public static String clean(String html, String baseUrl) {
    String bounded = html.length() > MAX_CHARACTERS ? html.substring(0, MAX_CHARACTERS) : html;
    if (bounded.isBlank()) {
      return "";
    }
    String first = pass(bounded, baseUrl, Manner.HOUSE);
    return first.equals(bounded) ? first : settle(first, baseUrl, Manner.HOUSE, 1);
  }

  /**
   * Cleans a piece of HTML by the same list, but leaves its boxes, headings and links in the shape
   * their author gave them: what somebody else says, before it becomes a text of this newspaper.
   *
   * @param html untrusted markup, a fragment or a page
   * @param baseUrl the address that relative links belong to; empty if unknown, then they are
   *     dropped
   * @return harmless markup without a root element, possibly empty
   */
  public static String quote(String html, String baseUrl) {
    String bounded = html.length() > MAX_CHARACTERS ? html.substring(0, MAX_CHARACTERS) : html;
    if (bounded.isBlank()) {
      return "";
    }
    String first = pass(withoutFrameTags(bounded), baseUrl, Manner.AS_WRITTEN);
    return first.equals(bounded) ? first : settle(first, baseUrl, Manner.AS_WRITTEN, 1);
  }

  /**
   * Cleans what is inside an element that was parsed already; the element is not changed. Relative
   * links belong to the element's base address.
   */
  public static String clean(Element root) {
    String first = SafeWriter.write(root, root.baseUri(), Manner.HOUSE);
    return settle(first, root.baseUri(), Manner.HOUSE, 1);
  }

  /**
   * One walk, whatever is left open: an expression for the whole tag would look again and again.
   */
  private static String withoutFrameTags(String html) {
    StringBuilder out = null;
    int from = 0;
    int open = html.indexOf('<');
    while (open >= 0) {
      int close = open;
      if (isFrameTag(html, open)) {
        close = html.indexOf('>', open);
        if (close < 0) {
          break;
        }
        out = out == null ? new StringBuilder(html.length()) : out;
        out.append(html, from, open);
        from = close + 1;
      }
      open = html.indexOf('<', close + 1);
    }
    return out == null ? html : out.append(html, from, html.length()).toString();
  }

  private static boolean isFrameTag(String html, int open) {
    int name = html.startsWith("/", open + 1) ? open + 2 : open + 1;
    int end = name + FRAME.length();
    return Links.stands(FRAME, html, name)
        && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)));
  }

  private static String settle(String first, String baseUrl, Manner manner, int passesDone) {
    String current = first;
    for (int passes = passesDone; passes <= MAX_PASSES; passes++) {
      String next = pass(current, baseUrl, manner);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    // Markup that still changes its shape is built to do so: its words stay, its structure goes.
    StringBuilder plain = new StringBuilder("<p>");
    SafeWriter.escape(Tree.body(current, "").text(), plain);
    return plain.append("</p>").toString();
  }

  private static String pass(String html, String baseUrl, Manner manner) {
    return SafeWriter.write(Tree.body(html, baseUrl), baseUrl, manner);
  }
}
