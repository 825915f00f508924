package org.warraq.search;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words by the boundaries of Unicode (UAX #29), each as the terms that stand for it. */
final class WordAnalyzer extends Analyzer {
  /** The commonest words make up four fifths of a text; each costs 500 bytes here. */
  private static final int REMEMBERED_WORDS = 4_000;

  private final ConcurrentMap<String, List<String>> remembered = new ConcurrentHashMap<>();
  private final Terms terms;

  /** The terms of one word as it stands in the text. */
  private interface Terms {
    List<String> of(String word);
  }

  private WordAnalyzer(Terms terms) {
    // Fields of one document are read side by side.
    super(PER_FIELD_REUSE_STRATEGY);
    this.terms = terms;
  }

  /** All spellings, for the index. */
  static WordAnalyzer spellings(Stemming stemming) {
    return new WordAnalyzer(word -> Spellings.of(word, stemming).terms());
  }

  /** Stems alone, for likeness. */
  static WordAnalyzer stems() {
    return new WordAnalyzer(word -> List.copyOf(Spellings.of(word, Stemming.QUERY).stems()));
  }

  /** The first words seen stay: common ones come soon, and nothing is spent on choosing. */
  private List<String> terms(String word) {
    List<String> known = remembered.get(word);
    if (known != null) {
      return known;
    }
    List<String> made = terms.of(word);
    if (remembered.size() < REMEMBERED_WORDS) {
      remembered.put(word, made);
    }
    return made;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new SpellingsFilter(words, this::terms));
  }
}
