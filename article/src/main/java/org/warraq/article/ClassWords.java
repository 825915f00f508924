package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads class and id names as the words they are made of: what they say of the text, its summary,
 * author and date. They are English on sites of every language, so this needs no word list per
 * language.
 */
final class ClassWords {
  private static final Set<String> STANDFIRSTS =
      words(
          """
          standfirst lead lede summary chapo excerpt dek deck subtitle subheadline subhead intro abstract sapo
          teaser vorspann untertitel subline entradilla bajada copete sumario resumen subtitulo sommario occhiello
          catenaccio ingress manchet perex ozet zajawka lid anons leadin leadtext introduction
          """);

  private static final List<String> BODIES =
      List.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "entrycontent",
          "postcontent",
          "postbody",
          "posttext",
          "storybody",
          "storycontent",
          "storytext",
          "newsbody",
          "newscontent",
          "newstext",
          "bodytext",
          "contentbody",
          "bodycontent",
          "bodycopy",
          "fulltext",
          "detailbody",
          "detailcontent",
          "detailscontent",
          "singlecontent",
          "textcontent",
          "richtext",
          "maincontent",
          "articlemain",
          "bodymain");

  /** {@code with-sidebar} is the box beside the sidebar. */
  static final Set<String> NEGATIONS = Set.of("with", "has", "no", "without");

  private ClassWords() {}

  /**
   * Whether a class or id, in small letters, is one of those that themes give to the text of an
   * article.
   */
  static boolean saysBody(String lower) {
    // Every one of the names has one of these in it, and hardly any other class has.
    if (!lower.contains("body")
        && !lower.contains("content")
        && !lower.contains("text")
        && !lower.contains("main")) {
      return false;
    }
    String tight = letters(lower);
    for (String body : BODIES) {
      if (tight.contains(body)) {
        return true;
      }
    }
    return false;
  }

  static boolean saysByline(String lower) {
    return lower.contains("author")
        || lower.contains("byline")
        || lower.contains("by-line")
        || lower.contains("writer")
        || lower.contains("auteur")
        || lower.contains("autor")
        || lower.contains("username")
        || saysPerson(lower);
  }

  /** The icons of Font Awesome and its kin for a person. */
  static boolean saysPerson(String lower) {
    return lower.contains("fa-user") || lower.contains("icon-user") || lower.contains("user-icon");
  }

  static boolean saysLayout(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return lower.contains("sidebar") || lower.contains("hidden") || lower.contains("popup");
  }

  static boolean saysDate(String lower) {
    return (lower.contains("date") && !lower.contains("update"))
        || lower.contains("published")
        || lower.contains("posted")
        || lower.contains("timestamp");
  }

  static boolean saysStandfirst(String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String name : names.split("\\s+")) {
      List<String> words = split(name);
      // Drupal's "text with summary" is the text.
      if (words.stream().anyMatch(STANDFIRSTS::contains)
          && words.stream().noneMatch(NEGATIONS::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String names) {
    StringBuilder out = new StringBuilder(names.length());
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isLetter(c)) {
        out.append(Character.toLowerCase(c));
      } else if (c == ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** Parts a name at hyphens and underscores, and at capitals after three small letters or more. */
  static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int small = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter || (Character.isUpperCase(c) && small >= 3)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        small = 0;
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
        small = Character.isLowerCase(c) ? small + 1 : 0;
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
