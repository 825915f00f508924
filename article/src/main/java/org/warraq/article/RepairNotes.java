package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.warraq.language.RepairPolicy;
import org.warraq.language.RepairRule;
import org.warraq.language.RepairTally;
import org.warraq.language.TextRepair;

/** What is allowed on one body, and what was done to it so far. */
final class RepairNotes {
  final RepairPolicy policy;
  final RepairTally tally = new RepairTally();
  private final Map<Element, Integer> places = new IdentityHashMap<>();
  private final List<Out> out = new ArrayList<>();
  final List<String> credits = new ArrayList<>();
  Optional<String> dateline = Optional.empty();

  /** Words that went, and where in the text they stood. */
  private record Out(int place, BodyRepair.Removed removed) {}

  private final Element body;
  private Optional<String> language;

  /**
   * The notes on a body that nothing was done to.
   *
   * @param language what the feed or page says; else the text does, once somebody asks
   */
  RepairNotes(Element body, RepairPolicy policy, Optional<String> language) {
    this.body = body;
    this.policy = policy;
    this.language = language;
  }

  /** The language of the text. */
  String language() {
    if (language.isEmpty()) {
      language = Optional.of(TextRepair.language(body.text(), Optional.empty()));
    }
    return language.get();
  }

  boolean allows(RepairRule rule) {
    return policy.has(rule);
  }

  void count(RepairRule rule, int times) {
    tally.add(rule, times);
  }

  /** Remembers the order of the blocks. */
  void keepOrder(List<Element> blocks) {
    blocks.forEach(block -> places.put(block, places.size()));
  }

  /** Takes a block out and remembers its words. */
  void remove(Element block, RepairRule rule) {
    removed(block, rule, block.text());
    block.remove();
  }

  /** Notes that these words of a block went. */
  void removed(Element block, RepairRule rule, String words) {
    String text = words.strip();
    if (!text.isEmpty()) {
      out.add(new Out(places.getOrDefault(block, 0), new BodyRepair.Removed(rule, text)));
    }
    tally.add(rule, 1);
  }

  /** What went, in the order of the text. */
  List<BodyRepair.Removed> removed() {
    return out.stream().sorted(Comparator.comparingInt(Out::place)).map(Out::removed).toList();
  }
}
