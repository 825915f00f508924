package org.warraq.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.warraq.language.Folding;
import org.warraq.language.RepairRule;

/**
 * Recognises the dateline before the first sentence: a city and an agency («الرباط – و م ع»,
 * «LONDON, May 3 (Reuters) —»), a known city alone («القاهرة: …», «PARIS — …») or an agency alone
 * («(أ ف ب) – …»). It is taken out of the text and kept as a field.
 */
final class Datelines {
  private static final int MAX = 90;
  private static final int MIN_TEXT = 20;

  /** Behind a city alone more has to follow. */
  private static final int MIN_TEXT_AFTER_CITY = 50;

  private static final Set<String> CITIES = DataFiles.keys("names/cities.txt");
  private static final Set<String> AGENCIES = DataFiles.keys("names/agencies.txt");

  private static final String DASH = "[-–—ـ]{1,2}";
  private static final String PLACE =
      "(?<place>[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\- ]{1,38}?)(?<region>[,،] ?[\\p{L}\\p{M}.' ]{2,24})?";

  /** A day: «3 mai», «May 3», «3 مايو 2024», «mardi 3 mai». */
  private static final String DAY =
      "(?:[,،] ?(?<date>(?:\\p{L}{3,10}\\.? )?\\p{Nd}{1,2}(?:er)?(?: (?:de )?\\p{L}{3,10}\\.?)?(?:,? \\p{Nd}{4})?))?";

  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "^\\s*"
              + PLACE
              + DAY
              + "\\s*[,،]?\\s*[(\\[](?<agency>[^()\\[\\]]{2,40})[)\\]]\\s*(?<end>\\.?\\s*(?:"
              + DASH
              + "|[:/،.])|\\.)?\\s*");

  private static final Pattern IN_ROW =
      Pattern.compile(
          "^\\s*[(\\[]?"
              + PLACE
              + DAY
              + "\\s*(?:"
              + DASH
              + "|[:/|,،])\\s*(?<agency>[^:/()\\-–—|،]{2,40}?)\\s*[)\\]]?\\s*(?<end>\\.?(?:"
              + DASH
              + "|[:/|])|[)\\]]|$)\\s*");

  private static final Pattern CITY =
      Pattern.compile("^\\s*" + PLACE + DAY + "\\s*(?<end>\\.?(?:" + DASH + "|:|/))\\s+");

  private static final Pattern AGENCY =
      Pattern.compile(
          "^\\s*(?<open>[(\\[])?(?<agency>[^:()\\[\\]–—]{2,40}?)[)\\]]?\\s*(?<end>"
              + DASH
              + "|:)\\s+");

  /** A dateline and where the text begins behind it. */
  record Found(String dateline, int end) {}

  private Datelines() {}

  static void take(Element body, RepairNotes notes) {
    List<Element> blocks = Lines.of(body);
    if (blocks.isEmpty() || !blocks.getFirst().nameIs("p")) {
      return;
    }
    Element first = blocks.getFirst();
    String text = BlockText.of(first);
    Optional<Found> found = find(text, blocks.size() > 1);
    if (found.isEmpty()) {
      return;
    }
    notes.dateline = Optional.of(found.get().dateline());
    notes.removed(first, RepairRule.DATELINE, found.get().dateline());
    if (text.substring(found.get().end()).isBlank()) {
      first.remove();
    } else {
      BlockText.cutStart(first, found.get().end());
    }
  }

  /**
   * The dateline of a paragraph.
   *
   * @param hasMore whether other paragraphs follow; then one of a dateline alone is one
   */
  static Optional<Found> find(String text, boolean hasMore) {
    String start = text.substring(0, Math.min(text.length(), MAX));
    boolean whole = text.length() == start.length();
    return inBrackets(start, text, hasMore)
        .or(() -> inRow(start, text, hasMore && whole))
        .or(() -> agency(start, text))
        .or(() -> city(start, text));
  }

  private static Optional<Found> inBrackets(String start, String text, boolean hasMore) {
    Matcher matcher = IN_BRACKETS.matcher(start);
    if (!matcher.find() || !hasText(text, matcher.end(), hasMore ? 0 : MIN_TEXT)) {
      return Optional.empty();
    }
    String place = matcher.group("place");
    String agency = matcher.group("agency");
    boolean named = isAgency(agency) || (isCapitals(place) && isCapitals(agency));
    boolean short_ = isCity(place) || isCapitals(place) || words(place) <= 3;
    boolean sure = matcher.group("end") != null ? short_ : isCity(place) || isCapitals(place);
    return named && sure && !isAgency(place) ? found(matcher, text) : Optional.empty();
  }

  private static Optional<Found> inRow(String start, String text, boolean alone) {
    Matcher matcher = IN_ROW.matcher(start);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean atEnd = matcher.end() == text.length();
    boolean known = isAgency(matcher.group("agency"));
    String place = matcher.group("place");
    if (!known && isCapitals(place) && isCity(place)) {
      // «PARIS - AFP -» is one, «PARIS - A man - » is none.
      return Optional.empty();
    }
    boolean line =
        alone
            && atEnd
            && isCity(place)
            && words(matcher.group("agency")) <= 3
            && !Lines.endsASentence(text);
    boolean enough = atEnd ? alone : hasText(text, matcher.end(), MIN_TEXT);
    boolean placed = isCity(place) || isCapitals(place) || words(place) <= 3;
    return enough && placed && (known || line) ? found(matcher, text) : Optional.empty();
  }

  private static Optional<Found> agency(String start, String text) {
    Matcher matcher = AGENCY.matcher(start);
    if (!matcher.find() || !hasText(text, matcher.end(), MIN_TEXT_AFTER_CITY)) {
      return Optional.empty();
    }
    boolean bracketed = matcher.group("open") != null;
    boolean dash = !matcher.group("end").equals(":");
    return (bracketed || dash) && isAgency(matcher.group("agency"))
        ? found(matcher, text)
        : Optional.empty();
  }

  private static Optional<Found> city(String start, String text) {
    Matcher matcher = CITY.matcher(start);
    if (!matcher.find() || !hasText(text, matcher.end(), MIN_TEXT_AFTER_CITY)) {
      return Optional.empty();
    }
    String place = matcher.group("place");
    boolean colon = matcher.group("end").endsWith(":");
    boolean arabic = Character.UnicodeScript.of(place.charAt(0)) == Character.UnicodeScript.ARABIC;
    boolean written = arabic || (isCapitals(place) && !colon);
    // A second dash in the sentence makes the first one the beginning of an aside.
    String rest = text.substring(matcher.end());
    boolean aside =
        !colon && rest.substring(0, Math.min(rest.length(), 80)).matches("(?s).*\\s[-–—ـ]\\s.*");
    char first = rest.charAt(0);
    boolean begins = arabic || !Character.isLowerCase(first);
    return isCity(place) && written && !aside && begins ? found(matcher, text) : Optional.empty();
  }

  private static Optional<Found> found(Matcher matcher, String text) {
    int end = matcher.end();
    String dateline =
        text.substring(0, end)
            .replaceAll("^[\\s(\\[]+(?=[^)\\]]*$)", "")
            .replaceAll("[\\s:/،.–—ـ|-]+$", "")
            .strip();
    boolean balanced = dateline.indexOf('(') >= 0 == dateline.indexOf(')') >= 0;
    return Optional.of(
        new Found(balanced ? dateline : dateline.replaceAll("[()\\[\\]]", "").strip(), end));
  }

  private static boolean hasText(String text, int from, int least) {
    String rest = text.substring(from).strip();
    if (rest.isEmpty()) {
      return least == 0;
    }
    char first = rest.charAt(0);
    return rest.length() >= Math.max(least, MIN_TEXT)
        && (Character.isLetterOrDigit(first) || "«“\"„¿¡‘".indexOf(first) >= 0);
  }

  private static boolean isCity(String place) {
    String key = Folding.key(place);
    return CITIES.contains(key);
  }

  private static boolean isAgency(String name) {
    String key = Folding.key(name);
    if (AGENCIES.contains(key)) {
      return true;
    }
    // Two of them, «رويترز وأ ف ب», «AFP/Reuters».
    String[] parts = name.split("\\s*[/+&]\\s*|\\s+و(?=\\S)|\\s+and\\s+|\\s+et\\s+");
    if (parts.length < 2) {
      return false;
    }
    for (String part : parts) {
      if (!AGENCIES.contains(Folding.key(part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapitals(String name) {
    return name.chars().filter(Character::isLetter).count() >= 2
        && name.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  private static int words(String text) {
    return text.strip().split("[\\s-]+").length;
  }
}
