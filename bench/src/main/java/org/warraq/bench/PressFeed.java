package org.warraq.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import org.warraq.press.Block;
import org.warraq.press.InventedPress;
import org.warraq.press.PressArticle;
import org.warraq.press.Scale;

/**
 * An Arabic feed as a blog system writes it: full text as CDATA in {@code content:encoded}, an
 * excerpt, categories, authors and comment links. The same arguments always make the same bytes.
 */
public final class PressFeed {
  /** The number of the feed's entries and about so many bytes. */
  public enum Size {
    /** What a newspaper's feed is like. */
    ORDINARY(10, 57_800),
    /** A section with everything of the last weeks. */
    LARGE(84, 514_900);

    private final int entries;
    private final int bytes;

    Size(int entries, int bytes) {
      this.entries = entries;
      this.bytes = bytes;
    }

    /** The number of entries. */
    public int entries() {
      return entries;
    }
  }

  private static final String HOME = "https://jarida.example";
  private static final Instant NEWEST = Instant.parse("2026-11-20T09:30:00Z");

  /** So many articles are enough to fill the largest feed without repeating one. */
  private static final int ARTICLES = 600;

  private PressFeed() {}

  /** The feed's bytes, in UTF-8. */
  public static byte[] of(Size size) {
    InstantSource clock = InstantSource.fixed(NEWEST);
    Scale scale = new Scale(ARTICLES, ARTICLES, List.of("sahel"));
    try (InventedPress press = InventedPress.start(0, clock, scale)) {
      return write(size, press.articles(press.publishers().getFirst().id())).getBytes(UTF_8);
    }
  }

  private static String write(Size size, List<PressArticle> articles) {
    StringBuilder out = new StringBuilder(HEAD);
    Iterator<Block> blocks =
        articles.stream().skip(size.entries).flatMap(article -> article.body().stream()).iterator();
    int bytes = HEAD.getBytes(UTF_8).length;
    for (int entry = 1; entry <= size.entries; entry++) {
      PressArticle article = articles.get(entry - 1);
      StringBuilder body = new StringBuilder(figure(entry, article));
      article.body().forEach(block -> append(block, body));
      body.append(
          "<p><a href=\"/tag/%d\">%s</a></p>\n".formatted(entry, escape(article.section())));
      String around = item(entry, article, "");
      int written = bytes + around.getBytes(UTF_8).length;
      // Articles of the press are short; a feed's entry is filled up with pieces of others.
      long share = (long) size.bytes * entry / size.entries;
      while (written + body.toString().getBytes(UTF_8).length < share) {
        append(blocks.next(), body);
      }
      out.append(item(entry, article, body.toString()));
      bytes = written + body.toString().getBytes(UTF_8).length;
    }
    return out.append("</channel>\n</rss>\n").toString();
  }

  private static String item(int entry, PressArticle article, String body) {
    String link = HOME + "/archives/" + (90_000 + entry);
    StringBuilder categories = new StringBuilder(category(article.section()));
    article.tags().forEach(tag -> categories.append(category(tag)));
    return """
    <item>
      <title>%s</title>
      <link>%s</link>
      <comments>%s#comments</comments>
      <dc:creator><![CDATA[%s]]></dc:creator>
      <pubDate>%s</pubDate>
    %s  <guid isPermaLink="false">%s/?p=%d</guid>
      <description><![CDATA[<p>%s</p>]]></description>
      <content:encoded><![CDATA[%s]]></content:encoded>
      <wfw:commentRss>%s/feed</wfw:commentRss>
      <slash:comments>%d</slash:comments>
    </item>
    """
        .formatted(
            escape(article.headline()),
            link,
            link,
            String.join("، ", article.authors()),
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                article.published().atOffset(ZoneOffset.UTC)),
            categories,
            HOME,
            90_000 + entry,
            escape(article.standfirst()),
            body,
            link,
            entry % 7);
  }

  private static String category(String name) {
    return "  <category><![CDATA[" + name + "]]></category>\n";
  }

  private static String figure(int entry, PressArticle article) {
    return """
    <figure class="wp-block-image size-large"><img fetchpriority="high" decoding="async" \
    width="1024" height="576" src="%1$s/media/%2$d-1024x576.jpg" alt="%3$s" \
    class="wp-image-%2$d" srcset="%1$s/media/%2$d-1024x576.jpg 1024w, \
    %1$s/media/%2$d-300x169.jpg 300w"/><figcaption>%3$s</figcaption></figure>
    """
        .formatted(HOME, entry, escape(article.headline()));
  }

  private static void append(Block block, StringBuilder out) {
    String words = escape(block.words());
    out.append(
        switch (block) {
          case Block.Paragraph _ -> "<p>" + words + "</p>\n";
          case Block.Subheading _ -> "<h3 class=\"wp-block-heading\">" + words + "</h3>\n";
          case Block.Quotation _ ->
              "<blockquote class=\"wp-block-quote\"><p>" + words + "</p></blockquote>\n";
          case Block.Bullets _ ->
              "<ul class=\"wp-block-list\"><li>"
                  + words.replace("\n", "</li>\n<li>")
                  + "</li></ul>\n";
        });
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:wfw="http://wellformedweb.org/CommentAPI/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" \
      xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" \
      xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
      <channel>
        <title>جريدة الساحل</title>
        <atom:link href="https://jarida.example/feed" rel="self" type="application/rss+xml"/>
        <link>https://jarida.example</link>
        <description>أخبار المدينة والبحر</description>
        <lastBuildDate>Fri, 20 Nov 2026 09:31:00 +0000</lastBuildDate>
        <language>ar</language>
        <sy:updatePeriod>hourly</sy:updatePeriod>
        <sy:updateFrequency>1</sy:updateFrequency>
        <generator>https://wordpress.org/?v=6.8</generator>
      """;
}
