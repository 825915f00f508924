package org.warraq.press;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spreads recombined articles over as many houses as a scale asks for. */
final class ScaledHouses {
  private ScaledHouses() {}

  static Map<String, House> of(Scale scale, int port, InstantSource clock) {
    Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<Masthead> mastheads =
        scale.houses().isEmpty()
            ? Mastheads.ALL
            : scale.houses().stream().map(Mastheads::of).toList();
    var languages = new HashMap<String, Recombination>();
    var houses = new LinkedHashMap<String, House>();
    for (int feed = 0; feed < scale.feeds(); feed++) {
      Masthead masthead = mastheads.get(feed % mastheads.size()).dependable();
      var recombination =
          languages.computeIfAbsent(language(masthead), ScaledHouses::recombination);
      String id = masthead.id() + "-" + (feed + 1);
      var publisher = House.publisher(masthead, id, port);
      int from = feed * scale.perFeed();
      int to = Math.min(scale.articles(), from + scale.perFeed());
      houses.put(
          id,
          new House(
              masthead,
              publisher,
              new ScaledStock(masthead, publisher.home(), recombination, start, from, to)));
    }
    return houses;
  }

  private static Recombination recombination(String language) {
    var copies = new ArrayList<Copy>();
    Mastheads.ALL.stream()
        .filter(masthead -> language(masthead).equals(language))
        .forEach(
            masthead -> CopyDesk.of(masthead.id()).forEach(written -> copies.add(written.first())));
    return new Recombination(copies);
  }

  /** Without the country: the papers of one language share their sentences. */
  private static String language(Masthead masthead) {
    return masthead.language().replaceFirst("-.*", "");
  }
}
