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
    NameTraits traits = NOTHING;
    int at = 0;
    while (at < names.length()) {
      int end = at;
      while (end < names.length() && !isSpace(names.charAt(end))) {
        end++;
      }
      if (end > at) {
        traits = traits.and(ofOne(names.substring(at, end)));
      }
      at = end + 1;
    }
    remember(names, traits);
    return traits;
  }

  /** The traits of one name. Numbers at its end only tell it from its like, as in post-1234. */
  private static NameTraits ofOne(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
      end--;
    }
    String kind = end == name.length() ? name : name.substring(0, end) + '0';
    NameTraits known = REMEMBERED.get(kind);
    if (known == null) {
      known = judge(kind);
      remember(kind, known);
    }
    return known;
  }

  private static void remember(String names, NameTraits traits) {
    if (names.length() <= MAX_REMEMBERED_CHARACTERS) {
      if (REMEMBERED.size() >= MAX_REMEMBERED) {
        REMEMBERED.clear();
      }
      REMEMBERED.put(names, traits);
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private NameTraits and(NameTraits other) {
    if (other.equals(NOTHING) || other.equals(this)) {
      return this;
    }
    return this == NOTHING
        ? other
        : new NameTraits(
            verdict.compareTo(other.verdict) >= 0 ? verdict : other.verdict,
            body || other.body,
            byline || other.byline,
            date || other.date,
            embed || other.embed);
  }

  private static NameTraits judge(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    NameTraits traits =
        new NameTraits(
            SuspectWords.judge(name),
            ClassWords.saysBody(lower),
            ClassWords.saysByline(lower),
            ClassWords.saysDate(lower),
            Embeds.saysEmbed(name));
    return traits.equals(NOTHING) ? NOTHING : traits;
  }
}
