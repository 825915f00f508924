package org.warraq.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the short lines about the headline, where pages without metadata say who and when. */
final class NearHeadline {
  private static final int BLOCKS_BEFORE = 15;
  private static final int BLOCKS_AFTER = 3;
  private static final int MAX_CHARACTERS = 80;

  private NearHeadline() {}

  static List<String> lines(List<Block> blocks, Box container) {
    int from = Math.max(0, container.first - BLOCKS_BEFORE);
    int to = Math.min(blocks.size(), Math.min(container.end, container.first + BLOCKS_AFTER));
    return blocks.subList(from, Math.max(from, to)).stream()
        .filter(block -> block.length() <= MAX_CHARACTERS && block.kind() != Block.Kind.HEADING)
        .map(Block::text)
        .toList();
  }

  static Optional<Instant> date(List<String> lines) {
    return lines.stream().map(Dates::parse).flatMap(Optional::stream).findFirst();
  }
}
