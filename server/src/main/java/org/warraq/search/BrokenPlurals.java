package org.warraq.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.warraq.language.Folding;

/** Arabic plurals that change inside the word, of nouns that newspapers use most. */
final class BrokenPlurals {
  private static final Map<String, String> SINGULARS = read();

  private BrokenPlurals() {}

  /** The singular of a plural, both folded and without article. */
  static Optional<String> singular(String folded) {
    return Optional.ofNullable(SINGULARS.get(folded));
  }

  private static Map<String, String> read() {
    try (InputStream in = BrokenPlurals.class.getResourceAsStream("broken-plurals.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Folding.fold(line.strip()).split("\\s+"))
          .flatMap(words -> Arrays.stream(words).skip(1).map(plural -> Map.entry(plural, words[0])))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
