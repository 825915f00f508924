package org.warraq.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.warraq.language.CharacterSets;
import org.warraq.language.Decoded;

/**
 * Reads a feed of any format: RSS 0.90 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, CDF, JSON Feed,
 * news sitemaps.
 *
 * <pre>{@code
 * switch (FeedReader.read(body, headers, url)) {
 *   case FeedResult.Readable(Feed feed) -> feed.entries().forEach(this::take);
 *   case FeedResult.Unreadable(String reason) -> log(reason);
 * }
 * }</pre>
 *
 * <p>A damaged document is repaired as far as it can be and its problems are told; no content makes
 * it throw. HTML in the result is sanitised and its links are absolute. Document types and external
 * entities are never processed.
 */
public final class FeedReader {
  /** The XML declaration stands at the very beginning. */
  private static final int HEAD_BYTES = 512;

  private static final byte[] EBCDIC_MARKUP = {0x4C, 0x6F, (byte) 0xA7, (byte) 0x94};

  private FeedReader() {}

  /**
   * Reads a feed. Its dates without a zone have that of its other dates, or are in UTC.
   *
   * @param body the bytes as received, after any content encoding; the caller limits the size
   * @param headers the HTTP headers; the case of their names does not matter
   * @param url where the document came from, after redirects
   */
  public static FeedResult read(byte[] body, Map<String, String> headers, URI url) {
    return read(body, headers, url, ZoneOffset.UTC);
  }

  /**
   * Reads a feed from a part of the world.
   *
   * @param zone the zone of dates that name none, if no other date of the feed tells
   */
  public static FeedResult read(byte[] body, Map<String, String> headers, URI url, ZoneId zone) {
    return read(body, headers, url, ReadingRules.in(zone));
  }

  /** Reads a feed under rules of its own. */
  public static FeedResult read(
      byte[] body, Map<String, String> headers, URI url, ReadingRules rules) {
    return read(body, headers, url, rules, Cleaning.SANITISED);
  }

  static FeedResult read(
      byte[] body, Map<String, String> headers, URI url, ReadingRules rules, Cleaning cleaning) {
    String contentType = header(headers, "Content-Type");
    Decoded decoded = decode(body, contentType);
    List<String> problems = new ArrayList<>();
    if (decoded.replacedBytes() > 0) {
      problems.add(
          decoded.replacedBytes()
              + " bytes are not valid "
              + decoded.charset().name()
              + " and were replaced.");
    }
    if (decoded.origin() == Decoded.Origin.GUESSED) {
      problems.add("The character set was guessed: " + decoded.charset().name() + ".");
    }
    Scope scope = new Scope(FeedFormat.RSS, base(headers, url), language(headers), cleaning);
    DateReader dates = new DateReader(rules);
    String text = decoded.text();
    int first = firstCharacter(text);
    if (first < 0) {
      return new FeedResult.Unreadable("The document is empty.");
    }
    String encoding = encoding(decoded, contentType);
    return text.charAt(first) == '{'
        ? new JsonFeedReader(dates).read(text, encoding, scope, problems)
        : new XmlFeedReader(dates).read(text, encoding, scope, problems);
  }

  private static Decoded decode(byte[] body, String contentType) {
    int length = Math.min(body.length, HEAD_BYTES);
    Charset headCharset = ISO_8859_1;
    if (startsWith(body, EBCDIC_MARKUP)) {
      headCharset = Charset.forName("IBM037");
    }
    String declared = SourceRepair.declaredCharset(new String(body, 0, length, headCharset));
    return CharacterSets.decode(
        body,
        CharacterSets.parameterOf(contentType),
        Optional.of(declared).filter(d -> !d.isEmpty()));
  }

  /** RFC 3023, section 3.1: text without a character set is US-ASCII, as far as that is true. */
  private static String encoding(Decoded decoded, String contentType) {
    boolean silent =
        contentType.regionMatches(true, 0, "text/", 0, 5)
            && CharacterSets.parameterOf(contentType).isEmpty();
    return silent && decoded.text().chars().allMatch(c -> c < 0x80)
        ? "us-ascii"
        : decoded.charset().name().toLowerCase(Locale.ROOT);
  }

  private static boolean startsWith(byte[] body, byte[] beginning) {
    if (body.length < beginning.length) {
      return false;
    }
    for (int i = 0; i < beginning.length; i++) {
      if (body[i] != beginning[i]) {
        return false;
      }
    }
    return true;
  }

  private static String base(Map<String, String> headers, URI url) {
    String address = url.isAbsolute() ? url.toString() : "";
    String location = header(headers, "Content-Location");
    String base = location.isEmpty() ? address : Urls.link(address, location);
    return Urls.web(base).isPresent() ? base : address;
  }

  private static Optional<String> language(Map<String, String> headers) {
    String language = header(headers, "Content-Language");
    return language.indexOf(',') >= 0 ? Optional.empty() : Scope.languageTag(language);
  }

  private static String header(Map<String, String> headers, String name) {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (name.equalsIgnoreCase(header.getKey())) {
        return header.getValue().strip();
      }
    }
    return "";
  }

  private static int firstCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\uFEFF' && !Character.isSpaceChar(c)) {
        return i;
      }
    }
    return -1;
  }
}
