package org.warraq.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.warraq.article.Sanitiser;
import org.warraq.language.CharacterSets;

/** Reads an element's text as what its format and its attributes say it is. */
final class TextReader {
  private static final String CDATA = "<![CDATA[";

  private TextReader() {}

  /** The characters of an element, without markup and without the space around them. */
  static String line(Element element) {
    return Limits.cut(characters(element).strip(), Limits.MAX_LINE_CHARS);
  }

  /** The characters of an element, as long as content may be. */
  static String characters(Element element) {
    String characters =
        element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only
            ? only.getWholeText()
            : element.wholeText();
    return characters.contains(CDATA) ? withoutCdata(characters.strip()) : characters;
  }

  /** A CDATA section inside a CDATA section, or an escaped one, is its content. */
  private static String withoutCdata(String text) {
    if (!text.startsWith(CDATA)) {
      return text;
    }
    String content = text.substring(CDATA.length());
    for (String end : List.of("]]]]>", "]]>", "]]")) {
      if (content.endsWith(end)) {
        return content.substring(0, content.length() - end.length());
      }
    }
    return content;
  }

  /** A text that is plain unless the element or its looks say otherwise. */
  static Text text(Element element, Scope scope) {
    return read(element, scope, Text.PLAIN);
  }

  /** A text that is HTML unless the element says otherwise. */
  static Text html(Element element, Scope scope) {
    return read(element, scope, Text.HTML);
  }

  private static Text read(Element element, Scope scope, String usualType) {
    String type = mediaType(element, scope.format().isAtom() ? Text.PLAIN : usualType);
    String mode = element.attr("mode");
    boolean nested = hasElements(element);
    String value;
    if (nested && !mode.equals("base64")) {
      // Elements are markup whatever the type says, and its looks are those of XHTML.
      value = Markup.inside(element, scope);
      type = type.equals(Text.PLAIN) || type.equals(Text.HTML) ? Text.XHTML : type;
    } else {
      value = characters(element).strip();
      if (mode.equals("base64") || isBase64(element, scope, type)) {
        value = fromBase64(value);
      } else if (type.equals(Text.XHTML)) {
        value = PlainText.escape(value);
      }
    }
    if (!scope.format().isAtom() && type.equals(Text.PLAIN) && HtmlGuess.isHtml(value)) {
      String decoded = value.indexOf('<') < 0 ? decoded(value) : value;
      type = decoded.indexOf('<') >= 0 ? Text.HTML : Text.PLAIN;
      value = type.equals(Text.HTML) ? value : decoded;
    }
    return of(value, type, scope);
  }

  /** A text with references but without tags is plain text that was escaped once too often. */
  private static String decoded(String value) {
    String once = Text.unescape(value);
    return once.indexOf('<') < 0 && HtmlGuess.isHtml(once) ? Text.unescape(once) : once;
  }

  /** Makes a text of a value; HTML is sanitised. */
  static Text of(String value, String type, Scope scope) {
    String taken = Limits.cut(value, Limits.MAX_HTML_CHARS);
    if (Text.isHtml(type) && scope.cleaning() == Cleaning.SANITISED) {
      taken = clean(taken, type, scope);
    }
    return new Text(taken, type, scope.told(), scope.base());
  }

  private static String clean(String html, String type, Scope scope) {
    if (html.indexOf('<') >= 0) {
      return Sanitiser.quote(html, scope.base()).strip();
    }
    if (html.indexOf('&') < 0) {
      return html.strip();
    }
    String text = Text.unescape(html);
    // Markup without a single tag but with escaped closing tags was escaped twice; Atom says how
    // often it escapes, and is believed.
    if (!scope.format().isAtom()
        && !type.equals(Text.XHTML)
        && (text.contains("</") || text.contains("<br") || text.contains("<img"))) {
      return Sanitiser.quote(text, scope.base()).strip();
    }
    return PlainText.escape(text).strip();
  }

  private static String mediaType(Element element, String usual) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    int semicolon = type.indexOf(';');
    type = semicolon < 0 ? type : type.substring(0, semicolon).strip();
    return switch (type) {
      case "" -> usual;
      case "text" -> Text.PLAIN;
      case "html", "escaped" -> Text.HTML;
      case "xhtml", "xml" -> Text.XHTML;
      default -> type.indexOf('/') > 0 ? Limits.cut(type, 100) : usual;
    };
  }

  private static boolean hasElements(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof Element) {
        return true;
      }
    }
    return false;
  }

  /** Atom content of a type that is neither text nor XML is base64 (RFC 4287, 4.1.3.3). */
  private static boolean isBase64(Element element, Scope scope, String type) {
    return scope.format().isAtom()
        && element.hasAttr("type")
        && !element.hasAttr("src")
        && type.indexOf('/') > 0
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.startsWith("application/json");
  }

  private static String fromBase64(String value) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(value.getBytes(StandardCharsets.US_ASCII));
      return CharacterSets.decode(bytes, Optional.empty(), Optional.empty()).text();
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
