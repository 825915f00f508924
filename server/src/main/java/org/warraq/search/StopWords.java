package org.warraq.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.warraq.language.Folding;

/** Words that say nothing about what a text is about. A reader may look for them all the same. */
final class StopWords {
  private static final Set<String> FOLDED =
      Stream.of(
              ArabicAnalyzer.getDefaultStopSet(),
              PersianAnalyzer.getDefaultStopSet(),
              FrenchAnalyzer.getDefaultStopSet(),
              EnglishAnalyzer.getDefaultStopSet())
          .flatMap(CharArraySet::stream)
          .map(word -> Folding.fold(new String((char[]) word)))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  static boolean contains(String folded) {
    return FOLDED.contains(folded);
  }
}
