package org.warraq.article;

import java.util.Arrays;
import java.util.List;

/** The article's text as structured data carries it: plain, or with markup in it. */
final class DeclaredBody {
  private DeclaredBody() {}

  static List<String> paragraphs(String body) {
    String plain = body.indexOf('<') >= 0 ? BodyText.text(body) : Tree.body(body, "").wholeText();
    return Arrays.stream(plain.split("\\s*\\n\\s*"))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  static String html(List<String> paragraphs) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : paragraphs) {
      out.append("<p>");
      SafeWriter.escape(paragraph, out);
      out.append("</p>");
    }
    return out.toString();
  }
}
