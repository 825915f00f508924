package org.warraq.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.warraq.language.WordSequences;
import org.warraq.newsroom.Alias;

/** The words of an entry, to tell whether two entries are two states of one article. */
final class EntryWords {
  private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[#\\w]{1,10};");

  /** What is published again so much later under the old name is tomorrow's article. */
  private static final Duration ANOTHER_DAY = Duration.ofHours(12);

  /** Half of the word sequences: a long edit keeps more, another day's weather less. */
  private static final double EDITED = 0.5;

  /** An article that grew still holds most of what it was. */
  private static final double GROWN = 0.7;

  /** A rewritten article keeps some sentences. */
  private static final double REWRITTEN = 0.3;

  /** Two texts on different things share a few formulas. */
  private static final double RELATED = 0.15;

  private static final double SAME_TITLE = 0.5;

  private final ReceivedEntry entry;
  private final String title;
  private final String text;
  private final WordSequences titleWords;
  private final WordSequences words;

  EntryWords(ReceivedEntry entry) {
    this.entry = entry;
    this.title = entry.title().orElse("");
    this.text =
        MARKUP.matcher(entry.contentHtml().or(entry::summaryHtml).orElse("")).replaceAll(" ");
    this.titleWords = WordSequences.of(title);
    this.words = WordSequences.of(title + " " + text);
  }

  /** The alias of title and text; nothing for a short text. */
  Optional<Alias> alias() {
    return Alias.text(title, text);
  }

  /** Whether two texts under one address and different ids are one article, edited. */
  boolean isEditOf(EntryWords other) {
    double alike = resemblance(other);
    return alike >= REWRITTEN
        || contains(other) >= GROWN
        || (hasTitleOnly() && other.hasTitleOnly() && titleResemblance(other) >= SAME_TITLE);
  }

  /**
   * Whether this cannot be what the other one, earlier under the same id and address, has become:
   * it was published on another day and says something else.
   */
  boolean isAnotherDaysThan(EntryWords other) {
    return !isSameDay(other) && resemblance(other) < EDITED && contains(other) < GROWN;
  }

  /** Whether one id with two addresses still is one article: its title, text or time tells. */
  boolean isProbably(EntryWords other) {
    double alike = resemblance(other);
    if (!isSameDay(other)) {
      return alike >= EDITED || contains(other) >= GROWN;
    }
    return alike >= RELATED || titleResemblance(other) >= SAME_TITLE;
  }

  private boolean hasTitleOnly() {
    return text.isBlank();
  }

  private boolean isSameDay(EntryWords other) {
    return entry.published().isEmpty()
        || other.entry.published().isEmpty()
        || Duration.between(entry.published().get(), other.entry.published().get())
                .abs()
                .compareTo(ANOTHER_DAY)
            < 0;
  }

  private double resemblance(EntryWords other) {
    return words.resemblance(other.words);
  }

  /** Which share of the other's word sequences is in this one. */
  private double contains(EntryWords other) {
    return words.containment(other.words);
  }

  private double titleResemblance(EntryWords other) {
    return titleWords.isEmpty() || other.titleWords.isEmpty()
        ? 0
        : titleWords.resemblance(other.titleWords);
  }
}
