package org.warraq.language;

import java.util.Optional;
import java.util.Set;

/** Tells the languages written in Arabic letters apart, mostly by letters that the others lack. */
final class ArabicScript {
  private static final String PASHTO = "ټډړږښځڅڼۍېګ";
  private static final String UYGHUR = "ۇۈۋڭېەھ";
  private static final String SORANI = "ێڵڕڤۆە";
  private static final String URDU = "ٹڈڑںےہھۓۂ";
  private static final String PERSIAN = "پچژگ";
  private static final String PERSIAN_KEYBOARD = "کی";
  private static final String ARABIC = "يىكأإؤءذثضظ";

  private static final Set<String> ARABIC_WORDS =
      Set.of(
          "في", "من", "على", "إلى", "أن", "إن", "هذا", "هذه", "التي", "الذي", "عن", "بعد", "ما",
          "لا", "قال");
  private static final Set<String> PERSIAN_WORDS =
      Set.of(
          "در", "به", "از", "که", "این", "را", "با", "است", "برای", "آن", "شد", "می", "های", "كه",
          "اين", "ها");

  /** Below this share a letter is a foreign name (ڤ in an Arabic text), not a language. */
  private static final double FOREIGN = 0.015;

  /** Above this share the letters contradict a declaration. */
  private static final double CERTAIN = 0.05;

  private ArabicScript() {}

  static String language(String text, Optional<String> declared) {
    int pashto = 0;
    int uyghur = 0;
    int sorani = 0;
    int urdu = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      pashto += count(PASHTO, c);
      uyghur += count(UYGHUR, c);
      sorani += count(SORANI, c);
      urdu += count(URDU, c);
    }
    int most = Math.max(Math.max(pashto, uyghur), Math.max(sorani, urdu));
    double share = letters == 0 ? 0 : (double) most / letters;
    if (declared.isPresent() && (share < CERTAIN || !declared.get().equals("ar"))) {
      return declared.get();
    }
    if (share >= FOREIGN) {
      return most == urdu ? "ur" : most == sorani ? "ckb" : most == pashto ? "ps" : "ug";
    }
    return persianOrArabic(text);
  }

  private static String persianOrArabic(String text) {
    int persian = 0;
    int arabic = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      persian += 2 * count(PERSIAN, c) + count(PERSIAN_KEYBOARD, c);
      arabic += 2 * count("ة", c) + count(ARABIC, c);
    }
    for (String word : text.split("[^\\p{L}\\p{M}]+")) {
      persian += PERSIAN_WORDS.contains(word) ? 3 : 0;
      arabic += ARABIC_WORDS.contains(word) ? 3 : 0;
      arabic += word.startsWith("ال") && word.length() > 4 ? 2 : 0;
    }
    return persian > arabic ? "fa" : "ar";
  }

  private static int count(String letters, char c) {
    return letters.indexOf(c) >= 0 ? 1 : 0;
  }
}
