package org.warraq.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on loopback that may break every rule: it writes whatever the test says. */
final class RawHost implements AutoCloseable {
  @FunctionalInterface
  interface Script {
    void play(Line line) throws Exception;
  }

  /** The way to the client, which counts what could be sent. */
  final class Line {
    private final OutputStream out;

    Line(OutputStream out) {
      this.out = out;
    }

    void send(String text) throws IOException {
      send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      sent.addAndGet(bytes.length);
    }
  }

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();

  RawHost(Script script) throws IOException {
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              Socket socket = server.accept();
              connections.incrementAndGet();
              Thread.ofVirtual().start(() -> serve(socket, script));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      script.play(new Line(socket.getOutputStream()));
    } catch (Exception clientLeft) {
      // The client hung up, as it should on a host like this.
      return;
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
  }

  String listed() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  long sentBytes() {
    return sent.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
