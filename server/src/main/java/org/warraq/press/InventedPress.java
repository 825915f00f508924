package org.warraq.press;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * A press of invented publishers on loopback, each with its own virtual host {@code
 * <id>.localhost:<port>}, format and sins. All of it is served by one HTTP server on 127.0.0.1.
 *
 * <p>Ages of articles count from the instant at which the press starts. What is dated later appears
 * when the given clock passes that instant; a test that moves its clock makes news.
 */
public final class InventedPress implements AutoCloseable {
  static {
    // Read once by the JDK's server. Without it, half of the answers wait 40 ms for the client's
    // acknowledgement of the head before the body is sent.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, House> houses;
  private final FrontDoor door;
  private final Mishaps mishaps;
  private final InstantSource clock;

  private InventedPress(
      HttpServer server,
      ExecutorService threads,
      Map<String, House> houses,
      FrontDoor door,
      Mishaps mishaps,
      InstantSource clock) {
    this.server = server;
    this.threads = threads;
    this.houses = houses;
    this.door = door;
    this.mishaps = mishaps;
    this.clock = clock;
  }

  /**
   * Opens the eight publishers.
   *
   * @param port 0 for any that is free
   * @param clock decides what has appeared
   * @throws UncheckedIOException if the port is taken
   */
  public static InventedPress start(int port, InstantSource clock) {
    return open(port, clock, bound -> written(bound, clock));
  }

  /**
   * Opens as many publishers as the scale needs, each with its share of recombined articles,
   * without pictures and without failures. Their ids are those of the eight with a number: {@code
   * sahel-12}.
   *
   * @param port 0 for any that is free
   * @param clock its present is the start of the press
   * @throws UncheckedIOException if the port is taken
   */
  public static InventedPress start(int port, InstantSource clock, Scale scale) {
    return open(port, clock, bound -> ScaledHouses.of(scale, bound, clock));
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The invented press cannot have port " + port, e);
    }
  }

  private static Map<String, House> written(int port, InstantSource clock) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var houses = new LinkedHashMap<String, House>();
    for (Masthead masthead : Mastheads.ALL) {
      var publisher = House.publisher(masthead, masthead.id(), port);
      houses.put(
          masthead.id(),
          new House(masthead, publisher, new WrittenStock(masthead, publisher.home(), start)));
    }
    return houses;
  }

  /** The houses are made once the port is known, because their addresses carry it. */
  private static InventedPress open(
      int port, InstantSource clock, IntFunction<Map<String, House>> made) {
    HttpServer server = bind(port);
    Map<String, House> houses;
    try {
      houses = made.apply(server.getAddress().getPort());
    } catch (RuntimeException e) {
      server.stop(0);
      throw e;
    }
    var mishaps = new Mishaps();
    var door = new FrontDoor(houses, new Reception(mishaps), clock);
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", door);
    server.start();
    return new InventedPress(server, threads, houses, door, mishaps, clock);
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** All publishers, in the order of their introduction. */
  public List<Publisher> publishers() {
    return houses.values().stream().map(House::publisher).toList();
  }

  /** The publisher with this id; throws if there is none. */
  public Publisher publisher(String id) {
    return house(id).publisher();
  }

  /**
   * What a publisher has brought out by now, newest first, each article in its present version: the
   * truth against which feeds and pages can be held.
   */
  public List<PressArticle> articles(String publisherId) {
    return house(publisherId).stock().at(clock.instant());
  }

  /** How often an address was asked for since the start, whatever the answer was. */
  public long hits(URI address) {
    return door.hits(FrontDoor.houseName(address.getHost()), address.getPath());
  }

  /** Lets the next so many requests for a publisher's feed fail. */
  public void fail(String publisherId, FailureMode mode, int times) {
    mishaps.order(house(publisherId).id(), Mishaps.Of.FEED, mode, times);
  }

  /** Lets the next so many requests for a publisher's article pages fail. */
  public void failPages(String publisherId, FailureMode mode, int times) {
    mishaps.order(house(publisherId).id(), Mishaps.Of.PAGES, mode, times);
  }

  /** Closes at once; requests under way are broken off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private House house(String id) {
    return Optional.ofNullable(houses.get(id))
        .orElseThrow(() -> new IllegalArgumentException("No publisher is called " + id));
  }
}
