package org.warraq.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * What a host says about text and data mining of a part of it.
 *
 * @param file the {@code tdmrep.json} that says it
 * @param location the paths that it speaks of, as written there
 * @param policy address of the conditions under which mining is allowed
 */
public record TdmRule(URI file, String location, Reservation reservation, Optional<String> policy) {

  /** Whether the rights to text and data mining are reserved. */
  public enum Reservation {
    RESERVED,
    NOT_RESERVED
  }
}
