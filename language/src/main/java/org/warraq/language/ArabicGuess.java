package org.warraq.language;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises Arabic in the one-byte character sets by the frequency of its letters. The
 * log-likelihood of the high bytes is computed for each candidate from one histogram, so the cost
 * does not depend on how many candidates there are.
 */
final class ArabicGuess {
  /** The high bytes of a guess must be Arabic letters to at least this share. */
  private static final double MIN_LETTER_SHARE = 0.6;

  /** Alef and lam are a quarter of the letters of Arabic prose; in a wrong reading they are few. */
  private static final double MIN_ALEF_LAM_SHARE = 0.1;

  /** Fewer high bytes than this say nothing. */
  private static final int MIN_HIGH_BYTES = 6;

  private static final double UNKNOWN = -4;
  private static final double IMPOSSIBLE = -12;

  /** Letters of Arabic news prose with their approximate frequency in tenths of a percent. */
  private static final String LETTERS = "اليمنوتربعدسةفهكأقحجشصطخىضإزذثغئءظآؤ";

  private static final int[] PER_MILLE = {
    135, 118, 75, 64, 58, 58, 47, 47, 38, 36, 33, 28, 33, 28, 30, 22, 22, 23, 20, 13, 11, 12, 11, 9,
    9, 8, 8, 8, 7, 6, 5, 4, 4, 3, 2, 2
  };

  private static final List<Candidate> CANDIDATES = candidates();

  private ArabicGuess() {}

  /** The Arabic character set the bytes are most likely written in, if they look Arabic at all. */
  static Optional<Charset> of(byte[] body) {
    int[] histogram = new int[256];
    int high = 0;
    int neighbours = 0;
    boolean previousHigh = false;
    for (byte b : body) {
      histogram[b & 0xFF]++;
      boolean isHigh = b < 0;
      if (isHigh) {
        high++;
        if (previousHigh) {
          neighbours++;
        }
      }
      previousHigh = isHigh;
    }
    // Accented letters of Latin text stand alone; letters of an Arabic word stand together.
    if (high < MIN_HIGH_BYTES || neighbours * 2 < high) {
      return Optional.empty();
    }
    Candidate best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : CANDIDATES) {
      double score = candidate.score(histogram);
      if (candidate.looksArabic(histogram, high) && score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.charset);
  }

  private static List<Candidate> candidates() {
    List<Candidate> list = new ArrayList<>();
    for (String name : List.of("windows-1256", "ISO-8859-6", "x-MacArabic")) {
      if (Charset.isSupported(name)) {
        list.add(new Candidate(Charset.forName(name)));
      }
    }
    return List.copyOf(list);
  }

  private static final class Candidate {
    private final Charset charset;
    private final char[] characters = new char[256];
    private final double[] weights = new double[256];

    Candidate(Charset charset) {
      this.charset = charset;
      for (int b = 0x80; b <= 0xFF; b++) {
        String read = new String(new byte[] {(byte) b}, charset);
        char c = read.isEmpty() ? '\uFFFD' : read.charAt(0);
        if (MacArabic.is(charset) && MacArabic.isTwin(b)) {
          c = (char) (b & 0x7F);
        }
        characters[b] = c;
        weights[b] = weight(c);
      }
    }

    double score(int[] histogram) {
      double score = 0;
      for (int b = 0x80; b <= 0xFF; b++) {
        score += histogram[b] * weights[b];
      }
      return score;
    }

    boolean looksArabic(int[] histogram, int high) {
      int letters = 0;
      int alefLam = 0;
      int signs = 0;
      for (int b = 0x80; b <= 0xFF; b++) {
        char c = characters[b];
        signs += c < 0x80 ? histogram[b] : 0;
        if (LETTERS.indexOf(c) >= 0) {
          letters += histogram[b];
          if (c == 'ا' || c == 'ل') {
            alefLam += histogram[b];
          }
        }
      }
      return letters > 0
          && letters >= (high - signs) * MIN_LETTER_SHARE
          && alefLam >= letters * MIN_ALEF_LAM_SHARE;
    }

    private static double weight(char c) {
      int letter = LETTERS.indexOf(c);
      if (letter >= 0) {
        return Math.log(PER_MILLE[letter] / 10.0);
      }
      if (c == '\uFFFD' || (c >= 0x80 && c < 0xA0)) {
        return IMPOSSIBLE;
      }
      boolean harmless =
          c < 0x80 || c == '،' || c == '؛' || c == '؟' || c == 0xA0 || c == '«' || c == '»'
              || c == 'ـ';
      boolean vowelMark = c >= 0x064B && c <= 0x0652;
      return harmless || vowelMark || (c >= 0x2013 && c <= 0x2026) ? -0.5 : UNKNOWN;
    }
  }
}
