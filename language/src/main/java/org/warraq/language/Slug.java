package org.warraq.language;

import java.text.Normalizer;
import java.util.Locale;

/** The part of an article's address that is made of its headline. */
public final class Slug {
  /** As long as a line of a search result; longer addresses are cut when people share them. */
  public static final int MAX_CHARACTERS = 80;

  private static final String FALLBACK = "article";

  private Slug() {}

  /**
   * The headline's words joined by hyphens: Arabic letters stay Arabic letters, Latin ones lose
   * case and accents; harakat, tatweel and punctuation go. At most {@value #MAX_CHARACTERS}
   * characters, whole words only; {@code article} when nothing is left.
   */
  public static String of(String headline) {
    StringBuilder out = new StringBuilder();
    for (String word : words(headline)) {
      if (word.isEmpty() || word.length() > MAX_CHARACTERS) {
        continue;
      }
      if (out.length() + (out.isEmpty() ? 0 : 1) + word.length() > MAX_CHARACTERS) {
        break;
      }
      out.append(out.isEmpty() ? "" : "-").append(word);
    }
    return out.isEmpty() ? FALLBACK : out.toString();
  }

  private static String[] words(String headline) {
    String letters = PresentationForms.mend(headline, new RepairTally());
    String plain = Normalizer.normalize(letters, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> {
          if (isKept(c)) {
            out.appendCodePoint(c);
          } else if (!isSilent(c)) {
            out.append(' ');
          }
        });
    return Normalizer.normalize(out, Normalizer.Form.NFC).split(" ");
  }

  private static boolean isKept(int c) {
    boolean hamza = c == 0x653 || c == 0x654 || c == 0x655;
    boolean mark =
        Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    boolean spellingMark = mark && Script.of(c).isEmpty() && c >= 0x900;
    return (Character.isLetterOrDigit(c) && c != 0x640) || hamza || spellingMark;
  }

  /** Signs inside a word that vanish without parting it. */
  private static boolean isSilent(int c) {
    return c == 0x640
        || c == '\''
        || c == '’'
        || c == 0xad
        || c == 0x200d
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
