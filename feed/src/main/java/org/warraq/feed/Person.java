package org.warraq.feed;

import java.util.Optional;

/** Somebody who wrote, helped with or publishes something. At least one part is present. */
public record Person(Optional<String> name, Optional<String> email, Optional<String> uri) {
  boolean isEmpty() {
    return name.isEmpty() && email.isEmpty() && uri.isEmpty();
  }
}
