package org.warraq.press;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a publisher names its pages. */
enum Addresses {
  /** The headline's first words in its own script, percent-encoded. */
  HEADLINE {
    @Override
    String slug(String number, String headline) {
      return URLEncoder.encode(
          words(MARKS.matcher(headline).replaceAll("")), StandardCharsets.UTF_8);
    }
  },
  /** The headline's first words without accents. */
  LATIN {
    @Override
    String slug(String number, String headline) {
      String bare =
          Normalizer.normalize(
              headline.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae"),
              Normalizer.Form.NFD);
      return words(ACCENTS.matcher(bare).replaceAll(""));
    }
  },
  /** The article's number. */
  NUMBER {
    @Override
    String slug(String number, String headline) {
      return "article-" + number;
    }
  };

  private static final int WORDS = 8;

  /** Harakat and tatweel, which nobody types into an address. */
  private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0640]");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The last part of a page's path, already percent-encoded, without {@code .html}. */
  abstract String slug(String number, String headline);

  private static String words(String text) {
    return Stream.of(BETWEEN_WORDS.split(text))
        .filter(word -> !word.isEmpty())
        .limit(WORDS)
        .collect(Collectors.joining("-"));
  }
}
