package org.warraq.language;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The writing systems that tell languages apart, each with the languages it writes. */
enum Script {
  ARABIC("ar fa ur ps ug ckb sd ku ks pnb az bal arz ary"),
  HEBREW("he yi iw"),
  CYRILLIC("ru uk be bg sr mk kk ky tg mn tt uz"),
  GREEK("el"),
  CJK("zh ja ko yue"),
  DEVANAGARI("hi mr ne sa"),
  TIFINAGH("zgh ber tzm rif kab"),
  THAI("th"),
  BENGALI("bn as"),
  TAMIL("ta"),
  ARMENIAN("hy"),
  GEORGIAN("ka"),
  ETHIOPIC("am ti"),
  LATIN("");

  private final Set<String> languages;

  Script(String languages) {
    this.languages = languages.isEmpty() ? Set.of() : Set.of(languages.split(" "));
  }

  /** The language to assume when the script is all that is known. */
  String usual() {
    return switch (this) {
      case HEBREW -> "he";
      case CYRILLIC -> "ru";
      case GREEK -> "el";
      case DEVANAGARI -> "hi";
      case TIFINAGH -> "zgh";
      case THAI -> "th";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      case ETHIOPIC -> "am";
      case ARABIC, CJK, LATIN -> "und";
    };
  }

  boolean writes(String language) {
    if (this != LATIN) {
      return languages.contains(language);
    }
    return language.length() <= 3
        && Arrays.stream(values())
            .noneMatch(s -> s.languages.contains(language) && !isShared(language));
  }

  private static boolean isShared(String language) {
    return Set.of("ku", "az", "sr", "uz", "kab", "ber", "rif").contains(language);
  }

  private static final Optional<Script> IS_LATIN = Optional.of(LATIN);
  private static final Optional<Script> IS_ARABIC = Optional.of(ARABIC);

  static Optional<Script> of(int c) {
    if (c < 0x80) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      return letter ? IS_LATIN : Optional.empty();
    }
    if (c >= 0x620 && c <= 0x64a && c != 0x640) {
      return IS_ARABIC;
    }
    if (!Character.isLetter(c)) {
      return Optional.empty();
    }
    return switch (Character.UnicodeScript.of(c)) {
      case ARABIC -> Optional.of(ARABIC);
      case HEBREW -> Optional.of(HEBREW);
      case CYRILLIC -> Optional.of(CYRILLIC);
      case GREEK -> Optional.of(GREEK);
      case HAN, HIRAGANA, KATAKANA, HANGUL -> Optional.of(CJK);
      case DEVANAGARI -> Optional.of(DEVANAGARI);
      case TIFINAGH -> Optional.of(TIFINAGH);
      case THAI -> Optional.of(THAI);
      case BENGALI -> Optional.of(BENGALI);
      case TAMIL -> Optional.of(TAMIL);
      case ARMENIAN -> Optional.of(ARMENIAN);
      case GEORGIAN -> Optional.of(GEORGIAN);
      case ETHIOPIC -> Optional.of(ETHIOPIC);
      case LATIN -> Optional.of(LATIN);
      default -> Optional.empty();
    };
  }
}
