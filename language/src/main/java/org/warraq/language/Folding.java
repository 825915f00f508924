package org.warraq.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes text the way it is compared, never the way it is shown: what different hands, keyboards
 * and programs spell differently becomes one spelling.
 *
 * <p>Arabic: hamza carriers lose their hamza (أ إ آ ٱ → ا, ؤ → و, ئ → ي), ة → ه, ى → ي; tatweel and
 * harakat go; presentation forms become letters. Persian and Urdu ی ک ہ ھ ے become their Arabic
 * twins. Arabic-Indic and Persian digits become 0–9. Latin and Greek letters lose case and accents,
 * full-width characters their width. Invisible controls go.
 */
public final class Folding {
  private static final char DROP = '\0';
  private static final char LONG = '\uffff';
  private static final char[] FOLDED = table();

  /** As folded, but what is no part of a word is a space; halves of surrogate pairs are long. */
  private static final char[] KEYED = keyTable();

  private Folding() {}

  /** The text in its comparing form. Punctuation and spaces stay. */
  public static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    fold(text, out);
    return out.toString();
  }

  private static void fold(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char folded = FOLDED[c];
      if (folded == LONG) {
        out.append(slowly(c));
      } else if (folded != DROP) {
        out.append(folded);
      }
    }
  }

  /**
   * The words of the text and nothing else: folded, letters and digits only, separated by single
   * spaces. Two texts with the same key say the same.
   */
  public static String key(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = KEYED[text.charAt(i)];
      if (c == ' ') {
        gap = true;
      } else if (c == LONG) {
        int length = Character.charCount(text.codePointAt(i));
        String folded = length == 1 ? slowly(text.charAt(i)) : text.substring(i, i + length);
        gap = appendWords(folded, gap, out);
        i += length - 1;
      } else if (c != DROP) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        out.append(c);
        gap = false;
      }
    }
    return out.toString();
  }

  private static boolean appendWords(String folded, boolean gapBefore, StringBuilder out) {
    boolean gap = gapBefore;
    for (int i = 0; i < folded.length(); ) {
      int c = folded.codePointAt(i);
      if (isWordPart(c)) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        out.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
      i += Character.charCount(c);
    }
    return gap;
  }

  private static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static char[] table() {
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      String folded = slowly((char) c);
      table[c] = folded.isEmpty() ? DROP : folded.length() == 1 ? folded.charAt(0) : LONG;
    }
    return table;
  }

  private static char[] keyTable() {
    char[] table = FOLDED.clone();
    for (int c = 0; c < table.length; c++) {
      if (Character.isSurrogate((char) c)) {
        table[c] = LONG;
      } else if (table[c] != DROP && table[c] != LONG && !isWordPart(table[c])) {
        table[c] = ' ';
      }
    }
    return table;
  }

  /** Twice, because a folded sign may itself be one that folds: Å (Ångström) → å → a. */
  private static String slowly(char c) {
    StringBuilder out = new StringBuilder();
    String once = once(c);
    for (int i = 0; i < once.length(); i++) {
      out.append(once(once.charAt(i)));
    }
    return out.toString();
  }

  private static String once(char c) {
    if (Character.isSurrogate(c)) {
      return String.valueOf(c);
    }
    if (!isDecomposed(c)) {
      return letter(c);
    }
    StringBuilder out = new StringBuilder();
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      out.append(letter(parts.charAt(i)));
    }
    return out.toString();
  }

  /** Blocks whose characters are accented letters or other shapes of letters. */
  private static boolean isDecomposed(char c) {
    return (c >= 0xaa && c < 0x250)
        || (c >= 0x370 && c < 0x400)
        || (c >= 0x1e00 && c < 0x2000)
        || (c >= 0xfb00 && c < 0xfe00)
        || (c >= 0xfe80 && c < 0xfeff)
        || (c >= 0xff00 && c < 0xfff0);
  }

  private static String letter(char c) {
    if (isMark(c) || isInvisible(c)) {
      return "";
    }
    if (c >= '٠' && c <= '٩') {
      return String.valueOf((char) (c - '٠' + '0'));
    }
    if (c >= '۰' && c <= '۹') {
      return String.valueOf((char) (c - '۰' + '0'));
    }
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ' -> "ا";
      case 'ؤ', 'ٶ' -> "و";
      case 'ئ', 'ى', 'ی', 'ے', 'ۓ', 'ې', 'ٸ' -> "ي";
      case 'ة', 'ہ', 'ھ', 'ە', 'ۀ', 'ۂ', 'ۃ' -> "ه";
      case 'ک', 'ڪ' -> "ك";
      case '’', '‘', 'ʼ' -> "'";
      case '\u00a0', '\u202f', '\u2007' -> " ";
      case 'ß', 'ẞ' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case 'œ', 'Œ' -> "oe";
      case 'ø', 'Ø' -> "o";
      case 'ł', 'Ł' -> "l";
      case 'đ', 'Đ' -> "d";
      case 'ı', 'İ' -> "i";
      default -> String.valueOf(c).toLowerCase(Locale.ROOT);
    };
  }

  /**
   * Signs above and below letters that writers add or leave out: Latin accents, harakat, niqqud.
   */
  private static boolean isMark(char c) {
    return (c >= 0x300 && c <= 0x36f)
        || (c >= 0x591 && c <= 0x5c7)
        || (c >= 0x610 && c <= 0x61a)
        || (c >= 0x64b && c <= 0x65f)
        || c == 0x640
        || c == 0x670
        || c == 0x674
        || (c >= 0x6d6 && c <= 0x6ed && Character.getType(c) != Character.OTHER_LETTER)
        || (c >= 0x8d3 && c <= 0x8ff)
        || (c >= 0xfe70 && c <= 0xfe7f);
  }

  private static boolean isInvisible(char c) {
    return c == DROP || Character.getType(c) == Character.FORMAT;
  }
}
