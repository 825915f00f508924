package org.warraq.press;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Answers what is asked of a house: home, feed, articles, pictures, robots.txt. */
final class Reception {
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
  private static final String ROBOTS = "User-agent: *\nAllow: /\nDisallow: /private/\n";

  private final Printer printer = new Printer();
  private final Mishaps mishaps;
  private final Map<String, AtomicLong> feedRequests = new ConcurrentHashMap<>();

  /** The conditions of a request, as they stand in its head. */
  record Conditions(Optional<String> ifNoneMatch, Optional<String> ifModifiedSince) {}

  Reception(Mishaps mishaps) {
    this.mishaps = mishaps;
  }

  /**
   * The answer to a request.
   *
   * @param path percent-decoded
   */
  Reply answer(House house, String path, Conditions conditions, Instant now) {
    Masthead masthead = house.masthead();
    if (path.equals(masthead.realFeedPath())) {
      return feed(house, conditions, now);
    }
    if (path.equals(masthead.feedPath())) {
      return Reply.notice(301, "Moved Permanently")
          .with("Location", house.absolute(masthead.realFeedPath()));
    }
    if (path.equals("/")) {
      return Reply.of(html(masthead), printer.home(house, now).bytes());
    }
    if (path.equals("/robots.txt")) {
      return Reply.of("text/plain", ROBOTS.getBytes(StandardCharsets.US_ASCII));
    }
    if (path.startsWith("/private/")) {
      return Reply.notice(200, "For the staff only");
    }
    if (path.startsWith("/media/")) {
      return picture(house, path, conditions, now);
    }
    return house
        .stock()
        .find(path, now)
        .map(article -> article(house, article, conditions, now))
        .orElseGet(() -> Reply.notice(404, "Not Found"));
  }

  private Reply feed(House house, Conditions conditions, Instant now) {
    Masthead masthead = house.masthead();
    long number =
        feedRequests.computeIfAbsent(house.id(), id -> new AtomicLong()).incrementAndGet();
    Instant change = house.stock().lastChange(now);
    Document document =
        switch (masthead.freshness()) {
          case ALWAYS_NEW -> printer.feed(house, now, change.plusSeconds(number));
          case TAG_AND_DATE, TAG_ONLY, DATE_ONLY -> printer.feed(house, now);
        };
    Reply reply = Reply.of(masthead.feed().mediaType(), document.bytes());
    reply =
        switch (masthead.packing()) {
          case NONE -> reply;
          case GZIP -> reply.with("Content-Encoding", "gzip");
        };
    Reply whole = validated(reply, document.tag(), change, masthead.freshness(), conditions);
    return mishaps
        .next(house.id(), Mishaps.Of.FEED)
        .or(() -> masthead.reliability().mishap(number))
        .map(whole::failing)
        .orElse(whole);
  }

  private Reply article(House house, PressArticle article, Conditions conditions, Instant now) {
    Masthead masthead = house.masthead();
    Document document = printer.article(house, article, now);
    Reply whole =
        validated(
            Reply.of(html(masthead), document.bytes()),
            document.tag(),
            house.stock().lastChange(now),
            masthead.freshness(),
            conditions);
    return mishaps.next(house.id(), Mishaps.Of.PAGES).map(whole::failing).orElse(whole);
  }

  private Reply picture(House house, String path, Conditions conditions, Instant now) {
    return printer
        .picture(house, path, now)
        .map(drawing ->
            validated(
                Reply.of(drawing.format().mediaType(), drawing.document().bytes())
                    .with("Cache-Control", "public, max-age=86400"),
                drawing.document().tag(),
                now,
                Freshness.TAG_ONLY,
                conditions))
        .orElseGet(() -> Reply.notice(404, "Not Found"));
  }

  /** Adds the validators, and answers 304 where they say that the client has it already. */
  private static Reply validated(
      Reply reply, String tag, Instant change, Freshness freshness, Conditions conditions) {
    String date = HTTP_DATE.format(change.atOffset(ZoneOffset.UTC));
    return switch (freshness) {
      case ALWAYS_NEW -> reply.with("ETag", tag);
      case TAG_ONLY -> {
        Reply tagged = reply.with("ETag", tag);
        yield hasTag(conditions, tag) ? tagged.notModified() : tagged;
      }
      case DATE_ONLY -> {
        Reply dated = reply.with("Last-Modified", date);
        yield hasDate(conditions, change) ? dated.notModified() : dated;
      }
      case TAG_AND_DATE -> {
        Reply both = reply.with("ETag", tag).with("Last-Modified", date);
        // RFC 9110, section 13.2.2: the date counts only where no tag is sent.
        boolean known =
            conditions.ifNoneMatch().isPresent()
                ? hasTag(conditions, tag)
                : hasDate(conditions, change);
        yield known ? both.notModified() : both;
      }
    };
  }

  private static boolean hasTag(Conditions conditions, String tag) {
    return conditions
        .ifNoneMatch()
        .filter(tags -> tags.strip().equals("*") || tags.contains(tag))
        .isPresent();
  }

  private static boolean hasDate(Conditions conditions, Instant change) {
    try {
      return conditions
          .ifModifiedSince()
          .map(date -> Instant.from(HTTP_DATE.parse(date)))
          .filter(since -> !since.isBefore(change))
          .isPresent();
    } catch (DateTimeParseException e) {
      // A date that cannot be read is ignored, RFC 9110, section 13.1.3.
      return false;
    }
  }

  private static String html(Masthead masthead) {
    return masthead.charset().equals(StandardCharsets.UTF_8)
        ? "text/html; charset=utf-8"
        : "text/html";
  }
}
