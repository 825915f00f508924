package org.warraq.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Tells the languages written in Cyrillic letters apart, mostly by letters that others lack. */
final class CyrillicScript {
  private static final Set<String> BULGARIAN_WORDS =
      Set.of("се", "ще", "са", "със", "във", "че", "като", "до", "при", "след", "на");

  /** A smaller share of letters is a foreign name. */
  private static final int SHARE = 100;

  private CyrillicScript() {}

  static String language(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    long letters = lower.chars().filter(Character::isLetter).count();
    int ukrainian = count(lower, "їєґ");
    int dotted = count(lower, "і");
    int russian = count(lower, "ыэё");
    int turkic = count(lower, "ңөү");
    int kazakh = count(lower, "әғқұ");
    int tajik = count(lower, "ҷҳӯӣ");
    int serbian = count(lower, "ђћљњџј");
    int macedonian = count(lower, "ѓќѕ");
    int most =
        Arrays.stream(
                new int[] {
                  ukrainian, dotted, turkic, kazakh, tajik, serbian, macedonian, count(lower, "ў")
                })
            .max()
            .orElse(0);
    if (most * SHARE < letters || most == 0) {
      return isBulgarian(lower, russian) ? "bg" : "ru";
    }
    if (serbian + macedonian > 0) {
      return macedonian > 0 ? "mk" : "sr";
    }
    if (tajik > 0) {
      return "tg";
    }
    if (count(lower, "җ") > 0) {
      return "tt";
    }
    if (kazakh > 0) {
      return count(lower, "ў") > 0 ? "uz" : "kk";
    }
    if (turkic > 0) {
      return count(lower, "ң") > 0 ? "ky" : "mn";
    }
    boolean belarusian = count(lower, "ў") > 0 || (dotted > 0 && russian > 0);
    return belarusian ? "be" : "uk";
  }

  private static boolean isBulgarian(String lower, int russian) {
    return russian == 0
        && count(lower, "ъ") > 0
        && Arrays.stream(lower.split("[^\\p{L}]+")).anyMatch(BULGARIAN_WORDS::contains);
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
