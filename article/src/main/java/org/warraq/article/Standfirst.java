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
    for (int i = Math.max(0, start - REACH); i < start; i++) {
      Block block = blocks.get(i);
      if (isCandidate(block, metadata) && (agrees(block, description) || isMarked(block))) {
        return block;
      }
    }
    Block top = kept.getFirst();
    boolean apart = isMarked(top) || (top.kind() == Block.Kind.HEADING && agrees(top, description));
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

  private static boolean isMarked(Block block) {
    if (block.isFlagged()) {
      return false;
    }
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
        .filter(d -> !Folding.key(body).contains(start(Folding.key(d))));
  }

  private static String start(String key) {
    return key.substring(0, Math.min(key.length(), COMMON_CHARACTERS));
  }
}
