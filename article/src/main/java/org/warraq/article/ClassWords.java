package org.warraq.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Reads class and id names as the words they are made of. They are English on sites of every
 * language, so this needs no word list per language.
 */
final class ClassWords {
  private static final Set<String> HARD =
      words(
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
      words(
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
      words(
          "caption captions figcaption credit credits photocredit photographer imagecaption imagecredit");

  private static final Set<String> STANDFIRSTS =
      words(
          """
          standfirst lead lede summary chapo excerpt dek deck subtitle subheadline subhead intro abstract sapo
          teaser vorspann untertitel subline entradilla bajada copete sumario resumen subtitulo sommario occhiello
          catenaccio ingress manchet perex ozet zajawka lid anons leadin leadtext introduction
          """);

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

  private static final List<String> BODIES =
      List.of(
          "articlebody",
          "articlecontent",
          "articletext",
          "entrycontent",
          "postcontent",
          "postbody",
          "posttext",
          "storybody",
          "storycontent",
          "storytext",
          "newsbody",
          "newscontent",
          "newstext",
          "bodytext",
          "contentbody",
          "bodycontent",
          "bodycopy",
          "fulltext",
          "detailbody",
          "detailcontent",
          "detailscontent",
          "singlecontent",
          "textcontent",
          "richtext",
          "maincontent",
          "articlemain",
          "bodymain");

  /** {@code with-sidebar} is the box beside the sidebar. */
  private static final Set<String> NEGATIONS = Set.of("with", "has", "no", "without");

  private ClassWords() {}

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
    List<String> words = split(name);
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
                || words.stream().anyMatch(NEGATIONS::contains));
    return idle ? Suspicion.Verdict.NONE : worst;
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

  /**
   * Whether a class or id, in small letters, is one of those that themes give to the text of an
   * article.
   */
  static boolean saysBody(String lower) {
    // Every one of the names has one of these in it, and hardly any other class has.
    if (!lower.contains("body")
        && !lower.contains("content")
        && !lower.contains("text")
        && !lower.contains("main")) {
      return false;
    }
    String tight = letters(lower);
    for (String body : BODIES) {
      if (tight.contains(body)) {
        return true;
      }
    }
    return false;
  }

  static boolean saysByline(String lower) {
    return lower.contains("author")
        || lower.contains("byline")
        || lower.contains("by-line")
        || lower.contains("writer")
        || lower.contains("auteur")
        || lower.contains("autor")
        || lower.contains("username")
        || saysPerson(lower);
  }

  /** The icons of Font Awesome and its kin for a person. */
  static boolean saysPerson(String lower) {
    return lower.contains("fa-user") || lower.contains("icon-user") || lower.contains("user-icon");
  }

  static boolean saysLayout(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    return lower.contains("sidebar") || lower.contains("hidden") || lower.contains("popup");
  }

  static boolean saysDate(String lower) {
    return (lower.contains("date") && !lower.contains("update"))
        || lower.contains("published")
        || lower.contains("posted")
        || lower.contains("timestamp");
  }

  static boolean saysStandfirst(String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String name : names.split("\\s+")) {
      List<String> words = split(name);
      // Drupal's "text with summary" is the text.
      if (words.stream().anyMatch(STANDFIRSTS::contains)
          && words.stream().noneMatch(NEGATIONS::contains)) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String names) {
    StringBuilder out = new StringBuilder(names.length());
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isLetter(c)) {
        out.append(Character.toLowerCase(c));
      } else if (c == ' ') {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** Parts a name at hyphens and underscores, and at capitals after three small letters or more. */
  static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int small = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter || (Character.isUpperCase(c) && small >= 3)) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        small = 0;
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
        small = Character.isLowerCase(c) ? small + 1 : 0;
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
