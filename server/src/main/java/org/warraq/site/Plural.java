package org.warraq.site;

import java.util.Locale;

/** The plural forms of the interface's languages, by the rules of CLDR for whole numbers. */
enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  static Plural of(long number, Locale locale) {
    return switch (locale.getLanguage()) {
      case "en" -> number == 1 ? ONE : OTHER;
      case "fr" -> number <= 1 ? ONE : OTHER;
      default -> arabic(number);
    };
  }

  private static Plural arabic(long number) {
    long rest = number % 100;
    if (number <= 2) {
      return values()[(int) number];
    }
    if (rest >= 3 && rest <= 10) {
      return FEW;
    }
    return rest >= 11 ? MANY : OTHER;
  }

  /** The last part of a message's key. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
