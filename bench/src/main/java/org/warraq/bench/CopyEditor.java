package org.warraq.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes of an article what other papers make of it: shortened, re-titled, reordered, reworded, with
 * a lead of its own, spelt by another hand, mixed with another report.
 */
final class CopyEditor {
  /** What a copy editor writes instead, without telling anything else. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("وقال", "وأوضح"),
          Map.entry("وأضاف", "وتابع"),
          Map.entry("وأوضح", "وذكر"),
          Map.entry("وأكدت", "وقالت"),
          Map.entry("وأكد", "وشدد"),
          Map.entry("أعلن", "كشف"),
          Map.entry("أعلنت", "كشفت"),
          Map.entry("أمس", "اليوم"),
          Map.entry("خلال", "في"),
          Map.entry("عبر", "من"),
          Map.entry("لكن", "غير"),
          Map.entry("حيث", "إذ"),
          Map.entry("said", "stated"),
          Map.entry("says", "states"),
          Map.entry("after", "following"),
          Map.entry("about", "around"),
          Map.entry("but", "yet"),
          Map.entry("also", "too"),
          Map.entry("dit", "affirme"),
          Map.entry("après", "suite à"),
          Map.entry("mais", "or"),
          Map.entry("dans", "au sein de"));

  private static final List<String> LEADS =
      List.of(
          "علمت الجريدة من مصادرها أن الموضوع أثار نقاشا واسعا بين المتابعين في الأيام القليلة الماضية.",
          "خاص – في تطور جديد يهم القراء ننقل فيما يلي أبرز ما ورد بهذا الشأن.",
          "متابعة من مراسلنا: هذه تفاصيل ما جرى كما وصلت إلى هيئة التحرير مساء اليوم.",
          "Our newsroom reports, with material from the agencies.",
          "Rédaction, avec agences : voici ce que l’on sait à cette heure.");

  private static final String HARAKAT = "\u064e\u064f\u0650\u0651\u0652";

  private final Random random;
  private final List<String> vocabulary;

  /**
   * @param vocabulary words that stray hands put instead of others
   */
  CopyEditor(Random random, List<String> vocabulary) {
    this.random = random;
    this.vocabulary = vocabulary;
  }

  /** An article as it is edited: one string a sentence. */
  record Piece(String headline, List<String> sentences) {
    String text() {
      return String.join(" ", sentences);
    }
  }

  /** One copy, made by one to four hands. */
  Piece copy(Piece original, Piece other) {
    List<String> sentences = new ArrayList<>(original.sentences());
    String headline = original.headline();
    int hands = 1 + random.nextInt(4);
    for (int i = 0; i < hands; i++) {
      switch (random.nextInt(9)) {
        case 0 -> headline = retitled(original, other);
        case 1 -> sentences = shortened(sentences);
        case 2 -> sentences = without(sentences);
        case 3 -> Collections.rotate(sentences, random.nextInt(sentences.size()));
        case 4 -> sentences.replaceAll(this::reworded);
        case 5 -> sentences.replaceAll(this::strayed);
        case 6 -> sentences.addFirst(LEADS.get(random.nextInt(LEADS.size())));
        case 7 -> sentences.replaceAll(this::spelt);
        default -> sentences = mixed(sentences, other.sentences());
      }
    }
    return new Piece(headline, sentences);
  }

  private String retitled(Piece original, Piece other) {
    return random.nextBoolean()
        ? first(original.sentences().get(random.nextInt(original.sentences().size())), 9)
        : first(original.headline(), 4) + " " + first(other.headline(), 3);
  }

  private static String first(String text, int words) {
    return Arrays.stream(text.split("\\s+")).limit(words).collect(Collectors.joining(" "));
  }

  private List<String> shortened(List<String> sentences) {
    int kept = Math.max(2, (int) (sentences.size() * random.nextDouble(0.5, 0.95)));
    return new ArrayList<>(sentences.subList(0, Math.min(kept, sentences.size())));
  }

  private List<String> without(List<String> sentences) {
    double share = random.nextDouble(0.05, 0.4);
    List<String> kept =
        sentences.stream()
            .filter(s -> random.nextDouble() >= share)
            .collect(Collectors.toCollection(ArrayList::new));
    return kept.size() < 2 ? sentences : kept;
  }

  private String reworded(String sentence) {
    return Arrays.stream(sentence.split(" "))
        .map(word -> random.nextInt(3) > 0 ? INSTEAD.getOrDefault(word, word) : word)
        .collect(Collectors.joining(" "));
  }

  /** One word in twenty becomes any other. */
  private String strayed(String sentence) {
    return Arrays.stream(sentence.split(" "))
        .map(word ->
            random.nextInt(20) == 0 ? vocabulary.get(random.nextInt(vocabulary.size())) : word)
        .collect(Collectors.joining(" "));
  }

  private String spelt(String sentence) {
    StringBuilder out = new StringBuilder();
    for (char c : sentence.toCharArray()) {
      out.append(
          switch (c) {
            case 'أ', 'إ' -> random.nextInt(3) == 0 ? 'ا' : c;
            case 'ة' -> random.nextInt(4) == 0 ? 'ه' : c;
            case 'ى' -> random.nextInt(3) == 0 ? 'ي' : c;
            default -> c >= '0' && c <= '9' ? (char) (c - '0' + '٠') : c;
          });
      if (c >= 'ب' && c <= 'ي' && random.nextInt(12) == 0) {
        out.append(HARAKAT.charAt(random.nextInt(HARAKAT.length())));
      }
    }
    return out.toString();
  }

  private List<String> mixed(List<String> sentences, List<String> other) {
    int count = 1 + random.nextInt(Math.max(1, other.size() / 2));
    int at = random.nextInt(sentences.size() + 1);
    List<String> mixed = new ArrayList<>(sentences);
    mixed.addAll(at, other.subList(0, Math.min(count, other.size())));
    return mixed;
  }
}
