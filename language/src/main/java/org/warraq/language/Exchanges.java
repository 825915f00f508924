package org.warraq.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where two texts are alike but for a few words in the same place. Copies of a report are
 * shortened, lengthened, reordered and reworded; the cables and bulletins of an office are one form
 * filled in twice, with other names and numbers in the same places. By their share of common
 * shingles the two cannot be told apart; by what stands in the places they mostly can. A doubt is
 * no proof: it says that a person should look before the two are called one.
 *
 * <p>What speaks for a form is that words which may be news stand for each other: the more so when
 * they are names, several words long, exchanged in the headline as well, or exchanged for each
 * other twice. What speaks for a hand is that it also exchanges the small words of the language,
 * which stand in no blank.
 */
public final class Exchanges {
  /** In a text as short as a cable each exchanged word may be the news. */
  private static final int SHORT_TEXT = 130;

  /** One number among so many exchanges is a slip of the hand that made the others. */
  private static final int SLIPS = 8;

  /** So many exchanges that may be blanks outweigh one that is none. */
  private static final int AGAINST_A_HAND = 8;

  /** In a text longer than a cable, each so many words make one exchange more no form. */
  private static final int WORDS_A_SLIP = 100;

  private Exchanges() {}

  /** An article's headline and text. */
  public record Headlined(TextFingerprint headline, TextFingerprint text) {}

  /** How much is needed for a doubt. */
  public enum Scrutiny {
    /** Two publishers, one of which may have edited what the other wrote. */
    USUAL,
    /** One publisher does not copy itself, and a known form is filled in again: any word counts. */
    CLOSE
  }

  /** Why two texts that are alike may yet tell different things. */
  public enum Doubt {
    NONE,
    /** Other numbers in the same place. */
    NUMBERS,
    /** Other names, or words that may be names, in the same place. */
    NAMES
  }

  /** Reads the places in which two texts that are alike differ. */
  public static Doubt doubt(Headlined one, Headlined other, Scrutiny scrutiny) {
    Doubt doubt = seenFrom(one, other, scrutiny);
    // What one text says twice, the other may say once and something else the second time.
    return doubt == Doubt.NONE ? seenFrom(other, one, scrutiny) : doubt;
  }

  private static Doubt seenFrom(Headlined one, Headlined other, Scrutiny scrutiny) {
    List<Exchange> exchanges = Places.exchanges(one.text(), other.text());
    int length = Math.max(one.text().length(), other.text().length());
    boolean everyWordCounts = scrutiny == Scrutiny.CLOSE || length < SHORT_TEXT;
    long numbers = exchanges.stream().filter(Exchange::tellsOtherNumbers).count();
    if (numbers > 0 && (everyWordCounts || numbers * SLIPS >= exchanges.size())) {
      return Doubt.NUMBERS;
    }
    if (everyWordCounts) {
      if (hasNumberAlone(one, other) && hasNumberAlone(other, one)) {
        return Doubt.NUMBERS;
      }
      if (exchanges.stream().anyMatch(Exchange::tellsOtherWords)) {
        return Doubt.NAMES;
      }
    }
    return isForm(exchanges, one, other, length) ? Doubt.NAMES : Doubt.NONE;
  }

  /** Whether the first has a number, in text or headline, that the second has nowhere. */
  private static boolean hasNumberAlone(Headlined one, Headlined other) {
    Set<Integer> theirs = words(other.headline());
    theirs.addAll(words(other.text()));
    Set<Integer> ours = words(one.headline());
    ours.addAll(words(one.text()));
    return ours.stream().anyMatch(word -> WordClasses.isNumber(word) && !theirs.contains(word));
  }

  private static Set<Integer> words(TextFingerprint text) {
    Set<Integer> words = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      words.add(text.word(i));
    }
    return words;
  }

  private static boolean isForm(
      List<Exchange> exchanges, Headlined one, Headlined other, int length) {
    Set<Integer> oneTitle = words(one.headline());
    Set<Integer> otherTitle = words(other.headline());
    int title = areAlike(oneTitle, otherTitle) ? 3 : 1;
    int form = 0;
    int hand = 0;
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      if (exchange.isReworded()) {
        hand += AGAINST_A_HAND;
      } else if (exchange.isCommon() || exchange.isPhrase()) {
        hand += AGAINST_A_HAND / 2;
      } else if (exchange.tellsOtherWords()) {
        boolean isSubject =
            exchange.tellsBoth(
                w -> oneTitle.contains(w) && !otherTitle.contains(w),
                w -> otherTitle.contains(w) && !oneTitle.contains(w));
        boolean isRepeated = exchanges.subList(0, i).stream().anyMatch(exchange::repeats);
        form +=
            1
                + (exchange.isNamed() ? 2 : 0)
                + (exchange.isWide() ? 1 : 0)
                + (isSubject ? title : 0)
                + (isRepeated ? 3 : 0);
      }
    }
    return form > Math.max(hand, Math.max(0, length - SHORT_TEXT) / WORDS_A_SLIP);
  }

  /** Whether two headlines follow one pattern. */
  private static boolean areAlike(Set<Integer> one, Set<Integer> other) {
    long both = one.stream().filter(other::contains).count();
    return both > 1 && both * 3 >= Math.max(one.size(), other.size());
  }
}
