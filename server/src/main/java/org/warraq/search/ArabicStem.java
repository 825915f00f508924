package org.warraq.search;

import java.util.List;
import java.util.Optional;

/**
 * Light stemming of Arabic words in folded spelling, after "light10" (L. Larkey, L. Ballesteros, M.
 * Connell: Light Stemming for Arabic Information Retrieval, 2007), with the clusters of
 * conjunction, preposition and article that newspapers write, and with a list of broken plurals.
 */
final class ArabicStem {
  /** Longest first: the first that fits is cut. */
  private static final List<String> ARTICLES =
      List.of("وبال", "وكال", "فبال", "فكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال");

  private static final List<String> SUFFIXES =
      List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

  /** Two letters are the shortest word that means something after its article. */
  private static final int SHORTEST = 2;

  /** A shorter rest is more often a word of its own: بلد is not a preposition before لد. */
  private static final int SHORTEST_AFTER_PREPOSITION = 4;

  private static final int SHORTEST_AFTER_AND = 3;

  private static final String PREPOSITIONS = "بلكف";

  private ArabicStem() {}

  /** The stem of a folded word. */
  static String of(String folded) {
    String bare = withoutArticle(folded);
    return withoutSuffix(
        BrokenPlurals.singular(folded).or(() -> BrokenPlurals.singular(bare)).orElse(bare));
  }

  /**
   * The stem as it would be if the first letter were a word of its own: بمراكش, in Marrakech; وقال,
   * and he said. Nothing in the letters says whether it is one (وزير is no "and"), so this is a
   * second reading, not a better one.
   */
  static Optional<String> withoutParticle(String folded) {
    if (!withoutArticle(folded).equals(folded)) {
      return Optional.empty();
    }
    String rest = folded.substring(1);
    boolean and = folded.charAt(0) == 'و' && rest.length() >= SHORTEST_AFTER_AND;
    boolean preposition =
        PREPOSITIONS.indexOf(folded.charAt(0)) >= 0 && rest.length() >= SHORTEST_AFTER_PREPOSITION;
    return and || preposition ? Optional.of(of(rest)) : Optional.empty();
  }

  private static String withoutArticle(String word) {
    for (String article : ARTICLES) {
      if (word.startsWith(article) && word.length() >= article.length() + SHORTEST) {
        return word.substring(article.length());
      }
    }
    return word;
  }

  private static String withoutSuffix(String word) {
    String rest = word;
    for (String suffix : SUFFIXES) {
      if (rest.endsWith(suffix) && rest.length() >= suffix.length() + SHORTEST) {
        rest = rest.substring(0, rest.length() - suffix.length());
      }
    }
    return rest;
  }
}
