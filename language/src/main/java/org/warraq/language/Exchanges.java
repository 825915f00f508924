package org.warraq.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where two texts are alike but for a few words in the same place. Copies of a report are
 * shortened, lengthened, reordered and reworded; the cables and bulletins of an office are one form
 * filled in twice, with other names and numbers in the same places. By their share of common
 * shingles the two cannot be told apart; by what stands in the places they mostly can. A doubt is
 * no proof: it says that a person should look before the two are called one.
 */
public final class Exchanges {
  /** A longer place is a rewritten sentence, not a blank that was filled in. */
  private static final int MOST_WORDS = 8;

  /** At the beginning and the end nothing but its length tells a blank from a sentence more. */
  private static final int MOST_AT_AN_END = 6;

  /** In a text as short as a cable each exchanged word may be the news. */
  private static final int SHORT_TEXT = 130;

  /** So many words that one text has alone and in a row are a sentence more, as copies have. */
  private static final int SENTENCE = 5;

  /** One number among so many exchanges is a slip of the hand that made the others. */
  private static final int SLIPS = 8;

  /** So many exchanges of this share are a form with many blanks. */
  private static final int MANY = 6;

  /** So few are one too when they are longer than a word: as names are, and slips are not. */
  private static final int FEW = 2;

  private static final double NEARLY_ALL = 0.8;

  private Exchanges() {}

  /** An article's headline and text. */
  public record Headlined(TextFingerprint headline, TextFingerprint text) {}

  /** Whether one publisher brought both texts. */
  public enum Publishers {
    ONE,
    TWO
  }

  /** Why two texts that are alike may yet tell different things. */
  public enum Doubt {
    NONE,
    /** Other numbers in the same place. */
    NUMBERS,
    /** Other names, or words that may be names, in the same place. */
    NAMES
  }

  /**
   * The words of one place that only one of the two texts has there.
   *
   * @param width words of the whole place, in the text that has more there
   * @param introduced whether a title or kind of place stands before it
   */
  private record Exchange(int[] ours, int[] theirs, int width, boolean introduced) {}

  /** Reads the places in which two texts that are alike differ. */
  public static Doubt doubt(Headlined one, Headlined other, Publishers publishers) {
    Doubt doubt = seenFrom(one, other, publishers);
    // What one text says twice, the other may say once and something else the second time.
    return doubt == Doubt.NONE ? seenFrom(other, one, publishers) : doubt;
  }

  private static Doubt seenFrom(Headlined one, Headlined other, Publishers publishers) {
    List<Exchange> exchanges = in(one.text(), other.text());
    boolean isShort = Math.max(one.text().length(), other.text().length()) < SHORT_TEXT;
    boolean everyWordCounts = publishers == Publishers.ONE || isShort;
    long numbers = exchanges.stream().filter(Exchanges::tellsOtherNumbers).count();
    if (numbers > 0 && (everyWordCounts || numbers * SLIPS >= exchanges.size())) {
      return Doubt.NUMBERS;
    }
    if (everyWordCounts) {
      if (onlyIn(one, other) && onlyIn(other, one)) {
        return Doubt.NUMBERS;
      }
      if (exchanges.stream().anyMatch(Exchanges::tellsOtherWords)) {
        return Doubt.NAMES;
      }
    }
    return isForm(exchanges, one, other) ? Doubt.NAMES : Doubt.NONE;
  }

  /** Whether the first has a number, in text or headline, that the second has nowhere. */
  private static boolean onlyIn(Headlined one, Headlined other) {
    Set<Integer> theirs = new HashSet<>();
    collect(other.headline(), theirs);
    collect(other.text(), theirs);
    Set<Integer> ours = new HashSet<>();
    collect(one.headline(), ours);
    collect(one.text(), ours);
    return ours.stream().anyMatch(word -> isNumber(word) && !theirs.contains(word));
  }

  private static void collect(TextFingerprint text, Set<Integer> words) {
    for (int i = 0; i < text.length(); i++) {
      words.add(text.word(i));
    }
  }

  private static boolean isForm(List<Exchange> exchanges, Headlined one, Headlined other) {
    Set<Integer> oneWords = new HashSet<>();
    Set<Integer> otherWords = new HashSet<>();
    collect(one.text(), oneWords);
    collect(other.text(), otherWords);
    Set<Integer> oneTitle = new HashSet<>();
    Set<Integer> otherTitle = new HashSet<>();
    collect(one.headline(), oneTitle);
    collect(other.headline(), otherTitle);
    int foreign = 0;
    int named = 0;
    int telling = 0;
    int several = 0;
    for (Exchange exchange : exchanges) {
      if (tellsOtherWords(exchange)) {
        telling++;
        several += exchange.width() > 1 ? 1 : 0;
      }
      boolean isForeign =
          has(exchange.ours(), word -> tells(word) && !otherWords.contains(word))
              && has(exchange.theirs(), word -> tells(word) && !oneWords.contains(word));
      if (!isForeign) {
        continue;
      }
      boolean isSubject =
          has(exchange.ours(), w -> tells(w) && oneTitle.contains(w) && !otherTitle.contains(w))
              && has(
                  exchange.theirs(),
                  w -> tells(w) && otherTitle.contains(w) && !oneTitle.contains(w));
      if (isSubject) {
        return true;
      }
      foreign++;
      named += exchange.introduced() || isNamed(exchange) ? 1 : 0;
    }
    return (named >= 2 && named * 3 >= foreign)
        || ((isNearlyAll(foreign, exchanges) && foreign >= MANY
                || isNearlyAll(telling, exchanges) && several >= FEW)
            && !hasSentenceAlone(one.text(), other.text(), exchanges)
            && !hasSentenceAlone(other.text(), one.text(), exchanges));
  }

  private static boolean isNearlyAll(int some, List<Exchange> exchanges) {
    return some >= NEARLY_ALL * exchanges.size();
  }

  private static boolean isNamed(Exchange exchange) {
    return has(exchange.ours(), w -> classOf(w) == WordClasses.NAME)
        && has(exchange.theirs(), w -> classOf(w) == WordClasses.NAME);
  }

  private static boolean tellsOtherNumbers(Exchange exchange) {
    return has(exchange.ours(), Exchanges::isNumber) && has(exchange.theirs(), Exchanges::isNumber);
  }

  private static boolean tellsOtherWords(Exchange exchange) {
    return has(exchange.ours(), Exchanges::tells) && has(exchange.theirs(), Exchanges::tells);
  }

  private static boolean has(int[] words, IntPredicate kind) {
    return Arrays.stream(words).anyMatch(kind);
  }

  private static int classOf(int word) {
    return word & WordClasses.MASK;
  }

  private static boolean isNumber(int word) {
    return classOf(word) == WordClasses.NUMBER;
  }

  private static boolean tells(int word) {
    return classOf(word) != WordClasses.EXCHANGED && classOf(word) != WordClasses.NUMBER;
  }

  /** Whether a text has more words in a row for itself than an exchange could explain. */
  private static boolean hasSentenceAlone(
      TextFingerprint text, TextFingerprint other, List<Exchange> exchanges) {
    boolean[] common = common(text, other);
    int longest = 0;
    int run = 0;
    for (boolean isCommon : common) {
      run = isCommon ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    int widest = exchanges.stream().mapToInt(Exchange::width).max().orElse(0);
    return longest >= SENTENCE && longest > widest;
  }

  /** Which words stand in a shingle that the other text has too. */
  private static boolean[] common(TextFingerprint text, TextFingerprint other) {
    boolean[] common = new boolean[text.length()];
    for (int i = 0; i + TextFingerprint.SHINGLE_WORDS <= text.length(); i++) {
      if (other.has(text.shingleAt(i))) {
        Arrays.fill(common, i, i + TextFingerprint.SHINGLE_WORDS, true);
      }
    }
    return common;
  }

  private static List<Exchange> in(TextFingerprint one, TextFingerprint other) {
    boolean[] common = common(one, other);
    int[] theirs = new int[Math.max(0, other.length() - TextFingerprint.SHINGLE_WORDS + 1)];
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] = other.shingleAt(i);
    }
    List<Exchange> found = new ArrayList<>();
    for (int start = 0; start < common.length; ) {
      if (common[start]) {
        start++;
        continue;
      }
      int end = start;
      while (end < common.length && !common[end]) {
        end++;
      }
      if (end - start <= most(one, start, end, other)) {
        place(one, start, end, other, theirs, found);
      }
      start = end;
    }
    return found;
  }

  private static int most(TextFingerprint one, int start, int end, TextFingerprint other) {
    boolean isBeginning = start == 0 && one.word(0) != other.word(0);
    boolean isEnd = end == one.length() && one.word(end - 1) != other.word(other.length() - 1);
    return isBeginning || isEnd ? MOST_AT_AN_END : MOST_WORDS;
  }

  /** Looks for what the other text has between the same neighbours. */
  private static void place(
      TextFingerprint one,
      int start,
      int end,
      TextFingerprint other,
      int[] theirs,
      List<Exchange> found) {
    int bestFrom = -1;
    int bestTo = -1;
    int best = Integer.MAX_VALUE;
    for (int from : positions(one, start - TextFingerprint.SHINGLE_WORDS, theirs, start == 0)) {
      int after = start == 0 ? 0 : from + TextFingerprint.SHINGLE_WORDS;
      for (int to : ends(one, end, other, theirs)) {
        int length = to - after;
        int difference = Math.abs(length - (end - start));
        if (length > 0 && length <= most(one, start, end, other) && difference < best) {
          best = difference;
          bestFrom = after;
          bestTo = to;
        }
      }
    }
    if (bestFrom >= 0) {
      int[] ours = words(one, start, end);
      int[] instead = words(other, bestFrom, bestTo);
      boolean introduced = start > 0 && classOf(one.word(start - 1)) == WordClasses.INTRODUCES;
      int width = Math.max(ours.length, instead.length);
      found.add(new Exchange(without(ours, instead), without(instead, ours), width, introduced));
    }
  }

  private static int[] positions(
      TextFingerprint one, int shingleStart, int[] theirs, boolean atTheBeginning) {
    if (atTheBeginning) {
      return new int[] {0};
    }
    int wanted = one.shingleAt(shingleStart);
    return matching(theirs, wanted);
  }

  private static int[] ends(TextFingerprint one, int end, TextFingerprint other, int[] theirs) {
    return end == one.length() ? new int[] {other.length()} : matching(theirs, one.shingleAt(end));
  }

  private static int[] matching(int[] shingles, int wanted) {
    int[] found = new int[shingles.length];
    int count = 0;
    for (int i = 0; i < shingles.length; i++) {
      if (shingles[i] == wanted) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] words(TextFingerprint text, int from, int to) {
    int[] words = new int[to - from];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.word(from + i);
    }
    return words;
  }

  private static int[] without(int[] words, int[] others) {
    return Arrays.stream(words)
        .filter(word -> Arrays.stream(others).noneMatch(other -> other == word))
        .toArray();
  }
}
