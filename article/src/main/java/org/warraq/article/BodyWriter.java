package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Builds the article's HTML from the kept blocks: paragraphs out of whatever boxes held them,
 * lists, quotations and data tables around them as on the page, emphasis and links inside them,
 * pictures and the cards of embedded posts between them.
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
          "abbr", "acronym", "cite", "q", "time", "bdi", "bdo", "ruby", "rt", "rp", "code", "tt");

  /** Elements that a paragraph's text stands in directly. */
  private static final Set<String> LINES =
      Set.of("li", "dt", "dd", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th");

  private final List<Block> blocks;
  private final Box container;
  private final String base;
  private final StringBuilder out = new StringBuilder(8_192);
  private final List<Element> open = new ArrayList<>();
  private final Map<Element, Boolean> dataTables = new HashMap<>();
  private final Set<Element> cards = new HashSet<>();
  private final FigureWriter figures;
  private final PlainShape shape = new PlainShape();

  private BodyWriter(List<Block> blocks, Box container, String base) {
    this.blocks = blocks;
    this.container = container;
    this.base = base;
    this.figures = new FigureWriter(blocks, base, shape, out);
  }

  static String write(PageWalk walk, List<Block> kept, Box container, String base) {
    if (kept.isEmpty()) {
      return "";
    }
    BodyWriter writer = new BodyWriter(walk.blocks, container, base);
    List<Inset> insets = new ArrayList<>(walk.pictures);
    insets.addAll(walk.frames);
    insets.removeIf(inset -> !inset.box().isInside(container));
    insets.sort(Comparator.comparingInt(Inset::position));
    writer.body(kept, insets);
    String html = writer.out.toString();
    boolean settled = writer.shape.isKept() && html.length() <= Sanitiser.MAX_CHARACTERS;
    return settled ? html : Sanitiser.clean(html, base);
  }

  private void body(List<Block> kept, List<Inset> insets) {
    int next = 0;
    int at = container.first;
    for (Block block : kept) {
      while (blocks.get(at) != block) {
        at++;
      }
      while (next < insets.size() && insets.get(next).position() <= at) {
        inset(insets.get(next++));
      }
      if (!isInCard(block)) {
        block(block);
      }
    }
    while (next < insets.size() && insets.get(next).position() <= at + 1) {
      inset(insets.get(next++));
    }
    closeTo(0);
  }

  private void inset(Inset inset) {
    int start = out.length();
    int depth = open.size();
    switch (inset) {
      case Picture picture -> figures.picture(picture);
      case Frame frame -> {
        if (figures.embed(frame)) {
          cards.add(frame.element());
          shape.other();
        }
      }
    }
    if (out.length() > start && depth > 0) {
      String figure = out.substring(start);
      out.setLength(start);
      closeTo(0);
      out.append(figure);
    }
  }

  private boolean isInCard(Block block) {
    for (Box box = block.box(); box != null && !cards.isEmpty(); box = box.parent) {
      if (cards.contains(box.element)) {
        return true;
      }
    }
    return false;
  }

  private void block(Block block) {
    List<Element> path = structure(block);
    shape.boxes(path);
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
      out.append("<p");
      SafeTag.direction(inherited("dir", block.box().element, path), out);
      SafeTag.language(inherited("lang", block.box().element, path), out);
      out.append('>');
      line(block);
      out.append("</p>");
    }
  }

  /** The nearest value inside the container; what a written element around it says is said. */
  private String inherited(String attribute, Element box, List<Element> path) {
    for (Element e = box; e != null && e != container.element; e = e.parent()) {
      if (!path.isEmpty() && e == path.getLast()) {
        return "";
      }
      if (e.hasAttr(attribute)) {
        return e.attr(attribute);
      }
    }
    return "";
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
      shape.inline(path, base);
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
      if ((INLINE.contains(e.normalName()) && leads(e)) || turns(e)) {
        path.addFirst(e);
      }
    }
    return path;
  }

  /** A link without an address for readers is only its words. */
  private boolean leads(Element element) {
    return !element.nameIs("a") || Links.webOrMail(base, element.attr("href")).isPresent();
  }

  /** A part of a line that runs against the line. */
  private static boolean turns(Element element) {
    String direction = element.attr("dir").strip();
    if (!element.nameIs("span")
        || !direction.equalsIgnoreCase("ltr") && !direction.equalsIgnoreCase("rtl")) {
      return false;
    }
    for (Element around = element.parent(); around != null; around = around.parent()) {
      if (around.hasAttr("dir")) {
        return !around.attr("dir").strip().equalsIgnoreCase(direction);
      }
    }
    return direction.equalsIgnoreCase("rtl");
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
    return element.nameIs("span")
        ? "bdi"
        : AllowList.KEPT.getOrDefault(element.normalName(), element.normalName());
  }
}
