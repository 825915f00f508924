package org.warraq.newsroom;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.warraq.article.BodyText;

/** As much of a text as may be shown of it. */
record Quotation(Optional<String> standfirst, String bodyHtml) {
  private static final Quotation NOTHING = new Quotation(Optional.empty(), "");

  /** Fewer characters say nothing. */
  private static final int LEAST_CHARACTERS = 20;

  private static final String CUT = "…";

  static Quotation of(Draft draft, Allowance allowance) {
    return of(draft.standfirst(), draft.bodyHtml(), draft.language(), allowance);
  }

  static Quotation of(
      Optional<String> standfirst, String bodyHtml, String language, Allowance allowance) {
    return switch (allowance.text()) {
      case FULL -> new Quotation(standfirst, bodyHtml);
      case EXCERPT -> {
        String excerpt = Excerpt.of(bodyHtml, Extent.EXCERPT);
        Locale locale = Locale.forLanguageTag(language);
        yield allowance
            .characters()
            .map(characters -> shortened(standfirst, excerpt, characters, locale))
            .orElseGet(() -> new Quotation(standfirst, excerpt));
      }
      case HEADLINE -> NOTHING;
    };
  }

  private static Quotation shortened(
      Optional<String> standfirst, String excerptHtml, int characters, Locale locale) {
    Optional<String> lead =
        standfirst.map(text -> cut(text, characters, locale)).filter(text -> !text.isEmpty());
    int left = characters - lead.map(String::length).orElse(0);
    String text = BodyText.text(excerptHtml);
    if (text.length() <= left) {
      return new Quotation(lead, excerptHtml);
    }
    String rest = cut(text.replaceAll("\\s+", " "), left, locale);
    return new Quotation(lead, rest.isEmpty() ? "" : "<p>" + Entities.escape(rest) + "</p>");
  }

  /** Whole sentences while they fit, else whole words and a sign that more follows. */
  private static String cut(String text, int characters, Locale locale) {
    if (text.length() <= characters) {
      return text;
    }
    if (characters < LEAST_CHARACTERS) {
      return "";
    }
    String sentences =
        text.substring(0, end(BreakIterator.getSentenceInstance(locale), text, characters)).strip();
    if (!sentences.isEmpty()) {
      return sentences;
    }
    int room = characters - CUT.length();
    String words =
        text.substring(0, end(BreakIterator.getWordInstance(locale), text, room)).strip();
    return words.isEmpty() ? "" : words + CUT;
  }

  private static int end(BreakIterator breaks, String text, int most) {
    breaks.setText(text);
    int end = breaks.preceding(most + 1);
    return end == BreakIterator.DONE ? 0 : end;
  }
}
