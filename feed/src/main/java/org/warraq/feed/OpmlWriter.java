package org.warraq.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes OPML 2.0. */
final class OpmlWriter {
  private final StringBuilder out = new StringBuilder();

  private OpmlWriter() {}

  static String write(Opml.Subscriptions subscriptions) {
    OpmlWriter writer = new OpmlWriter();
    writer.document(subscriptions);
    return writer.out.toString();
  }

  private void document(Opml.Subscriptions subscriptions) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    subscriptions
        .title()
        .ifPresent(title -> out.append("    <title>").append(escape(title)).append("</title>\n"));
    out.append("  </head>\n  <body>\n");
    Group root = new Group();
    for (Opml.Subscription feed : subscriptions.feeds()) {
      Group group = root;
      for (String name : feed.groups().stream().limit(Opml.MAX_DEPTH).toList()) {
        group = group.groups.computeIfAbsent(name, any -> new Group());
      }
      group.feeds.put(feed.feedUrl(), feed);
    }
    group(root, 2);
    out.append("  </body>\n</opml>\n");
  }

  private void group(Group group, int depth) {
    for (Opml.Subscription feed : group.feeds.values()) {
      indent(depth).append("<outline type=\"rss\"");
      attribute("text", feed.title());
      attribute("title", feed.title());
      attribute("xmlUrl", feed.feedUrl());
      feed.pageUrl().ifPresent(url -> attribute("htmlUrl", url));
      feed.language().ifPresent(language -> attribute("language", language));
      out.append("/>\n");
    }
    for (Map.Entry<String, Group> inner : group.groups.entrySet()) {
      indent(depth).append("<outline");
      attribute("text", inner.getKey());
      attribute("title", inner.getKey());
      out.append(">\n");
      group(inner.getValue(), depth + 1);
      indent(depth).append("</outline>\n");
    }
  }

  private StringBuilder indent(int depth) {
    return out.append("  ".repeat(depth));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  /** XML has no way to write control characters. */
  private static String escape(String value) {
    return PlainText.escape(PlainText.collapse(value)).replace("\"", "&quot;");
  }

  private static final class Group {
    final Map<String, Group> groups = new LinkedHashMap<>();
    final Map<String, Opml.Subscription> feeds = new LinkedHashMap<>();
  }
}
