package org.warraq.feed;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Knows the months in the languages feeds are written in, from CLDR, and all Arabic families. */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "fr", "es", "de", "it", "pt", "tr", "nl", "el", "hu", "ru", "pl", "fa", "he",
          "ar-EG", "ar-SY", "ar-DZ", "ar-MA", "ar-MR", "id", "ms", "sv", "da", "nb", "fi", "uk",
          "ro", "ca", "sw", "ur", "hi", "bn");

  /** Spellings in use that CLDR does not have, by month. */
  private static final String[][] OTHERS = {
    {"جانفي", "يناير", "كانون الثاني", "كانون ثاني", "كانون2"},
    {"فيفري", "فبراير", "شباط"},
    {"مارس", "اذار", "مارت"},
    {"افريل", "ابريل", "نيسان"},
    {"ماي", "مايو", "ايار", "ماية", "مي"},
    {"جوان", "يونيو", "يونية", "يونيه", "حزيران"},
    {"جويلية", "جويليه", "يوليو", "يولية", "يوليه", "يوليوز", "تموز"},
    {"اوت", "اغسطس", "غشت", "اب"},
    {"سبتمبر", "شتنبر", "ايلول", "سپتمبر", "sept"},
    {"اكتوبر", "اوكتوبر", "تشرين الاول", "تشرين اول", "تشرين1"},
    {"نوفمبر", "نونبر", "نومبر", "تشرين الثاني", "تشرين ثاني", "تشرين2"},
    {"ديسمبر", "دجنبر", "كانون الاول", "كانون اول", "كانون1"},
  };

  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** The month, 1 to 12, of a name in any of the languages, folded. */
  static OptionalInt find(String folded) {
    Integer month = MONTHS.get(folded);
    return month == null ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /** Brings spellings together: no case, accents, hamza, vowel marks or tatweel. */
  static String fold(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length());
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int type = Character.getType(c);
      if (type != Character.NON_SPACING_MARK && c != 'ـ') {
        out.append(
            switch (c) {
              case 'ى', 'ی' -> 'ي';
              case 'ة' -> 'ه';
              case 'ک' -> 'ك';
              default -> c;
            });
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> map = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.SHORT,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT_STANDALONE)) {
        for (Month month : Month.values()) {
          String name = fold(month.getDisplayName(style, locale)).replace(".", "").strip();
          if (name.chars().anyMatch(Character::isLetter)) {
            map.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    for (int month = 0; month < OTHERS.length; month++) {
      for (String name : OTHERS[month]) {
        map.putIfAbsent(fold(name), month + 1);
      }
    }
    return Map.copyOf(map);
  }
}
