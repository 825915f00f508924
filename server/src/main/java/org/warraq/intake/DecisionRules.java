package org.warraq.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.warraq.article.BodyText;
import org.warraq.campaign.Campaign;
import org.warraq.intake.Decision.Reason;
import org.warraq.intake.Decision.Verdict;
import org.warraq.language.Folding;
import org.warraq.newsroom.Draft;

/**
 * The step decide: by the campaign's rules, in this order: what rejects, what holds, what delays.
 */
final class DecisionRules {
  private DecisionRules() {}

  /**
   * Decides about a draft.
   *
   * @param receivedAt when the entry came, against which its age is measured
   * @param now the time of the decision
   */
  static Decision decide(Draft draft, Campaign.Rules rules, Instant receivedAt, Instant now) {
    return rejected(draft, rules, receivedAt)
        .or(() -> held(draft, rules))
        .or(() -> delayed(draft, rules, now))
        .orElse(new Decision(Verdict.PUBLISH, Reason.RULES_PASSED, ""));
  }

  private static Optional<Decision> rejected(
      Draft draft, Campaign.Rules rules, Instant receivedAt) {
    Optional<Duration> tooOld =
        rules.maxAge().filter(age -> draft.publishedAt().isBefore(receivedAt.minus(age)));
    if (tooOld.isPresent()) {
      return reject(Reason.TOO_OLD, "%d d".formatted(tooOld.get().toDays()));
    }
    String text = draft.text();
    if (text.isBlank() && draft.standfirst().isEmpty()) {
      return reject(Reason.NO_TEXT, "");
    }
    int words = BodyText.words(text);
    if (words < rules.minWords()) {
      return reject(Reason.TOO_SHORT, "%d < %d".formatted(words, rules.minWords()));
    }
    if (!rules.languages().isEmpty() && !rules.languages().contains(draft.language())) {
      return reject(Reason.LANGUAGE_NOT_WANTED, draft.language());
    }
    if (rules.refusedWords().isEmpty() && rules.requiredWords().isEmpty()) {
      return Optional.empty();
    }
    String searched =
        " "
            + Folding.key(draft.headline() + " " + draft.standfirst().orElse("") + " " + text)
            + " ";
    Optional<String> refused = firstIn(searched, rules.refusedWords());
    if (refused.isPresent()) {
      return reject(Reason.WORD_REFUSED, refused.get());
    }
    if (!rules.requiredWords().isEmpty() && firstIn(searched, rules.requiredWords()).isEmpty()) {
      return reject(Reason.WORD_MISSING, String.join(", ", rules.requiredWords()));
    }
    return Optional.empty();
  }

  private static Optional<String> firstIn(String text, List<String> words) {
    return words.stream().filter(word -> text.contains(" " + Folding.key(word) + " ")).findFirst();
  }

  private static Optional<Decision> reject(Reason reason, String detail) {
    return Optional.of(new Decision(Verdict.REJECT, reason, detail));
  }

  private static Optional<Decision> held(Draft draft, Campaign.Rules rules) {
    if (rules.publishMode() == Campaign.PublishMode.HOLD) {
      return Optional.of(new Decision(Verdict.HOLD, Reason.CAMPAIGN_HOLDS, ""));
    }
    if (draft.confidence() < rules.minConfidence()) {
      return Optional.of(
          new Decision(
              Verdict.HOLD,
              Reason.LOW_CONFIDENCE,
              String.format(
                  Locale.ROOT, "%.2f < %.2f", draft.confidence(), rules.minConfidence())));
    }
    return Optional.empty();
  }

  private static Optional<Decision> delayed(Draft draft, Campaign.Rules rules, Instant now) {
    Instant release = release(draft, rules);
    return release.isAfter(now)
        ? Optional.of(new Decision(Verdict.SCHEDULE, Reason.DELAYED, release.toString()))
        : Optional.empty();
  }

  /** When the article may appear. */
  static Instant release(Draft draft, Campaign.Rules rules) {
    return draft.publishedAt().plus(rules.delay());
  }
}
