package org.warraq.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sequences of three words of a text in its comparing form ({@link Folding#key}), to tell how
 * much two texts share. Numbers do not count: counters and times of day change by themselves. A
 * text of few words is compared by its words.
 */
public final class WordSequences {
  private static final int LENGTH = 3;
  private static final int FEW_WORDS = 12;

  private final Set<String> words;
  private final Set<String> sequences;

  private WordSequences(List<String> words) {
    this.words = new HashSet<>(words);
    this.sequences = new HashSet<>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      sequences.add(words.get(i) + ' ' + words.get(i + 1) + ' ' + words.get(i + 2));
    }
  }

  /** Of a plain text. */
  public static WordSequences of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : Folding.key(text).split(" ")) {
      if (!word.isEmpty() && !word.chars().allMatch(Character::isDigit)) {
        words.add(word);
      }
    }
    return new WordSequences(words);
  }

  /** Whether there is nothing to compare. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The Jaccard resemblance of two texts, 0 to 1; two empty ones are the same. */
  public double resemblance(WordSequences other) {
    Set<String> one = counted(other);
    Set<String> two = other.counted(this);
    int common = common(one, two);
    int all = one.size() + two.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }

  /** Which share of the other text is in this one, 0 to 1. */
  public double containment(WordSequences other) {
    Set<String> two = other.counted(this);
    return two.isEmpty() ? 1 : (double) common(counted(other), two) / two.size();
  }

  private Set<String> counted(WordSequences other) {
    return Math.min(words.size(), other.words.size()) < FEW_WORDS ? words : sequences;
  }

  private static int common(Set<String> one, Set<String> other) {
    Set<String> small = one.size() < other.size() ? one : other;
    Set<String> large = small == one ? other : one;
    int common = 0;
    for (String element : small) {
      common += large.contains(element) ? 1 : 0;
    }
    return common;
  }
}
