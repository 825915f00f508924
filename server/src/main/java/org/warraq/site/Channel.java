package org.warraq.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warraq.newsroom.Article;

/**
 * What one of our feeds tells.
 *
 * @param title names the list and the newspaper
 * @param page path of the page that shows the same
 * @param self path of the feed
 * @param articles the latest first
 * @param hub the WebSub hub that tells subscribers of changes
 */
record Channel(
    Frame frame,
    String title,
    String page,
    String self,
    List<Article> articles,
    Optional<String> hub) {

  /** When the youngest of its articles was last touched by its source; now, when it has none. */
  Instant updatedAt() {
    return articles.stream().map(Channel::updatedAt).max(Instant::compareTo).orElse(frame.now());
  }

  static Instant updatedAt(Article article) {
    return article.modifiedAt().orElse(article.publishedAt());
  }

  /** A path, which may have a question behind it, as a full address. */
  String address(String path) {
    int question = path.indexOf('?');
    return question < 0
        ? frame.absolute(path)
        : frame.absolute(path.substring(0, question)) + path.substring(question);
  }

  /** What names an article in every feed, for ever: its address without the slug. */
  String id(Article article) {
    return frame.absolute("/s/" + article.id());
  }

  /** The text that rights allow, in HTML, with a line that leads to the source. */
  String html(Article article) {
    String body = ArticleText.forFeed(article.bodyHtml());
    String shown =
        body.isEmpty()
            ? article.standfirst().map(text -> "<p>" + escape(text) + "</p>").orElse("")
            : body;
    return shown + origin(article);
  }

  private String origin(Article article) {
    return "<p>%s <a href=\"%s\">%s</a></p>"
        .formatted(
            escape(frame.word("source.colon")),
            escape(article.originUrl()),
            escape(article.source().name()));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
