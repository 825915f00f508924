package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import org.warraq.language.Folding;

/** How sure the extraction is of its text, and why not surer. */
record Confidence(double value, List<String> warnings) {
  private static final int SHORT = 250;

  static Confidence of(
      List<Block> blocks, List<Block> kept, Metadata metadata, String text, boolean fromData) {
    if (text.isBlank()) {
      return new Confidence(0, List.of("no text found"));
    }
    List<String> warnings = new ArrayList<>();
    double value = 1;
    double all = blocks.stream().filter(Block::isProse).mapToInt(Block::length).sum();
    double taken = kept.stream().filter(Block::isProse).mapToInt(Block::length).sum();
    if (fromData) {
      value *= 0.7;
      warnings.add("text taken from structured data, the page itself has less");
    } else if (all > 0 && taken / all < 0.5) {
      value *= 0.6 + 0.4 * taken / all;
      warnings.add("most of the page's prose is outside the text");
    }
    if (text.length() < SHORT) {
      value *= 0.5;
      warnings.add("very short text");
    }
    if (metadata.title().isEmpty()) {
      value *= 0.7;
      warnings.add("no headline found");
    }
    String declared = metadata.structured().body().map(Folding::key).orElse("");
    if (declared.length() >= SHORT && !fromData) {
      String key = Folding.key(text);
      boolean agrees = key.contains(declared.substring(20, 80));
      value *= agrees ? 1 : 0.8;
      if (!agrees) {
        warnings.add("text differs from the structured data's");
      }
    }
    if (metadata.structured().isPaid()) {
      value *= 0.8;
      warnings.add("the page says that it is not free to read");
    }
    return new Confidence(Math.round(value * 100) / 100.0, warnings);
  }
}
