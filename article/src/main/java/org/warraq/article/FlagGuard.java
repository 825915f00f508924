package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lifts suspicions that fell on the article itself. Themes call the article's own box {@code
 * single-sidebar} or {@code share-content}; of all rules of the extraction this one saves most
 * pages.
 */
final class FlagGuard {
  /** A part that holds so much of the page's prose is what the page is about. */
  private static final double MUCH = 0.45;

  /** A hidden part or a footer is the article only if next to nothing is elsewhere. */
  private static final int NEXT_TO_NOTHING = 140;

  private static final double NEXT_TO_NOTHING_SHARE = 0.05;

  /** For flags that fall on the article more often than others, a third of the inside. */
  private static final double LITTLE_SHARE = 0.33;

  private FlagGuard() {}

  /** Flags with the same name stand or fall together. */
  private record Group(String name, Flag.Weight weight, Set<Flag> flags, double inside) {
    boolean isComments() {
      return name.toLowerCase(Locale.ROOT).contains("comment");
    }

    /**
     * Sidebars lend their name to the column beside them, hiding to what a script shows at once.
     */
    boolean isLayout() {
      return name.startsWith("!") || ClassWords.saysLayout(name);
    }
  }

  static void lift(List<Block> blocks) {
    captions(blocks);
    List<Group> groups = groups(blocks);
    double total = 0;
    for (Block block : blocks) {
      total += prose(block);
    }
    for (Group group : groups) {
      if (group.weight == Flag.Weight.SOFT && group.inside > total * MUCH) {
        group.flags.forEach(Flag::lift);
      }
    }
    // One after the other, the fullest first and comments last: what is lifted counts as
    // "elsewhere".
    List<Group> hard =
        groups.stream()
            .filter(g -> g.weight == Flag.Weight.HARD)
            .sorted(Comparator.comparing(Group::isComments).thenComparing(g -> -g.inside))
            .toList();
    for (Group group : hard) {
      double outside = outside(blocks, group.flags);
      double share = group.isLayout() ? LITTLE_SHARE : NEXT_TO_NOTHING_SHARE;
      if (outside < NEXT_TO_NOTHING || outside < group.inside * share) {
        group.flags.forEach(Flag::lift);
      }
    }
  }

  /** Captions that hold most of the page's prose are none. */
  private static void captions(List<Block> blocks) {
    double all = 0;
    double captions = 0;
    for (Block block : blocks) {
      if (block.length() >= Block.SENTENCE_LENGTH && block.marks() > 0 && block.linkShare() < 0.5) {
        all += block.length();
        captions += block.kind() == Block.Kind.CAPTION ? block.length() : 0;
      }
    }
    if (captions > all * MUCH) {
      blocks.replaceAll(block -> block.kind() == Block.Kind.CAPTION ? block.asText() : block);
    }
  }

  private static List<Group> groups(List<Block> blocks) {
    Map<String, Double> inside = new HashMap<>();
    Map<String, Set<Flag>> flags = new HashMap<>();
    for (Block block : blocks) {
      double prose = prose(block);
      if (prose == 0) {
        continue;
      }
      Set<String> counted = new HashSet<>();
      for (Flag flag = block.flag(); flag != null; flag = flag.outer) {
        flags.computeIfAbsent(flag.name, name -> new HashSet<>()).add(flag);
        if (counted.add(flag.name)) {
          inside.merge(flag.name, prose, Double::sum);
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    flags.forEach((name, members) ->
        groups.add(
            new Group(
                name, members.iterator().next().weight, members, inside.getOrDefault(name, 0.0))));
    return groups;
  }

  private static double prose(Block block) {
    return block.isProse() ? block.length() - block.linked() : 0;
  }

  /** Prose that is neither under these flags nor under another hard one that still stands. */
  private static double outside(List<Block> blocks, Set<Flag> flags) {
    double outside = 0;
    for (Block block : blocks) {
      boolean elsewhere = true;
      for (Flag flag = block.flag(); flag != null && elsewhere; flag = flag.outer) {
        elsewhere = !flags.contains(flag) && (flag.weight == Flag.Weight.SOFT || !flag.stands());
      }
      outside += elsewhere ? prose(block) : 0;
    }
    return outside;
  }
}
