package org.warraq.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArchiveStore.Before;
import org.warraq.newsroom.Article;
import org.warraq.newsroom.ArticleStatus;
import org.warraq.newsroom.CrawlerRulesStore;
import org.warraq.search.Hit;
import org.warraq.search.SearchFilter;
import org.warraq.search.SearchIndex;

/**
 * The newspaper's own feeds, of every list and of every question to the search: the whole text of
 * an article where its rights allow it, otherwise what its page shows.
 */
@Component
class Feeds {
  /** What readers' programs expect: more than a busy day's head, less than they refuse. */
  private static final int ITEMS = 30;

  /** The best answers to a question, of which the latest are told. */
  private static final int ANSWERS = 100;

  private final Lists lists;
  private final ArchiveStore archive;
  private final SearchIndex index;
  private final CrawlerRulesStore rules;

  Feeds(Lists lists, ArchiveStore archive, SearchIndex index, CrawlerRulesStore rules) {
    this.lists = lists;
    this.archive = archive;
    this.index = index;
    this.rules = rules;
  }

  /** Empty when there is no such list. */
  Optional<Reply> reply(Frame frame, Route.Feed asked) {
    return switch (asked.of()) {
      case Route.Home _ -> Optional.of(list(frame, lists.everything(frame), asked));
      case Route.Listing listing ->
          lists
              .named(frame, listing.kind(), listing.slug())
              .map(named -> list(frame, named, asked));
      case Route.Search search -> Optional.of(answers(frame, search, asked));
      default -> Optional.empty();
    };
  }

  private Reply list(Frame frame, Lists.Named named, Route.Feed asked) {
    List<Article> articles =
        archive.list(named.selection(), Before.NOTHING, ITEMS).stream()
            .flatMap(card -> archive.find(card.id()).stream())
            .toList();
    String page = named.heading().path();
    String site = frame.site().name();
    String title = page.equals("/") ? site : named.heading().name() + " - " + site;
    Channel channel = new Channel(frame, title, page, path(page, asked.format()), articles, hub());
    return Reply.document(
        asked.format().mediaType() + ";charset=UTF-8",
        asked.format().write(channel),
        Subject.of(named.subject(), articles));
  }

  private Reply answers(Frame frame, Route.Search search, Route.Feed asked) {
    List<Article> articles =
        index.search(search.query(), SearchFilter.NONE, 0, ANSWERS).hits().stream()
            .map(Hit::articleId)
            .flatMap(id -> archive.find(id).stream())
            .filter(article -> article.status() == ArticleStatus.PUBLISHED)
            .sorted(Comparator.comparing(Article::publishedAt).reversed())
            .limit(ITEMS)
            .toList();
    String page = "/search?q=" + Urls.value(search.query());
    Channel channel =
        new Channel(
            frame,
            search.query() + " - " + frame.site().name(),
            page,
            path(page, asked.format()),
            articles,
            Optional.empty());
    return new Reply.Page(
        200,
        asked.format().mediaType() + ";charset=UTF-8",
        asked.format().write(channel),
        Reply.Indexing.FORBIDDEN,
        Reply.Keeping.FRESH,
        Set.of());
  }

  private Optional<String> hub() {
    return Optional.of(rules.rules().hub()).filter(hub -> !hub.isEmpty());
  }

  /** Paths of all feeds that tell of an article. */
  static List<String> of(Article article) {
    Stream<String> named =
        Stream.of(
                Stream.of(Route.Kind.SOURCE.path(article.source().slug())),
                article.section().stream().map(s -> Route.Kind.SECTION.path(s.slug())),
                article.bylines().stream().map(b -> Route.Kind.BYLINE.path(b.slug())),
                article.tags().stream().map(t -> Route.Kind.TAG.path(t.slug())))
            .flatMap(paths -> paths);
    return Stream.concat(Stream.of("/"), named)
        .flatMap(page -> Arrays.stream(FeedFormat.values()).map(format -> path(page, format)))
        .toList();
  }

  /** The address of the feed that tells what a page shows. */
  static String path(String page, FeedFormat format) {
    int question = page.indexOf('?');
    String path = question < 0 ? page : page.substring(0, question);
    return (path.equals("/") ? "" : path) + "/" + format.file() + page.substring(path.length());
  }
}
