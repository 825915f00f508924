package org.warraq.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The repairs of text, each a rule that a campaign can switch, in the order in which they act. */
public enum RepairRule {
  /** Letters that came out of a wrong character set. */
  MOJIBAKE(Use.ALWAYS),
  /** HTML entities that readers see as such. */
  DOUBLE_ENTITIES(Use.ALWAYS),
  /** Presentation forms in the place of letters. */
  PRESENTATION_FORMS(Use.ALWAYS),
  /** Zero-width signs and marks of direction where they do nothing. */
  INVISIBLE_CHARACTERS(Use.ALWAYS),
  /** Tatweel that only stretches a word. */
  TATWEEL(Use.ALWAYS),
  DOUBLE_SPACES(Use.ALWAYS),
  SPACE_BEFORE_PUNCTUATION(Use.ALWAYS),
  /** Latin commas, semicolons and question marks between Arabic words. */
  LATIN_PUNCTUATION(Use.BY_POLICY),
  /** Quotation marks that look the wrong way or do not match their partners. */
  QUOTATION_MARKS(Use.ALWAYS),
  /** All quotations in «…», those within in “…”. */
  GUILLEMETS(Use.BY_POLICY),
  /** A space lost between two sentences. */
  GLUED_SENTENCES(Use.ALWAYS),
  /** A space lost between two paragraphs. */
  GLUED_PARAGRAPHS(Use.ALWAYS),
  /** Paragraphs out of an article that has none. */
  ONE_BLOCK(Use.BY_POLICY),
  TRACKING_PIXELS(Use.ALWAYS),
  /** Line breaks in the place of paragraphs. */
  LINE_BREAKS(Use.ALWAYS),
  /** Text outside any paragraph. */
  BARE_TEXT(Use.ALWAYS),
  EMPTY_PARAGRAPHS(Use.ALWAYS),
  REPEATED_HEADLINE(Use.ALWAYS),
  REPEATED_STANDFIRST(Use.ALWAYS),
  /** Pointers to other stories. */
  READ_ALSO(Use.ALWAYS),
  /** Lines that name the source; they become a part of the provenance. */
  CREDITS(Use.ALWAYS),
  /** Calls to follow, subscribe, share or comment. */
  CALLS(Use.ALWAYS),
  /** City and agency before the first sentence; they become a field. */
  DATELINE(Use.ALWAYS);

  private enum Use {
    ALWAYS,
    BY_POLICY
  }

  private final Use use;

  RepairRule(Use use) {
    this.use = use;
  }

  /** The rule's name in traces, commands and forms, such as {@code glued-sentences}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it acts unless somebody switches it off; the others change a house's style. */
  public boolean isUsual() {
    return use == Use.ALWAYS;
  }

  /** The rule of this name. */
  public static Optional<RepairRule> named(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
