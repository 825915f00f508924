package org.warraq.press;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The articles that were written for one of the eight publishers. */
final class WrittenStock implements Stock {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

  private record Piece(PressArticle first, Optional<PressArticle> edited) {
    PressArticle at(Instant now) {
      return edited.filter(later -> !later.updated().isAfter(now)).orElse(first);
    }
  }

  private final Map<String, Piece> byPath = new LinkedHashMap<>();

  /**
   * Dates the articles of a publisher.
   *
   * @param start the instant from which ages count
   */
  WrittenStock(Masthead masthead, URI home, Instant start) {
    for (var written : CopyDesk.of(masthead.id())) {
      Copy copy = written.first();
      Instant published = start.plus(copy.appears());
      String path =
          path(
              published,
              masthead.zone(),
              masthead.addresses().slug(copy.number(), copy.headline()));
      URI canonical = home.resolve(path);
      String id = masthead.id() + "-" + copy.number();
      var piece =
          new Piece(
              article(id, copy, published, Optional.empty(), canonical),
              written
                  .edited()
                  .map(edit ->
                      article(
                          id,
                          edit,
                          published,
                          Optional.of(start.plus(edit.appears())),
                          canonical)));
      if (byPath.put(canonical.getPath(), piece) != null) {
        throw new IllegalStateException("Two articles of " + masthead.id() + " at " + path);
      }
    }
  }

  static String path(Instant published, ZoneOffset zone, String slug) {
    return "/" + DAY.format(published.atOffset(zone)) + "/" + slug + ".html";
  }

  static PressArticle article(
      String id, Copy copy, Instant published, Optional<Instant> modified, URI canonical) {
    return new PressArticle(
        id,
        copy.headline(),
        copy.standfirst(),
        copy.authors(),
        copy.section(),
        copy.tags(),
        published,
        modified,
        copy.body(),
        copy.picture(),
        copy.wire(),
        copy.related(),
        canonical);
  }

  @Override
  public List<PressArticle> at(Instant now) {
    return byPath.values().stream()
        .filter(piece -> !piece.first.published().isAfter(now))
        .map(piece -> piece.at(now))
        .sorted(
            Comparator.comparing(PressArticle::published)
                .reversed()
                .thenComparing(PressArticle::id))
        .toList();
  }

  @Override
  public Optional<PressArticle> find(String path, Instant now) {
    return Optional.ofNullable(byPath.get(path))
        .filter(piece -> !piece.first.published().isAfter(now))
        .map(piece -> piece.at(now));
  }

  @Override
  public Instant lastChange(Instant now) {
    return at(now).stream()
        .map(PressArticle::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
