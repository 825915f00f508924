package org.warraq.site;

import java.util.Optional;

/**
 * What stands in a page's head.
 *
 * @param title without the newspaper's name
 * @param canonical full address; empty when the page is not to be listed
 * @param feed path of the list whose feeds belong to the page
 * @param type of Open Graph: {@code website} or {@code article}
 * @param image full address of a picture for previews
 * @param jsonLd structured data, safe inside a script element
 * @param next path of the following page of a list
 */
public record Head(
    String title,
    String description,
    Optional<String> canonical,
    Robots robots,
    String feed,
    String type,
    Optional<Image> image,
    Optional<String> jsonLd,
    Optional<String> next) {

  /** A picture for previews with its size in pixels. */
  public record Image(String url, int width, int height) {}

  /** What search engines may do. */
  public enum Robots {
    INDEX("max-image-preview:large"),
    NOINDEX("noindex");

    private final String content;

    Robots(String content) {
      this.content = content;
    }

    /** The value of the meta element. */
    public String content() {
      return content;
    }
  }

  static Head page(String title, String description, Optional<String> canonical, Robots robots) {
    return new Head(
        title,
        description,
        canonical,
        robots,
        "/",
        "website",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The address of the feed in a format. */
  public String feed(FeedFormat format) {
    return Feeds.path(feed, format);
  }

  Head withNext(Optional<String> path) {
    return new Head(title, description, canonical, robots, feed, type, image, jsonLd, path);
  }

  Head withFeed(String path) {
    return new Head(title, description, canonical, robots, path, type, image, jsonLd, next);
  }
}
