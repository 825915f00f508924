package org.warraq.cli;

import java.time.InstantSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The way out and the search for feeds, without a database. Not a configuration by its type: the
 * newspaper, which looks for those in all rooms, has a clock of its own.
 */
@ComponentScan({"org.warraq.fetch", "org.warraq.discovery"})
class FindingApplication {
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  static ConfigurableApplicationContext open(String... arguments) {
    return new SpringApplicationBuilder(FindingApplication.class)
        .web(WebApplicationType.NONE)
        .properties("logging.level.root=WARN")
        .run(arguments);
  }
}
