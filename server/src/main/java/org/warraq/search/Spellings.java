package org.warraq.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.warraq.language.Folding;

/**
 * One word in the three spellings under which it is indexed: as it is written, folded, and as
 * stems. The index holds all three at the same place of the same field; a mark that no word begins
 * with tells them apart.
 *
 * @param exact lower case, without vowel signs and tatweel
 * @param folded as {@link Folding} writes it
 * @param stems empty for a stop word
 */
record Spellings(String exact, String folded, Set<String> stems) {
  private static final char EXACT_MARK = '=';
  private static final char FOLDED_MARK = '~';

  /** What French and Italian put before an apostrophe. */
  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  static Spellings of(String token, Stemming stemming) {
    String word = withoutElision(token.replace('’', '\''));
    String folded = Folding.fold(word);
    boolean meaningful = !folded.isEmpty() && !StopWords.contains(folded);
    return new Spellings(plain(word), folded, meaningful ? stemming.stems(folded) : Set.of());
  }

  /** The terms of the index. */
  List<String> terms() {
    List<String> terms = new ArrayList<>(stems.size() + 2);
    terms.add(exact(exact));
    terms.add(folded(folded));
    terms.addAll(stems);
    return terms;
  }

  static String exact(String word) {
    return EXACT_MARK + word;
  }

  static String folded(String word) {
    return FOLDED_MARK + word;
  }

  /** The word that an exact term stands for. */
  static String word(String exactTerm) {
    return exactTerm.substring(1);
  }

  private static String withoutElision(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe < 0) {
      return word;
    }
    String before = word.substring(0, apostrophe).toLowerCase(Locale.ROOT);
    String after = word.substring(apostrophe + 1);
    if (ELIDED.contains(before) && !after.isEmpty()) {
      return after;
    }
    return after.equalsIgnoreCase("s") ? word.substring(0, apostrophe) : word;
  }

  private static String plain(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!isOrnament(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isOrnament(char c) {
    return (c >= 0x64b && c <= 0x65f)
        || c == 0x640
        || c == 0x670
        || Character.getType(c) == Character.FORMAT;
  }
}
