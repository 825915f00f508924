package org.warraq.press;

import java.util.List;
import java.util.stream.Collectors;

/** Lists of links to other articles. */
final class Headlines {
  private Headlines() {}

  /** List items for the recommendations of an article; what the house no longer has leads home. */
  static String recommended(PressArticle article, List<PressArticle> shelf) {
    return article.related().stream()
        .map(headline ->
            item(
                shelf.stream()
                    .filter(other -> other.headline().equals(headline))
                    .findFirst()
                    .map(other -> other.canonical().getRawPath())
                    .orElse("/"),
                headline))
        .collect(Collectors.joining());
  }

  /** List items for these articles. */
  static String of(List<PressArticle> articles) {
    return articles.stream()
        .map(article -> item(article.canonical().getRawPath(), article.headline()))
        .collect(Collectors.joining());
  }

  private static String item(String path, String headline) {
    return "<li><a href=\"%s\">%s</a></li>\n".formatted(path, Markup.escape(headline));
  }
}
