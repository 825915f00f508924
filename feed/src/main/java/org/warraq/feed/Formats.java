package org.warraq.feed;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Recognises the format of an XML feed by its root element. */
final class Formats {
  private Formats() {}

  static boolean isRoot(Element element) {
    return switch (local(element)) {
      case "rss", "feed", "rdf", "channel" -> true;
      default -> false;
    };
  }

  /**
   * The format of a document.
   *
   * @param doctype its document type, which alone tells Netscape's RSS 0.91 from Userland's
   */
  static FeedFormat of(Element root, String doctype) {
    String namespace = root.tag().namespace().strip().toLowerCase(Locale.ROOT);
    return switch (local(root)) {
      case "feed" -> atom(root, namespace);
      case "rdf" -> rdf(root);
      case "channel" -> cdfOrRss(root);
      default -> rss(root, doctype);
    };
  }

  private static FeedFormat atom(Element root, String namespace) {
    if (namespace.equals("http://www.w3.org/2005/atom")) {
      return FeedFormat.ATOM_10;
    }
    return switch (root.attr("version").strip()) {
      case "0.1" -> FeedFormat.ATOM_01;
      case "0.2" -> FeedFormat.ATOM_02;
      case "0.3" -> FeedFormat.ATOM_03;
      case "1.0" -> FeedFormat.ATOM_10;
      default ->
          namespace.equals("http://purl.org/atom/ns#") ? FeedFormat.ATOM_03 : FeedFormat.ATOM;
    };
  }

  private static FeedFormat rdf(Element root) {
    for (Element child = root.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      String namespace = child.tag().namespace();
      if (namespace.contains("netscape.com/rdf/simple/0.9")) {
        return FeedFormat.RSS_090;
      }
    }
    return FeedFormat.RSS_10;
  }

  private static FeedFormat cdfOrRss(Element root) {
    boolean cdf =
        root.tagName().equals("CHANNEL")
            || !root.attributes().getIgnoreCase("href").isEmpty()
            || root.firstElementChild() == null;
    return cdf ? FeedFormat.CDF : FeedFormat.RSS;
  }

  private static FeedFormat rss(Element root, String doctype) {
    String version = DetailsReader.attribute(root, "version");
    return switch (version) {
      case "0.90" -> FeedFormat.RSS_090;
      case "0.91" ->
          doctype.toLowerCase(Locale.ROOT).contains("netscape")
              ? FeedFormat.RSS_091_NETSCAPE
              : FeedFormat.RSS_091;
      case "0.92" -> FeedFormat.RSS_092;
      case "0.93" -> FeedFormat.RSS_093;
      case "0.94" -> FeedFormat.RSS_094;
      case "1.0" -> FeedFormat.RSS_10;
      default -> version.startsWith("2") ? FeedFormat.RSS_20 : FeedFormat.RSS;
    };
  }

  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
