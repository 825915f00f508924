package org.warraq.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the written articles of a publisher among the program's resources. */
final class CopyDesk {
  /** Files are numbered 01 to 99, wire reports w1 to w9. */
  private static final List<String> NUMBERS =
      Stream.concat(
              IntStream.rangeClosed(1, 99).mapToObj(n -> n < 10 ? "0" + n : "" + n),
              IntStream.rangeClosed(1, 9).mapToObj(n -> "w" + n))
          .toList();

  /** An article and the version that replaces it later, if there is one. */
  record Written(Copy first, Optional<Copy> edited) {}

  private CopyDesk() {}

  /**
   * All articles of a publisher. Every possible name is tried, because a jar cannot be relied upon
   * to list its folders.
   */
  static List<Written> of(String publisher) {
    var found = new ArrayList<Written>();
    for (String number : NUMBERS) {
      read(publisher, number, ".txt")
          .ifPresent(first -> found.add(new Written(first, read(publisher, number, ".edit.txt"))));
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("No articles under press/" + publisher);
    }
    return found;
  }

  private static Optional<Copy> read(String publisher, String number, String ending) {
    String file = "/press/" + publisher + "/" + number + ending;
    try (var in = CopyDesk.class.getResourceAsStream(file)) {
      if (in == null) {
        return Optional.empty();
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Copy.parse(file, number, text));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
