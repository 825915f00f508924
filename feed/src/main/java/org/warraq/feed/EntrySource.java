package org.warraq.feed;

import java.util.Optional;

/** The feed an entry was taken from by the feed that carries it. */
public record EntrySource(Details details) {
  /** The name of the source, plain text. */
  public Optional<String> title() {
    return details.texts().title().map(Text::plain);
  }

  /** The address of the source: its page, or its feed. */
  public Optional<String> link() {
    return details.link();
  }
}
