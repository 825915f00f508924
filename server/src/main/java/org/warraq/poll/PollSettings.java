package org.warraq.poll;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often feeds are asked.
 *
 * @param base the pause for a feed with ten new entries a day
 * @param fastest no feed is asked more often by its own rhythm
 * @param slowest no active feed is asked less often by its own rhythm
 * @param parallel polls at the same time, of which two at most wait for one host
 * @param logAge older lines of the poll log are deleted
 * @param logLines so many lines of the poll log are kept at most
 */
@ConfigurationProperties("warraq.poll")
public record PollSettings(
    @DefaultValue("60m") Duration base,
    @DefaultValue("10m") Duration fastest,
    @DefaultValue("12h") Duration slowest,
    @DefaultValue("16") int parallel,
    @DefaultValue("30d") Duration logAge,
    @DefaultValue("1000000") long logLines) {

  /** What stands when an operator sets nothing. */
  public static PollSettings standard() {
    return new PollSettings(
        Duration.ofMinutes(60),
        Duration.ofMinutes(10),
        Duration.ofHours(12),
        16,
        Duration.ofDays(30),
        1_000_000);
  }
}
