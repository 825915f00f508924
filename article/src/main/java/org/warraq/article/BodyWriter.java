package org.warraq.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Builds the article's HTML from the kept blocks: paragraphs out of whatever boxes held them,
 * lists, quotations and data tables around them as on the page, emphasis and links inside them,
 * pictures between them.
 */
final class BodyWriter {
  private static final Set<String> STRUCTURE =
      Set.of(
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  private static final Set<String> TABLE =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th");
  private static final Set<String> INLINE =
      Set.of(
          "a", "em", "strong", "b", "i", "u", "s", "strike", "del", "sub", "sup", "mark", "small",
          "abbr", "cite", "q", "time", "bdi", "bdo", "ruby", "rt", "rp", "code");

  /** Elements that a paragraph's text stands in directly. */
  private static final Set<String> LINES =
      Set.of("li", "dt", "dd", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th");

  /** Smaller pictures are icons, faces and counters. */
  private static final int MIN_PICTURE_PIXELS = 120;

  private final List<Block> blocks;
  private final Box container;
  private final String base;
  private final StringBuilder out = new StringBuilder(8_192);
  private final List<Element> open = new ArrayList<>();
  private final Map<Element, Boolean> dataTables = new HashMap<>();
  private final Set<String> shown = new java.util.HashSet<>();

  private BodyWriter(List<Block> blocks, Box container, String base) {
    this.blocks = blocks;
    this.container = container;
    this.base = base;
  }

  static String write(
      List<Block> blocks, List<Block> kept, List<Picture> pictures, Box container, String base) {
    if (kept.isEmpty()) {
      return "";
    }
    BodyWriter writer = new BodyWriter(blocks, container, base);
    writer.body(kept, pictures);
    return Sanitiser.clean(writer.out.toString(), base);
  }

  private void body(List<Block> kept, List<Picture> pictures) {
    int next = 0;
    int at = container.first;
    for (Block block : kept) {
      while (blocks.get(at) != block) {
        at++;
      }
      while (next < pictures.size() && pictures.get(next).position() <= at) {
        picture(pictures.get(next++));
      }
      block(block);
    }
    while (next < pictures.size() && pictures.get(next).position() <= at + 1) {
      picture(pictures.get(next++));
    }
    closeTo(0);
  }

  private void block(Block block) {
    List<Element> path = structure(block);
    int common = 0;
    while (common < path.size() && common < open.size() && path.get(common) == open.get(common)) {
      common++;
    }
    boolean sameLine = common == path.size() && common == open.size() && isLine(path);
    closeTo(common);
    for (Element element : path.subList(common, path.size())) {
      SafeTag.open(element, kept(element), base, Manner.HOUSE, out);
      open.add(element);
    }
    if (isLine(path)) {
      out.append(sameLine ? "<br>" : "");
      line(block);
    } else {
      SafeTag.open(block.box().element, "p", base, Manner.HOUSE, out);
      line(block);
      out.append("</p>");
    }
  }

  private static boolean isLine(List<Element> path) {
    return !path.isEmpty() && LINES.contains(path.getLast().normalName());
  }

  /** The elements around a block, inside the container, that shape it. */
  private List<Element> structure(Block block) {
    List<Element> path = new ArrayList<>();
    for (Element e = block.box().element; e != null && e != container.element; e = e.parent()) {
      String name = e.normalName();
      if (STRUCTURE.contains(name) || (TABLE.contains(name) && isInDataTable(e))) {
        path.addFirst(e);
      }
    }
    return path;
  }

  private boolean isInDataTable(Element part) {
    Element table = part;
    while (table != null && !table.normalName().equals("table")) {
      table = table.parent();
    }
    return table != null && dataTables.computeIfAbsent(table, BodyWriter::isData);
  }

  /** Tables of old pages hold the layout; a table of data has short cells in several columns. */
  private static boolean isData(Element table) {
    if (table.selectFirst("table table, p + p, h1, h2") != null) {
      return false;
    }
    int cells = table.select("td, th").size();
    int rows = table.select("tr").size();
    return rows >= 2 && cells >= 2 * rows && table.text().length() / cells < 150;
  }

  private void line(Block block) {
    List<Element> inline = new ArrayList<>();
    boolean code = block.kind() == Block.Kind.CODE;
    for (Node node : block.nodes()) {
      List<Element> path = inlinePath(node, block.box().element);
      int common = 0;
      while (common < path.size()
          && common < inline.size()
          && path.get(common) == inline.get(common)) {
        common++;
      }
      closeInline(inline, common);
      for (Element element : path.subList(common, path.size())) {
        SafeTag.open(element, kept(element), base, Manner.HOUSE, out);
        inline.add(element);
      }
      if (node instanceof TextNode text) {
        SafeWriter.escape(code ? text.getWholeText() : spaced(text.getWholeText()), out);
      } else {
        out.append("<br>");
      }
    }
    closeInline(inline, 0);
  }

  private static String spaced(String text) {
    return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
  }

  private List<Element> inlinePath(Node node, Element box) {
    List<Element> path = new ArrayList<>();
    for (Node n = node.parent(); n instanceof Element e && e != box; n = e.parent()) {
      if (INLINE.contains(e.normalName()) && leads(e)) {
        path.addFirst(e);
      }
    }
    return path;
  }

  /** A link without an address for readers is only its words. */
  private boolean leads(Element element) {
    return !element.nameIs("a") || Links.webOrMail(base, element.attr("href")).isPresent();
  }

  private void closeInline(List<Element> inline, int depth) {
    while (inline.size() > depth) {
      out.append("</").append(kept(inline.removeLast())).append('>');
    }
  }

  private void closeTo(int depth) {
    while (open.size() > depth) {
      out.append("</").append(kept(open.removeLast())).append('>');
    }
  }

  private static String kept(Element element) {
    return AllowList.KEPT.getOrDefault(element.normalName(), element.normalName());
  }

  private void picture(Picture picture) {
    if (picture.isFlagged() || !picture.box().isInside(container) || isSmall(picture.element())) {
      return;
    }
    String src = Pictures.raw(picture.element());
    if (src.isEmpty() || Metadata.isLogo(src) || !shown.add(src)) {
      return;
    }
    closeTo(0);
    int start = out.length();
    out.append("<figure>");
    if (!SafeTag.picture(picture.element(), base, Manner.HOUSE, out)) {
      out.setLength(start);
      return;
    }
    String caption = Captions.of(picture, blocks);
    if (!caption.isEmpty()) {
      out.append("<figcaption>");
      SafeWriter.escape(caption, out);
      out.append("</figcaption>");
    }
    out.append("</figure>");
  }

  static boolean isSmall(Element img) {
    return pixels(img, "width") < MIN_PICTURE_PIXELS
        || pixels(img, "height") < MIN_PICTURE_PIXELS / 2;
  }

  private static int pixels(Element img, String name) {
    String value = img.attr(name).replace("px", "").strip();
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : Integer.MAX_VALUE;
  }
}
