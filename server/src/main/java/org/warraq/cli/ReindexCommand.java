package org.warraq.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.warraq.search.SearchIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Builds the search index anew from the database. */
@Command(
    name = "reindex",
    description = "Build the search index anew from the database. A running server rebuilds its own at the desk.",
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
      long articles = context.getBean(SearchIndex.class).rebuild();
      output.print(Map.of("articles", articles), () -> articles + " articles indexed");
      return 0;
    }
  }
}
