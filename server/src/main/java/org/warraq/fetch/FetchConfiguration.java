package org.warraq.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one way out from what the operator has set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchConfiguration.Settings.class)
public class FetchConfiguration {

  /**
   * What an operator may set about fetching.
   *
   * @param userAgent how we introduce ourselves; should carry an address where we can be reached
   * @param allowedPrivate hosts in private networks that may be asked, each with its port
   * @param hostDelay between two requests to one public host
   * @param deadline for a whole feed document or page
   */
  @ConfigurationProperties("warraq.fetch")
  public record Settings(
      @DefaultValue("Warraq/0.1") String userAgent,
      @DefaultValue Set<String> allowedPrivate,
      @DefaultValue("1s") Duration hostDelay,
      @DefaultValue("20s") Duration deadline) {}

  @Bean(destroyMethod = "close")
  Fetcher fetcher(Settings settings, InstantSource clock) {
    FetchSettings standard = FetchSettings.standard();
    return new Fetcher(
        standard
            .withLimits(
                new FetchSettings.Limits(standard.feed().maxBytes(), settings.deadline()),
                new FetchSettings.Limits(standard.page().maxBytes(), settings.deadline()),
                standard.picture())
            .withUserAgent(settings.userAgent())
            .withAllowedPrivate(settings.allowedPrivate())
            .withHostPoliteness(
                settings.hostDelay(), standard.hostWait(), standard.requestsPerHost()),
        clock);
  }
}
