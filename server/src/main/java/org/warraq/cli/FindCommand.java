package org.warraq.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.discovery.FeedSearch;
import org.warraq.discovery.FeedSearch.Reach;
import org.warraq.discovery.SearchOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the feeds of a site. */
@Command(
    name = "find",
    description = {
      "Find the feeds behind an address: of a site, a page, a section, a channel, or a feed.",
      "Exit code 1 when there is none that can be read."
    },
    mixinStandardHelpOptions = true)
final class FindCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "URL", description = "The address, with or without https://.")
  private String address = "";

  @Option(
      names = "--everywhere",
      description = "Ask the usual places too when the site names feeds itself.")
  private boolean everywhere;

  @Option(
      names = "--allow-private",
      split = ",",
      description = "Hosts in private networks that may be asked, as host:port.")
  private List<String> allowPrivate = List.of();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context =
        FindingApplication.open(PrivateHosts.arguments(data, allowPrivate))) {
      SearchOutcome outcome =
          context
              .getBean(FeedSearch.class)
              .search(address, everywhere ? Reach.EVERYWHERE : Reach.NAMED_FIRST);
      output.print(FoundJson.of(outcome), () -> FoundText.of(outcome));
      return outcome instanceof SearchOutcome.Found ? 0 : 1;
    }
  }
}
