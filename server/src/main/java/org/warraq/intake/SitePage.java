package org.warraq.intake;

import org.warraq.article.PageShape;
import org.warraq.feed.UrlKey;

/**
 * A page that was read, for what its site's pages have in common.
 *
 * @param host as keys of addresses have it
 * @param address one of each article
 */
record SitePage(String host, String address, PageShape shape) {
  static String host(String url) {
    return UrlKey.hostOf(url).orElse("");
  }
}
