package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.warraq.language.Folding;

/**
 * Fixed phrases of sites, one data file per language, compared folded.
 *
 * <p>A line of a file is a phrase that a line of text begins with. {@code phrase:} wants a colon,
 * dash, bar or slash right behind it; {@code =phrase} is the whole line; {@code phrase …} may be
 * the beginning of a whole sentence, as may {@code one * other}, which goes on with the other half.
 */
final class Phrases {
  private static final List<String> LANGUAGES =
      List.of("ar", "fr", "en", "es", "fa", "tr", "ur", "de", "it", "pt");

  /** Lines that introduce links to other stories. */
  static final Phrases READ_ALSO = load("read-also");

  /** Lines that say where a text came from or which program made it. */
  static final Phrases CREDITS = load("credits");

  /** Lines that ask the reader to follow, subscribe, share or comment. */
  static final Phrases CALLS = load("calls");

  /** Longer lines are prose; nothing that is looked for is half as long. */
  private static final int MAX_LINE = 400;

  private static final String SEPARATORS = ":：|/–—-ـ";

  private enum Kind {
    PREFIX,
    SEPARATED,
    WHOLE,
    SENTENCE
  }

  private record Phrase(String key, String later, Kind kind) {}

  /**
   * What a line turned out to be.
   *
   * @param rest what follows the phrase, as a key
   * @param separated whether a colon or its like stands between the two
   * @param sentence whether the phrase makes a sentence of it
   */
  record Match(String rest, boolean separated, boolean sentence) {}

  /** Phrases by their first word. */
  private final Map<String, List<Phrase>> phrases;

  private Phrases(Map<String, List<Phrase>> phrases) {
    this.phrases = phrases;
  }

  private static Phrases load(String name) {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    for (String language : LANGUAGES) {
      for (String line : DataFiles.lines("phrases/" + name + "." + language + ".txt")) {
        Phrase phrase = phrase(line);
        phrases.computeIfAbsent(firstWord(phrase.key()), word -> new ArrayList<>()).add(phrase);
      }
    }
    phrases
        .values()
        .forEach(
            list -> list.sort(Comparator.comparing((Phrase p) -> p.key().length()).reversed()));
    return new Phrases(phrases);
  }

  private static Phrase phrase(String line) {
    if (line.startsWith("=")) {
      return new Phrase(Folding.key(line), "", Kind.WHOLE);
    }
    int star = line.indexOf('*');
    if (star > 0) {
      return new Phrase(
          Folding.key(line.substring(0, star)),
          Folding.key(line.substring(star + 1)),
          Kind.SENTENCE);
    }
    Kind kind =
        line.endsWith(":") ? Kind.SEPARATED : line.endsWith("…") ? Kind.SENTENCE : Kind.PREFIX;
    return new Phrase(Folding.key(line), "", kind);
  }

  /** The phrase that a line starts with, and what is with it. */
  Optional<Match> match(String line) {
    if (line.length() > MAX_LINE) {
      return Optional.empty();
    }
    String key = Folding.key(line);
    List<Phrase> candidates = phrases.get(firstWord(key));
    if (candidates == null) {
      return Optional.empty();
    }
    for (Phrase phrase : candidates) {
      boolean begins = key.equals(phrase.key()) || key.startsWith(phrase.key() + " ");
      if (!begins) {
        continue;
      }
      String rest = key.substring(phrase.key().length()).strip();
      boolean separated = isSeparated(line, phrase.key());
      boolean fits =
          switch (phrase.kind()) {
            case PREFIX -> true;
            case SEPARATED -> separated;
            case WHOLE -> rest.isEmpty() || (separated && this == READ_ALSO);
            case SENTENCE -> rest.contains(phrase.later());
          };
      if (fits) {
        return Optional.of(new Match(rest, separated, phrase.kind() == Kind.SENTENCE));
      }
    }
    return Optional.empty();
  }

  private static String firstWord(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  /** Whether the first separator of the line stands right behind the phrase. */
  private static boolean isSeparated(String line, String phrase) {
    for (int i = 0; i < line.length(); i++) {
      if (SEPARATORS.indexOf(line.charAt(i)) >= 0) {
        String before = Folding.key(line.substring(0, i));
        if (before.equals(phrase)) {
          return true;
        }
        if (before.length() > phrase.length()) {
          return false;
        }
      }
    }
    return false;
  }
}
