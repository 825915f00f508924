package org.warraq.feed;

import java.util.List;
import java.util.Optional;

/** What the Media RSS elements ({@code media:*}) say; addresses are absolute. */
public record Media(
    List<Thumbnail> thumbnails,
    List<Item> contents,
    List<Credit> credits,
    Optional<String> player,
    Optional<String> rating,
    Optional<String> license,
    Optional<String> restriction) {
  public Media {
    thumbnails = List.copyOf(thumbnails);
    contents = List.copyOf(contents);
    credits = List.copyOf(credits);
  }

  /** A small picture; sizes in pixels, as the feed says. */
  public record Thumbnail(String url, Optional<Integer> width, Optional<Integer> height) {}

  /**
   * A picture, sound or film.
   *
   * @param medium {@code image}, {@code video}, {@code audio}, …
   * @param description what it shows
   * @param credit whose it is
   */
  public record Item(
      String url,
      Optional<String> type,
      Optional<String> medium,
      Optional<Integer> width,
      Optional<Integer> height,
      Optional<String> description,
      Optional<String> credit) {}

  /** Who contributed to the media, and as what. */
  public record Credit(Optional<String> role, String content) {}

  boolean isEmpty() {
    return thumbnails.isEmpty()
        && contents.isEmpty()
        && credits.isEmpty()
        && player.isEmpty()
        && rating.isEmpty()
        && license.isEmpty()
        && restriction.isEmpty();
  }
}
