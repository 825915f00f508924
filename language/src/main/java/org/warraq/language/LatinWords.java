package org.warraq.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells languages in Latin letters apart by their commonest words and their own letters. */
final class LatinWords {
  private record Profile(String language, String words, String letters) {}

  private static final List<Profile> PROFILES =
      List.of(
          new Profile(
              "en",
              "the of and to in is that for it with as was on are by this at from be has his her not but they which will an or said have after over new",
              ""),
          new Profile(
              "fr",
              "le la les des et en du un une est que pour dans par sur au aux avec ce qui pas plus son sa ses il elle ont été cette mais d l à selon",
              "çœêèùâîô"),
          new Profile(
              "es",
              "el la los las de y en que un una es por con para del se al su no lo más como ha fue este sus pero sobre entre desde",
              "ñ¿¡"),
          new Profile(
              "de",
              "der die das und in den von zu mit ist im des auf für ein eine nicht sich dem es an werden auch nach wird bei einer hat aus über",
              "ßäöü"),
          new Profile(
              "it",
              "il di che la e in un una per è del della dei con non le si da al gli nel alla più anche sono come ha questo dopo",
              "ìòàù"),
          new Profile(
              "pt",
              "o a os as de e em que um uma do da dos das para com não por no na se mais ao como foi são à pela pelo também após",
              "ãõç"),
          new Profile(
              "nl",
              "de het een van en in is dat op te voor met zijn niet aan er om ook als bij door naar uit maar wordt over heeft",
              ""),
          new Profile(
              "tr",
              "ve bir bu için ile de da olarak daha olan çok sonra kadar gibi en ise göre değil var oldu ne ya",
              "ğşı"),
          new Profile(
              "pl",
              "i w na z do się nie że jest to o po od za przez jak dla oraz był są ze który",
              "łżśćńźąę"),
          new Profile(
              "sv",
              "och i att det som en på är av för med den till inte har ett om var från de vid kan",
              "åäö"),
          new Profile(
              "id",
              "yang dan di dari ini untuk dengan pada itu tidak dalam akan ke juga oleh telah sebagai adalah",
              ""),
          new Profile(
              "ro",
              "și în de la cu pe din nu a că pentru este un o sunt care mai al ale lui",
              "ășțâî"));

  private static final Map<String, List<String>> BY_WORD =
      index(profile -> Arrays.stream(profile.words().split(" ")));

  private static final Map<String, List<String>> BY_LETTER =
      index(profile -> profile.letters().chars().mapToObj(Character::toString));

  /** A declaration is contradicted by twice its words, when there are this many. */
  private static final int ENOUGH = 8;

  private LatinWords() {}

  static String language(String text, Optional<String> declared) {
    Map<String, Integer> score = new HashMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : lower.split("[^\\p{L}\\p{M}]+")) {
      for (String language : BY_WORD.getOrDefault(word, List.of())) {
        score.merge(language, 2, Integer::sum);
      }
    }
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) >= 0x80) {
        for (String language : BY_LETTER.getOrDefault(lower.substring(i, i + 1), List.of())) {
          score.merge(language, 1, Integer::sum);
        }
      }
    }
    Optional<Map.Entry<String, Integer>> best =
        score.entrySet().stream().max(Map.Entry.comparingByValue());
    int most = best.map(Map.Entry::getValue).orElse(0);
    if (declared.isPresent()) {
      boolean known = PROFILES.stream().anyMatch(p -> p.language().equals(declared.get()));
      boolean contradicted =
          known && most >= 2 * ENOUGH && most > 2 * score.getOrDefault(declared.get(), 0);
      return contradicted ? best.map(Map.Entry::getKey).orElse(Languages.UNKNOWN) : declared.get();
    }
    boolean tied = score.values().stream().filter(n -> n == most).count() > 1;
    return most < 2 || tied
        ? Languages.UNKNOWN
        : best.map(Map.Entry::getKey).orElse(Languages.UNKNOWN);
  }

  private static Map<String, List<String>> index(Function<Profile, Stream<String>> marks) {
    Map<String, List<String>> index = new HashMap<>();
    for (Profile profile : PROFILES) {
      marks
          .apply(profile)
          .distinct()
          .forEach(mark ->
              index.merge(
                  mark,
                  List.of(profile.language()),
                  (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    }
    return Map.copyOf(index);
  }
}
