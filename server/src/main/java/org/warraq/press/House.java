package org.warraq.press;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A publisher at its address, with its masthead and its articles. */
record House(Masthead masthead, Publisher publisher, Stock stock) {
  static final String DOMAIN = ".localhost";

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter ON_PAPER =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

  static Publisher publisher(Masthead masthead, String id, int port) {
    URI home = home(id, port);
    return new Publisher(
        id,
        masthead.name(),
        masthead.language(),
        home,
        home.resolve(masthead.feedPath()),
        masthead.shows());
  }

  static URI home(String id, int port) {
    return URI.create("http://" + id + DOMAIN + ":" + port + "/");
  }

  String id() {
    return publisher.id();
  }

  /** A path of this house as an absolute address. */
  String absolute(String path) {
    return publisher.home().resolve(path).toString();
  }

  /** The date in RSS, {@code Mon, 23 Nov 2026 21:03:00 +0100}. */
  String rssDate(Instant instant) {
    return RFC_822.format(local(instant));
  }

  /** The date in Atom, JSON Feed and HTML, {@code 2026-11-23T21:03:00+01:00}. */
  String isoDate(Instant instant) {
    return ISO.format(local(instant));
  }

  /** The date as a reader of the page sees it. */
  String readableDate(Instant instant) {
    return ON_PAPER.format(local(instant));
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atOffset(masthead.zone());
  }

  /** The path of an article's picture; the height is nine sixteenths of the width. */
  String picturePath(PressArticle article, int width) {
    return "/media/%s-%dx%d.%s"
        .formatted(article.id(), width, width * 9 / 16, masthead.pictures().ending());
  }
}
