package org.warraq.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Readers who ask for one page over and over, each on a connection of its own. */
final class Load {
  private Load() {}

  /** What a run of readers got. */
  record Result(double requestsPerSecond, double medianMillis, double p99Millis) {}

  /**
   * Asks for a path on loopback with so many connections for so many seconds; every answer must be
   * 200.
   *
   * @throws IllegalStateException when an answer is not 200
   */
  static Result run(int port, String path, int connections, double seconds)
      throws InterruptedException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    long end = System.nanoTime() + (long) (seconds * 1e9);
    List<Reader> readers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      Reader reader = new Reader(port, request, end);
      readers.add(reader);
      threads.add(
          Thread.ofPlatform()
              .uncaughtExceptionHandler((thread, e) -> failures.add(e))
              .start(reader));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("A reader failed on port " + port, failures.peek());
    }
    double took = (System.nanoTime() - start) / 1e9;
    long[] nanos =
        readers.stream()
            .flatMapToLong(reader -> Arrays.stream(reader.nanos, 0, reader.count))
            .sorted()
            .toArray();
    if (nanos.length == 0) {
      throw new IllegalStateException("No answer from port " + port);
    }
    return new Result(
        nanos.length / took,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6);
  }

  private static final class Reader implements Runnable {
    private final int port;
    private final byte[] request;
    private final long end;
    private long[] nanos = new long[1 << 16];
    private int count;

    Reader(int port, byte[] request, long end) {
      this.port = port;
      this.request = request;
      this.end = end;
    }

    @Override
    public void run() {
      try {
        while (System.nanoTime() < end) {
          connection();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Asks on one connection until the server ends it, as servers do after so many requests. */
    private void connection() throws IOException {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        while (System.nanoTime() < end) {
          long before = System.nanoTime();
          out.write(request);
          boolean last = answer(in);
          if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * nanos.length);
          }
          nanos[count++] = System.nanoTime() - before;
          if (last) {
            return;
          }
        }
      }
    }

    /** Reads one answer and says whether the server closes the connection after it. */
    private static boolean answer(BufferedInputStream in) throws IOException {
      String status = line(in);
      if (!status.contains(" 200")) {
        throw new IllegalStateException("Expected 200, got " + status);
      }
      long length = -1;
      boolean last = false;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Long.parseLong(lower.substring("content-length:".length()).strip());
        } else if (lower.startsWith("connection:")) {
          last = lower.contains("close");
        }
      }
      if (length >= 0) {
        in.skipNBytes(length);
        return last;
      }
      for (int size = chunk(in); size > 0; size = chunk(in)) {
        in.skipNBytes(size + 2L);
      }
      line(in);
      return last;
    }

    private static int chunk(BufferedInputStream in) throws IOException {
      return Integer.parseInt(line(in), 16);
    }

    private static String line(BufferedInputStream in) throws IOException {
      StringBuilder text = new StringBuilder(64);
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The connection ended in a header");
        }
        if (c != '\r') {
          text.append((char) c);
        }
      }
      return text.toString();
    }
  }
}
