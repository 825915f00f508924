package org.warraq.site;

import java.util.Arrays;
import java.util.Optional;

/** The formats in which the newspaper's own feeds are written. */
public enum FeedFormat {
  RSS("feed.xml", "application/rss+xml"),
  ATOM("atom.xml", "application/atom+xml"),
  JSON("feed.json", "application/feed+json");

  private final String file;
  private final String mediaType;

  FeedFormat(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** The last part of its addresses. */
  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  byte[] write(Channel channel) {
    return switch (this) {
      case RSS -> RssDocument.write(channel);
      case ATOM -> AtomDocument.write(channel);
      case JSON -> JsonFeedDocument.write(channel);
    };
  }

  static Optional<FeedFormat> ofFile(String file) {
    return Arrays.stream(values()).filter(format -> format.file.equals(file)).findFirst();
  }
}
