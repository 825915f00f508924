package org.warraq.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a text itself said about where it comes from, before repair took it out.
 *
 * @param dateline city and agency before the first sentence
 * @param credits lines that name the source, in their order
 */
public record Attribution(Optional<String> dateline, List<String> credits) {
  public Attribution {
    credits = List.copyOf(credits);
  }
}
