package org.warraq.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.warraq.language.Folding;

/** Finds the summary that stands between headline and text. */
final class Standfirst {
  private static final int MIN_CHARACTERS = 25;
  private static final int MAX_CHARACTERS = 700;

  /** How many blocks above the text are looked at. */
  private static final int REACH = 12;

  /** Descriptions are cut; so much of the beginning has to agree. */
  private static final int COMMON_CHARACTERS = 30;

  private Standfirst() {}

  /** The block that is the standfirst, above the text or at its top. */
  static @Nullable Block find(List<Block> blocks, List<Block> kept, Metadata metadata) {
    if (kept.isEmpty()) {
      return null;
    }
    String description = metadata.description().map(Folding::key).orElse("");
    int start = blocks.indexOf(kept.getFirst());
    int title = title(blocks, start, metadata);
    for (int i = Math.max(0, start - REACH); i < start; i++) {
      Block block = blocks.get(i);
      boolean marked = !block.isFlagged() || i > title && isWeaklyFlagged(block);
      if (isCandidate(block, metadata)
          && (agrees(block, description) || marked && isMarked(block))) {
        return block;
      }
    }
    Block top = kept.getFirst();
    boolean apart =
        !top.isFlagged() && isMarked(top)
            || (top.kind() == Block.Kind.HEADING && agrees(top, description));
    return kept.size() > 2 && apart && isCandidate(top, metadata) ? top : null;
  }

  private static boolean isCandidate(Block block, Metadata metadata) {
    int length = block.length();
    return length >= MIN_CHARACTERS
        && length <= MAX_CHARACTERS
        && block.linkShare() < 0.5
        && block.kind() != Block.Kind.CAPTION
        && !metadata.titleKeys().contains(Folding.key(block.text()));
  }

  private static boolean agrees(Block block, String description) {
    String key = Folding.key(block.text());
    int common = Math.min(key.length(), description.length());
    return common >= COMMON_CHARACTERS
        && key.regionMatches(
            0, description, 0, Math.min(common, Math.max(COMMON_CHARACTERS, common * 3 / 4)));
  }

  /** Where the headline stands, or past all blocks if it is not above the text. */
  private static int title(List<Block> blocks, int start, Metadata metadata) {
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      if (metadata.titleKeys().contains(Folding.key(blocks.get(i).text()))) {
        return i;
      }
    }
    return blocks.size();
  }

  /**
   * The suspicion on a block, if it is a weak one and the only one that stands: themes call the
   * standfirst under a headline a teaser.
   */
  private static boolean isWeaklyFlagged(Block block) {
    Flag flag = block.flag();
    return flag != null
        && flag.weight == Flag.Weight.SOFT
        && (flag.outer == null || !flag.outer.isRaised());
  }

  private static boolean isMarked(Block block) {
    int levels = 0;
    for (Box box = block.box(); box != null && levels < 2; box = box.parent) {
      if (box.end - box.first > 3) {
        return false;
      }
      if (ClassWords.saysStandfirst(box.element.attr("class"))
          || box.element.attr("itemprop").equals("description")) {
        return true;
      }
      levels++;
    }
    return false;
  }

  static Optional<String> text(@Nullable Block block, Metadata metadata, String body) {
    if (block != null) {
      return Optional.of(block.text().replace('\n', ' '));
    }
    return metadata
        .description()
        .filter(d -> d.length() >= 2 * MIN_CHARACTERS && d.length() <= MAX_CHARACTERS)
        .filter(d -> !d.endsWith("…") && !d.endsWith("...") && !d.endsWith("[…]"))
        .filter(d -> !isExcerpt(Folding.key(d), body));
  }

  /** Whether a description is the beginning of a paragraph, or a longer piece of the text. */
  private static boolean isExcerpt(String description, String body) {
    String text = Folding.key(body);
    String start = beginning(description, COMMON_CHARACTERS);
    return text.contains(beginning(description, 2 * COMMON_CHARACTERS))
        || description.contains(beginning(text, 2 * COMMON_CHARACTERS))
        || (text.contains(start)
            && body.lines().anyMatch(line -> Folding.key(line).startsWith(start)));
  }

  private static String beginning(String key, int characters) {
    return key.substring(0, Math.min(key.length(), characters));
  }
}
