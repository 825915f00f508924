package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;
import org.warraq.language.RepairRule;
import org.warraq.language.Sentences;

/** Takes lines out of the text that belong to the site it came from. */
final class ForeignLines {
  /** A list of other stories has no more entries than this; then the text is back. */
  private static final int MAX_ENTRIES = 12;

  /** A shorter line is a heading of the text. */
  private static final int MIN_HEADLINE_WORDS = 3;

  /** Headings have fewer words than this share of what headlines have. */
  private static final double HEADING_SHARE = 0.6;

  private static final int MAX_CREDIT = 200;
  private static final int MAX_CALL = 220;

  /** Credits and calls are one sentence, or two; more of them are prose. */
  private static final int MAX_SENTENCES = 2;

  /** Without a separator a credit may only stand so near to an edge. */
  private static final int EDGE = 6;

  private static final Set<String> AGENCIES = DataFiles.keys("names/agencies.txt");

  private ForeignLines() {}

  static void readAlso(Element body, RepairNotes notes) {
    for (Element block : List.copyOf(body.children())) {
      if (!block.hasParent() || !Lines.isLine(block)) {
        continue;
      }
      Optional<Phrases.Match> match = Phrases.READ_ALSO.match(block.text());
      if (match.isEmpty() || !hasOtherText(body, block)) {
        continue;
      }
      if (match.get().rest().isEmpty()) {
        removeEntries(block, notes);
        notes.remove(block, RepairRule.READ_ALSO);
      } else if (isPointer(block, match.get())) {
        notes.remove(block, RepairRule.READ_ALSO);
      }
    }
  }

  /** "Read also: headline", with a link, a colon, or without a sentence's end. */
  private static boolean isPointer(Element block, Phrases.Match match) {
    String text = block.text();
    if (text.length() > Lines.MAX_HEADLINE + 60) {
      return false;
    }
    boolean linked = Lines.linkShare(block) > 0.4;
    return linked || match.separated() || !Lines.endsASentence(text);
  }

  private static void removeEntries(Element line, RepairNotes notes) {
    List<Element> entries = new ArrayList<>();
    Element next = line.nextElementSibling();
    while (next != null && entries.size() < MAX_ENTRIES && isEntry(next)) {
      if (!entries.isEmpty() && isMarked(entries.getFirst()) && !isMarked(next)) {
        break;
      }
      entries.add(next);
      next = next.nextElementSibling();
    }
    if (next != null && Lines.isProse(next) && entries.size() > 1 && isHeading(entries)) {
      entries.removeLast();
    }
    entries.forEach(entry -> notes.remove(entry, RepairRule.READ_ALSO));
  }

  /** An item of a list that has no markup. */
  private static boolean isMarked(Element block) {
    String text = block.text();
    return !text.isEmpty() && "-–—•*·▪►".indexOf(text.charAt(0)) >= 0;
  }

  /** The last line before the text goes on is its heading, when it is no list and much shorter. */
  private static boolean isHeading(List<Element> entries) {
    Element last = entries.getLast();
    int words = words(last.text());
    double others =
        entries.subList(0, entries.size() - 1).stream()
            .mapToInt(entry -> words(entry.text()))
            .average()
            .orElse(0);
    return !isMarked(last) && Lines.linkShare(last) < 0.5 && words < HEADING_SHARE * others;
  }

  private static int words(String text) {
    return Folding.key(text).split(" ").length;
  }

  private static boolean isEntry(Element block) {
    String text = block.text();
    if (text.isEmpty()) {
      return block.selectFirst("img") == null;
    }
    if (block.nameIs("ul") || block.nameIs("ol")) {
      return Lines.linkShare(block) > 0.5
          || block.children().stream()
              .allMatch(li ->
                  li.text().length() <= Lines.MAX_HEADLINE && !Lines.endsWithFullStop(li.text()));
    }
    if (Lines.linkShare(block) > 0.8) {
      return true;
    }
    return block.nameIs("p")
        && text.length() <= Lines.MAX_HEADLINE
        && words(text) >= MIN_HEADLINE_WORDS
        && !Lines.endsWithFullStop(text)
        && Sentences.of(text).size() == 1
        && !Phrases.isOfSite(text);
  }

  static void credits(Element body, RepairNotes notes) {
    List<Element> blocks = Lines.of(body);
    int prose = blocks.size() - 1;
    while (prose > 0 && !Lines.isProse(blocks.get(prose))) {
      prose--;
    }
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Element block = blocks.get(i);
      String text = block.text();
      if (!Lines.isLine(block) || text.length() > MAX_CREDIT || !hasOtherText(body, block)) {
        continue;
      }
      boolean edge = i < 2 || i > prose || i >= blocks.size() - EDGE;
      boolean listFollows = text.endsWith(":") && block.nextElementSibling() != null;
      boolean agency = i > 0 && i >= blocks.size() - 2 && AGENCIES.contains(Folding.key(text));
      if (agency || (!listFollows && isCredit(text, edge))) {
        notes.credits.addFirst(text);
        notes.remove(block, RepairRule.CREDITS);
      }
    }
  }

  private static boolean isCredit(String text, boolean edge) {
    Optional<Phrases.Match> match = Phrases.CREDITS.match(text);
    if (match.isEmpty()) {
      return false;
    }
    if (match.get().sentence()) {
      return edge && Sentences.of(text).size() <= MAX_SENTENCES;
    }
    // A name, an address, a date: never a sentence of many words.
    int words = match.get().rest().split(" ").length;
    boolean sentence = Lines.endsASentence(text) && words > 4;
    return !sentence && words <= 20 && (edge || (match.get().separated() && words <= 8));
  }

  static void calls(Element body, RepairNotes notes) {
    for (Element block : Lines.of(body)) {
      String text = block.text();
      if (Lines.isLine(block)
          && text.length() <= MAX_CALL
          && Phrases.CALLS.match(text).isPresent()
          && Sentences.of(text).size() <= MAX_SENTENCES
          && hasOtherText(body, block)) {
        notes.remove(block, RepairRule.CALLS);
      }
    }
  }

  /** What is the only text is the text. */
  private static boolean hasOtherText(Element body, Element block) {
    return body.children().stream().anyMatch(other -> other != block && other.hasText());
  }
}
