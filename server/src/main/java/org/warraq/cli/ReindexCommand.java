package org.warraq.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.search.RebuildOutcome;
import org.warraq.search.SearchIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the search index anew from the database. */
@Command(
    name = "reindex",
    description =
        "Build the search index anew from the database. A running server is asked to do it.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(CollectingApplication.class, SearchIndex.class)
            .web(WebApplicationType.NONE)
            .properties("warraq.roles=", "logging.level.root=WARN")
            .run(data.arguments())) {
      return switch (context.getBean(SearchIndex.class).rebuild()) {
        case RebuildOutcome.Rebuilt(long articles) -> {
          output.print(Map.of("articles", articles), () -> articles + " articles indexed");
          yield 0;
        }
        case RebuildOutcome.HandedOver _ -> {
          output.print(
              Map.of("handedOver", true),
              () -> "A running server holds the index and rebuilds it now");
          yield 0;
        }
        case RebuildOutcome.Interrupted _ -> 1;
      };
    }
  }
}
