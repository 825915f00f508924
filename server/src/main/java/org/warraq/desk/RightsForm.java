package org.warraq.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.warraq.newsroom.Extent;
import org.warraq.newsroom.Rights;

/** What a source allows, as a form. */
final class RightsForm {
  private static final int MAX_DAYS = 36_500;
  private static final int MAX_CREDIT_LINE = 200;
  private static final int MAX_PROOF = 500;

  private RightsForm() {}

  static Form of(Rights rights) {
    Map<String, String> values = new HashMap<>();
    values.put("text", rights.text().name());
    values.put("pictures", rights.pictures().name());
    values.put("indexing", rights.indexed().name());
    values.put("days", rights.days().map(String::valueOf).orElse(""));
    values.put("credit_line", rights.creditLine().orElse(""));
    values.put("signals", rights.signals().name());
    values.put("proof", rights.proof().orElse(""));
    return new Form(values);
  }

  static Optional<Rights> read(Form form) {
    Optional<Extent> text = form.choice("text", Extent.class);
    Optional<Rights.Pictures> pictures = form.choice("pictures", Rights.Pictures.class);
    Optional<Rights.Indexing> indexing = form.choice("indexing", Rights.Indexing.class);
    OptionalInt days = form.number("days", 1, MAX_DAYS);
    String creditLine = form.line("credit_line", MAX_CREDIT_LINE);
    String proof = form.line("proof", MAX_PROOF);
    Optional<Rights.Signals> signals = form.choice("signals", Rights.Signals.class);
    if (signals.filter(Rights.Signals.AGREEMENT_ABOVE::equals).isPresent() && proof.isEmpty()) {
      form.refuse("proof", "proof_of_agreement");
    }
    if (text.filter(Extent.FULL::equals).isPresent() && proof.isEmpty()) {
      form.refuse("proof", "proof");
    }
    return form.isRight()
        ? Optional.of(
            new Rights(
                text.orElseThrow(),
                pictures.orElseThrow(),
                indexing.orElseThrow(),
                days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty(),
                Optional.of(creditLine).filter(line -> !line.isEmpty()),
                Optional.of(proof).filter(line -> !line.isEmpty()),
                signals.orElseThrow()))
        : Optional.empty();
  }
}
