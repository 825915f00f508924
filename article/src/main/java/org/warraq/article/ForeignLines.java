package org.warraq.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Takes lines out of the text that belong to the site it came from. */
final class ForeignLines {
  /** Other stories' headlines are shorter; a longer line is prose. */
  private static final int MAX_HEADLINE = 140;

  /** A list of other stories has no more entries than this; then the text is back. */
  private static final int MAX_ENTRIES = 10;

  /** Credits stand at the end, within so many blocks. */
  private static final int TAIL = 6;

  private static final int MAX_CREDIT = 200;

  private ForeignLines() {}

  static void readAlso(Element body, Map<String, Integer> counts) {
    for (Element block : List.copyOf(body.children())) {
      if (!block.hasParent() || !isLine(block)) {
        continue;
      }
      Optional<String> rest = Phrases.READ_ALSO.rest(block.text());
      if (rest.isEmpty()) {
        continue;
      }
      if (rest.get().isEmpty()) {
        int removed = removeEntries(block);
        block.remove();
        BodyRepair.count(counts, BodyRepair.READ_ALSO, removed + 1);
      } else if (isPointer(block)) {
        block.remove();
        BodyRepair.count(counts, BodyRepair.READ_ALSO, 1);
      }
    }
  }

  private static boolean isLine(Element block) {
    return block.nameIs("p") || block.normalName().matches("h[2-6]") || block.nameIs("blockquote");
  }

  /** "Read also: headline", with a link, a colon, or without a sentence's end. */
  private static boolean isPointer(Element block) {
    String text = block.text();
    boolean sentence = endsASentence(text);
    return text.length() <= MAX_HEADLINE + 40
        && (linkShare(block) > 0.4
            || (text.indexOf(':') > 0 && text.indexOf(':') < 30)
            || !sentence)
        && !(sentence && linkShare(block) < 0.4 && text.indexOf(':') < 0);
  }

  private static int removeEntries(Element line) {
    int removed = 0;
    Element next = line.nextElementSibling();
    while (next != null && removed < MAX_ENTRIES && isEntry(next)) {
      Element after = next.nextElementSibling();
      next.remove();
      removed++;
      next = after;
    }
    return removed;
  }

  private static boolean isEntry(Element block) {
    String text = block.text();
    if (text.isEmpty()) {
      return block.selectFirst("img") == null;
    }
    if (block.nameIs("ul") || block.nameIs("ol")) {
      return linkShare(block) > 0.5
          || block.children().stream()
              .allMatch(li -> li.text().length() <= MAX_HEADLINE && !endsASentence(li.text()));
    }
    if (linkShare(block) > 0.8) {
      return true;
    }
    boolean credit = Phrases.CREDITS.rest(text).isPresent();
    return block.nameIs("p") && text.length() <= MAX_HEADLINE && !endsASentence(text) && !credit;
  }

  static void credits(Element body, Map<String, Integer> counts) {
    List<Element> blocks = body.children().stream().filter(Element::hasText).toList();
    for (int i = blocks.size() - 1; i >= Math.max(1, blocks.size() - TAIL); i--) {
      Element block = blocks.get(i);
      String text = block.text();
      boolean credit =
          isLine(block)
              && text.length() <= MAX_CREDIT
              && Phrases.CREDITS.rest(text).isPresent()
              && isCredit(text);
      if (credit) {
        block.remove();
        BodyRepair.count(counts, BodyRepair.CREDITS, 1);
      }
    }
  }

  /** WordPress' feed footer is a sentence; every other credit is none. */
  private static boolean isCredit(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    boolean wordPress =
        lower.contains("appeared first on")
            || lower.contains("est apparu en premier")
            || lower.contains("apareció primero en")
            || lower.contains("se publicó primero en");
    boolean footer =
        lower.startsWith("the post ")
            || lower.startsWith("l'article")
            || lower.startsWith("l’article")
            || lower.startsWith("la entrada ");
    return wordPress || (!footer && !endsASentence(text));
  }

  private static double linkShare(Element block) {
    int linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return block.text().isEmpty() ? 0 : (double) linked / block.text().length();
  }

  private static boolean endsASentence(String text) {
    String bare = text.replaceAll("[\\s\"'”’»)\\]]+$", "");
    return !bare.isEmpty() && ".!?؟۔".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }
}
