package org.warraq.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A form as it was sent: its values, and what turned out to be wrong with them. The page shows the
 * same object again, so nothing that was typed is lost.
 */
public final class Form {
  private final Map<String, String> values;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  Form(Map<String, String> values) {
    this.values = new HashMap<>(values);
  }

  /** A form that nobody has filled in yet. */
  static Form empty() {
    return new Form(Map.of());
  }

  /**
   * What is wrong with a field.
   *
   * @param key of the sentence; its first argument is the field's label, these follow
   */
  public record Problem(String key, List<Object> arguments) {}

  /** The value of a field as it was typed; empty when it was not sent. */
  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public Optional<Problem> problem(String field) {
    return Optional.ofNullable(problems.get(field));
  }

  /** Names of the fields with problems, in the order in which they were found. */
  public List<String> wrongFields() {
    return List.copyOf(problems.keySet());
  }

  boolean isRight() {
    return problems.isEmpty();
  }

  /** Notes what is wrong with a field; the first problem of a field stays. */
  void refuse(String field, String key, Object... arguments) {
    problems.putIfAbsent(field, new Problem("problem." + key, List.of(arguments)));
  }

  /** Notes what a form inside this one found wrong. */
  void refuse(String field, Problem problem) {
    problems.putIfAbsent(field, problem);
  }

  /** Passwords and codes are not sent back to the browser. */
  void forget(String... fields) {
    Arrays.stream(fields).forEach(values::remove);
  }

  /** One line of text that must be there. */
  String required(String field, int maxCharacters) {
    String text = line(field, maxCharacters);
    if (text.isEmpty()) {
      refuse(field, "required");
    }
    return text;
  }

  /** One line of text; line breaks and control characters become spaces. */
  String line(String field, int maxCharacters) {
    String text = value(field).replaceAll("[\\p{Cc}\\s]+", " ").strip();
    if (text.length() > maxCharacters) {
      refuse(field, "too_long", maxCharacters);
    }
    return text;
  }

  /** A list with an item on each line. */
  List<String> lines(String field, int maxLines, int maxCharacters) {
    List<String> lines =
        value(field).lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
    if (lines.size() > maxLines) {
      refuse(field, "too_many_lines", maxLines);
    }
    if (lines.stream().anyMatch(l -> l.length() > maxCharacters)) {
      refuse(field, "too_long", maxCharacters);
    }
    return lines;
  }

  /** A whole number, in digits of any script; absent when the field is empty or wrong. */
  OptionalInt number(String field, int least, int most) {
    String text = value(field).strip();
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      // Integer.parseInt reads Arabic-Indic digits too.
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // The remedy below says it.
    }
    refuse(field, "number", least, most);
    return OptionalInt.empty();
  }

  /** One of the values that the page offers. */
  <T> Optional<T> choice(String field, List<T> offered, Function<T, String> name) {
    Optional<T> chosen =
        offered.stream().filter(one -> name.apply(one).equals(value(field))).findFirst();
    if (chosen.isEmpty()) {
      refuse(field, "choice");
    }
    return chosen;
  }

  <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    return choice(field, List.of(type.getEnumConstants()), Enum::name);
  }
}
