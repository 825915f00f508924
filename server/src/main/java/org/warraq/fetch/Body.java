package org.warraq.fetch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a body to its end or to its limit, whichever comes first, and unpacks it on the way. Memory
 * follows what has arrived, never what the host announces.
 */
final class Body {
  /**
   * Text packs to a tenth, the most repetitive honest page to a hundredth; gzip can reach a
   * thousandth.
   */
  private static final int MAX_RATIO = 200;

  /** Below this size a bomb does no harm and a ratio says little. */
  private static final int RATIO_MATTERS_FROM_BYTES = 1024 * 1024;

  private static final int BUFFER_BYTES = 8_192;

  /** The body cannot be used as it is. */
  static class Unusable extends IOException {
    private final FetchOutcome.Cause cause;
    private final String explanation;

    Unusable(FetchOutcome.Cause cause, String message) {
      super(message);
      this.explanation = message;
      this.cause = cause;
    }

    String explanation() {
      return explanation;
    }

    FetchOutcome.Cause reason() {
      return cause;
    }
  }

  /** The body is larger than the operator allows. */
  static final class OverLimit extends Unusable {
    OverLimit(String message) {
      super(FetchOutcome.Cause.TOO_LARGE, message);
    }
  }

  private Body() {}

  /**
   * The decoded bytes.
   *
   * @param raw left open: closing it would read the rest of an endless body
   * @param encoding the {@code Content-Encoding}, empty for none
   */
  static byte[] read(InputStream raw, String encoding, int maxBytes, Errand.Overflow overflow)
      throws IOException {
    // One byte too many tells a body of exactly the limit from a larger one.
    byte[] bytes = decoded(raw, encoding, maxBytes + 1);
    if (bytes.length <= maxBytes) {
      return bytes;
    }
    return switch (overflow) {
      case KEEP_BEGINNING -> Arrays.copyOf(bytes, maxBytes);
      case REFUSE -> throw tooLarge("it is larger than %s".formatted(Sizes.shown(maxBytes)));
    };
  }

  static OverLimit tooLarge(String why) {
    return new OverLimit(why);
  }

  private static byte[] decoded(InputStream raw, String encoding, int atMost) throws IOException {
    var counted = new Counted(raw);
    var packed = new BufferedInputStream(counted, BUFFER_BYTES);
    packed.mark(1);
    // Servers label even an empty answer as packed.
    if (packed.read() < 0) {
      return new byte[0];
    }
    packed.reset();
    List<Packing> packings = Packing.ofHeader(encoding);
    InputStream unpacked = packed;
    try {
      // RFC 9110, section 8.4: the packing that was applied last is named last.
      for (Packing packing : packings.reversed()) {
        unpacked = new Unpacked(packing.open(unpacked), counted);
      }
      return unpacked.readNBytes(atMost);
    } finally {
      unpacked.close();
    }
  }

  /** Counts what arrives, and keeps the stream below open. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(read, 0);
      return read;
    }

    @Override
    public void close() {}
  }

  /** Stops when much comes out of little. */
  private static final class Unpacked extends FilterInputStream {
    private final Counted packed;
    private long count;

    Unpacked(InputStream in, Counted packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(read, 0);
      if (count > RATIO_MATTERS_FROM_BYTES && count > MAX_RATIO * packed.count) {
        throw new Unusable(
            FetchOutcome.Cause.TOO_LARGE,
            "it unpacks to more than %d times its size".formatted(MAX_RATIO));
      }
      return read;
    }
  }
}
