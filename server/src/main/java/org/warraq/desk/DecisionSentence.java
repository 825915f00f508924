package org.warraq.desk;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.warraq.intake.Decision;

/** A decision's reason as a sentence in the language of the interface. */
public final class DecisionSentence {
  private DecisionSentence() {}

  /** The sentence, with the particulars when there are any. */
  public static String of(Frame frame, Decision decision) {
    String key = "Reason." + decision.reason().name();
    String detail = decision.detail().strip();
    return detail.isEmpty()
        ? frame.t(key)
        : frame.t("reason.with_detail", frame.t(key), particulars(frame, detail));
  }

  /** Numbers and times are written as the reader of the page writes them. */
  private static String particulars(Frame frame, String detail) {
    try {
      return frame.number(Long.parseLong(detail));
    } catch (NumberFormatException e) {
      try {
        return frame.time(Instant.parse(detail));
      } catch (DateTimeParseException notATime) {
        return detail;
      }
    }
  }
}
