package org.warraq.newsroom;

import java.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Cuts a text to what the rights of its source allow. */
final class Excerpt {
  /** About what search engines and readers take for a quotation that leads to the original. */
  private static final int EXCERPT_WORDS = 60;

  private Excerpt() {}

  /**
   * The part of the body that may be shown, as sanitised HTML; empty when only the headline may.
   */
  static String of(String bodyHtml, Extent extent, String language) {
    return switch (extent) {
      case FULL -> bodyHtml;
      case EXCERPT -> opening(bodyHtml, Locale.forLanguageTag(language));
      case HEADLINE -> "";
    };
  }

  private static String opening(String bodyHtml, Locale locale) {
    StringBuilder out = new StringBuilder();
    int words = 0;
    for (Element block : Jsoup.parseBodyFragment(bodyHtml).body().children()) {
      if (!block.normalName().equals("p")) {
        continue;
      }
      String text = sentences(block.text(), EXCERPT_WORDS - words, locale);
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
  private static String sentences(String text, int words, Locale locale) {
    if (words <= 0) {
      return "";
    }
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    breaks.setText(text);
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (end > 0 && text.substring(0, next).strip().split("\\s+").length > words) {
        break;
      }
      end = next;
    }
    String fit = text.substring(0, end).strip();
    boolean firstSentenceIsTooLong = words < EXCERPT_WORDS && fit.split("\\s+").length > words;
    return firstSentenceIsTooLong ? "" : fit;
  }
}
