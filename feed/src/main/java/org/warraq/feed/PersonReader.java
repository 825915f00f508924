package org.warraq.feed;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Reads names as feeds write them: {@code mail (name)}, {@code Name <mail>}, name, mail, or parts.
 */
final class PersonReader {
  private PersonReader() {}

  static Person of(Element element, Scope scope) {
    Element first = element.firstElementChild();
    if (first == null) {
      return of(TextReader.line(element));
    }
    String name = "";
    String email = "";
    String uri = "";
    for (Element child = first; child != null; child = child.nextElementSibling()) {
      String local = Names.of(child);
      switch (local.substring(local.indexOf(':') + 1)) {
        case "name", "title" -> name = PlainText.of(TextReader.line(child), Text.PLAIN);
        case "email" -> email = TextReader.line(child);
        case "uri", "url", "homepage" -> uri = scope.inside(child).resolve(TextReader.line(child));
        default -> {}
      }
    }
    if (email.isEmpty() && uri.isEmpty()) {
      return of(name);
    }
    return new Person(present(name), present(email), present(uri));
  }

  static Person of(String written) {
    String text = PlainText.of(written, HtmlGuess.isHtml(written) ? Text.HTML : Text.PLAIN);
    int at = text.indexOf('@');
    if (at <= 0) {
      return new Person(present(text), Optional.empty(), Optional.empty());
    }
    int start = at;
    while (start > 0 && isMailCharacter(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && isMailCharacter(text.charAt(end))) {
      end++;
    }
    String email = text.substring(start, end);
    if (start == at || end == at + 1 || email.indexOf('.', at - start) < 0) {
      return new Person(present(text), Optional.empty(), Optional.empty());
    }
    if (start > 0 && end < text.length() && isPair(text.charAt(start - 1), text.charAt(end))) {
      start--;
      end++;
    }
    if (email.startsWith("mailto:")) {
      email = email.substring(7);
    }
    return new Person(
        present(name(text.substring(0, start) + " " + text.substring(end))),
        present(email),
        Optional.empty());
  }

  private static boolean isMailCharacter(char c) {
    return c > ' ' && "()<>[],;\"@،".indexOf(c) < 0;
  }

  /** What is left of a name when its address and the marks around it are gone. */
  private static String name(String rest) {
    String name = rest.strip();
    while (name.length() >= 2 && isPair(name.charAt(0), name.charAt(name.length() - 1))) {
      name = name.substring(1, name.length() - 1).strip();
    }
    return PlainText.collapse(name);
  }

  private static boolean isPair(char open, char close) {
    return (open == '(' && close == ')')
        || (open == '<' && close == '>')
        || (open == '[' && close == ']')
        || (open == '"' && close == '"');
  }

  private static Optional<String> present(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
