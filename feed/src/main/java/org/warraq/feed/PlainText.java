package org.warraq.feed;

/** Makes one line of text out of what feeds put into titles and names. */
final class PlainText {
  private PlainText() {}

  static String of(String value, String type) {
    String text = Text.isHtml(type) ? Text.unescape(withoutTags(value)) : value;
    // A title that still holds references after its own decoding was escaped once too often.
    if (text.indexOf('&') >= 0 && text.indexOf(';') > 0) {
      text = Text.unescape(text);
    }
    return collapse(text);
  }

  static String collapse(String text) {
    StringBuilder out = null;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = c == ' ' || c == 0xA0 || Character.isWhitespace(c);
      boolean keep = isSpace ? !space && c == ' ' : !isInvisible(c);
      if (out == null && !keep) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (out != null && (keep || (isSpace && !space))) {
        out.append(isSpace ? ' ' : c);
      }
      if (isSpace || keep) {
        space = isSpace;
      }
    }
    String result = out == null ? text : out.toString();
    return result.endsWith(" ") ? result.substring(0, result.length() - 1) : result;
  }

  static String escape(String text) {
    StringBuilder out = null;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>') {
        out = out == null ? new StringBuilder(text.length() + 16) : out;
        out.append(text, from, i).append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
        from = i + 1;
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  private static boolean isInvisible(char c) {
    return c < ' ' || c == 0x7F || c == 0xAD || c == 0xFEFF;
  }

  private static String withoutTags(String html) {
    int open = html.indexOf('<');
    if (open < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length());
    int from = 0;
    while (open >= 0) {
      int close = html.indexOf('>', open);
      if (close < 0) {
        break;
      }
      out.append(html, from, open);
      if (breaksTheLine(html, open + 1)) {
        out.append(' ');
      }
      from = close + 1;
      open = html.indexOf('<', from);
    }
    return out.append(html, from, html.length()).toString();
  }

  private static boolean breaksTheLine(String html, int at) {
    return html.startsWith("br", at)
        || html.startsWith("/p", at)
        || html.startsWith("/div", at)
        || html.startsWith("/li", at)
        || html.startsWith("/h", at);
  }
}
