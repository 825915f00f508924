package org.warraq.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A newspaper in a process of its own, started by the launcher as an operator starts it. */
final class ServerProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** {@code USER_HZ} of every Linux we know. */
  private static final double TICKS_A_SECOND = 100;

  private final Process process;
  private final int port;
  private final Duration firstPage;

  private ServerProcess(Process process, int port, Duration firstPage) {
    this.process = process;
    this.port = port;
    this.firstPage = firstPage;
  }

  /**
   * Starts {@code ./warraq serve} on the data and waits for the first whole page. The environment's
   * {@code WARRAQ_SERVER_OPTS} go to the server's JVM, to profile it for example.
   */
  static ServerProcess start(Path data, List<String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    String launcher =
        Optional.ofNullable(System.getProperty("warraq.launcher"))
            .orElseThrow(() -> new IllegalStateException("Start me with ./warraq bench"));
    ProcessBuilder builder =
        new ProcessBuilder(
                launcher, "serve", "--data", data.toString(), "--port", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(new File(data.toFile(), "server.log"));
    builder
        .environment()
        .put(
            "WARRAQ_JAVA_OPTS",
            String.join(" ", settings)
                + ' '
                + System.getenv().getOrDefault("WARRAQ_SERVER_OPTS", ""));
    long start = System.nanoTime();
    Process process = builder.start();
    while (!answers(port)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (!process.isAlive() || waited.compareTo(LONGEST_START) > 0) {
        throw new IllegalStateException(
            "The server did not start:\n" + Files.readString(data.resolve("server.log")));
      }
      Thread.sleep(5);
    }
    return new ServerProcess(process, port, Duration.ofNanos(System.nanoTime() - start));
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.startsWith("HTTP/1.1 200") && answer.contains("</html>");
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** From the start of the launcher to the end of the first page. */
  Duration firstPage() {
    return firstPage;
  }

  /** A line of {@code /proc/<pid>/status} in MiB; empty where there is no such file. */
  Optional<Double> memoryMib(String line) {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      return lines
          .filter(text -> text.startsWith(line + ":"))
          .map(text -> Double.parseDouble(text.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  double cpuSeconds() {
    return cpuSeconds(process.pid());
  }

  /** User and system time of a process so far, its threads included. */
  static double cpuSeconds(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_A_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException("CPU times are read from /proc, which only Linux has", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
