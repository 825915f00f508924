package org.warraq.article;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the class or id of an element says, judged once a page for each string.
 *
 * @param verdict what speaks against the element
 * @param body whether it is a name that themes give to the text of an article
 * @param byline whether it names an author
 * @param date whether it names a date
 * @param embed whether it is a name that services give to the boxes of their posts
 */
record NameTraits(
    Suspicion.Verdict verdict, boolean body, boolean byline, boolean date, boolean embed) {
  static final NameTraits NOTHING =
      new NameTraits(Suspicion.Verdict.NONE, false, false, false, false);

  /** A site's pages share their names: a few megabytes save most of the judging. */
  private static final int MAX_REMEMBERED = 50_000;

  private static final int MAX_REMEMBERED_CHARACTERS = 200;
  private static final Map<String, NameTraits> REMEMBERED = new ConcurrentHashMap<>();

  static NameTraits of(String names) {
    if (names.isEmpty()) {
      return NOTHING;
    }
    NameTraits known = REMEMBERED.get(names);
    if (known != null) {
      return known;
    }
    NameTraits traits = judge(names);
    if (names.length() <= MAX_REMEMBERED_CHARACTERS) {
      if (REMEMBERED.size() >= MAX_REMEMBERED) {
        REMEMBERED.clear();
      }
      REMEMBERED.put(names, traits);
    }
    return traits;
  }

  private static NameTraits judge(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return new NameTraits(
        ClassWords.judge(names),
        ClassWords.saysBody(lower),
        ClassWords.saysByline(lower),
        ClassWords.saysDate(lower),
        Embeds.saysEmbed(names));
  }
}
