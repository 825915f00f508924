package org.warraq.walk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A publisher and its hub on loopback; each hub behaves as its path says. */
final class LoopbackHub implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Document> documents = new ConcurrentHashMap<>();

  private record Document(Map<String, String> headers, String body) {}

  private final Map<String, Integer> verified = new ConcurrentHashMap<>();

  /** What the last verification of a feed's subscription was answered; -1 for a wrong echo. */
  int verified(String feed) {
    return verified.getOrDefault(at(feed).toString(), 0);
  }

  LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/hub/", this::subscribe);
    server.createContext("/", this::publish);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port(), path));
  }

  void document(String path, Map<String, String> headers, String body) {
    documents.put(path, new Document(headers, body));
  }

  /** Forms that asked about a feed, the oldest first. */
  List<Map<String, String>> requests(String feed) {
    return requests.stream()
        .filter(form -> at(feed).toString().equals(form.get("hub.topic")))
        .toList();
  }

  private void publish(HttpExchange exchange) throws IOException {
    try (exchange) {
      Document document = documents.get(exchange.getRequestURI().getPath());
      byte[] body =
          document == null ? new byte[0] : document.body().getBytes(StandardCharsets.UTF_8);
      if (document != null) {
        document.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      }
      exchange.sendResponseHeaders(
          document == null ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form =
          Arrays.stream(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                      .split("&"))
              .map(field -> field.split("=", 2))
              .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
      requests.add(form);
      switch (exchange.getRequestURI().getPath()) {
        case "/hub/good" -> verify(form, form.get("hub.topic"), "864000");
        case "/hub/short" -> {
          if (requests(URI.create(form.get("hub.topic")).getPath()).size() == 1) {
            verify(form, form.get("hub.topic"), "3600");
          }
        }
        case "/hub/lying" -> verify(form, "http://another.example/feed", "864000");
        case "/hub/denying" ->
            get(
                form,
                "hub.mode=denied&hub.topic="
                    + encoded(form.get("hub.topic"))
                    + "&hub.reason=no+guests");
        default -> {
          exchange.sendResponseHeaders(500, -1);
          return;
        }
      }
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void verify(Map<String, String> form, String topic, String lease) {
    String body =
        get(
            form,
            "hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=%s"
                .formatted(form.get("hub.mode"), encoded(topic), encoded("<b>7&é"), lease));
    verified.computeIfPresent(
        form.get("hub.topic"),
        (feed, status) -> status == 200 && !body.equals("<b>7&é") ? -1 : status);
  }

  private String get(Map<String, String> form, String query) {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(form.get("hub.callback") + "?" + query)).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      verified.put(form.get("hub.topic"), answer.statusCode());
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts a body to a subscription's callback; the answer's status. */
  int deliver(Map<String, String> subscription, String algorithm, String secret, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(subscription.get("hub.callback")))
            .header("Content-Type", "application/rss+xml; charset=utf-8")
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (!secret.isEmpty()) {
      request.header(
          "X-Hub-Signature", signature(algorithm, secret, body.getBytes(StandardCharsets.UTF_8)));
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /** What a hub that packs its deliveries signs. */
  enum Signed {
    UNPACKED,
    PACKED
  }

  /** Posts a body with gzip; the answer's status. */
  int deliverPacked(Map<String, String> subscription, String body, Signed signed) throws Exception {
    byte[] plain = body.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    var request =
        HttpRequest.newBuilder(URI.create(subscription.get("hub.callback")))
            .header("Content-Type", "application/rss+xml; charset=utf-8")
            .header("Content-Encoding", "gzip")
            .header(
                "X-Hub-Signature",
                signature(
                    "sha256",
                    subscription.get("hub.secret"),
                    signed == Signed.PACKED ? out.toByteArray() : plain))
            .POST(BodyPublishers.ofByteArray(out.toByteArray()));
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static String signature(String algorithm, String secret, byte[] body) throws Exception {
    Mac mac = Mac.getInstance("Hmac" + algorithm.toUpperCase(java.util.Locale.ROOT));
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "raw"));
    return algorithm + "=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
