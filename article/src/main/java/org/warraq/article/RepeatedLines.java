package org.warraq.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;

/** Takes headline and standfirst out of the text when it begins with them. */
final class RepeatedLines {
  /** So many blocks at the top are looked at; further down a headline is a subject. */
  private static final int TOP = 3;

  /** A shorter line may be a heading that happens to say the same. */
  private static final int MIN_WORDS = 3;

  /** Share of common words from which two lines are one, when neither is much longer. */
  private static final double NEARLY = 0.85;

  private static final int STANDFIRST_CHARACTERS = 40;

  private RepeatedLines() {}

  static void headline(Element body, String headline, Map<String, Integer> counts) {
    String key = Folding.key(headline);
    if (key.split(" ").length < MIN_WORDS) {
      return;
    }
    List<Element> top = body.children().stream().filter(Element::hasText).limit(TOP).toList();
    for (Element block : top) {
      boolean line = block.nameIs("p") || block.normalName().matches("h[2-6]");
      if (!line || block.selectFirst("img") != null || !says(Folding.key(block.text()), key)) {
        return;
      }
      block.remove();
      BodyRepair.count(counts, BodyRepair.REPEATED_HEADLINE, 1);
    }
  }

  /** The same words, or nearly: a comma word more, another spelling of a name. */
  private static boolean says(String line, String headline) {
    if (line.equals(headline)) {
      return true;
    }
    Set<String> one = new HashSet<>(Arrays.asList(line.split(" ")));
    Set<String> two = new HashSet<>(Arrays.asList(headline.split(" ")));
    int all = Math.max(one.size(), two.size());
    if (all < 2 * MIN_WORDS) {
      return false;
    }
    one.retainAll(two);
    return (double) one.size() / all >= NEARLY;
  }

  /**
   * A standfirst goes only if the text itself says the same again; else it is the first paragraph.
   */
  static void standfirst(Element body, String standfirst, Map<String, Integer> counts) {
    String key = Folding.key(standfirst);
    List<Element> blocks = body.children().stream().filter(Element::hasText).limit(TOP).toList();
    if (key.length() < STANDFIRST_CHARACTERS
        || blocks.size() < 2
        || !blocks.getFirst().nameIs("p")) {
      return;
    }
    String start = key.substring(0, STANDFIRST_CHARACTERS);
    boolean again = blocks.stream().skip(1).anyMatch(b -> Folding.key(b.text()).startsWith(start));
    if (again && Folding.key(blocks.getFirst().text()).equals(key)) {
      blocks.getFirst().remove();
      BodyRepair.count(counts, BodyRepair.REPEATED_STANDFIRST, 1);
    }
  }
}
