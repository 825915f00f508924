package org.warraq.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.warraq.feed.Channel;
import org.warraq.feed.Feed;

/**
 * How a feed document wants to be asked. Kept with the feed, because an answer "not modified" does
 * not repeat it.
 *
 * @param ttl the least time between two polls (RSS 2.0, {@code ttl})
 * @param syndication the time between two updates (RSS 1.0 syndication module, {@code sy:*})
 * @param base the time from which the updates are counted, when they have a timetable ({@code
 *     sy:updateBase})
 * @param skipHours hours of the day in UTC without news; fewer than 24
 * @param skipDays days in UTC without news; fewer than seven
 */
public record PublisherWishes(
    Optional<Duration> ttl,
    Optional<Duration> syndication,
    Optional<Instant> base,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays) {

  /** Nothing is asked for. */
  public static final PublisherWishes NONE =
      new PublisherWishes(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of());

  private static final int HOURS = 24;
  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly", Duration.ofHours(1),
          "daily", Duration.ofDays(1),
          "weekly", Duration.ofDays(7),
          "monthly", Duration.ofDays(30),
          "yearly", Duration.ofDays(365));

  /** Forgets hours and days that would leave no time to ask: such a feed contradicts itself. */
  public PublisherWishes {
    skipHours =
        skipHours.stream().filter(hour -> hour >= 0 && hour < HOURS).collect(Collectors.toSet());
    skipHours = skipHours.size() < HOURS ? Set.copyOf(skipHours) : Set.of();
    skipDays = skipDays.size() < DayOfWeek.values().length ? Set.copyOf(skipDays) : Set.of();
  }

  /** What a document asks for. */
  public static PublisherWishes of(Feed feed) {
    Channel channel = feed.channel();
    return new PublisherWishes(
        channel.ttlMinutes().stream()
            .filter(minutes -> minutes > 0)
            .mapToObj(Duration::ofMinutes)
            .findFirst(),
        channel
            .updatePeriod()
            .map(PERIODS::get)
            .map(period -> period.dividedBy(Math.max(1, channel.updateFrequency().orElse(1)))),
        channel.updateBase(),
        Set.copyOf(channel.skipHours()),
        days(channel.skipDays()));
  }

  private static Set<DayOfWeek> days(List<String> names) {
    return names.stream()
        .map(name -> name.strip().toUpperCase(Locale.ROOT))
        .flatMap(name -> Arrays.stream(DayOfWeek.values()).filter(day -> day.name().equals(name)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  /** One short line, for a column; {@link #decode} reads it. */
  String encode() {
    StringBuilder line = new StringBuilder();
    ttl.ifPresent(time -> line.append("ttl=").append(time.toMinutes()).append(' '));
    syndication.ifPresent(time -> line.append("sy=").append(time.toMinutes()).append(' '));
    base.ifPresent(time -> line.append("base=").append(time.getEpochSecond()).append(' '));
    if (!skipHours.isEmpty()) {
      line.append("hours=").append(joined(new TreeSet<>(skipHours))).append(' ');
    }
    if (!skipDays.isEmpty()) {
      line.append("days=").append(joined(new TreeSet<>(skipDays)));
    }
    return line.toString().strip();
  }

  private static String joined(Set<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static PublisherWishes decode(String line) {
    if (line.isEmpty()) {
      return NONE;
    }
    Map<String, String> values =
        Arrays.stream(line.split(" "))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new PublisherWishes(
        minutes(values, "ttl"),
        minutes(values, "sy"),
        Optional.ofNullable(values.get("base")).map(Long::valueOf).map(Instant::ofEpochSecond),
        list(values, "hours").stream().map(Integer::valueOf).collect(Collectors.toSet()),
        list(values, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
  }

  private static Optional<Duration> minutes(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name)).map(Long::valueOf).map(Duration::ofMinutes);
  }

  private static List<String> list(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name))
        .map(joined -> List.of(joined.split(",")))
        .orElse(List.of());
  }
}
