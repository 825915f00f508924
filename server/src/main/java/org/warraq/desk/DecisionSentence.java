package org.warraq.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warraq.intake.Decision;

/** A decision's reason as a sentence in the language of the interface. */
public final class DecisionSentence {
  /** A number of days, as the rule about age writes it. */
  private static final Pattern DAYS = Pattern.compile("(\\d{1,6}) d");

  private DecisionSentence() {}

  /** The sentence, with the particulars when there are any. */
  public static String of(Frame frame, Decision decision) {
    String key = "Reason." + decision.reason().name();
    String detail = decision.detail().strip();
    return detail.isEmpty()
        ? frame.t(key)
        : frame.t("reason.with_detail", frame.t(key), particulars(frame, decision, detail));
  }

  private static String particulars(Frame frame, Decision decision, String detail) {
    Matcher days = DAYS.matcher(detail);
    if (days.matches()) {
      return frame.t("days", Long.parseLong(days.group(1)));
    }
    return decision.reason() == Decision.Reason.LANGUAGE_NOT_WANTED
        ? frame.language(detail)
        : localised(frame, detail);
  }

  /** Numbers and times are written as the reader of the page writes them. */
  private static String localised(Frame frame, String detail) {
    try {
      return frame.number(Long.parseLong(detail));
    } catch (NumberFormatException e) {
      try {
        return frame.time(Instant.parse(detail));
      } catch (DateTimeParseException notATime) {
        return detail.codePoints().anyMatch(Character::isLetter) ? detail : formula(detail);
      }
    }
  }

  /** A comparison or a share reads from left to right everywhere, and is not broken. */
  private static String formula(String detail) {
    return "\u2066" + detail.replace(' ', '\u00a0') + "\u2069";
  }
}
