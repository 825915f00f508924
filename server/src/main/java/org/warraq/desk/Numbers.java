package org.warraq.desk;

import java.util.Optional;

/** Numbers in addresses, which anybody can type. */
final class Numbers {
  private Numbers() {}

  /** The positive number that this is; empty otherwise. */
  static Optional<Long> id(String text) {
    try {
      return Optional.of(Long.valueOf(text)).filter(n -> n > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
