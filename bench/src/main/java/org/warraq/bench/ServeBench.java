package org.warraq.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArticleCard;
import org.warraq.newsroom.SectionStore;
import org.warraq.press.InventedPress;
import org.warraq.press.Scale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Anonymous readers of home, article, section and search, against nginx with the same bytes in the
 * same run.
 */
@Command(
    name = "serve",
    description =
        "Requests a second for anonymous readers, as a ratio to nginx in the same run when it is installed.",
    mixinStandardHelpOptions = true)
final class ServeBench implements Callable<Integer> {
  @Option(names = "--articles", defaultValue = "2000", description = "Articles of the newspaper.")
  private int articles;

  @Option(names = "--connections", defaultValue = "16", description = "Readers at the same time.")
  private int connections;

  @Option(names = "--seconds", defaultValue = "4", description = "Length of one round.")
  private double seconds;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "Interleaved rounds, of which the median counts.")
  private int rounds;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("warraq-bench");
    Table table = new Table("serve");
    try (InventedPress press = InventedPress.start(0, InstantSource.system(), Scale.of(articles))) {
      BenchPaper.setUp(data, press);
      try (ConfigurableApplicationContext rooms = BenchPaper.open(data);
          ServerProcess server = ServerProcess.start(data, BenchPaper.settings(press))) {
        while (BenchPaper.count(rooms, "SELECT count(*) FROM entry WHERE stage = 'DECIDED'")
                < articles
            || BenchPaper.count(rooms, "SELECT count(*) FROM outbox") > 0) {
          Thread.sleep(100);
        }
        Map<String, String> paths = paths(rooms);
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, String> path : paths.entrySet()) {
          bodies.put(path.getKey() + ".html", page(server.port(), path.getValue()));
        }
        Optional<Nginx> nginx = Nginx.start(data, bodies);
        if (nginx.isEmpty()) {
          table.row("nginx", "not installed: no ratios");
        }
        for (Map.Entry<String, String> path : paths.entrySet()) {
          measure(table, path.getKey(), path.getValue(), server, nginx);
        }
        server.memoryMib("VmRSS").ifPresent(mib -> table.row("resident after the run, MiB", mib));
        if (nginx.isPresent()) {
          nginx.get().close();
        }
      }
    } finally {
      Directories.delete(data);
    }
    table.print();
    return 0;
  }

  private static Map<String, String> paths(ConfigurableApplicationContext rooms) {
    ArticleCard card =
        rooms
            .getBean(ArchiveStore.class)
            .list(new ArchiveStore.Selection.All(), ArchiveStore.Before.NOTHING, 1)
            .getFirst();
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("home", "/");
    paths.put("article", "/" + card.id() + "/" + encoded(card.slug()));
    paths.put(
        "section",
        "/section/" + encoded(rooms.getBean(SectionStore.class).all().getFirst().slug()));
    paths.put("search", "/search?q=" + encoded("المدينة"));
    return paths;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] page(int port, String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n"
                  .formatted(path)
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      String text = new String(answer, StandardCharsets.ISO_8859_1);
      if (!text.startsWith("HTTP/1.1 200")) {
        throw new IllegalStateException(
            path + " is not there: " + text.lines().findFirst().orElse("nothing"));
      }
      return Arrays.copyOfRange(answer, text.indexOf("\r\n\r\n") + 4, answer.length);
    }
  }

  private void measure(
      Table table, String name, String path, ServerProcess server, Optional<Nginx> nginx)
      throws InterruptedException {
    Load.run(server.port(), path, connections, seconds);
    List<Double> ours = new ArrayList<>();
    List<Double> floor = new ArrayList<>();
    List<Double> ourCpu = new ArrayList<>();
    List<Double> floorCpu = new ArrayList<>();
    List<Double> p99 = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double before = server.cpuSeconds();
      Load.Result result = Load.run(server.port(), path, connections, seconds);
      ours.add(result.requestsPerSecond());
      p99.add(result.p99Millis());
      ourCpu.add((server.cpuSeconds() - before) * 1e6 / (result.requestsPerSecond() * seconds));
      if (nginx.isPresent()) {
        double nginxBefore = nginx.get().cpuSeconds();
        Load.Result same = Load.run(nginx.get().port(), "/" + name + ".html", connections, seconds);
        floor.add(same.requestsPerSecond());
        floorCpu.add(
            (nginx.get().cpuSeconds() - nginxBefore) * 1e6 / (same.requestsPerSecond() * seconds));
      }
    }
    table.row(name + ": requests/s", median(ours));
    table.row(name + ": p99 ms", median(p99));
    table.row(name + ": CPU us a request", median(ourCpu));
    if (nginx.isPresent()) {
      table.row(name + ": nginx requests/s", median(floor));
      table.row(name + ": nginx CPU us a request", median(floorCpu));
      table.row(name + ": ratio to nginx", median(ours) / median(floor));
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
