package org.warraq.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well a text agrees with the truth, by the tokens that both have.
 *
 * @param precision NaN where nothing was found though there was something
 * @param recall NaN where there was nothing to find
 */
record TextScore(double precision, double recall, boolean exact) {
  private static final int SHINGLE = 4;

  /** By runs of four tokens, as the article-extraction-benchmark counts. */
  static TextScore shingles(String truth, String found) {
    List<String> wanted = tokens(truth);
    List<String> had = tokens(found);
    return of(shingles(wanted), shingles(had), wanted.equals(had));
  }

  /** By words whatever their order, as WCXB counts. */
  static TextScore words(String truth, String found) {
    List<String> wanted = tokens(truth.toLowerCase(Locale.ROOT));
    List<String> had = tokens(found.toLowerCase(Locale.ROOT));
    return of(wanted, had, wanted.equals(had));
  }

  private static TextScore of(Collection<String> truth, Collection<String> found, boolean exact) {
    if (truth.isEmpty() && found.isEmpty()) {
      return new TextScore(1, 1, true);
    }
    Map<String, Integer> left = new HashMap<>();
    truth.forEach(token -> left.merge(token, 1, Integer::sum));
    double both = 0;
    for (String token : found) {
      if (left.getOrDefault(token, 0) > 0) {
        left.merge(token, -1, Integer::sum);
        both++;
      }
    }
    return new TextScore(both / found.size(), both / truth.size(), exact);
  }

  /** Of this page alone; 0 if nothing was found. */
  double f1() {
    return precision > 0 && recall > 0 ? harmonic(precision, recall) : 0;
  }

  static double harmonic(double precision, double recall) {
    return 2 * precision * recall / (precision + recall);
  }

  private static List<String> shingles(List<String> tokens) {
    if (tokens.isEmpty()) {
      return List.of();
    }
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i + SHINGLE <= tokens.size(); i++) {
      shingles.add(String.join(" ", tokens.subList(i, i + SHINGLE)));
    }
    return shingles.isEmpty() ? List.of(String.join(" ", tokens)) : shingles;
  }

  /** Runs of letters, numbers and low lines; marks above and below letters part them. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (isPartOfWord(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        tokens.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return tokens;
  }

  private static boolean isPartOfWord(int c) {
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> c == '_';
        };
  }
}
