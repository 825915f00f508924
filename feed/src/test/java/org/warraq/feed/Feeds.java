package org.warraq.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;

/** Reads small documents in tests. */
final class Feeds {
  static final URI URL = URI.create("https://news.example/feeds/all.xml");

  private Feeds() {}

  static Feed read(String document) {
    return read(document.getBytes(UTF_8), Map.of());
  }

  static Feed read(byte[] document, Map<String, String> headers) {
    return switch (FeedReader.read(document, headers, URL)) {
      case FeedResult.Readable(Feed feed) -> feed;
      case FeedResult.Unreadable(String reason) -> throw new AssertionError(reason);
    };
  }

  static Entry item(String children) {
    return read("<rss version='2.0'><channel><item>" + children + "</item></channel></rss>")
        .entries()
        .getFirst();
  }

  static Entry atomEntry(String children) {
    return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + children + "</entry></feed>")
        .entries()
        .getFirst();
  }
}
