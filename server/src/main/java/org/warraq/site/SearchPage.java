package org.warraq.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.warraq.newsroom.ArchiveStore;
import org.warraq.newsroom.ArticleCard;
import org.warraq.page.Templates;
import org.warraq.search.Hit;
import org.warraq.search.SearchFilter;
import org.warraq.search.SearchIndex;
import org.warraq.search.SearchResults;

/** Answers to a reader's question. */
@Component
public class SearchPage {
  private static final int PAGE_SIZE = 20;

  private final SearchIndex index;
  private final ArchiveStore archive;
  private final Templates templates;

  SearchPage(SearchIndex index, ArchiveStore archive, Templates templates) {
    this.index = index;
    this.archive = archive;
    this.templates = templates;
  }

  /** An article that was found, with its words marked. */
  public record Found(ArticleCard card, String headlineHtml, String snippetHtml) {}

  /**
   * A page of results; with an empty question only the form.
   *
   * @param page from 1
   */
  Reply results(Frame frame, String query, int page) {
    SearchResults results =
        query.isEmpty()
            ? new SearchResults(0, List.of(), Optional.empty())
            : index.search(query, SearchFilter.NONE, (page - 1) * PAGE_SIZE, PAGE_SIZE);
    String path = "/search?q=" + Urls.value(query);
    boolean more = results.total() > (long) page * PAGE_SIZE && page < Route.MAX_SEARCH_PAGE;
    Optional<String> next = more ? Optional.of(path + "&page=" + (page + 1)) : Optional.empty();
    Head head =
        Head.page(frame.word("search.title"), "", Optional.empty(), Head.Robots.NOINDEX)
            .withFeed(query.isEmpty() ? "/" : path);
    byte[] body =
        templates.render(
            "site/search.jte",
            Map.of(
                "frame", frame,
                "head", head,
                "query", query,
                "total", results.total(),
                "found", found(results.hits()),
                "suggestion", results.suggestion(),
                "next", next));
    return Reply.notice(200, body);
  }

  /** What the index still holds and the archive no longer publishes is left out. */
  private List<Found> found(List<Hit> hits) {
    Map<Long, ArticleCard> cards =
        archive.cards(hits.stream().map(Hit::articleId).toList()).stream()
            .collect(Collectors.toMap(ArticleCard::id, Function.identity()));
    return hits.stream()
        .flatMap(hit ->
            Optional.ofNullable(cards.get(hit.articleId())).stream()
                .map(card -> new Found(card, hit.headlineHtml(), hit.snippetHtml())))
        .toList();
  }
}
