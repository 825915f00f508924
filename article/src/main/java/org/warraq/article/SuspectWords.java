package org.warraq.article;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Stream;

/**
 * What class and id names say against their element. They are English on sites of every language,
 * so this needs no word list per language.
 */
final class SuspectWords {
  private static final Set<String> HARD =
      ClassWords.words(
          """
          comment comments disqus respond footer sidebar related recommended recommendation
          recommendations recommends consent cookie cookies gdpr popup modal lightbox overlay outbrain taboola
          trending popular mostread noprint tooltip
          """);

  /** Whole names only: {@code label-hidden} and {@code overflow-hidden} hide nothing. */
  private static final Set<String> HIDING =
      Set.of(
          "hidden",
          "is-hidden",
          "hide",
          "d-none",
          "invisible",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "sr-only");

  private static final Set<String> SOFT =
      ClassWords.words(
          """
          share sharing shares sharebar sharedaddy addthis addtoany social socials nav navbar navigation menu
          submenu breadcrumb breadcrumbs crumbs promo promos promotion advert advertisement advertising ad ads
          adv adsense adbox sponsor sponsored newsletter newsletters subscribe subscription signup widget widgets
          byline bylines author authors bio biography tags taglist tagcloud tag keywords meta metadata metabar
          teaser teasers more readmore also alsoread toolbar tools pagination pager paging rating ratings vote
          login register masthead topbar ticker toc feedback dateline timestamp datetime published pubdate
          date copyright disclaimer rollover hover skip print printonly alert notification correction
          tweetbutton follow followus subscribebox upsell callout cta loading source sources footnotes
          next prev previous
          """);

  private static final Set<String> CAPTIONS =
      ClassWords.words(
          "caption captions figcaption credit credits photocredit photographer imagecaption imagecredit");

  private static final Set<String> PHRASES =
      Set.of(
          "read more",
          "read also",
          "also read",
          "see also",
          "you may",
          "most read",
          "most viewed",
          "next post",
          "up next",
          "more from",
          "sr only",
          "screen reader",
          "visually hidden",
          "print only",
          "about author",
          "author box",
          "author info",
          "post info",
          "entry info",
          "article info",
          "reading time",
          "photo credit",
          "image credit",
          "top stories",
          "latest news",
          "inline video",
          "video player",
          "side bar",
          "post tags",
          "posted on",
          "jump to",
          "by line",
          "paywall offer",
          "paywall message",
          "paywall box",
          "paywall banner",
          "paywall prompt",
          "paywall cta");

  /**
   * Names of layouts and of a post's taxonomy, which say nothing about the element's own content.
   */
  private static final List<String> IDLE_PREFIXES =
      List.of(
          "category-",
          "tag-",
          "author-",
          "elementor-",
          "l-",
          "layout",
          "has-",
          "with-",
          "no-",
          "is-",
          "col-",
          "row-",
          "grid-",
          "type-",
          "status-",
          "format-",
          "wp-image",
          "align",
          "js-",
          "u-",
          "m-",
          "p-",
          "vc_",
          "et_");

  /** The lengths of the judged words, by their first two letters. */
  private static final long[] LENGTHS = lengths();

  private SuspectWords() {}

  /** What the names in a class or id attribute say against their element. */
  static Suspicion.Verdict judge(String names) {
    Suspicion.Verdict worst = Suspicion.Verdict.NONE;
    StringTokenizer each = new StringTokenizer(names);
    while (each.hasMoreTokens()) {
      Suspicion.Verdict verdict = judgeOne(each.nextToken());
      worst = verdict.compareTo(worst) > 0 ? verdict : worst;
    }
    return worst;
  }

  private static Suspicion.Verdict judgeOne(String name) {
    if (HIDING.contains(name)) {
      return Suspicion.Verdict.HARD;
    }
    if (name.indexOf(':') >= 0 || name.startsWith("__")) {
      // What a style sheet does under a condition (hover:underline), a framework's root (__next).
      return Suspicion.Verdict.NONE;
    }
    if (!mayBeListed(name)) {
      return Suspicion.Verdict.NONE;
    }
    List<String> words = ClassWords.split(name);
    Suspicion.Verdict worst = Suspicion.Verdict.NONE;
    String before = "";
    for (String word : words) {
      Suspicion.Verdict verdict = judgeWord(word, before);
      worst = verdict.compareTo(worst) > 0 ? verdict : worst;
      before = word;
    }
    boolean idle =
        worst != Suspicion.Verdict.NONE
            && (isIdle(name) && !beginsWithPhrase(words)
                || words.stream().anyMatch(ClassWords.NEGATIONS::contains));
    return idle ? Suspicion.Verdict.NONE : worst;
  }

  /**
   * Whether a word of a name begins with the same two letters as one that is judged, and is as
   * long. Hardly any does, and only then the words are cut out.
   */
  private static boolean mayBeListed(String name) {
    int start = 0;
    int small = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : '-';
      boolean letter = Character.isLetter(c);
      if (!letter || (Character.isUpperCase(c) && small >= 3)) {
        if (i - start >= 2 && mayBeListed(name.charAt(start), name.charAt(start + 1), i - start)) {
          return true;
        }
        start = letter ? i : i + 1;
        small = 0;
      }
      small = letter && Character.isLowerCase(c) ? small + 1 : 0;
    }
    return false;
  }

  private static boolean mayBeListed(char first, char second, int length) {
    int one = (first | 0x20) - 'a';
    int two = (second | 0x20) - 'a';
    // Letters outside ASCII may become ASCII ones in lower case.
    return one < 0
        || one >= 26
        || two < 0
        || two >= 26
        || (LENGTHS[one * 26 + two] >> Math.min(length, 63) & 1) != 0;
  }

  private static long[] lengths() {
    long[] lengths = new long[26 * 26];
    Stream.of(HARD, SOFT, CAPTIONS).flatMap(Set::stream).forEach(word -> addLength(lengths, word));
    // A phrase is judged at its second word.
    PHRASES.forEach(phrase -> addLength(lengths, phrase.substring(phrase.indexOf(' ') + 1)));
    return lengths;
  }

  private static void addLength(long[] lengths, String word) {
    lengths[(word.charAt(0) - 'a') * 26 + word.charAt(1) - 'a'] |= 1L << word.length();
  }

  /** {@code author-box} is a phrase of its own, {@code author-boxer} the taxonomy of a post. */
  private static boolean beginsWithPhrase(List<String> words) {
    return words.size() >= 2 && PHRASES.contains(words.get(0) + ' ' + words.get(1));
  }

  private static Suspicion.Verdict judgeWord(String word, String before) {
    if (HARD.contains(word)) {
      return Suspicion.Verdict.HARD;
    }
    if (CAPTIONS.contains(word)) {
      return Suspicion.Verdict.CAPTION;
    }
    boolean phrase = !before.isEmpty() && PHRASES.contains(before + ' ' + word);
    return phrase || SOFT.contains(word) ? Suspicion.Verdict.SOFT : Suspicion.Verdict.NONE;
  }

  private static boolean isIdle(String name) {
    for (String prefix : IDLE_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
