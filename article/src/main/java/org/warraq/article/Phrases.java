package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.warraq.language.Folding;

/**
 * Fixed phrases of sites, one data file per language, compared folded.
 *
 * <p>A line of a file is a phrase that a line of text begins with. {@code phrase:} wants a colon,
 * dash, bar or slash right behind it; {@code =phrase} is the whole line; {@code phrase …} may be
 * the beginning of a whole sentence, as may {@code one * other}, which goes on with the other half;
 * behind {@code phrase +} one of the media has to be named (a network, a newsletter, «our page»),
 * behind {@code phrase @} hardly anything else.
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

  /** A longer line that names a network tells of it. */
  private static final int MAX_CALL_WORDS = 24;

  private static final int MAX_SHORT_CALL_WORDS = 4;

  /** «وبال» and the like. */
  private static final int MAX_PREFIX = 4;

  private static final Set<String> MEDIA = DataFiles.keys("phrases/media.txt");

  private static final String SEPARATORS = ":：|/–—-ـ";

  private enum Kind {
    PREFIX,
    SEPARATED,
    WHOLE,
    SENTENCE,
    NAMES_A_MEDIUM,
    LISTS_MEDIA
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
        switch (line.charAt(line.length() - 1)) {
          case ':' -> Kind.SEPARATED;
          case '…' -> Kind.SENTENCE;
          case '+' -> Kind.NAMES_A_MEDIUM;
          case '@' -> Kind.LISTS_MEDIA;
          default -> Kind.PREFIX;
        };
    return new Phrase(Folding.key(line), "", kind);
  }

  /** Whether a line is one of the three kinds with which a site speaks for itself. */
  static boolean isOfSite(String line) {
    return READ_ALSO.match(line).isPresent()
        || CREDITS.match(line).isPresent()
        || CALLS.match(line).isPresent();
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
            case NAMES_A_MEDIUM ->
                (media(rest) > 0 && words(rest) <= MAX_CALL_WORDS) || isShortCall(line, rest);
            case LISTS_MEDIA -> media(rest) * 2 >= words(rest);
          };
      if (fits) {
        return Optional.of(new Match(rest, separated, phrase.kind() == Kind.SENTENCE));
      }
    }
    return Optional.empty();
  }

  /** «Subscribe now!», not in quotation marks. */
  private static boolean isShortCall(String line, String rest) {
    String text = line.strip();
    return text.endsWith("!")
        && words(rest) <= MAX_SHORT_CALL_WORDS
        && Character.isLetter(text.charAt(0));
  }

  private static int words(String key) {
    return key.isEmpty() ? 0 : key.split(" ").length;
  }

  private static int media(String key) {
    int media = 0;
    for (String word : key.split(" ")) {
      media += isMedium(word) ? 1 : 0;
    }
    return media;
  }

  /** Arabic writes «and», «by», «for» and the article on to the word. */
  private static boolean isMedium(String word) {
    String bare = word;
    for (int i = 0; i <= MAX_PREFIX && bare.length() > 2; i++) {
      if (MEDIA.contains(bare) || MEDIA.contains("ال" + bare)) {
        return true;
      }
      boolean prefix = "وفبلاك".indexOf(bare.charAt(0)) >= 0;
      if (!prefix) {
        return false;
      }
      bare = bare.substring(1);
    }
    return false;
  }

  private static String firstWord(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  /** Whether the first separator of the line stands right behind the phrase. */
  private static boolean isSeparated(String line, String phrase) {
    for (int i = 0; i < line.length(); i++) {
      if (isSeparator(line, i)) {
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

  /** A hyphen or slash within a word («follow-up», «Credit/debit») parts nothing. */
  private static boolean isSeparator(String line, int at) {
    char c = line.charAt(at);
    if (SEPARATORS.indexOf(c) < 0) {
      return false;
    }
    boolean colon = c == ':' || c == '：' || c == '|';
    boolean open =
        at == 0
            || at + 1 == line.length()
            || Character.isWhitespace(line.charAt(at - 1))
            || Character.isWhitespace(line.charAt(at + 1));
    return colon || open;
  }
}
