package org.warraq.feed;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes markup that stands in a feed as elements (XHTML, unescaped HTML) as HTML. */
final class Markup {
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "longdesc", "poster", "background", "action", "usemap");

  private final StringBuilder out = new StringBuilder();
  private final String outerBase;

  private Markup(String outerBase) {
    this.outerBase = outerBase;
  }

  /**
   * The children of an element; a single {@code div} that Atom 1.0 wants around them is left out.
   */
  static String inside(Element element, Scope scope) {
    Element parent = element;
    Scope inner = scope;
    Element only = scope.format() == FeedFormat.ATOM_10 ? onlyDiv(element) : null;
    if (only != null) {
      parent = only;
      inner = scope.inside(only);
    }
    Markup markup = new Markup(scope.base());
    markup.children(parent, inner, 0);
    return markup.out.toString();
  }

  private static @Nullable Element onlyDiv(Element element) {
    Element only = null;
    for (Node node : element.childNodes()) {
      if (node instanceof Element child) {
        if (only != null || !localName(child).equals("div")) {
          return null;
        }
        only = child;
      } else if (node instanceof TextNode text && !text.isBlank()) {
        return null;
      }
    }
    return only;
  }

  private void children(Element parent, Scope scope, int depth) {
    for (Node node : parent.childNodes()) {
      if (out.length() > Limits.MAX_HTML_CHARS) {
        return;
      }
      if (node instanceof TextNode text) {
        out.append(PlainText.escape(text.getWholeText()));
      } else if (node instanceof Element child && depth < Limits.MAX_DEPTH) {
        element(child, scope.inside(child), depth);
      }
    }
  }

  private void element(Element element, Scope scope, int depth) {
    String name = localName(element);
    out.append('<').append(name);
    for (Attribute attribute : element.attributes()) {
      attribute(attribute, scope);
    }
    out.append('>');
    // HTML that was not escaped leaves its void elements open; what follows them is not inside.
    children(element, scope, depth + 1);
    if (!VOID.contains(name)) {
      out.append("</").append(name).append('>');
    }
  }

  private void attribute(Attribute attribute, Scope scope) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    if (name.equals("xml:lang")) {
      name = "lang";
    } else if (name.startsWith("xml")) {
      return;
    } else if (ADDRESSES.contains(name) && !scope.base().equals(outerBase)) {
      // Only a base of the markup's own needs this; the sanitiser resolves the rest.
      value = scope.resolve(value);
    }
    out.append(' ').append(name).append("=\"");
    out.append(PlainText.escape(value).replace("\"", "&quot;")).append('"');
  }

  private static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
