package org.warraq.article;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Writes the permitted part of a tree in one walk, without building a second tree. */
final class SafeWriter implements NodeFilter {
  /** No article nests deeper; deeper elements are written without their tags. */
  private static final int MAX_DEPTH = 64;

  private static final Set<String> LINE_ONLY =
      Set.of("p", "h2", "h3", "h4", "h5", "h6", "pre", "figcaption", "caption", "dt");

  private static final Pattern LINE_ENDS = Pattern.compile("^[\\r\\n]+");

  private final Element root;
  private final String base;
  private final Manner manner;
  private final StringBuilder out = new StringBuilder(4_096);
  private final ArrayDeque<String> open = new ArrayDeque<>();
  private int depth;

  /** Parsers and browsers drop the first line end of preformatted text, each once: write none. */
  private boolean beforeCode;

  private SafeWriter(Element root, String base, Manner manner) {
    this.root = root;
    this.base = base;
    this.manner = manner;
  }

  static String write(Element root, String base, Manner manner) {
    SafeWriter writer = new SafeWriter(root, base, manner);
    root.filter(writer);
    return writer.out.toString().strip();
  }

  @Override
  public FilterResult head(Node node, int level) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      if (beforeCode) {
        words = LINE_ENDS.matcher(words).replaceFirst("");
        beforeCode = words.isEmpty();
      }
      escape(words, out);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element == root) {
      open.push("");
      return FilterResult.CONTINUE;
    }
    String name = element.normalName();
    if (manner == Manner.HOUSE && embed(element, name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean formula = manner == Manner.AS_WRITTEN && isFormula(element);
    if (manner.drops(name) || (isForeign(element) && !formula)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String kept = formula ? "" : keptName(element, name);
    if (kept.equals("img")) {
      SafeTag.picture(element, base, manner, out);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (kept.equals("br") || kept.equals("hr")) {
      out.append('<').append(kept).append('>');
      return FilterResult.SKIP_ENTIRELY;
    }
    open.push(kept);
    if (kept.isEmpty()) {
      if (AllowList.BLOCKS.contains(name)) {
        separate();
      }
      return FilterResult.CONTINUE;
    }
    depth++;
    SafeTag.open(element, kept, base, manner, out);
    if (kept.equals("pre")) {
      beforeCode = manner == Manner.HOUSE;
      if (!beforeCode && element.wholeText().startsWith("\n")) {
        // A parser swallows the first line end of preformatted text.
        out.append('\n');
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int level) {
    if (node instanceof Element element) {
      beforeCode &= !element.nameIs("pre");
      String kept = open.pop();
      if (!kept.isEmpty()) {
        depth--;
        out.append("</").append(kept).append('>');
      } else if (AllowList.BLOCKS.contains(element.normalName())) {
        separate();
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Writes the card of a post or film that an element shows; says whether it shows one. */
  private boolean embed(Element element, String name) {
    if (depth >= MAX_DEPTH || !Embeds.mayShow(element, name)) {
      return false;
    }
    Optional<Embed> embed = Embeds.of(element, figure(element), base);
    embed.ifPresent(shown -> shown.write(out));
    return embed.isPresent();
  }

  private static @Nullable Element figure(Element element) {
    Element parent = element.parent();
    return parent != null && parent.nameIs("figure") ? parent : null;
  }

  /** The name under which an element is written; empty for one whose content alone is kept. */
  private String keptName(Element element, String name) {
    if (depth >= MAX_DEPTH) {
      return name.equals("img") || name.equals("br") ? name : "";
    }
    String kept = manner.kept(name);
    if (kept.equals("p") && manner == Manner.HOUSE && holdsOnlyEmbed(element)) {
      return "";
    }
    if (kept.equals("a")
        && manner == Manner.HOUSE
        && Links.webOrMail(base, element.attr("href")).isEmpty()) {
      return "";
    }
    if (kept.isEmpty()
        && manner == Manner.HOUSE
        && AllowList.BOXES.contains(name)
        && isLine(element)) {
      return "p";
    }
    return kept;
  }

  /** A card is no line of text; a paragraph around nothing else would be parted by it. */
  private static boolean holdsOnlyEmbed(Element paragraph) {
    Element child = paragraph.firstElementChild();
    while (child != null && !Embeds.FRAMES.contains(child.normalName())) {
      child = child.nextElementSibling();
    }
    return child != null && !paragraph.hasText();
  }

  private boolean isLine(Element box) {
    for (String around : open) {
      if (LINE_ONLY.contains(around)) {
        return false;
      }
    }
    return !holdsBlock(box) && (box.hasText() || box.selectFirst("img") != null);
  }

  private static boolean holdsBlock(Element element) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (AllowList.BLOCKS.contains(child.normalName()) || holdsBlock(child)) {
        return true;
      }
    }
    return false;
  }

  /** SVG and MathML, under whatever element names. */
  private static boolean isForeign(Element element) {
    return !element.tag().namespace().equals("http://www.w3.org/1999/xhtml");
  }

  /** The signs of a formula can be read without its markup. */
  private static boolean isFormula(Element element) {
    return element.tag().namespace().equals("http://www.w3.org/1998/Math/MathML");
  }

  /** A vanished box must not glue its text to that of its neighbour. */
  private void separate() {
    if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
      out.append('\n');
    }
  }

  /** Appends text so that it is text inside an element and inside a quoted attribute alike. */
  static void escape(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          // Half a character cannot be written in UTF-8.
          out.append(text, from, i);
          from = i + 1;
        }
        continue;
      }
      if (c > '>' || (c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"')) {
        continue;
      }
      out.append(text, from, i).append(written(c));
      from = i + 1;
    }
    out.append(text, from, text.length());
  }

  /** What stands for a character that cannot stand for itself everywhere. */
  private static String written(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r', '\n' -> "\n";
      case '\t' -> "\t";
      default -> "";
    };
  }
}
