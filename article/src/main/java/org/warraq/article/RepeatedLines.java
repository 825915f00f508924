package org.warraq.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;
import org.warraq.language.RepairRule;

/** Takes headline and standfirst out of the text when it says them again. */
final class RepeatedLines {
  /** So many blocks at the top are looked at; further down a headline is a subject. */
  private static final int TOP = 3;

  /** A shorter line may be a heading that happens to say the same. */
  private static final int MIN_WORDS = 3;

  /** So long a headline is said again by nobody who writes. */
  private static final int MIN_WORDS_ANYWHERE = 5;

  /** Share of common words from which two lines are one, when neither is much longer. */
  private static final double NEARLY = 0.85;

  private static final int STANDFIRST_CHARACTERS = 40;

  private RepeatedLines() {}

  static void headline(Element body, String headline, RepairNotes notes) {
    String key = Folding.key(headline);
    int words = key.split(" ").length;
    if (words < MIN_WORDS) {
      return;
    }
    for (Element block : Lines.of(body).stream().limit(TOP).toList()) {
      if (!isLine(block) || Lines.of(body).size() < 2 || !says(block.text(), key)) {
        break;
      }
      notes.remove(block, RepairRule.REPEATED_HEADLINE);
    }
    beforeTheText(body, headline, key, notes);
    if (words < MIN_WORDS_ANYWHERE) {
      return;
    }
    List<Element> blocks = Lines.of(body);
    for (Element block : blocks) {
      if (isLine(block) && Folding.key(block.text()).equals(key) && Lines.of(body).size() > 1) {
        notes.remove(block, RepairRule.REPEATED_HEADLINE);
      }
    }
  }

  /**
   * The headline and a full stop or the like, and then the first sentence in the same paragraph.
   */
  private static void beforeTheText(Element body, String headline, String key, RepairNotes notes) {
    List<Element> blocks = Lines.of(body);
    if (blocks.isEmpty() || key.split(" ").length < MIN_WORDS_ANYWHERE) {
      return;
    }
    Element first = blocks.getFirst();
    String text = BlockText.of(first);
    int reach = Math.min(text.length(), 2 * headline.length() + 10);
    for (int i = key.length() / 2; i < reach && first.nameIs("p"); i++) {
      if (".!?؟:|\n–—".indexOf(text.charAt(i)) >= 0
          && Folding.key(text.substring(0, i)).equals(key)
          && text.length() - i > STANDFIRST_CHARACTERS) {
        int end = i + 1;
        while (end < text.length() && !isStart(text.charAt(end))) {
          end++;
        }
        notes.removed(first, RepairRule.REPEATED_HEADLINE, text.substring(0, i + 1));
        BlockText.cutStart(first, end);
        return;
      }
    }
  }

  private static boolean isStart(char c) {
    return Character.isLetterOrDigit(c) || "«“\"„¿¡([‘’'".indexOf(c) >= 0;
  }

  private static boolean isLine(Element block) {
    return Lines.isLine(block) && !block.nameIs("blockquote");
  }

  /**
   * The same words, or nearly: a comma word more, another spelling of a name, the site's name
   * behind a bar. Numbers are never nearly the same.
   */
  private static boolean says(String line, String headline) {
    String key = Folding.key(line);
    if (key.equals(headline)) {
      return true;
    }
    if (key.length() <= headline.length() + 40) {
      for (int i = 1; i < line.length(); i++) {
        if ("|–—-:".indexOf(line.charAt(i)) >= 0
            && (Folding.key(line.substring(0, i)).equals(headline)
                || Folding.key(line.substring(i + 1)).equals(headline))) {
          return true;
        }
      }
    }
    List<String> one = Arrays.asList(key.split(" "));
    List<String> two = Arrays.asList(headline.split(" "));
    Set<String> common = new HashSet<>(one);
    common.retainAll(new HashSet<>(two));
    int all = Math.max(one.size(), two.size());
    boolean sentence = Lines.endsWithFullStop(line);
    return all >= 2 * MIN_WORDS
        && (double) common.size() / all >= (sentence ? 0.9 : NEARLY)
        && numbers(one).equals(numbers(two));
  }

  private static Set<String> numbers(List<String> words) {
    Set<String> numbers = new HashSet<>();
    words.stream().filter(word -> Character.isDigit(word.charAt(0))).forEach(numbers::add);
    return numbers;
  }

  /**
   * A standfirst goes only if the text itself says the same again; else it is the first paragraph.
   */
  static void standfirst(Element body, String standfirst, RepairNotes notes) {
    String key = Folding.key(standfirst);
    List<Element> blocks = Lines.of(body).stream().limit(TOP).toList();
    if (key.length() < STANDFIRST_CHARACTERS
        || blocks.size() < 2
        || !blocks.getFirst().nameIs("p")) {
      return;
    }
    String start = key.substring(0, STANDFIRST_CHARACTERS);
    boolean again = blocks.stream().skip(1).anyMatch(b -> Folding.key(b.text()).startsWith(start));
    if (again && Folding.key(blocks.getFirst().text()).equals(key)) {
      notes.remove(blocks.getFirst(), RepairRule.REPEATED_STANDFIRST);
    }
  }

  /** A first paragraph that one of the next two says again, whole or as its beginning. */
  static void beginning(Element body, RepairNotes notes) {
    List<Element> blocks = Lines.of(body).stream().limit(TOP).toList();
    if (blocks.size() < 2 || !blocks.getFirst().nameIs("p")) {
      return;
    }
    String first = blocks.getFirst().text();
    boolean cut = first.endsWith("…") || first.endsWith("...") || first.endsWith("]");
    String key = Folding.key(first.replaceAll("(\\[?(…|\\.\\.\\.)\\]?)+$", ""));
    if (key.length() < STANDFIRST_CHARACTERS) {
      return;
    }
    for (Element block : blocks.subList(1, blocks.size())) {
      String other = Folding.key(block.text());
      boolean whole = other.equals(key) || other.startsWith(key + " ");
      if (block.nameIs("p") && (whole || (cut && other.startsWith(key)))) {
        notes.remove(blocks.getFirst(), RepairRule.REPEATED_STANDFIRST);
        return;
      }
    }
  }
}
