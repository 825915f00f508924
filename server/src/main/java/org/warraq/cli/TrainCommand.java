package org.warraq.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.support.GenericApplicationContext;
import org.warraq.fetch.FetchRequest;
import org.warraq.fetch.Fetcher;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArticleCard;
import org.warraq.press.InventedPress;
import picocli.CommandLine.Command;

/**
 * Does once what the program does every day, so that the JVM that watches (-XX:AOTCacheOutput) can
 * keep the classes it loaded and linked for the next start (JEP 483, 514).
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  /** Until so many articles stand, or the time is over. */
  private static final int ARTICLES = 40;

  private static final Duration LONGEST = Duration.ofSeconds(40);

  private static final int ROUNDS = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("warraq-train");
    int port = freePort();
    try (InventedPress press = InventedPress.start(0, InstantSource.system());
        GenericApplicationContext context =
            DemoCommand.start(
                press,
                directory,
                port,
                "--warraq.fetch.allowed-private=*.localhost:%d,127.0.0.1:%d"
                    .formatted(press.port(), port))) {
      ArchiveStore archive = context.getBean(ArchiveStore.class);
      Instant end = Instant.now().plus(LONGEST);
      while (archive.count(new ArchiveStore.Selection.All()) < ARTICLES
          && Instant.now().isBefore(end)) {
        Thread.sleep(100);
      }
      List<ArticleCard> cards =
          archive.list(new ArchiveStore.Selection.All(), ArchiveStore.Before.NOTHING, ROUNDS);
      for (ArticleCard card : cards) {
        for (String path : List.of("/", card.path(), "/search?q=2030", "/feed.xml", "/login")) {
          context
              .getBean(Fetcher.class)
              .fetch(FetchRequest.feed(URI.create("http://127.0.0.1:" + port + encoded(path))));
        }
      }
    }
    DemoCommand.delete(directory);
    return 0;
  }

  private static String encoded(String path) {
    return URI.create("http://x")
        .resolve(path.replace(" ", "%20"))
        .toASCIIString()
        .substring("http://x".length());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
