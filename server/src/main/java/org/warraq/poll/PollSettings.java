package org.warraq.poll;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often feeds are asked.
 *
 * @param base the pause for a feed with ten new entries a day
 * @param fastest no feed is asked more often
 * @param slowest no active feed is asked less often
 * @param parallel polls at the same time
 */
@ConfigurationProperties("warraq.poll")
public record PollSettings(
    @DefaultValue("60m") Duration base,
    @DefaultValue("10m") Duration fastest,
    @DefaultValue("12h") Duration slowest,
    @DefaultValue("16") int parallel) {}
