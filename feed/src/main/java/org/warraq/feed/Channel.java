package org.warraq.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a feed says about how to ask it.
 *
 * @param ttlMinutes minutes between two polls that the publisher wants ({@code ttl})
 * @param updatePeriod {@code hourly}, {@code daily}, {@code weekly}, {@code monthly} or {@code
 *     yearly} ({@code sy:updatePeriod})
 * @param updateFrequency how often in a period ({@code sy:updateFrequency})
 * @param updateBase the time from which the periods are counted ({@code sy:updateBase})
 * @param skipHours hours of the day in UTC, 0 to 23, without news
 * @param skipDays English names of days without news
 * @param hub the WebSub hub
 * @param self the feed's own address, the topic of its hub
 */
public record Channel(
    OptionalInt ttlMinutes,
    Optional<String> updatePeriod,
    OptionalInt updateFrequency,
    Optional<Instant> updateBase,
    List<Integer> skipHours,
    List<String> skipDays,
    Optional<String> hub,
    Optional<String> self) {
  public Channel {
    skipHours = List.copyOf(skipHours);
    skipDays = List.copyOf(skipDays);
  }

  /** The search form of old RSS. */
  public record TextInput(
      Optional<String> title,
      Optional<String> description,
      Optional<String> name,
      Optional<String> link) {}

  /** The push service of old RSS ({@code rssCloud}), as written. */
  public record Cloud(
      Optional<String> domain,
      Optional<String> port,
      Optional<String> path,
      Optional<String> registerProcedure,
      Optional<String> protocol) {}
}
