package org.warraq.feed;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the text of an XML document before it is parsed: takes the document type away (and with
 * it every external entity), escapes ampersands that begin no reference, and drops control
 * characters. A text that needs nothing comes back untouched.
 */
final class SourceRepair {
  /**
   * The longest name of a character reference in HTML is {@code CounterClockwiseContourIntegral}.
   */
  private static final int MAX_REFERENCE_CHARS = 33;

  private static final int MAX_ENTITIES = 100;
  private static final int MAX_ENTITY_CHARS = 200;

  /** The document types of XHTML, which XML feeds mean, name other brackets than HTML 5 does. */
  private static final Map<String, String> XHTML_BRACKETS =
      Map.of("lang", "\u2329", "rang", "\u232A");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String CDATA = "<![CDATA[";

  private static final String AMPERSANDS = "Ampersands that were not escaped were taken as text.";

  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> entities = new HashMap<>();
  private final String xml;
  private String doctype = "";

  SourceRepair(String source) {
    String text = withoutControls(source);
    int start = text.indexOf('<');
    if (start > 0) {
      if (!text.substring(0, start).isBlank()) {
        problems.add("Text before the document was skipped.");
      }
      text = text.substring(start);
    }
    text = CdataRepair.repair(withoutDoctype(text), problems);
    xml = withEscapedAmpersands(text);
  }

  String xml() {
    return xml;
  }

  /** The document type declaration up to its internal subset; empty if there is none. */
  String doctype() {
    return doctype;
  }

  List<String> problems() {
    return problems;
  }

  private String withoutControls(String source) {
    StringBuilder out = null;
    int from = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean windows = c >= 0x80 && c < 0xA0;
      if (windows || isForbidden(c)) {
        if (out == null) {
          out = new StringBuilder(source.length());
          problems.add("Control characters were removed.");
        }
        out.append(source, from, i);
        if (windows) {
          // Quotation marks of windows-1252 that a careless conversion took for ISO 8859-1.
          out.append(new String(new byte[] {(byte) c}, WINDOWS_1252));
        }
        from = i + 1;
      }
    }
    return out == null ? source : out.append(source, from, source.length()).toString();
  }

  private String withoutDoctype(String text) {
    int start = 0;
    while (true) {
      start = text.indexOf('<', start);
      if (start < 0 || start + 1 >= text.length()) {
        return text;
      }
      if (text.startsWith("<!--", start)) {
        start = after(text, "-->", start + 4);
      } else if (text.startsWith("<?", start)) {
        start = after(text, "?>", start + 2);
      } else {
        break;
      }
    }
    if (!text.regionMatches(true, start, "<!DOCTYPE", 0, 9)) {
      return text;
    }
    int close = text.indexOf('>', start);
    int bracket = text.indexOf('[', start);
    int end = close + 1;
    if (bracket >= 0 && bracket < close) {
      int subsetEnd = text.indexOf(']', bracket);
      if (subsetEnd < 0) {
        return text;
      }
      readEntities(text.substring(bracket + 1, subsetEnd));
      end = after(text, ">", subsetEnd);
    }
    if (end <= start) {
      return text;
    }
    int head = bracket >= 0 && bracket < close ? bracket : close;
    doctype = Limits.cut(text.substring(start, head), Limits.MAX_LINE_CHARS);
    return text.substring(0, start) + text.substring(end);
  }

  /** Takes internal entities that stand for a few characters; nothing else of a DTD is read. */
  private void readEntities(String subset) {
    int at = subset.indexOf("<!ENTITY");
    while (at >= 0 && entities.size() < MAX_ENTITIES) {
      int end = subset.indexOf('>', at);
      if (end < 0) {
        return;
      }
      String declaration = subset.substring(at + 8, end).strip();
      int open = Math.max(declaration.indexOf('"'), declaration.indexOf('\''));
      if (open > 0 && declaration.length() > open + 1) {
        int close = declaration.lastIndexOf(declaration.charAt(open));
        int first = declaration.indexOf(declaration.charAt(open));
        String name = declaration.substring(0, first).strip();
        String value = close > first ? declaration.substring(first + 1, close) : "";
        if (isName(name) && isHarmless(value)) {
          entities.put(name, value);
        }
      }
      at = subset.indexOf("<!ENTITY", end);
    }
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.chars().allMatch(Character::isLetterOrDigit);
  }

  /** A value may hold one numeric reference, but no entity (no expansion of expansions). */
  private static boolean isHarmless(String value) {
    int amp = value.indexOf('&');
    return value.length() <= MAX_ENTITY_CHARS
        && value.indexOf('<') < 0
        && (amp < 0 || (value.startsWith("&#", amp) && value.lastIndexOf('&') == amp));
  }

  private String withEscapedAmpersands(String text) {
    StringBuilder out = null;
    int from = 0;
    int amp = text.indexOf('&');
    int cdata = text.indexOf(CDATA);
    while (amp >= 0) {
      if (cdata >= 0 && cdata < amp) {
        int end = after(text, "]]>", cdata);
        amp = text.indexOf('&', Math.max(amp, end));
        if (end <= amp || amp < 0) {
          cdata = text.indexOf(CDATA, end);
        }
        continue;
      }
      int length = referenceLength(text, amp);
      String declared = length == 0 ? null : replacement(text, amp, length);
      if (length == 0 || declared != null) {
        if (out == null) {
          out = new StringBuilder(text.length() + 64);
        }
        out.append(text, from, amp).append(declared == null ? "&amp;" : declared);
        from = declared == null ? amp + 1 : amp + length;
        if (declared == null && !problems.contains(AMPERSANDS)) {
          problems.add(AMPERSANDS);
        }
      }
      amp = text.indexOf('&', amp + 1);
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  /** What stands for a reference that the parser does not know or must not see. */
  private @Nullable String replacement(String text, int amp, int length) {
    if (text.charAt(amp + 1) == '#') {
      char number = number(text, amp + 2, amp + length - 1);
      return Character.isSurrogate(number) ? "\uFFFD" : isForbidden(number) ? "" : null;
    }
    String name = text.substring(amp + 1, amp + length - 1);
    String declared = entities.get(name);
    return declared != null ? declared : XHTML_BRACKETS.get(name);
  }

  private static char number(String text, int from, int to) {
    boolean hex = from < to && (text.charAt(from) | 0x20) == 'x';
    int start = hex ? from + 1 : from;
    try {
      int number = Integer.parseInt(text, start, to, hex ? 16 : 10);
      boolean suspect = number > 0 && (number < ' ' || (number >= 0xD800 && number < 0xE000));
      return suspect ? (char) number : ' ';
    } catch (NumberFormatException e) {
      return ' ';
    }
  }

  private static boolean isForbidden(char c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\r';
  }

  /** The length of a character reference with its semicolon, 0 if the ampersand begins none. */
  private static int referenceLength(String text, int amp) {
    int end = Math.min(text.length(), amp + 1 + MAX_REFERENCE_CHARS);
    for (int i = amp + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i == amp + 1 ? 0 : i - amp + 1;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && !(c == '#' && i == amp + 1)) {
        return 0;
      }
    }
    return 0;
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /** The character set named in an XML declaration, read from the first bytes of a document. */
  static String declaredCharset(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int declaration = lower.indexOf("<?xml");
    int end = declaration < 0 ? -1 : lower.indexOf("?>", declaration);
    int encoding = end < 0 ? -1 : lower.indexOf("encoding", declaration);
    if (encoding < 0 || encoding > end) {
      return "";
    }
    int open = encoding + 8;
    while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
      open++;
    }
    int close = open >= end ? -1 : head.indexOf(head.charAt(open), open + 1);
    return close < 0 || close > end ? "" : head.substring(open + 1, close);
  }
}
