package org.warraq.intake;

import java.util.List;
import org.warraq.newsroom.RecordedSignal;
import org.warraq.newsroom.Rights;

/** Writes into an entry's trace what its page says about its use, and what follows from it. */
final class SignalTrace {
  private SignalTrace() {}

  static List<String> lines(List<RecordedSignal> signals, Rights rights) {
    return signals.stream().map(recorded -> line(recorded, rights)).toList();
  }

  private static String line(RecordedSignal recorded, Rights rights) {
    String effect =
        rights.signals() == Rights.Signals.AGREEMENT_ABOVE
            ? "set aside by the written agreement"
            : effect(recorded);
    return "signal: %s in %s of %s: %s"
        .formatted(
            recorded.signal().said(),
            switch (recorded.signal().place()) {
              case HTTP_HEADER -> "the header";
              case META -> "a meta element";
              case STRUCTURED_DATA -> "the structured data";
              case WELL_KNOWN -> "the file";
            },
            recorded.url(),
            effect);
  }

  private static String effect(RecordedSignal recorded) {
    return switch (recorded.signal().wish()) {
      case NOINDEX -> "our copy is not indexed";
      case NOARCHIVE, TDM_RESERVED, NOT_FREE -> "an excerpt at most";
      case NOSNIPPET -> "the headline only";
      case MAX_SNIPPET ->
          "an excerpt of at most %d characters".formatted(recorded.signal().characters().orElse(0));
      case NOIMAGEINDEX -> "no picture";
      case UNAVAILABLE_AFTER ->
          "shown until " + recorded.signal().until().map(Object::toString).orElse("");
      case TDM_NOT_RESERVED -> "nothing is limited";
    };
  }
}
