package org.warraq.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words under a picture, and whom it is by.
 *
 * @param words what the picture shows, possibly empty
 * @param credit whom it is by, in the words of the page: “Photo: A. Writer”, “(AFP)”
 */
public record Caption(String words, Optional<String> credit) {
  private static final String INTRODUCTION =
      "(?:تصوير|الصورة|صورة|صور|عدسة|بعدسة|المصدر|مصدر الصورة|مصدر|عکس|عکاس|تصویر|צילום|photos?|photographs?|pictures?|images?"
          + "|photo credits?|image credits?|picture credits?|crédits?(?: photos?)?|credits?|fotos?|fotoğraf|foto credits?|bild|quelle|source|fuente|fotograf[íi]a)";

  private static final String AGENCY =
      "(?:رويترز|الفرنسية|أسوشي?يتد برس|فرانس برس|أ ?\\.? ?ف ?\\.? ?ب\\.?|د ?\\.? ?ب ?\\.? ?أ\\.?|أ ?\\.? ?ب\\.?|وكالات|الأناضول|الأوروبية|غيتي(?: إيماجز)?|غيتي"
          + "|AFP|Reuters|AP|EPA|EFE|DPA|ANSA|TASS|MAP|Getty(?: Images)?|Shutterstock|iStock|Unsplash|Alamy|Anadolu|AA|ANP|PA(?: Media| Wire)?|MTI|dpa)";

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?iu)(?:^|(?<=[\\s(\\[|–—.،,-]))[(\\[|–—-]?\\s*("
              + INTRODUCTION
              + "\\s*[:：/©]\\s*\\S.{1,80}"
              + "|(?:photos?|photographs?|pictures?|images?)\\s+by\\s+\\S.{1,80}"
              + "|(?:©|\\(c\\))\\s*\\S.{1,80}"
              + "|(?<=[(\\[])"
              + INTRODUCTION
              + "\\s+\\S[^)\\]]{1,80}(?=[)\\]])"
              + "|(?<=[(\\[|/–—]|[|/–—] )"
              + AGENCY
              + "(?:\\s*[/–—-]\\s*[^()\\[\\]]{2,60})?"
              + ")\\s*[)\\]]?\\s*$");

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?iu)^(?:"
              + INTRODUCTION
              + "\\s*[:：/©]|(?:photos?|photographs?|pictures?|images?)\\s+by\\s|©|\\(c\\))\\s*");

  private static final int MAX_CHARACTERS = 1_000;

  public Caption {
    credit = credit.map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The words and behind them the credit, as one text. */
  String whole() {
    return (words + ' ' + credit.orElse("")).strip();
  }

  /** Whom the picture is by, without the words that say so. */
  Optional<String> maker() {
    return credit
        .map(words -> BEFORE_NAME.matcher(words).replaceFirst(""))
        .filter(name -> !name.isEmpty());
  }

  /** Parts a caption as it stands in a page, plain; most end without a credit. */
  public static Caption of(String caption) {
    String whole = caption.strip();
    if (whole.isEmpty() || whole.length() > MAX_CHARACTERS) {
      return new Caption(whole, Optional.empty());
    }
    Matcher credit = CREDIT.matcher(whole);
    if (!credit.find()) {
      return new Caption(whole, Optional.empty());
    }
    String name = credit.group(1).strip();
    return new Caption(
        withoutTrail(whole.substring(0, credit.start())),
        Optional.of(name.endsWith(")") && name.indexOf('(') < 0 ? bare(name) : name));
  }

  /** A caption whose credit the page itself marks. */
  static Caption marked(String caption, String credit) {
    String whole = caption.strip();
    String name = credit.strip();
    int at = whole.lastIndexOf(name);
    if (name.isEmpty() || at < 0) {
      return of(whole);
    }
    return new Caption(
        withoutTrail(whole.substring(0, at) + whole.substring(at + name.length())),
        Optional.of(bare(name)));
  }

  private static String bare(String name) {
    return name.replaceAll("^[\\s(\\[|–—-]+|[\\s)\\]|–—-]+$", "");
  }

  private static String withoutTrail(String words) {
    return words.replaceAll("[\\s(\\[|/،,–—-]+$", "").strip();
  }
}
