package org.warraq.desk;

import java.util.Map;
import java.util.Optional;
import org.warraq.newsroom.Article;

/** The text of an article as a form. */
final class ArticleForm {
  private static final int MAX_HEADLINE = 300;
  private static final int MAX_STANDFIRST = 2_000;

  private ArticleForm() {}

  /**
   * What the form says.
   *
   * @param basedOn number of the revision that the editor has read
   */
  record Text(int basedOn, String headline, Optional<String> standfirst, String bodyHtml) {}

  static Form of(Article article) {
    return new Form(
        Map.of(
            "revision", String.valueOf(article.revision()),
            "headline", article.headline(),
            "standfirst", article.standfirst().orElse(""),
            "body", article.bodyHtml()));
  }

  static Optional<Text> read(Form form) {
    int basedOn = form.number("revision", 1, Integer.MAX_VALUE).orElse(0);
    String headline = form.required("headline", MAX_HEADLINE);
    String standfirst = form.line("standfirst", MAX_STANDFIRST);
    return form.isRight()
        ? Optional.of(
            new Text(
                basedOn,
                headline,
                Optional.of(standfirst).filter(s -> !s.isEmpty()),
                form.value("body")))
        : Optional.empty();
  }
}
