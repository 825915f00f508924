package org.warraq.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What fuzz targets have in common: inputs that repeat a piece of themselves until they are large,
 * because a cost that grows with the square of the length shows in nothing smaller, and a limit on
 * the time of one input.
 */
final class Flood {
  /** Stands before and behind the piece that is to be repeated; no format has a use for it. */
  private static final byte MARK = 0x1E;

  /** Of the processor, because a busy machine is not a hang. */
  private static final Duration MOST = Duration.ofSeconds(1);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Flood() {}

  /** The input with what stands between its first two marks repeated up to so many bytes. */
  static byte[] of(byte[] input, int bytes) {
    int open = mark(input, 0);
    int close = open < 0 ? -1 : mark(input, open + 1);
    if (close <= open + 1) {
      return input;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + input.length);
    out.write(input, 0, open);
    while (out.size() < bytes) {
      out.write(input, open + 1, close - open - 1);
    }
    out.write(input, close + 1, input.length - close - 1);
    return out.toByteArray();
  }

  /** Runs it and refuses it if it takes more than a second, twice: the first time may be cold. */
  static void inTime(byte[] input, Runnable reading) {
    if (cpu(reading).compareTo(MOST) > 0) {
      Duration again = cpu(reading);
      if (again.compareTo(MOST) > 0) {
        throw new AssertionError(
            again.toMillis() + " ms for " + input.length + " bytes: " + beginning(input));
      }
    }
  }

  private static Duration cpu(Runnable reading) {
    long before = THREADS.getCurrentThreadCpuTime();
    reading.run();
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
  }

  private static int mark(byte[] input, int from) {
    for (int i = from; i < input.length; i++) {
      if (input[i] == MARK) {
        return i;
      }
    }
    return -1;
  }

  private static String beginning(byte[] input) {
    return new String(input, 0, Math.min(200, input.length), ISO_8859_1);
  }
}
