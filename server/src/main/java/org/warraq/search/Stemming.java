package org.warraq.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Which stems a word gets. Words in Arabic letters are stemmed in texts of every language, words in
 * Latin letters as the language of the text wants it; a query says no language, so it tries each.
 */
enum Stemming {
  ENGLISH,
  FRENCH,
  GENERAL,
  /** Of a reader's words. */
  QUERY,
  /** Of a text that is compared with a reader's words once it is found. */
  ANY;

  static Stemming of(String languageTag) {
    return switch (languageTag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]) {
      case "en" -> ENGLISH;
      case "fr" -> FRENCH;
      default -> GENERAL;
    };
  }

  /** The stems of a folded word, likeliest first. */
  Set<String> stems(String folded) {
    Set<String> stems = new LinkedHashSet<>();
    char first = folded.charAt(0);
    if (Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC) {
      stems.add(ArabicStem.of(folded));
      // A text has both readings, so that a query needs only the plain one.
      if (this != QUERY) {
        ArabicStem.withoutParticle(folded).ifPresent(stems::add);
      }
      return stems;
    }
    boolean everything = this == QUERY || this == ANY;
    boolean latin = Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
    if (latin && (this == ENGLISH || everything)) {
      stems.add(snowball(new EnglishStemmer(), folded));
    }
    if (latin && (this == FRENCH || everything)) {
      stems.add(snowball(new FrenchStemmer(), folded));
    }
    if (stems.isEmpty() || everything) {
      stems.add(folded);
    }
    return stems;
  }

  private static String snowball(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
