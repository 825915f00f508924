package org.warraq.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Names elements by what they mean: the usual prefix of their namespace and the local name in lower
 * case ({@code dc:creator}); elements of RSS, Atom and CDF have no prefix.
 */
final class Names {
  private static final Map<String, String> PREFIXES = prefixes();

  private Names() {}

  static String of(Element element) {
    String raw = element.tagName();
    int colon = raw.indexOf(':');
    String prefix = colon < 0 ? "" : raw.substring(0, colon).toLowerCase(Locale.ROOT);
    String local = (colon < 0 ? raw : raw.substring(colon + 1)).toLowerCase(Locale.ROOT);
    String known = known(element.tag().namespace());
    if (known == null
        || (known.isEmpty()
            && !prefix.isEmpty()
            && !isDeclared(element, raw.substring(0, colon)))) {
      // Undeclared prefixes are understood as everybody uses them.
      known = usual(prefix);
    }
    return known.isEmpty() ? local : known + ":" + local;
  }

  /** The parser gives an element with an undeclared prefix the default namespace. */
  private static boolean isDeclared(Element element, String prefix) {
    String attribute = "xmlns:" + prefix;
    for (Element holder = element; holder != null; holder = holder.parent()) {
      if (holder.hasAttr(attribute)) {
        return true;
      }
    }
    return false;
  }

  /** The usual prefix of a namespace; empty for the feed formats, null for an unknown one. */
  private static @Nullable String known(String namespace) {
    String found = PREFIXES.get(namespace);
    return found != null ? found : PREFIXES.get(namespace.strip().toLowerCase(Locale.ROOT));
  }

  private static String usual(String prefix) {
    return switch (prefix) {
      case "", "atom", "atom10", "a10", "atom03", "rss", "a" -> "";
      case "creativecommons", "creativecommon" -> "cc";
      default -> prefix;
    };
  }

  private static Map<String, String> prefixes() {
    Map<String, String> map = new HashMap<>();
    for (String core :
        new String[] {
          "http://backend.userland.com/rss",
          "http://blogs.law.harvard.edu/tech/rss",
          "http://purl.org/rss/1.0/",
          "http://my.netscape.com/rdf/simple/0.9/",
          "http://example.com/newformat#",
          "http://example.com/necho",
          "http://purl.org/echo/",
          "uri/of/echo/namespace#",
          "http://purl.org/pie/",
          "http://purl.org/atom/ns#",
          "http://www.w3.org/2005/atom",
          "http://purl.org/rss/1.0/modules/rss091#",
          "http://purl.org/net/rss1.1#",
          "http://channel.netscape.com/rdf/simple/0.9/",
          "http://backend.userland.com/rss2",
          "http://www.w3.org/XML/1998/namespace"
        }) {
      map.put(core, "");
    }
    map.put("http://www.w3.org/2005/Atom", "");
    map.put("http://purl.org/dc/elements/1.1/", "dc");
    map.put("http://purl.org/dc/elements/1.0/", "dc");
    map.put("http://purl.org/dc/terms/", "dcterms");
    map.put("http://purl.org/rss/1.0/modules/content/", "content");
    map.put("http://search.yahoo.com/mrss/", "media");
    map.put("http://search.yahoo.com/mrss", "media");
    map.put("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes");
    map.put("http://example.com/dtds/podcast-1.0.dtd", "itunes");
    map.put("http://www.georss.org/georss", "georss");
    map.put("http://www.georss.org/georss/10", "georss");
    map.put("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo");
    map.put("http://www.opengis.net/gml", "gml");
    map.put("http://purl.org/rss/1.0/modules/slash/", "slash");
    map.put("http://purl.org/rss/1.0/modules/syndication/", "sy");
    map.put("http://wellformedweb.org/commentapi/", "wfw");
    map.put("http://rssnamespace.org/feedburner/ext/1.0", "feedburner");
    map.put("http://web.resource.org/cc/", "cc");
    map.put("http://creativecommons.org/ns#", "cc");
    map.put("http://backend.userland.com/creativecommonsrssmodule", "cc");
    map.put("http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", "cc");
    map.put("http://podlove.org/simple-chapters", "psc");
    map.put("http://podlove.org/simple-chapters/", "psc");
    map.put("https://podcastindex.org/namespace/1.0", "podcast");
    map.put(
        "https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", "podcast");
    map.put("http://purl.org/syndication/thread/1.0", "thr");
    map.put("http://webns.net/mvcb/", "admin");
    map.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf");
    map.put("http://www.w3.org/1999/xhtml", "xhtml");
    map.put("http://prismstandard.org/namespaces/1.2/basic/", "prism");
    map.put("http://prismstandard.org/namespaces/basic/2.0/", "prism");
    map.put("http://a9.com/-/spec/opensearch/1.1/", "opensearch");
    return Map.copyOf(map);
  }
}
