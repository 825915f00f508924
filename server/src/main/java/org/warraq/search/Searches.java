package org.warraq.search;

import java.io.IOException;
import java.io.StringReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Reading of the index: what a reader looks for, and what resembles an article. */
final class Searches {
  /** Nobody reads further; each page costs as much as all before it. */
  private static final int DEEPEST = 1_000;

  /** With fewer hits the reader may have mistyped. */
  private static final int FEW = 5;

  /** The words that say most about an article; more did not change what was found first. */
  private static final int TELLING_WORDS = 25;

  /** A word in more than this share of the articles says nothing. */
  private static final int COMMON_PERCENT = 30;

  private final Indexer index;
  private final InstantSource clock;
  private final Snippets snippets = new Snippets();
  private final Analyzer stems = WordAnalyzer.stems();

  Searches(Indexer index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  SearchResults find(String typed, SearchFilter filter, int offset, int limit) {
    QueryText text = QueryText.parse(typed);
    int from = Math.clamp(offset, 0, DEEPEST);
    int to = Math.clamp((long) from + limit, from, DEEPEST);
    return WordQueries.asTyped(text)
        .flatMap(query -> index.read(searcher -> find(searcher, text, query, filter, from, to)))
        .orElse(SearchResults.NOTHING);
  }

  private SearchResults find(
      IndexSearcher searcher, QueryText text, Query asTyped, SearchFilter filter, int from, int to)
      throws IOException {
    Query shown = asTyped;
    TopDocs top = best(searcher, ranked(asTyped, Optional.empty(), filter), to);
    Optional<String> suggestion = Optional.empty();
    if (top.totalHits.value() < FEW) {
      suggestion = Suggestions.of(text, searcher.getIndexReader());
      Optional<Query> similar = WordQueries.similar(text);
      if (similar.isPresent()) {
        shown = similar.get();
        top = best(searcher, ranked(asTyped, similar, filter), to);
      }
    }
    int[] page = Arrays.stream(top.scoreDocs).skip(from).mapToInt(hit -> hit.doc).toArray();
    List<Snippets.Marked> marked = snippets.of(searcher, shown, page);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      hits.add(
          new Hit(
              Fields.article(searcher.getIndexReader(), page[i]),
              marked.get(i).headlineHtml(),
              marked.get(i).snippetHtml()));
    }
    return new SearchResults(top.totalHits.value(), List.copyOf(hits), suggestion);
  }

  private Query ranked(Query asTyped, Optional<Query> similar, SearchFilter filter) {
    return WordQueries.filtered(WordQueries.ranked(asTyped, similar, clock.instant()), filter);
  }

  private static TopDocs best(IndexSearcher searcher, Query query, int count) throws IOException {
    return searcher.search(
        query, new TopScoreDocCollectorManager(Math.max(1, count), Integer.MAX_VALUE));
  }

  List<Long> related(long articleId, int limit) {
    return index.read(searcher -> related(searcher, articleId, limit)).orElse(List.of());
  }

  private List<Long> related(IndexSearcher searcher, long articleId, int limit) throws IOException {
    Query self = new TermQuery(Fields.id(articleId));
    ScoreDoc[] found = searcher.search(self, 1).scoreDocs;
    if (found.length == 0 || limit < 1) {
      return List.of();
    }
    MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
    like.setAnalyzer(stems);
    // Once in the text may be by the way; a headline counts for itself.
    like.setMinTermFreq(2);
    like.setMinDocFreq(2);
    // A percentage of a small archive would call every word common.
    like.setMaxDocFreq(Math.max(10, searcher.getIndexReader().numDocs() * COMMON_PERCENT / 100));
    like.setMaxQueryTerms(TELLING_WORDS);
    Query others =
        new BooleanQuery.Builder()
            .add(likeness(searcher, like, found[0].doc), Occur.MUST)
            .add(self, Occur.MUST_NOT)
            .build();
    List<Long> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(others, limit).scoreDocs) {
      ids.add(Fields.article(searcher.getIndexReader(), hit.doc));
    }
    return List.copyOf(ids);
  }

  private static Query likeness(IndexSearcher searcher, MoreLikeThis like, int document)
      throws IOException {
    Document stored =
        searcher.storedFields().document(document, Set.of(Fields.HEADLINE, Fields.TEXT));
    String headline = Objects.requireNonNull(stored.get(Fields.HEADLINE));
    String text = Objects.requireNonNull(stored.get(Fields.TEXT));
    return like.like(
        Fields.TEXT,
        new StringReader(headline),
        new StringReader(headline),
        new StringReader(text));
  }
}
