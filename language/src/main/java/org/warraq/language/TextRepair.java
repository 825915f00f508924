package org.warraq.language;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Mends what machines did to a text, and nothing that a writer did: each rule names one defect, has
 * guards that were counted on real articles, and leaves correct text alone. Repairing twice changes
 * nothing more.
 */
public final class TextRepair {
  /** A mended text and how often each rule, by its name, had to act. */
  public record Repaired(String text, Map<String, Integer> counts) {}

  private TextRepair() {}

  /** A line of text, such as a headline, mended by the usual rules. */
  public static Repaired repair(String text) {
    return repair(text, () -> language(text, Optional.empty()), RepairPolicy.USUAL);
  }

  /**
   * A line of text mended by the rules of a policy, in the order in which they build on each other.
   *
   * @param language says the language of the article, when a rule has to know it
   */
  public static Repaired repair(String text, Supplier<String> language, RepairPolicy policy) {
    RepairTally tally = new RepairTally();
    String mended = marks(characters(text, language, policy, tally), policy, tally);
    if (policy.has(RepairRule.GLUED_SENTENCES)) {
      int[] joints = GluedSentences.joints(mended);
      tally.add(RepairRule.GLUED_SENTENCES, joints.length);
      mended = GluedSentences.part(mended, joints);
    }
    return new Repaired(mended, tally.byName());
  }

  /**
   * The language of a text that may have gone through a wrong character set.
   *
   * @param declared as for {@link Languages#guess}
   */
  public static String language(String text, Optional<String> declared) {
    return Languages.guess(Mojibake.mend(text, new RepairTally()), declared);
  }

  /**
   * The rules that look at characters and their neighbours only, and may therefore be applied to a
   * piece of a paragraph.
   *
   * @param language says the language of the article, when a rule has to know it
   */
  public static String characters(
      String text, Supplier<String> language, RepairPolicy policy, RepairTally tally) {
    String mended = text;
    if (policy.has(RepairRule.MOJIBAKE)) {
      mended = Mojibake.mend(mended, tally);
    }
    if (policy.has(RepairRule.DOUBLE_ENTITIES)) {
      mended = Entities.mend(mended, tally);
    }
    if (policy.has(RepairRule.PRESENTATION_FORMS)) {
      mended = PresentationForms.mend(mended, tally);
    }
    if (policy.has(RepairRule.INVISIBLE_CHARACTERS)) {
      mended = InvisibleSigns.mend(mended, tally);
    }
    if (policy.has(RepairRule.TATWEEL)) {
      mended = Tatweel.mend(mended, tally);
    }
    if (policy.has(RepairRule.DOUBLE_SPACES)) {
      mended = Spacing.withoutDoubles(mended, tally);
    }
    if (policy.has(RepairRule.SPACE_BEFORE_PUNCTUATION)) {
      mended = Spacing.beforePunctuation(mended, language, tally);
    }
    return mended;
  }

  /**
   * The rules that put one sign in the place of another and need the whole line to know which; its
   * length stays.
   */
  public static String marks(String line, RepairPolicy policy, RepairTally tally) {
    String mended = line;
    if (policy.has(RepairRule.LATIN_PUNCTUATION)) {
      mended = LatinPunctuation.mend(mended, tally);
    }
    if (policy.has(RepairRule.QUOTATION_MARKS)) {
      mended = QuotationMarks.mend(mended, tally);
    }
    if (policy.has(RepairRule.GUILLEMETS)) {
      mended = QuotationMarks.guillemets(mended, tally);
    }
    return mended;
  }
}
