package org.warraq.discovery;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on loopback with the documents of a test; remembers what it was asked for. */
public final class Site implements AutoCloseable {
  private record Answer(int status, String type, String body) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          asked.add(path);
          Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "nothing here"));
          exchange
              .getResponseHeaders()
              .set(answer.status() / 100 == 3 ? "Location" : "Content-Type", answer.type());
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
          try (exchange) {
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  public Site page(String path, String html) {
    return on(path, 200, "text/html; charset=utf-8", html);
  }

  public Site feed(String path, String xml) {
    return on(path, 200, "application/xml", xml);
  }

  Site on(String path, int status, String typeOrLocation, String body) {
    answers.put(path, new Answer(status, typeOrLocation, body));
    return this;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** An RSS feed with entries of so many hours apart, the newest an hour old. */
  public static String rss(
      String title, String link, String description, int entries, int hoursApart) {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      items.append(
          """
          <item><title>خبر %d من %s</title><link>%s/%d</link><pubDate>%s</pubDate>
          <description>%s</description></item>
          """
              .formatted(
                  i,
                  title,
                  link,
                  i,
                  Instant.now().minus(1L + (long) i * hoursApart, ChronoUnit.HOURS),
                  description));
    }
    return "<rss version='2.0'><channel><title>%s</title><link>%s</link>%s</channel></rss>"
        .formatted(title, link, items);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
