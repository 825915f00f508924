package org.warraq.feed;

import java.util.List;
import java.util.Optional;

/** Podlove Simple Chapters ({@code psc:chapters}). */
public record Chapters(Optional<String> version, List<Chapter> chapters) {
  public Chapters {
    chapters = List.copyOf(chapters);
  }

  /**
   * A chapter.
   *
   * @param start as written: {@code hh:mm:ss.mmm}
   */
  public record Chapter(
      String start, Optional<String> title, Optional<String> href, Optional<String> image) {}
}
