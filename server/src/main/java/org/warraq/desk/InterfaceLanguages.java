package org.warraq.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that the desk speaks, with the countries whose digits and months differ. */
final class InterfaceLanguages {
  static final List<Locale> OFFERED =
      List.of(
              "ar", "ar-MA", "ar-DZ", "ar-TN", "ar-EG", "ar-LB", "ar-SA", "fr", "fr-MA", "en",
              "en-GB")
          .stream()
          .map(Locale::forLanguageTag)
          .toList();

  private static final Locale FIRST = OFFERED.getFirst();

  private InterfaceLanguages() {}

  /** The offered locale with this tag. */
  static Optional<Locale> offered(String tag) {
    return OFFERED.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
  }

  /** The offered locale nearest to the wishes, in their order: the same, or the same language. */
  static Locale nearest(List<Locale> wishes) {
    for (Locale wish : wishes) {
      Optional<Locale> found = offered(wish.toLanguageTag()).or(() -> offered(wish.getLanguage()));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return FIRST;
  }
}
