package org.warraq.language;

import java.text.Normalizer;

/** Arabic presentation forms, which old programs stored instead of letters. */
final class PresentationForms {
  private PresentationForms() {}

  /** With letters in their place; signs that are one character by intent (ﷺ, ﷲ, ﷼, ﴾) stay. */
  static String mend(String text, RepairTally tally) {
    int first = 0;
    while (first < text.length() && !isForm(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    int mended = 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isForm(c)) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).strip());
        mended++;
      } else {
        out.append(c);
      }
    }
    tally.add(RepairRule.PRESENTATION_FORMS, mended);
    return out.toString();
  }

  private static boolean isForm(char c) {
    return (c >= 0xfb50 && c <= 0xfbb1)
        || (c >= 0xfbd3 && c < 0xfd3e)
        || (c >= 0xfd50 && c < 0xfdf0)
        || (c >= 0xfe70 && c <= 0xfefc);
  }
}
