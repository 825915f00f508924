package org.warraq.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What kind of word a word is, where that decides whether two texts that differ in it tell the
 * same. The lists are in {@code word-classes.txt}; the countries, languages and nationalities of
 * this platform's locale data are added as names.
 */
final class WordClasses {
  /** The class stands in the lowest bits of a word's code. */
  static final int MASK = 7;

  /** Any other word: what is told. */
  static final int PLAIN = 0;

  /** A word that editors exchange without changing what is told. */
  static final int EXCHANGED = 1;

  static final int NUMBER = 2;
  static final int NAME = 3;

  /** A title or a kind of place, after which a name follows. */
  static final int INTRODUCES = 4;

  /** A word of every report, which stands in a blank only beside others. */
  static final int COMMON = 5;

  /** As {@link #EXCHANGED}, but it stands in names too: the, de, von. */
  static final int ARTICLE = 6;

  private static final String LISTS = "word-classes.txt";
  private static final Locale[] NAMED_IN = {
    Locale.forLanguageTag("ar"), Locale.ENGLISH, Locale.FRENCH
  };

  /** From the hash of a folded word to its code. */
  private static final Map<Integer, Integer> KNOWN = known();

  private WordClasses() {}

  /** The code of a word that the lists have, or 0. */
  static int known(int hash) {
    return KNOWN.getOrDefault(hash, 0);
  }

  static int classOf(int word) {
    return word & MASK;
  }

  static boolean isNumber(int word) {
    return classOf(word) == NUMBER;
  }

  /** Whether a word may stand for any other of its kind without telling another thing. */
  static boolean isSmall(int word) {
    return classOf(word) == EXCHANGED || classOf(word) == ARTICLE;
  }

  /** Whether a word stands in every report. */
  static boolean isOrdinary(int word) {
    return isSmall(word) || classOf(word) == COMMON;
  }

  /** Whether a word may be what is told. */
  static boolean tells(int word) {
    return !isSmall(word) && !isNumber(word);
  }

  static int code(int hash, int wordClass) {
    return (hash & ~MASK) | wordClass;
  }

  private static Map<Integer, Integer> known() {
    Map<Integer, Integer> known = new HashMap<>();
    for (Locale language : NAMED_IN) {
      for (String country : Locale.getISOCountries()) {
        name(known, Locale.of("", country).getDisplayCountry(language));
      }
      for (String tongue : Locale.getISOLanguages()) {
        if (tongue.length() == 2) {
          name(known, Locale.of(tongue).getDisplayLanguage(language));
        }
      }
    }
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordClasses.class.getResourceAsStream(LISTS)),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.contains(":") && !line.startsWith("#"))
          .forEach(line -> {
            int colon = line.indexOf(':');
            add(known, line.substring(0, colon), line.substring(colon + 1).strip());
          });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + LISTS, e);
    }
    return Map.copyOf(known);
  }

  private static void name(Map<Integer, Integer> known, String display) {
    String key = Folding.key(display);
    // Of a name of several words each alone may be any word: “the”, “islands”.
    if (key.length() > 2 && key.indexOf(' ') < 0) {
      int hash = TextFingerprint.hash(key, 0, key.length());
      known.put(hash, code(hash, NAME));
      if (key.endsWith("يه")) {
        // The language's name is the feminine of the nationality: الفرنسية, الفرنسي.
        int masculine = TextFingerprint.hash(key, 0, key.length() - 1);
        known.put(masculine, code(masculine, NAME));
      }
    }
  }

  private static void add(Map<Integer, Integer> known, String list, String words) {
    for (String word : words.split("\\s+")) {
      String key = Folding.key(word);
      int hash = TextFingerprint.hash(key, 0, key.length());
      if (list.startsWith("number ")) {
        String digits = list.substring("number ".length());
        known.put(hash, code(TextFingerprint.hash(digits, 0, digits.length()), NUMBER));
      } else if (list.equals("exchanged")) {
        known.put(hash, code(hash, EXCHANGED));
      } else if (list.equals("article")) {
        known.put(hash, code(hash, ARTICLE));
      } else if (list.equals("common")) {
        known.putIfAbsent(hash, code(hash, COMMON));
      } else if (list.equals("introduces")) {
        known.put(hash, code(hash, INTRODUCES));
      } else {
        throw new IllegalStateException("No list is called " + list + " in " + LISTS);
      }
    }
  }
}
