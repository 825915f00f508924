package org.warraq.feed;

/** The format of a feed document. */
public enum FeedFormat {
  RSS_090("rss090"),
  RSS_091_NETSCAPE("rss091n"),
  RSS_091("rss091u"),
  RSS_092("rss092"),
  RSS_093("rss093"),
  RSS_094("rss094"),
  RSS_10("rss10"),
  RSS_20("rss20"),
  /** RSS of a version that nobody published. */
  RSS("rss"),
  ATOM_01("atom01"),
  ATOM_02("atom02"),
  ATOM_03("atom03"),
  ATOM_10("atom10"),
  /** Atom of no known namespace. */
  ATOM("atom"),
  CDF("cdf"),
  /** A sitemap whose addresses carry the titles and dates of news. */
  NEWS_SITEMAP("newssitemap"),
  JSON_10("json1"),
  JSON_11("json11");

  private final String label;

  FeedFormat(String label) {
    this.label = label;
  }

  /** The short name in the output of the command line, stable across versions. */
  public String label() {
    return label;
  }

  boolean isAtom() {
    return switch (this) {
      case ATOM_01, ATOM_02, ATOM_03, ATOM_10, ATOM -> true;
      case RSS_090,
          RSS_091_NETSCAPE,
          RSS_091,
          RSS_092,
          RSS_093,
          RSS_094,
          RSS_10,
          RSS_20,
          RSS,
          CDF,
          NEWS_SITEMAP,
          JSON_10,
          JSON_11 ->
          false;
    };
  }
}
