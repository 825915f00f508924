package org.warraq.press;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article as its author meant it: what a perfect reader would get out of the feed and the page.
 *
 * @param id unique over all publishers, {@code sahel-07}; pictures are named after it
 * @param headline plain text
 * @param standfirst plain text, one or two sentences
 * @param authors the signature; empty for unsigned reports
 * @param section the section's name in the publisher's language
 * @param published when it appeared first
 * @param modified when this version replaced an earlier one; empty for the first version
 * @param body in reading order, without headline and standfirst
 * @param wire the number of the agency's report that the article repeats
 * @param related headlines which the publisher recommends next to the article
 * @param canonical its permanent address, without tracking parameters
 */
public record PressArticle(
    String id,
    String headline,
    String standfirst,
    List<String> authors,
    String section,
    List<String> tags,
    Instant published,
    Optional<Instant> modified,
    List<Block> body,
    Optional<Picture> picture,
    Optional<String> wire,
    List<String> related,
    URI canonical) {

  /** A drawn picture: what it shows, what the caption says, and who is named for it. */
  public record Picture(Scene scene, String caption, String credit) {}

  public PressArticle {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    body = List.copyOf(body);
    related = List.copyOf(related);
  }

  /** The body's words, one block a line. */
  public String text() {
    return body.stream().map(Block::words).collect(Collectors.joining("\n"));
  }

  /** When the article last changed. */
  public Instant updated() {
    return modified.orElse(published);
  }
}
