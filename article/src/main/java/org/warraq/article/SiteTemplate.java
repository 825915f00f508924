package org.warraq.article;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site's pages before one is read.
 *
 * @param furniture keys of lines that the site repeats under its articles
 * @param containerPath where the text usually stands, as {@link PageShape} has it
 * @param body a CSS selector of the element that holds the text, given by a person
 * @param removed a CSS selector of what is never part of it, given by a person
 */
public record SiteTemplate(
    Set<Long> furniture,
    Optional<String> containerPath,
    Optional<String> body,
    Optional<String> removed) {
  /** Of the good text that was found, the usual container has to hold so much. */
  private static final double HYPOTHESIS = 0.8;

  /** Of a site of which nothing is known. */
  public static final SiteTemplate NONE =
      new SiteTemplate(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public SiteTemplate {
    furniture = Set.copyOf(furniture);
  }

  /** Whether a person's selector can be read; what is wrong with it, if not. */
  public static Optional<String> fault(String selector) {
    try {
      QueryParser.parse(selector);
      return Optional.empty();
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The element of the text: what a person said, else what is usual here, else what was found. */
  Box container(Document page, List<Box> boxes, Box found) {
    return body.flatMap(selector -> selected(page.selectFirst(selector), boxes))
        .or(() -> containerPath.flatMap(path -> usual(path, boxes, found)))
        .orElse(found);
  }

  private static Optional<Box> selected(@Nullable Element element, List<Box> boxes) {
    for (Element each = element; each != null; each = each.parent()) {
      Element wanted = each;
      Optional<Box> box = boxes.stream().filter(b -> b.element == wanted).findFirst();
      if (box.isPresent()) {
        return box;
      }
    }
    return Optional.empty();
  }

  private static Optional<Box> usual(String path, List<Box> boxes, Box found) {
    Optional<Box> best =
        boxes.stream()
            .filter(box -> box.score >= HYPOTHESIS * found.score)
            .filter(box -> box.score > 0 && PageShape.path(box).equals(path))
            .max(Comparator.comparingDouble(box -> box.score));
    // Elements inside each other may have one path: the one that was found is as good.
    return best.filter(box -> !PageShape.path(found).equals(path));
  }

  /** Without the lines that the site repeats. */
  List<Block> withoutFurniture(List<Block> text) {
    if (furniture.isEmpty()) {
      return text;
    }
    List<Block> own = text.stream().filter(block -> !isFurniture(block)).toList();
    return own.size() == text.size() ? text : BlockFilter.trimmed(own);
  }

  /** How many lines of a page the site repeats. */
  public int repeated(PageShape shape) {
    return furniture.isEmpty()
        ? 0
        : (int) shape.lines().stream().filter(line -> furniture.contains(line.key())).count();
  }

  private boolean isFurniture(Block block) {
    return furniture.contains(BlockKey.of(block.text()));
  }
}
