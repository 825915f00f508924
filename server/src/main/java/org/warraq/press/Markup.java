package org.warraq.press;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Characters that mean something in HTML, XML and JSON, written so that they mean themselves. */
final class Markup {
  private Markup() {}

  /**
   * Text for the content of an element and for an attribute in double quotes, HTML and XML alike.
   */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Escapes as old blog software does: typographic marks become numeric references as well. */
  static String escapeTypography(String text) {
    return escape(text).replace("'", "&#039;").replace("’", "&#8217;").replace("…", "&#8230;");
  }

  /** An element on a line of its own, its text escaped. */
  static String element(String name, String text) {
    return "<" + name + ">" + escape(text) + "</" + name + ">\n";
  }

  /** HTML as character data; the markup of this package never contains the closing bracket. */
  static String cdata(String html) {
    return "<![CDATA[" + html + "]]>";
  }

  /** A JSON string in quotes, safe inside an HTML script element too. */
  static String json(String text) {
    var out = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '<' -> out.append("\\u003c");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** Markup as bytes; a character that the set lacks becomes a numeric reference. */
  static byte[] bytes(String markup, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    CharBuffer in = CharBuffer.wrap(markup);
    var out = new ByteArrayOutputStream(markup.length());
    ByteBuffer part = ByteBuffer.allocate(8192);
    while (true) {
      CoderResult result = encoder.encode(in, part, true);
      out.write(part.array(), 0, part.position());
      part.clear();
      if (result.isUnmappable()) {
        int point = Character.codePointAt(in, 0);
        out.writeBytes(("&#" + point + ";").getBytes(StandardCharsets.US_ASCII));
        in.position(in.position() + result.length());
      } else if (result.isMalformed()) {
        throw new IllegalArgumentException("Half a character in a text of the press");
      } else if (result.isUnderflow()) {
        return out.toByteArray();
      }
    }
  }
}
