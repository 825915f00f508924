package org.warraq.fetch;

import java.net.URI;
import java.util.Optional;

/** Tells where a webmaster who wonders about our requests reaches whoever sends them. */
@FunctionalInterface
public interface Contact {
  /** The page with that address, when there is one; it may change while the program runs. */
  Optional<URI> page();
}
