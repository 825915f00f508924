package org.warraq.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** The lines of an article in which a query's words stand. */
final class Snippets {
  /** About two lines of a list of results. */
  private static final int PASSAGE_CHARACTERS = 120;

  private static final int PASSAGES = 2;

  /** A long article; what comes later is found but not shown. */
  private static final int READ_CHARACTERS = 20_000;

  private final Analyzer analyzer = WordAnalyzer.spellings(Stemming.ANY);

  /** Headlines and snippets of these documents, in their order. */
  record Marked(String headlineHtml, String snippetHtml) {}

  List<Marked> of(IndexSearcher searcher, Query query, int[] documents) throws IOException {
    if (documents.length == 0) {
      return List.of();
    }
    Map<String, String[]> whole =
        highlighter(searcher, WholeBreakIterator::new)
            .highlightFields(new String[] {Fields.HEADLINE}, query, documents, new int[] {1});
    Map<String, String[]> lines =
        highlighter(
                searcher,
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_CHARACTERS, 0.5f))
            .highlightFields(
                new String[] {Fields.STANDFIRST, Fields.TEXT},
                query,
                documents,
                new int[] {1, PASSAGES});
    List<Marked> marked = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      marked.add(
          new Marked(
              text(whole, Fields.HEADLINE, i),
              best(text(lines, Fields.TEXT, i), text(lines, Fields.STANDFIRST, i))));
    }
    return marked;
  }

  private static String best(String text, String standfirst) {
    boolean standfirstSaysIt =
        standfirst.contains(MarkedText.OPEN) || !text.contains(MarkedText.OPEN);
    return standfirstSaysIt && !standfirst.isEmpty() ? standfirst : text;
  }

  private static String text(Map<String, String[]> marked, String field, int i) {
    return Objects.toString(marked.getOrDefault(field, new String[i + 1])[i], "");
  }

  private UnifiedHighlighter highlighter(IndexSearcher searcher, Supplier<BreakIterator> passages) {
    return UnifiedHighlighter.builder(searcher, analyzer)
        .withBreakIterator(passages)
        .withFormatter(new MarkedText())
        .withMaxLength(READ_CHARACTERS)
        .withMaxNoHighlightPassages(1)
        // Each field shows the words that it has, also if others have the rest.
        .withWeightMatches(false)
        .build();
  }
}
