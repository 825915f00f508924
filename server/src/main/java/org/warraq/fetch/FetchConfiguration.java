package org.warraq.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Makes the one way out from what the operator has set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchConfiguration.Settings.class)
public class FetchConfiguration {

  /**
   * What an operator may set about fetching.
   *
   * @param userAgent how we introduce ourselves; made of the version and the newspaper's address
   *     when empty
   * @param allowedPrivate hosts in private networks that may be asked, each with its port
   * @param allowedPorts ports of public hosts that may be asked beside 80 and 443
   * @param hostDelay between two requests to one public host
   * @param requestsPerHost at the same time
   * @param connectTimeout for the name, each connection and the TLS handshake
   * @param responseTimeout longest silence of a host
   * @param deadline for a whole feed document or page
   * @param maxFeedSize of a feed document, unpacked; also of what hubs deliver
   * @param maxPageSize of a page, unpacked
   * @param maxPictureSize of a picture
   */
  @ConfigurationProperties("warraq.fetch")
  public record Settings(
      @DefaultValue("") String userAgent,
      @DefaultValue Set<String> allowedPrivate,
      @DefaultValue Set<Integer> allowedPorts,
      @DefaultValue("1s") Duration hostDelay,
      @DefaultValue("2") int requestsPerHost,
      @DefaultValue("5s") Duration connectTimeout,
      @DefaultValue("15s") Duration responseTimeout,
      @DefaultValue("20s") Duration deadline,
      @DefaultValue("15MB") DataSize maxFeedSize,
      @DefaultValue("8MB") DataSize maxPageSize,
      @DefaultValue("20MB") DataSize maxPictureSize) {}

  @Bean(destroyMethod = "close")
  Fetcher fetcher(Settings settings, ObjectProvider<Contact> contact, InstantSource clock) {
    FetchSettings standard = FetchSettings.standard();
    FetchSettings wanted =
        standard
            .withLimits(
                limits(settings.maxFeedSize(), settings.deadline()),
                limits(settings.maxPageSize(), settings.deadline()),
                limits(settings.maxPictureSize(), standard.picture().deadline()))
            .withTimeouts(settings.connectTimeout(), settings.responseTimeout())
            .withAllowedPrivate(settings.allowedPrivate())
            .withPorts(settings.allowedPorts())
            .withHostPoliteness(
                settings.hostDelay(), standard.hostWait(), settings.requestsPerHost());
    return settings.userAgent().isBlank()
        ? new Fetcher(wanted, new ProductIntroduction(version(), contact::getIfAvailable), clock)
        : new Fetcher(wanted.withUserAgent(settings.userAgent()), clock);
  }

  private static FetchSettings.Limits limits(DataSize size, Duration deadline) {
    return new FetchSettings.Limits(Math.toIntExact(size.toBytes()), deadline);
  }

  private static String version() {
    return Optional.ofNullable(FetchConfiguration.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
