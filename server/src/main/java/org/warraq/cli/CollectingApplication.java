package org.warraq.cli;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * The rooms that collect, without the site, the desk and the index: for commands that work and end.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan({
  "org.warraq.store",
  "org.warraq.fetch",
  "org.warraq.campaign",
  "org.warraq.newsroom",
  "org.warraq.media",
  "org.warraq.intake",
  "org.warraq.poll",
  "org.warraq.websub"
})
public class CollectingApplication {
  /**
   * Opens the rooms on the data that the arguments name; nothing runs by itself.
   *
   * @param arguments settings as {@code --name=value}
   */
  public static ConfigurableApplicationContext open(String... arguments) {
    return new SpringApplicationBuilder(CollectingApplication.class)
        .web(WebApplicationType.NONE)
        .properties("warraq.roles=", "logging.level.root=WARN")
        .run(arguments);
  }
}
