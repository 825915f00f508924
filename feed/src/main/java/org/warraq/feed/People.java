package org.warraq.feed;

import java.util.List;
import java.util.Optional;

/** Who made it. */
public record People(List<Person> authors, List<Person> contributors, Optional<Person> publisher) {
  public People {
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
  }
}
