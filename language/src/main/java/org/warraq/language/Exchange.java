package org.warraq.language;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Words of one text and those that the other text has in their place.
 *
 * @param introduced whether a title or kind of place stands before them
 */
record Exchange(int[] ours, int[] theirs, boolean introduced) {
  /** Both name a number, not the same. */
  boolean tellsOtherNumbers() {
    return has(ours, WordClasses::isNumber) && has(theirs, WordClasses::isNumber);
  }

  /** Both have words that may be the news. */
  boolean tellsOtherWords() {
    return has(ours, WordClasses::tells) && has(theirs, WordClasses::tells);
  }

  /** One of them has nothing but the small words of the language, which stand in no blank. */
  boolean isReworded() {
    return isOnly(WordClasses::isSmall);
  }

  /** One of them has nothing but words of every report, which hardly ever stand in a blank. */
  boolean isCommon() {
    return isOnly(WordClasses::isOrdinary);
  }

  private boolean isOnly(IntPredicate kind) {
    return !introduced
        && !tellsOtherNumbers()
        && (Arrays.stream(ours).allMatch(kind) || Arrays.stream(theirs).allMatch(kind));
  }

  /** One of them reads like a part of a sentence, not like a name. */
  boolean isPhrase() {
    return !introduced && (isPhrase(ours) || isPhrase(theirs));
  }

  private static boolean isPhrase(int[] words) {
    return has(words, WordClasses::tells)
        && has(words, w -> WordClasses.classOf(w) == WordClasses.EXCHANGED);
  }

  /** Whether both are names by themselves or by what stands before them. */
  boolean isNamed() {
    return introduced
        || Arrays.stream(ours).anyMatch(w -> WordClasses.classOf(w) == WordClasses.NAME)
            && Arrays.stream(theirs).anyMatch(w -> WordClasses.classOf(w) == WordClasses.NAME);
  }

  /** Whether both are longer than a word, as names are and slips are not. */
  boolean isWide() {
    return ours.length > 1 && theirs.length > 1;
  }

  /** Whether both have a telling word of which this holds. */
  boolean tellsBoth(IntPredicate ourWord, IntPredicate theirWord) {
    return has(ours, w -> WordClasses.tells(w) && ourWord.test(w))
        && has(theirs, w -> WordClasses.tells(w) && theirWord.test(w));
  }

  private static boolean has(int[] words, IntPredicate kind) {
    return Arrays.stream(words).anyMatch(kind);
  }

  /** Whether the same words stand for the same words here and there, in this order or the other. */
  boolean repeats(Exchange that) {
    return Arrays.equals(ours, that.ours) && Arrays.equals(theirs, that.theirs)
        || Arrays.equals(ours, that.theirs) && Arrays.equals(theirs, that.ours);
  }
}
