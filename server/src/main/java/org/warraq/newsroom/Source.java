package org.warraq.newsroom;

/**
 * A publisher whose feeds we read.
 *
 * @param homeHost the host of its home page as {@link org.warraq.feed.UrlKey#hostOf} spells it;
 *     unique
 * @param slug its name in our addresses
 * @param language BCP 47 tag of its language
 * @param standing whether its articles may appear at all
 */
public record Source(
    long id,
    String homeHost,
    String homeUrl,
    String name,
    String slug,
    String language,
    Standing standing,
    Rights rights) {

  /** Whether a source's articles may appear. */
  public enum Standing {
    WELCOME,
    BLOCKED
  }
}
