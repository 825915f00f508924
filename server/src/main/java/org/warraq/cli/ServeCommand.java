package org.warraq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.warraq.store.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the newspaper until it is stopped. */
@Command(
    name = "serve",
    description = {
      "Run the newspaper on its data directory until it is stopped.",
      "On the first start open the desk's set-up page; its one-time code stands in the log."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's threads go on. */
  static final int SERVING = -1;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the site and the desk (default: 8080).")
  private int port;

  @Option(
      names = "--roles",
      split = ",",
      defaultValue = "web,worker,poller",
      description = "What this process does: web, worker, poller (default: all).")
  private List<Roles.Role> roles = List.of(Roles.Role.values());

  @Override
  public Integer call() {
    String names = roles.stream().map(Enum::name).collect(Collectors.joining(","));
    SpringApplication.run(
        WarraqApplication.class,
        data.arguments("--server.port=" + port, "--warraq.roles=" + names));
    return SERVING;
  }
}
