package org.warraq.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The places in which two texts that are alike differ: what one of them has between words that both
 * have, and what the other has there instead. Both texts may have been shortened and moved about; a
 * place is found by the shingles before and after it, wherever they stand.
 */
final class Places {
  /** A longer place is a rewritten sentence if it has words that stand in every sentence. */
  private static final int BLANKS = 8;

  /** Of the words that only one text has there: lists of names and figures have fewer. */
  private static final double WORDS_OF_SENTENCES = 0.1;

  /**
   * So many shingles in a row are more words than a name has: a name that stands elsewhere in the
   * other text would hide that another stands here.
   */
  private static final int PASSAGE = 4;

  /** Two names and what stands between them. */
  private static final int SWAP = 20;

  /** A longer one is a paragraph of its own. */
  private static final int LONGEST = 80;

  /** At the beginning and the end nothing but its length tells a blank from a sentence more. */
  private static final int AT_AN_END = 6;

  private final TextFingerprint one;
  private final TextFingerprint other;
  private final boolean[] common;
  private final int[] theirs;
  private final List<Exchange> exchanges = new ArrayList<>();

  private Places(TextFingerprint one, TextFingerprint other, int passage) {
    this.one = one;
    this.other = other;
    this.common = common(passage);
    this.theirs = new int[Math.max(0, other.length() - TextFingerprint.SHINGLE_WORDS + 1)];
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] = other.shingleAt(i);
    }
  }

  /** The words that stand for each other in two texts that are alike, in the first one's order. */
  static List<Exchange> exchanges(TextFingerprint one, TextFingerprint other) {
    List<Exchange> exchanges = exchanges(one, other, 1);
    return exchanges.isEmpty() ? exchanges(one, other, PASSAGE) : exchanges;
  }

  private static List<Exchange> exchanges(TextFingerprint one, TextFingerprint other, int passage) {
    Places places = new Places(one, other, passage);
    places.find();
    return places.exchanges;
  }

  /** Which words stand in so many shingles in a row, or more, that the other text has too. */
  private boolean[] common(int passage) {
    boolean[] found = new boolean[one.length()];
    int shingles = 0;
    for (int i = 0; i + TextFingerprint.SHINGLE_WORDS <= one.length(); i++) {
      shingles = other.has(one.shingleAt(i)) ? shingles + 1 : 0;
      if (shingles >= passage) {
        Arrays.fill(found, i + 1 - shingles, i + TextFingerprint.SHINGLE_WORDS, true);
      }
    }
    return found;
  }

  private void find() {
    for (int start = next(0, false); start < common.length; ) {
      int end = next(start, true);
      place(start, end);
      start = next(end, false);
    }
  }

  /** The first position from this one on where a word is common or is not. */
  private int next(int from, boolean wanted) {
    int position = from;
    while (position < common.length && common[position] != wanted) {
      position++;
    }
    return position;
  }

  private int most(int start, int end) {
    boolean isBeginning = start == 0 && one.word(0) != other.word(0);
    boolean isEnd = end == one.length() && one.word(end - 1) != other.word(other.length() - 1);
    return isBeginning || isEnd ? AT_AN_END : LONGEST;
  }

  /** Looks for what the other text has between the same neighbours. */
  private void place(int start, int end) {
    if (end - start > most(start, end)) {
      return;
    }
    int bestFrom = -1;
    int bestTo = -1;
    int best = Integer.MAX_VALUE;
    for (int from : beginnings(start)) {
      int after = start == 0 ? 0 : from + TextFingerprint.SHINGLE_WORDS;
      for (int to : ends(end)) {
        int length = to - after;
        int difference = Math.abs(length - (end - start));
        if (length > 0 && length <= most(start, end) && difference < best) {
          best = difference;
          bestFrom = after;
          bestTo = to;
        }
      }
    }
    if (bestFrom >= 0) {
      align(one.words(start, end), other.words(bestFrom, bestTo), start);
    }
  }

  private int[] beginnings(int start) {
    return start == 0
        ? new int[] {0}
        : matching(one.shingleAt(start - TextFingerprint.SHINGLE_WORDS));
  }

  private int[] ends(int end) {
    return end == one.length() ? new int[] {other.length()} : matching(one.shingleAt(end));
  }

  private int[] matching(int shingle) {
    int[] found = new int[theirs.length];
    int count = 0;
    for (int i = 0; i < theirs.length; i++) {
      if (theirs[i] == shingle) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Finds the exchanges within a place by its longest common subsequence of words: two blanks with
   * a word between them are two.
   */
  private void align(int[] ours, int[] instead, int start) {
    int[][] length = new int[ours.length + 1][instead.length + 1];
    for (int i = ours.length - 1; i >= 0; i--) {
      for (int j = instead.length - 1; j >= 0; j--) {
        length[i][j] =
            ours[i] == instead[j]
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<Exchange> found = new ArrayList<>();
    int i = 0;
    int j = 0;
    int oursFrom = 0;
    int insteadFrom = 0;
    while (i < ours.length && j < instead.length) {
      if (ours[i] == instead[j]) {
        between(ours, oursFrom, i, instead, insteadFrom, j, start).ifPresent(found::add);
        oursFrom = ++i;
        insteadFrom = ++j;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    between(ours, oursFrom, ours.length, instead, insteadFrom, instead.length, start)
        .ifPresent(found::add);
    if (found.isEmpty()) {
      // Who sends here receives there.
      between(ours, 0, ours.length, instead, 0, instead.length, start).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(swap(ours, instead));
    }
    if (Math.max(ours.length, instead.length) <= BLANKS
        || !readsLikeSentence(without(ours, instead))
            && !readsLikeSentence(without(instead, ours))) {
      exchanges.addAll(found);
    }
  }

  /** What stands before a word and what stands behind it have changed places: A to B, B to A. */
  private static List<Exchange> swap(int[] ours, int[] instead) {
    int size = ours.length;
    if (size != instead.length || size > SWAP) {
      return List.of();
    }
    int from = Arrays.mismatch(ours, instead);
    int to = size;
    while (to > from && from >= 0 && ours[to - 1] == instead[to - 1]) {
      to--;
    }
    for (int first = from + 1; from >= 0 && first < to - 1; first++) {
      for (int second = first + 1; second < to; second++) {
        int[] before = Arrays.copyOfRange(ours, from, first);
        int[] behind = Arrays.copyOfRange(ours, second, to);
        int middle = from + behind.length;
        if (startsAt(instead, from, behind)
            && startsAt(instead, to - before.length, before)
            && startsAt(instead, middle, Arrays.copyOfRange(ours, first, second))) {
          return List.of(new Exchange(before, behind, false), new Exchange(behind, before, false));
        }
      }
    }
    return List.of();
  }

  private static boolean startsAt(int[] words, int position, int[] part) {
    return Arrays.equals(words, position, position + part.length, part, 0, part.length);
  }

  private static boolean readsLikeSentence(int[] words) {
    long ordinary = Arrays.stream(words).filter(WordClasses::isOrdinary).count();
    return ordinary > WORDS_OF_SENTENCES * words.length;
  }

  private Optional<Exchange> between(
      int[] ours, int from, int to, int[] instead, int insteadFrom, int insteadTo, int start) {
    int position = start + from;
    boolean introduced =
        position > 0 && WordClasses.classOf(one.word(position - 1)) == WordClasses.INTRODUCES;
    int[] out = without(Arrays.copyOfRange(ours, from, to), instead);
    int[] in = without(Arrays.copyOfRange(instead, insteadFrom, insteadTo), ours);
    return out.length > 0 && in.length > 0
        ? Optional.of(new Exchange(out, in, introduced))
        : Optional.empty();
  }

  /** Words that were only moved within a place are no exchange. */
  private static int[] without(int[] words, int[] others) {
    return Arrays.stream(words)
        .filter(word -> Arrays.stream(others).noneMatch(other -> other == word))
        .toArray();
  }
}
