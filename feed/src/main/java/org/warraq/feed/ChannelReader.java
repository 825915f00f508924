package org.warraq.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;

/** Collects how a feed wants to be asked. */
final class ChannelReader {
  private static final int DAYS_OF_WEEK = 7;
  private static final int HOURS_OF_DAY = 24;

  /** A W3CDTF time with seconds and offset has 25. */
  private static final int MOST_BASE_CHARS = 40;

  private OptionalInt ttl = OptionalInt.empty();
  private Optional<String> period = Optional.empty();
  private OptionalInt frequency = OptionalInt.empty();
  private Optional<Instant> base = Optional.empty();
  private final List<Integer> hours = new ArrayList<>();
  private final List<String> days = new ArrayList<>();

  /** Reads the element if it is about polling. */
  boolean read(Element element, String name) {
    switch (name) {
      case "ttl" -> ttl = number(TextReader.line(element));
      case "sy:updateperiod" ->
          period =
              Optional.of(TextReader.line(element).toLowerCase(Locale.ROOT))
                  .filter(List.of("hourly", "daily", "weekly", "monthly", "yearly")::contains);
      case "sy:updatefrequency" -> frequency = number(TextReader.line(element));
      case "sy:updatebase" -> base = base(TextReader.line(element));
      case "skiphours" -> hours(element);
      case "skipdays" -> days(element);
      default -> {
        return false;
      }
    }
    return true;
  }

  Channel build(List<Link> links) {
    return new Channel(
        ttl, period, frequency, base, hours, days, address(links, "hub"), address(links, "self"));
  }

  /** The beginning of a timetable may be 1970, and its offset says nothing of other dates. */
  private static Optional<Instant> base(String written) {
    return written.length() > MOST_BASE_CHARS
        ? Optional.empty()
        : DateScanner.scan(written).instant(ZoneOffset.UTC);
  }

  private static Optional<String> address(List<Link> links, String rel) {
    return links.stream().filter(link -> link.rel().equals(rel)).map(Link::href).findFirst();
  }

  private void hours(Element element) {
    for (Element child = element.firstElementChild();
        child != null && hours.size() < HOURS_OF_DAY;
        child = child.nextElementSibling()) {
      // RSS 0.91 counted from 1 to 24, RSS 2.0 from 0 to 23; 24 is midnight in both.
      number(TextReader.line(child)).ifPresent(hour -> hours.add(hour % HOURS_OF_DAY));
    }
  }

  private void days(Element element) {
    for (Element child = element.firstElementChild();
        child != null && days.size() < DAYS_OF_WEEK;
        child = child.nextElementSibling()) {
      days.add(TextReader.line(child));
    }
  }

  private static OptionalInt number(String written) {
    return ImageReader.pixels(written).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
