package org.warraq.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A well-behaved web server on loopback that remembers which paths it was asked for. */
final class TestHost implements AutoCloseable {
  @FunctionalInterface
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  TestHost() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    on("/", exchange -> answer(exchange, 404, Map.of(), "nothing here"));
    server.start();
  }

  TestHost on(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          try (exchange) {
            page.answer(exchange);
          }
        });
    return this;
  }

  TestHost text(String path, String text) {
    return on(path, exchange -> answer(exchange, 200, Map.of(), text));
  }

  TestHost status(String path, int status, Map<String, String> headers) {
    return on(path, exchange -> answer(exchange, status, headers, ""));
  }

  TestHost redirect(String path, int status, String location) {
    return status(path, status, Map.of("Location", location));
  }

  static void answer(HttpExchange exchange, int status, Map<String, String> headers, String text)
      throws IOException {
    answer(exchange, status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  static void answer(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI at(String path) {
    return at("127.0.0.1", path);
  }

  URI at(String name, String path) {
    return URI.create("http://" + name + ":" + port() + path);
  }

  String listed() {
    return "127.0.0.1:" + port();
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    try {
      server.stop(0);
      threads.shutdownNow();
    } catch (RuntimeException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
