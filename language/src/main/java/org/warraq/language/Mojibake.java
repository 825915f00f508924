package org.warraq.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Letters that came out of a wrong character set inside a text that is otherwise whole: UTF-8 taken
 * for windows-1252 («Ø®Ø¨Ø±», «dÃ©cidÃ©»), for windows-1256 («ط®ط¨ط±»), and windows-1256 taken for
 * windows-1252 («ÎÈÑ»). What could also be meant, such as «IRMÃ»» in Portuguese, stays.
 */
final class Mojibake {
  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final String ARABIC_HIGH = arabicHigh();

  /** A text may have gone through the mill twice, hardly three times. */
  private static final int MAX_PASSES = 3;

  /** From so many certain places on the uncertain ones are believed. */
  private static final int EVIDENCE = 3;

  /** A shorter word of accented letters alone may be a word. */
  private static final int MIN_WORD = 3;

  /** The bytes of € … Œ ‘ ’ “ ” • – — ™ œ. */
  private static final String PRINTED =
      "\u0080\u0085\u008c\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u009c";

  private Mojibake() {}

  static String mend(String text, RepairTally tally) {
    String mended = text;
    int places = 0;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      Utf8Reading western = new Utf8Reading(mended, c -> WesternBytes.of((char) c), 2);
      String next = western.mended();
      Utf8Reading arabic = new Utf8Reading(next, c -> arabicByte((char) c), EVIDENCE);
      next = arabic.mended();
      Optional<String> oneByte = oneByte(next);
      next = oneByte.orElse(next);
      if (next.equals(mended)) {
        break;
      }
      places += western.places() + arabic.places() + (oneByte.isPresent() ? 1 : 0);
      mended = next;
    }
    String printed = printed(mended);
    places += printed.equals(mended) ? 0 : 1;
    tally.add(RepairRule.MOJIBAKE, Math.max(places, printed.equals(text) ? 0 : 1));
    return printed;
  }

  /**
   * Quotation marks, dashes and the like of windows-1252 that were taken for control characters.
   */
  private static String printed(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0x9f && PRINTED.indexOf(c) >= 0) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, WesternBytes.character(c).charAt(0));
      } else if (c == 'Ã' && isLoneGrave(text, i)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, 'à');
      }
    }
    return out == null ? text : out.toString();
  }

  /** «la dame Ã la poussette»: an «à» whose second byte had become a space. */
  private static boolean isLoneGrave(String text, int at) {
    return Letters.after(text, at) == ' '
        && (at < 2 || text.charAt(at - 1) == ' ' && Character.isLowerCase(text.charAt(at - 2)))
        && at + 2 < text.length()
        && Character.isLowerCase(text.charAt(at + 2));
  }

  private static int arabicByte(char c) {
    if (c < 0x80) {
      return c;
    }
    int at = ARABIC_HIGH.indexOf(c);
    // Byte-wise readers pass on what they do not know.
    return at >= 0 ? 0x80 + at : c < 0xa0 ? c : -1;
  }

  private static String arabicHigh() {
    byte[] bytes = new byte[0x80];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return new String(bytes, ARABIC);
  }

  /** Words of nothing but accented letters are Arabic, if their bytes read well as such. */
  private static Optional<String> oneByte(String text) {
    if (text.chars().filter(c -> c >= 0xc0 && c <= 0xff).limit(2L * MIN_WORD).count()
        < 2L * MIN_WORD) {
      return Optional.empty();
    }
    ByteArrayOutputStream suspect = new ByteArrayOutputStream();
    int inWords = 0;
    int letters = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean high = i < text.length() && isHigh(text.charAt(i));
      letters += i < text.length() && Character.isLetter(text.charAt(i)) ? 1 : 0;
      if (!high) {
        if (isWholeWord(text, start, i) && i - start >= MIN_WORD) {
          for (int at = start; at < i; at++) {
            suspect.write(WesternBytes.of(text.charAt(at)));
          }
          inWords += i - start;
        }
        start = i + 1;
      }
    }
    Optional<Charset> charset =
        inWords == 0 ? Optional.empty() : ArabicGuess.of(suspect.toByteArray());
    boolean most = inWords * 2 > letters;
    return charset.map(set -> decoded(text, set, most ? 1 : MIN_WORD));
  }

  private static String decoded(String text, Charset charset, int minWord) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isHigh(text.charAt(i))) {
        continue;
      }
      if (i - start >= minWord && isWholeWord(text, start, i)) {
        byte[] word = new byte[i - start];
        for (int at = start; at < i; at++) {
          word[at - start] = (byte) WesternBytes.of(text.charAt(at));
        }
        out.append(new String(word, charset));
      } else {
        out.append(text, start, i);
      }
      if (i < text.length()) {
        out.append(text.charAt(i));
      }
      start = i + 1;
    }
    return out.toString();
  }

  private static boolean isHigh(char c) {
    // Quotation marks and dashes are the same signs in both character sets.
    boolean sameInBoth = c >= 0x2010 && c <= 0x2026;
    return c >= 0x80
        && c != 0xa0
        && c != 0xab
        && c != 0xbb
        && !sameInBoth
        && WesternBytes.of(c) >= 0;
  }

  private static boolean isWholeWord(String text, int start, int end) {
    boolean before = start > 0 && Character.isLetter(text.charAt(start - 1));
    boolean after = end < text.length() && Character.isLetter(text.charAt(end));
    return !before && !after;
  }

  /** The places of a text that are UTF-8 when its characters are taken back to bytes. */
  private static final class Utf8Reading {
    private final String text;
    private final IntUnaryOperator toByte;
    private final int certainRun;
    private int places;

    Utf8Reading(String text, IntUnaryOperator toByte, int certainRun) {
      this.text = text;
      this.toByte = toByte;
      this.certainRun = certainRun;
    }

    int places() {
      return places;
    }

    String mended() {
      int certain = 0;
      int inside = 0;
      int outside = 0;
      for (int i = 0; i < text.length(); ) {
        int end = runEnd(i);
        if (end > i) {
          inside += end - i;
          certain += isCertain(i, end) ? 1 : 0;
          i = end;
        } else {
          outside += text.charAt(i) >= 0xc0 && text.charAt(i) <= 0xff ? 1 : 0;
          i++;
        }
      }
      // Where most accented letters are no UTF-8, those that could be are so by accident.
      if (certain == 0 || outside > inside) {
        return text;
      }
      StringBuilder out = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); ) {
        int end = runEnd(i);
        if (end > i && (certain >= EVIDENCE || isCertain(i, end))) {
          out.append(decoded(i, end));
          places++;
          i = end;
        } else if (certain >= 2 && isLostGrave(i)) {
          out.append("à ");
          i += 2;
        } else {
          out.append(text.charAt(i++));
        }
      }
      return out.toString();
    }

    /** «Ã » whose second byte was a space that does not break and is one that does by now. */
    private boolean isLostGrave(int i) {
      return certainRun == 2 && text.charAt(i) == 'Ã' && Letters.after(text, i) == ' ';
    }

    private int runEnd(int start) {
      int i = start;
      int length = sequence(i);
      while (length > 0) {
        i += length;
        length = sequence(i);
      }
      return i;
    }

    private int byteAt(int i) {
      return i < text.length() ? toByte.applyAsInt(text.charAt(i)) : -1;
    }

    /** The length of the UTF-8 sequence here, 0 if there is none beyond ASCII. */
    private int sequence(int at) {
      int lead = at < text.length() && text.charAt(at) >= 0x80 ? byteAt(at) : -1;
      if (lead < 0xc2 || lead > 0xf4) {
        return 0;
      }
      int second = byteAt(at + 1);
      int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
      int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
      if (second < least || second > most) {
        return 0;
      }
      int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      for (int i = 2; i < length; i++) {
        int next = byteAt(at + i);
        if (next < 0x80 || next > 0xbf) {
          return 0;
        }
      }
      return length;
    }

    private String decoded(int start, int end) {
      byte[] bytes = new byte[end - start];
      for (int i = start; i < end; i++) {
        bytes[i - start] = (byte) byteAt(i);
      }
      return new String(bytes, UTF_8);
    }

    private boolean isCertain(int start, int end) {
      String signs = decoded(start, end);
      int count = signs.codePointCount(0, signs.length());
      int first = signs.codePointAt(0);
      if (certainRun > 2 && first >= 0x600) {
        return count >= certainRun && isMadeOfSigns(start, end);
      }
      if (count >= 2) {
        return certainRun == 2 || isBetweenLatin(start, end);
      }
      if (end - start > 2) {
        return certainRun == 2 && ((first >= 0x2010 && first < 0x2800) || first >= 0x10000);
      }
      return isWithinWord(start, end, first);
    }

    /** Half of what follows the leads is no letter, as in no word of any language. */
    private boolean isMadeOfSigns(int start, int end) {
      long signs = text.substring(start, end).chars().filter(c -> !Character.isLetter(c)).count();
      return signs * 4 >= end - start;
    }

    private boolean isBetweenLatin(int start, int end) {
      return isLatin(Letters.before(text, start)) || isLatin(Letters.after(text, end - 1));
    }

    private boolean isWithinWord(int start, int end, int sign) {
      char before = Letters.before(text, start);
      char after = Letters.after(text, end - 1);
      if (sign < 0xc0) {
        // «Â» before a sign: never after a letter, never alone between quotation marks.
        return certainRun == 2 && !Character.isLetter(before) && before != '«' && before != '“';
      }
      if (!Character.isLetter(sign) || sign >= 0x250) {
        return false;
      }
      boolean inside = Character.isLowerCase(before) && isLatin(before);
      boolean opening = !Character.isLetter(before) && Character.isLowerCase(after);
      boolean between = Character.isLetter(before) && isLatin(after);
      return (inside && Character.isLowerCase(sign))
          || opening && isLatin(after)
          || between && isLatin(before);
    }

    private static boolean isLatin(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0x17f);
    }
  }
}
