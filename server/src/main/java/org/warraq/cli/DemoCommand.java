package org.warraq.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.warraq.campaign.CampaignStore;
import org.warraq.campaign.FeedStore;
import org.warraq.newsroom.SectionStore;
import org.warraq.newsroom.SiteStore;
import org.warraq.newsroom.SourceStore;
import org.warraq.people.Accounts;
import org.warraq.press.InventedPress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The main job with nothing else: an invented press on loopback, and a newspaper that subscribes to
 * it.
 */
@Command(
    name = "demo",
    description = {
      "Start eight invented publishers on this machine and a newspaper that subscribes to them.",
      "Needs no internet and leaves nothing behind."
    },
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the newspaper (default: 8080).")
  private int port;

  @Option(
      names = "--press-port",
      defaultValue = "8090",
      description = "Port of the invented press (default: 8090).")
  private int pressPort;

  @Option(
      names = "--data",
      description = "Keep the demo's data in this directory (default: a temporary one).")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException {
    Path directory = data == null ? Files.createTempDirectory("warraq-demo") : data;
    InventedPress press = InventedPress.start(pressPort, InstantSource.system());
    GenericApplicationContext context = start(press, directory, port);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(context, press, directory)));
    greet(new PrintStream(System.out, true, StandardCharsets.UTF_8), press);
    return ServeCommand.SERVING;
  }

  /** Starts a newspaper that is set up for this press; also for tests and measurements. */
  public static GenericApplicationContext start(
      InventedPress press, Path directory, int port, String... settings) {
    ApplicationContextInitializer<GenericApplicationContext> newspaper =
        context ->
            context.registerBean(
                DemoNewspaper.class,
                () ->
                    new DemoNewspaper(
                        press,
                        port,
                        context.getBean(SiteStore.class),
                        context.getBean(Accounts.class),
                        context.getBean(SectionStore.class),
                        context.getBean(SourceStore.class),
                        context.getBean(CampaignStore.class),
                        context.getBean(FeedStore.class)));
    String allowed = "*.localhost:%d,127.0.0.1:%d".formatted(press.port(), press.port());
    return (GenericApplicationContext)
        new SpringApplicationBuilder(WarraqApplication.class)
            .initializers(newspaper)
            .properties(
                "warraq.store.data=" + directory,
                "warraq.fetch.allowed-private=" + allowed,
                // The press publishes while one watches: ask it every quarter of a minute.
                "warraq.poll.base=15s",
                "warraq.poll.fastest=15s",
                "warraq.poll.slowest=20s",
                "logging.level.root=WARN")
            .registerShutdownHook(false)
            .run(
                Stream.concat(
                        Stream.of("--server.port=" + port, "--server.address=127.0.0.1"),
                        Arrays.stream(settings))
                    .toArray(String[]::new));
  }

  private void end(GenericApplicationContext context, InventedPress press, Path directory) {
    context.close();
    press.close();
    if (data == null) {
      delete(directory);
    }
  }

  static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void greet(PrintStream out, InventedPress press) {
    out.printf(
        """

        صدى الضفاف is being printed: a newspaper made from the feeds of eight invented publishers.

          The newspaper    http://localhost:%d
          The desk         http://localhost:%d/desk     %s / %s

        What to look at:
          · an article: where it comes from, under which rights, who else reported it
          · the desk's decisions: why each article is here, or is not
          · search احمد, and find أحمد
          · wait: the press publishes every minute or two, and corrects itself once

        The publishers, http://<name>.localhost:%d, and what their feeds do to a reader:
        %s

        Ctrl-C ends it.%s
        """,
        port,
        port,
        DemoNewspaper.EDITOR,
        DemoNewspaper.PASSWORD,
        press.port(),
        String.join("\n", DemoNewspaper.tour(press)),
        Optional.ofNullable(data).map(kept -> " The data stay in " + kept + ".").orElse(""));
  }
}
