package org.warraq.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says which language a text is in, from its letters and its commonest words alone: no model, no
 * memory. Short headlines in the Arabic script are told apart by letters that only one language
 * has; languages in Latin letters need a few function words.
 */
public final class Languages {
  /** A language that is not known, as BCP 47 writes it. */
  public static final String UNKNOWN = "und";

  /** So much of a text decides; more never changed an answer. */
  private static final int MAX_CHARACTERS = 2_000;

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of(
          "ar", "fa", "ur", "ps", "ug", "ckb", "sd", "ks", "pnb", "bal", "he", "iw", "yi", "dv",
          "syr", "arc", "arz", "ary", "nqo");

  private Languages() {}

  /**
   * The language of a text.
   *
   * @param declared what the page or feed claims; believed unless the letters or the words
   *     contradict
   * @return a primary language tag of BCP 47 such as {@code ar}, or {@code und}
   */
  public static String guess(String text, Optional<String> declared) {
    String sample = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
    Optional<String> claim = declared.map(Languages::primary).filter(tag -> !tag.isEmpty());
    Optional<Script> script = script(sample);
    if (script.isEmpty()) {
      return claim.orElse(UNKNOWN);
    }
    Optional<String> plausible = claim.filter(script.get()::writes);
    return switch (script.get()) {
      case ARABIC -> ArabicScript.language(sample, plausible);
      case LATIN -> LatinWords.language(sample, plausible);
      case CJK -> plausible.orElseGet(() -> eastAsian(sample));
      case CYRILLIC -> plausible.orElseGet(() -> CyrillicScript.language(sample));
      default -> plausible.orElseGet(script.get()::usual);
    };
  }

  /** The direction of a language, also of a tag with a script such as {@code ku-Arab}. */
  public static Direction direction(String languageTag) {
    String tag = languageTag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (tag.contains("-arab") || tag.contains("-hebr")) {
      return Direction.RTL;
    }
    if (tag.contains("-latn") || tag.contains("-cyrl")) {
      return Direction.LTR;
    }
    return RIGHT_TO_LEFT.contains(primary(tag)) ? Direction.RTL : Direction.LTR;
  }

  /**
   * The direction of a text: that of most of its letters; of its language when they are in balance.
   *
   * @param language the language's tag
   */
  public static Direction direction(String text, String language) {
    int rightToLeft = 0;
    int leftToRight = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      byte direction = Character.getDirectionality(c);
      boolean arabic = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      rightToLeft += arabic || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT ? 1 : 0;
      leftToRight += direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
      i += Character.charCount(c);
    }
    if (rightToLeft == leftToRight) {
      return direction(language);
    }
    return rightToLeft > leftToRight ? Direction.RTL : Direction.LTR;
  }

  private static String primary(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
      end++;
    }
    return end >= 2 && end <= 3 ? lower.substring(0, end) : "";
  }

  private static Optional<Script> script(String text) {
    Script[] scripts = Script.values();
    int[] counts = new int[scripts.length];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      Script.of(c).ifPresent(s -> counts[s.ordinal()]++);
      i += Character.charCount(c);
    }
    // A Chinese word is two signs; a Latin product name in a Japanese headline outnumbers it.
    counts[Script.CJK.ordinal()] *= 2;
    Optional<Script> most = Optional.empty();
    int best = 0;
    for (Script script : scripts) {
      if (counts[script.ordinal()] > best) {
        best = counts[script.ordinal()];
        most = Optional.of(script);
      }
    }
    return most;
  }

  private static String eastAsian(String text) {
    boolean kana = text.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x30ff);
    boolean hangul = text.codePoints().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3);
    return hangul ? "ko" : kana ? "ja" : "zh";
  }
}
