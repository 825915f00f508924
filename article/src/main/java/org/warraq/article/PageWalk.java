package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The one walk over a page: cuts its text into blocks, raises suspicions, notes pictures and the
 * few elements that metadata is read from. Nothing of the tree is copied or changed.
 */
final class PageWalk {
  /** A page with more blocks is a listing or an attack; the article is long over by then. */
  private static final int MAX_BLOCKS = 20_000;

  private static final String MARKS = ".,;:!?،؛؟۔。、，！？…।";

  private static final boolean[] ASCII_MARKS = new boolean[0x80];

  static {
    MARKS.chars().filter(c -> c < 0x80).forEach(c -> ASCII_MARKS[c] = true);
  }

  final List<Block> blocks = new ArrayList<>(256);
  final List<Box> boxes = new ArrayList<>(512);
  final List<Picture> pictures = new ArrayList<>();
  final List<Frame> frames = new ArrayList<>();
  final PageSignals signals = new PageSignals();

  private Box box;
  private @Nullable Flag flag;
  private @Nullable Element figure;
  private boolean caption;

  /** The box of another service's post that the walk is in. */
  private @Nullable Element embed;

  private int linkDepth;
  private int breaks;

  private List<Node> nodes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(512);
  private int linked;
  private int marks;

  private PageWalk(Element body) {
    box = new Box(body, null, null, 0);
    boxes.add(box);
  }

  static PageWalk of(Document page) {
    Element body = page.body();
    PageWalk walk = new PageWalk(body);
    walk.children(body);
    walk.endBlock();
    walk.boxes.getFirst().end = walk.blocks.size();
    return walk;
  }

  private void children(Element parent) {
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof TextNode textNode) {
        text(textNode);
      } else if (child instanceof Element element && blocks.size() < MAX_BLOCKS) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    Role role = Role.of(element.normalName());
    switch (role) {
      case FRAME -> frames.add(new Frame(element, figure, blocks.size(), box, flag));
      case SKIPPED -> {
        signals.note(element, NameTraits.NOTHING, blocks.size(), flag);
        if (element.hasAttr("data-telegram-post")) {
          frames.add(new Frame(element, figure, blocks.size(), box, flag));
        }
      }
      case BREAK -> lineBreak(element);
      case RULE -> endBlock();
      case PICTURE -> pictures.add(new Picture(element, figure, blocks.size(), box, flag));
      case INLINE -> inline(element);
      case BLOCK, HEADING -> block(element);
    }
  }

  private void lineBreak(Element br) {
    breaks++;
    if (breaks >= 2) {
      endBlock();
    } else if (!text.isEmpty()) {
      nodes.add(br);
      trimSpace();
      text.append('\n');
    }
  }

  private void inline(Element element) {
    Flag outerFlag = flag;
    boolean outerCaption = caption;
    suspect(element);
    boolean parts = flag != outerFlag || caption != outerCaption;
    if (parts) {
      endBlock();
    }
    boolean link = element.normalName().equals("a");
    linkDepth += link ? 1 : 0;
    children(element);
    linkDepth -= link ? 1 : 0;
    if (parts) {
      endBlock();
    }
    flag = outerFlag;
    caption = outerCaption;
  }

  private void block(Element element) {
    endBlock();
    Box outerBox = box;
    Flag outerFlag = flag;
    Element outerFigure = figure;
    boolean outerCaption = caption;
    Element outerEmbed = embed;
    if (suspect(element).embed()) {
      embed = element;
      frames.add(new Frame(element, figure, blocks.size(), box, flag));
    }
    String name = element.normalName();
    if (name.equals("figure")) {
      figure = element;
    } else if (name.equals("figcaption")) {
      caption = true;
    }
    box = new Box(element, outerBox, flag, blocks.size());
    boxes.add(box);
    children(element);
    endBlock();
    box.end = blocks.size();
    box = outerBox;
    flag = outerFlag;
    figure = outerFigure;
    caption = outerCaption;
    embed = outerEmbed;
  }

  /** Judges an element by name, visibility and classes; each class string is judged once a page. */
  private NameTraits suspect(Element element) {
    boolean bare = element.attributesSize() == 0;
    NameTraits classes =
        bare ? NameTraits.NOTHING : NameTraits.of(element.attributes().get("class"));
    signals.note(element, classes, blocks.size(), flag);
    if (bare && !Suspicion.isSuspectName(element.normalName())) {
      return classes;
    }
    NameTraits id = bare ? NameTraits.NOTHING : NameTraits.of(element.attributes().get("id"));
    switch (Suspicion.of(element, classes, id)) {
      case NONE -> {
        // Innocent.
      }
      case CAPTION -> caption = true;
      case SOFT -> flag = new Flag(Flag.Weight.SOFT, Suspicion.group(element), flag);
      case HARD -> flag = new Flag(Flag.Weight.HARD, Suspicion.group(element), flag);
    }
    return classes;
  }

  private void text(TextNode node) {
    String whole = node.getWholeText();
    int before = text.length();
    boolean space = before == 0 || isSpace(text.charAt(before - 1));
    boolean any = false;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
        if (!space) {
          text.append(' ');
          space = true;
        }
      } else {
        text.append(c);
        space = false;
        any = true;
        if (isMark(c)) {
          marks++;
        }
      }
    }
    if (any || text.length() > before) {
      nodes.add(node);
    }
    if (any) {
      breaks = 0;
      if (linkDepth > 0) {
        linked += text.length() - before;
      }
    }
  }

  private static boolean isMark(char c) {
    return c < 0x80 ? ASCII_MARKS[c] : MARKS.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private void trimSpace() {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
  }

  private void endBlock() {
    breaks = 0;
    trimSpace();
    if (!text.isEmpty() && !isMarkup()) {
      while (nodes.getLast().nameIs("br")) {
        nodes.removeLast();
      }
      String words = text.toString();
      blocks.add(
          new Block(box, nodes, words, Math.min(linked, words.length()), marks, kind(), flag));
      nodes = new ArrayList<>();
    } else if (!nodes.isEmpty()) {
      nodes = new ArrayList<>();
    }
    text.setLength(0);
    linked = 0;
    marks = 0;
  }

  /** Markup that became text, as that of a {@code noscript} inside the head does. */
  private boolean isMarkup() {
    return text.charAt(0) == '<' && text.indexOf("=\"") > 0;
  }

  private Block.Kind kind() {
    if (caption || isAboutPost()) {
      return Block.Kind.CAPTION;
    }
    for (Box around = box; around != null; around = around.parent) {
      switch (around.element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Block.Kind.ITEM;
        }
        case "blockquote" -> {
          return Block.Kind.QUOTE;
        }
        case "pre" -> {
          return Block.Kind.CODE;
        }
        case "figure" -> {
          return figureText();
        }
        case "td", "th", "caption" -> {
          return box == around ? Block.Kind.CELL : paragraphOrText();
        }
        case "div", "section", "article", "main", "body" -> {
          return paragraphOrText();
        }
        default -> {
          // A paragraph may stand in a list item or a quotation.
        }
      }
    }
    return paragraphOrText();
  }

  /**
   * Some themes put tables and quotations into a figure; running text there is none of a picture.
   */
  private Block.Kind figureText() {
    return figure != null && figure.selectFirst("img, video, iframe") != null
        ? Block.Kind.CAPTION
        : paragraphOrText();
  }

  /** In the box of a post everything but its own paragraphs is the service's. */
  private boolean isAboutPost() {
    if (embed == null) {
      return false;
    }
    boolean quoted = embed.nameIs("blockquote");
    for (Box around = box; around != null && !quoted; around = around.parent) {
      quoted = around.element.nameIs("blockquote");
    }
    return !quoted || !box.element.nameIs("p");
  }

  private Block.Kind paragraphOrText() {
    return box.element.normalName().equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.TEXT;
  }
}
