package org.warraq.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.warraq.search.QueryText.Word;

/** "Did you mean": the query with unknown words replaced by the nearest word of the archive. */
final class Suggestions {
  /** The mark of the spelling and the first letter. */
  private static final int PREFIX = 2;

  private Suggestions() {}

  private record Candidate(String word, float nearness, int articles) {
    static final Comparator<Candidate> BEST =
        Comparator.comparingDouble(Candidate::nearness).thenComparingInt(Candidate::articles);
  }

  /** Empty if the archive knows every word, or no word like the unknown ones. */
  static Optional<String> of(QueryText text, IndexReader reader) throws IOException {
    StringBuilder meant = new StringBuilder(text.text());
    boolean changed = false;
    List<Word> words = text.wanted();
    for (Word word : words.reversed()) {
      if (!isKnown(word.spellings(), reader)) {
        Optional<String> nearest = nearest(word.spellings().exact(), reader);
        if (nearest.isPresent()) {
          meant.replace(word.start(), word.end(), nearest.get());
          changed = true;
        }
      }
    }
    return changed ? Optional.of(meant.toString().strip()) : Optional.empty();
  }

  private static boolean isKnown(Spellings word, IndexReader reader) throws IOException {
    List<String> terms = new ArrayList<>(word.stems());
    terms.add(Spellings.folded(word.folded()));
    for (String term : terms) {
      if (reader.docFreq(new Term(Fields.TEXT, term)) > 0
          || reader.docFreq(new Term(Fields.HEADLINE, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> nearest(String exact, IndexReader reader) throws IOException {
    int edits = WordQueries.edits(exact);
    List<Candidate> candidates = new ArrayList<>();
    for (String field : List.of(Fields.TEXT, Fields.HEADLINE)) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null && edits > 0) {
        Term wrong = new Term(field, Spellings.exact(exact));
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, wrong, edits, PREFIX, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
          candidates.add(
              new Candidate(Spellings.word(term.utf8ToString()), near.getBoost(), near.docFreq()));
        }
      }
    }
    return candidates.stream().max(Candidate.BEST).map(Candidate::word);
  }
}
