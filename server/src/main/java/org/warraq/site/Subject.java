package org.warraq.site;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleCard;

/** Something that a page shows and whose change makes the page stale. */
sealed interface Subject {
  /** An article's own content: its page, and every list or neighbour that names it. */
  record OneArticle(long id) implements Subject {}

  /** The order of all articles: the front page, the feed, the sitemap. */
  record AllArticles() implements Subject {}

  /** The articles that share a section, a source, a byline or a tag. */
  record Articles(Route.Kind kind, long id) implements Subject {}

  /** A feed's list and its articles. */
  static Set<Subject> of(Subject list, List<Article> articles) {
    Set<Subject> subjects = new HashSet<>();
    subjects.add(list);
    articles.forEach(article -> subjects.add(new OneArticle(article.id())));
    return subjects;
  }

  /** The lists on which an article stands, and the article itself. */
  static Set<Subject> of(Article article) {
    Set<Subject> subjects = new HashSet<>();
    subjects.add(new OneArticle(article.id()));
    subjects.add(new AllArticles());
    subjects.add(new Articles(Route.Kind.SOURCE, article.source().id()));
    article.section().ifPresent(s -> subjects.add(new Articles(Route.Kind.SECTION, s.id())));
    article.bylines().forEach(b -> subjects.add(new Articles(Route.Kind.BYLINE, b.id())));
    article.tags().forEach(t -> subjects.add(new Articles(Route.Kind.TAG, t.id())));
    return subjects;
  }

  /**
   * The subjects of a list page: the list, when it is one that new articles enter, and its cards.
   */
  static Set<Subject> list(Optional<Subject> list, List<ArticleCard> cards) {
    Set<Subject> subjects = new HashSet<>();
    list.ifPresent(subjects::add);
    cards.forEach(card -> subjects.add(new OneArticle(card.id())));
    return subjects;
  }
}
