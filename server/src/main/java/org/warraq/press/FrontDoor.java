package org.warraq.press;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * HTTP: finds the house by the host that the client named, and sends what the reception answers.
 */
final class FrontDoor implements HttpHandler {
  private static final Duration SLOWNESS = Duration.ofSeconds(2);

  /**
   * Paths beyond this many are answered but no longer counted, so that a scanner fills no memory.
   */
  private static final int MAX_COUNTED_PATHS = 1 << 20;

  private final Map<String, House> houses;
  private final Reception reception;
  private final InstantSource clock;
  private final Map<String, LongAdder> hits = new ConcurrentHashMap<>();

  FrontDoor(Map<String, House> houses, Reception reception, InstantSource clock) {
    this.houses = Map.copyOf(houses);
    this.reception = reception;
    this.clock = clock;
  }

  /** How often a path of a house was asked for; the path is percent-decoded. */
  long hits(String house, String path) {
    return Optional.ofNullable(hits.get(house + path)).map(LongAdder::sum).orElse(0L);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    // Without this the server would close the connection after each answer.
    exchange.getRequestBody().close();
    Reply reply = answer(exchange);
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = reply.body();
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      if (reply.status() != 304) {
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      }
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    if (reply.delivery() == Reply.Delivery.SLOW) {
      dawdle();
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    var out = exchange.getResponseBody();
    if (reply.delivery() == Reply.Delivery.CUT_SHORT) {
      out.write(body, 0, body.length / 2);
      out.flush();
      exchange.close();
    } else {
      out.write(body);
      out.close();
    }
  }

  private Reply answer(HttpExchange exchange) {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Reply.notice(405, "Method Not Allowed").with("Allow", "GET, HEAD");
    }
    var headers = exchange.getRequestHeaders();
    String path = exchange.getRequestURI().getPath();
    return Optional.ofNullable(headers.getFirst("Host"))
        .map(FrontDoor::houseName)
        .map(houses::get)
        .map(house -> {
          count(house.id() + path);
          return reception.answer(
              house,
              path,
              new Reception.Conditions(
                  Optional.ofNullable(headers.getFirst("If-None-Match")),
                  Optional.ofNullable(headers.getFirst("If-Modified-Since"))),
              clock.instant());
        })
        .orElseGet(() -> Reply.notice(404, "No such publisher"));
  }

  private void count(String address) {
    if (hits.size() < MAX_COUNTED_PATHS || hits.containsKey(address)) {
      hits.computeIfAbsent(address, a -> new LongAdder()).increment();
    }
  }

  /** {@code sahel.localhost:8080} is the house of {@code sahel}. */
  static String houseName(String host) {
    String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    return name.endsWith(House.DOMAIN)
        ? name.substring(0, name.length() - House.DOMAIN.length())
        : name;
  }

  private static void dawdle() {
    try {
      Thread.sleep(SLOWNESS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
