package org.warraq.newsroom;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.warraq.language.Sentences;

/** Cuts a text to what the rights of its source allow. */
final class Excerpt {
  /** About what search engines and readers take for a quotation that leads to the original. */
  private static final int EXCERPT_WORDS = 60;

  private Excerpt() {}

  /**
   * The part of the body that may be shown, as sanitised HTML; empty when only the headline may.
   */
  static String of(String bodyHtml, Extent extent) {
    return switch (extent) {
      case FULL -> bodyHtml;
      case EXCERPT -> opening(bodyHtml);
      case HEADLINE -> "";
    };
  }

  private static String opening(String bodyHtml) {
    StringBuilder out = new StringBuilder();
    int words = 0;
    for (Element block : Jsoup.parseBodyFragment(bodyHtml).body().children()) {
      if (!block.normalName().equals("p")) {
        continue;
      }
      String text = sentences(block.text(), EXCERPT_WORDS - words);
      if (text.isEmpty()) {
        break;
      }
      words += text.split("\\s+").length;
      out.append("<p>").append(Entities.escape(text)).append("</p>\n");
      if (words >= EXCERPT_WORDS || text.length() < block.text().length()) {
        break;
      }
    }
    return out.toString().strip();
  }

  /**
   * Whole sentences while they fit into the number of words; the first one always when nothing
   * stands yet.
   */
  private static String sentences(String text, int words) {
    if (words <= 0) {
      return "";
    }
    String fit = Sentences.opening(text, words);
    boolean firstSentenceIsTooLong = words < EXCERPT_WORDS && fit.split("\\s+").length > words;
    return firstSentenceIsTooLong ? "" : fit;
  }
}
