package org.warraq.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The articles of one house, as they stand at an instant. */
interface Stock {
  /** What has appeared by then, newest first, in the version of that instant. */
  List<PressArticle> at(Instant now);

  /** The article whose canonical path, percent-decoded, is this one. */
  Optional<PressArticle> find(String path, Instant now);

  /** When something appeared or changed last; names the state of the house. */
  Instant lastChange(Instant now);
}
