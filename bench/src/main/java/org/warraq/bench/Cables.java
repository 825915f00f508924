package org.warraq.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Official formulas, filled in with other names and numbers each time: {@code forms.txt}. */
final class Cables {
  private static final Pattern BLANK = Pattern.compile("\\{(\\p{L}+)(\\d?)}");
  private static final String TUNED = "forms.txt";
  private static final String HELD_BACK = "forms-held-back.txt";

  /** Which forms are filled in. */
  enum Choice {
    ALL,
    /** Those on which the program's rules were tried while they were written. */
    TUNED,
    /** Those on which nothing was tried. */
    HELD_BACK
  }

  private record Form(String headline, String text) {}

  /** A form filled in; the form is named by its headline with blanks. */
  record Cable(String form, String headline, String text) {}

  private final Map<String, List<String>> blanks = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final Random random;

  Cables(Random random, Choice choice) {
    this.random = random;
    List<Form> tuned = read(TUNED);
    List<Form> heldBack = read(HELD_BACK);
    if (choice != Choice.HELD_BACK) {
      forms.addAll(tuned);
    }
    if (choice != Choice.TUNED) {
      forms.addAll(heldBack);
    }
  }

  private List<Form> read(String name) {
    List<Form> read = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Cables.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      String headline = "";
      StringBuilder text = new StringBuilder();
      for (String line : lines.lines().toList()) {
        if (line.startsWith("@")) {
          int colon = line.indexOf(':');
          blanks.put(line.substring(1, colon), List.of(line.substring(colon + 2).split(" \\| ")));
        } else if (line.startsWith("= ")) {
          headline = line.substring(2);
        } else if (line.isEmpty() && !text.isEmpty()) {
          read.add(new Form(headline, text.toString()));
          text.setLength(0);
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          text.append(text.isEmpty() ? "" : " ").append(line);
        }
      }
      if (!text.isEmpty()) {
        read.add(new Form(headline, text.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
    return read;
  }

  /** One form filled in. */
  Cable next() {
    Form form = forms.get(random.nextInt(forms.size()));
    Map<String, String> kept = new HashMap<>();
    return new Cable(form.headline(), filled(form.headline(), kept), filled(form.text(), kept));
  }

  private String filled(String form, Map<String, String> kept) {
    return BLANK
        .matcher(form)
        .replaceAll(blank ->
            Matcher.quoteReplacement(
                blank.group(2).isEmpty()
                    ? word(blank.group(1))
                    : kept.computeIfAbsent(blank.group(), b -> word(blank.group(1)))));
  }

  private String word(String blank) {
    if (blank.equals("n")) {
      return Integer.toString(1 + random.nextInt(90));
    }
    List<String> words = Objects.requireNonNull(blanks.get(blank), blank);
    return words.get(random.nextInt(words.size()));
  }
}
