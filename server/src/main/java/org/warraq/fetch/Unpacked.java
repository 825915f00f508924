package org.warraq.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What is in a packed body that was sent to us, read under the rules for what we fetch. */
public sealed interface Unpacked {
  /** The bytes. */
  record Whole(byte[] bytes) implements Unpacked {}

  /** More than allowed, or suspiciously much out of little. */
  record TooLarge() implements Unpacked {}

  /** Packed in a way that is unknown or broken. */
  record Unreadable() implements Unpacked {}

  /**
   * Unpacks a body.
   *
   * @param encoding the {@code Content-Encoding}: gzip, br, deflate or nothing
   * @param maxBytes how many bytes may come out
   */
  static Unpacked of(byte[] packed, String encoding, int maxBytes) {
    try {
      return new Whole(
          Body.read(new ByteArrayInputStream(packed), encoding, maxBytes, Errand.Overflow.REFUSE));
    } catch (Body.Unusable unusable) {
      return unusable.reason() == FetchOutcome.Cause.TOO_LARGE ? new TooLarge() : new Unreadable();
    } catch (IOException broken) {
      return new Unreadable();
    }
  }
}
