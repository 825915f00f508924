package org.warraq.feed;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what a site calls itself on one of its pages. */
final class SiteNames {
  private static final int MAX_CHARS = 120;

  private SiteNames() {}

  /**
   * The name, by what the page declares first, by the part of its title that is the site's next.
   */
  static Optional<String> of(Document page, boolean isHome) {
    for (String place :
        new String[] {
          "meta[property=og:site_name]",
          "meta[name=og:site_name]",
          "meta[name=application-name]",
          "meta[name=apple-mobile-web-app-title]"
        }) {
      Element meta = page.selectFirst(place);
      String name = meta == null ? "" : line(meta.attr("content"));
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    // A first page says its name and then what it is about; other pages say it last.
    String[] parts = page.title().split("\\s[|\\-–—·•:»«]+\\s|\\s\\|\\s*|\\s*\\|\\s");
    String part = line(isHome ? parts[0] : parts[parts.length - 1]);
    return DetailsReader.present(part);
  }

  private static String line(String text) {
    return Limits.cut(PlainText.of(text, Text.PLAIN), MAX_CHARS).strip();
  }
}
