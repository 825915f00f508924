package org.warraq.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.warraq.language.Folding;

/** The word lists beside the code. */
final class DataFiles {
  private DataFiles() {}

  /** The lines of a file, folded for comparing. */
  static Set<String> keys(String name) {
    return lines(name).stream().map(Folding::key).collect(Collectors.toUnmodifiableSet());
  }

  /** The lines of a file that are not blank; none if there is no such file. */
  static List<String> lines(String name) {
    try (InputStream file = DataFiles.class.getResourceAsStream(name)) {
      return file == null
          ? List.of()
          : new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
