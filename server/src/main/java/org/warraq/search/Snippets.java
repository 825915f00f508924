package org.warraq.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    Map<String, String[]> fields =
        new Marker(searcher, analyzer)
            .highlightFields(
                new String[] {Fields.HEADLINE, Fields.STANDFIRST, Fields.TEXT},
                query,
                documents,
                new int[] {1, 1, PASSAGES});
    List<Marked> marked = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      marked.add(
          new Marked(
              text(fields, Fields.HEADLINE, i),
              best(text(fields, Fields.TEXT, i), text(fields, Fields.STANDFIRST, i))));
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

  private static final class Marker extends UnifiedHighlighter {
    Marker(IndexSearcher searcher, Analyzer analyzer) {
      super(
          builder(searcher, analyzer)
              .withFormatter(new MarkedText())
              .withMaxLength(READ_CHARACTERS)
              .withMaxNoHighlightPassages(1)
              // Neither needs an index of each text, which would double the time.
              .withHighlightPhrasesStrictly(false)
              .withPassageRelevancyOverSpeed(false)
              // Each field shows the words that it has, also if others have the rest.
              .withWeightMatches(false));
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
      return field.equals(Fields.HEADLINE)
          ? new WholeBreakIterator()
          : LengthGoalBreakIterator.createClosestToLength(
              BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_CHARACTERS, 0.5f);
    }
  }
}
