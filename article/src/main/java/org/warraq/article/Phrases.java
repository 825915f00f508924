package org.warraq.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.warraq.language.Folding;

/** Fixed phrases of sites, one data file per language, compared folded. */
final class Phrases {
  private static final List<String> LANGUAGES = List.of("ar", "fr", "en", "es", "fa", "tr", "ur");

  /** Lines that introduce links to other stories. */
  static final Phrases READ_ALSO = load("read-also");

  /** Lines that say where a text came from or which program made it. */
  static final Phrases CREDITS = load("credits");

  private record Phrase(String key, boolean colon) {}

  private final List<Phrase> phrases;

  private Phrases(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  private static Phrases load(String name) {
    List<Phrase> phrases = new ArrayList<>();
    for (String language : LANGUAGES) {
      DataFiles.lines("phrases/" + name + "." + language + ".txt")
          .forEach(line -> phrases.add(new Phrase(Folding.key(line), line.endsWith(":"))));
    }
    phrases.sort(Comparator.comparing((Phrase p) -> p.key().length()).reversed());
    return new Phrases(List.copyOf(phrases));
  }

  /** What follows the phrase that a line starts with, as a key; nothing if it starts with none. */
  Optional<String> rest(String line) {
    String key = Folding.key(line);
    for (Phrase phrase : phrases) {
      if (key.equals(phrase.key()) || key.startsWith(phrase.key() + " ")) {
        if (!phrase.colon() || line.indexOf(':') >= 0 || line.indexOf('：') >= 0) {
          return Optional.of(key.substring(phrase.key().length()).strip());
        }
      }
    }
    return Optional.empty();
  }
}
