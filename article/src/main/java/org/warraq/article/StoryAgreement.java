package org.warraq.article;

import java.util.HashSet;
import java.util.Set;
import org.warraq.language.Folding;

/**
 * Whether a page tells the story that its entry in a feed announces. Behind a link stand consent
 * walls, error pages, home pages and other stories, too, and the extractor may take a box beside
 * the article for the article.
 *
 * <p>Compared are the beginnings of the longer words, folded: names and things keep them in most
 * inflections. Honest summaries share few words with their text in some languages, but then the
 * headline stands in both places: a page that has most of its words is never doubted.
 */
public final class StoryAgreement {
  /** Shorter words are the same in all stories. */
  private static final int MIN_LETTERS = 5;

  private static final int BEGINNING = 5;

  /** Fewer words prove nothing. */
  private static final int MIN_WORDS = 6;

  /**
   * One right page in a thousand shares fewer words than this with its own description; half of the
   * other stories do.
   */
  private static final double DOUBTFUL = 0.2;

  /** A headline of which more is told stands over the right page. */
  private static final double MOST = 0.5;

  /**
   * Below the least that campaigns ask for unless told otherwise (0.4), whatever else speaks for
   * it.
   */
  private static final double DOUBT = 0.35;

  private StoryAgreement() {}

  /**
   * The page, less sure of itself if it tells another story.
   *
   * @param headline the entry's, plain
   * @param summary the entry's, plain; empty if it has none
   */
  public static ArticlePage checked(String headline, String summary, ArticlePage page) {
    Set<String> announced = beginnings(headline + ' ' + summary);
    if (announced.size() < MIN_WORDS || page.text().isEmpty()) {
      return page;
    }
    Set<String> told = told(page);
    boolean other = share(announced, told) < DOUBTFUL && share(beginnings(headline), told) <= MOST;
    return other
        ? page.doubted(DOUBT, "the feed announces another story than the page tells")
        : page;
  }

  /** The share of the announced words that are told; none of no words. */
  private static double share(Set<String> announced, Set<String> told) {
    long found = announced.stream().filter(told::contains).count();
    return announced.isEmpty() ? 0 : (double) found / announced.size();
  }

  private static Set<String> told(ArticlePage page) {
    Set<String> told = beginnings(page.text());
    told.addAll(beginnings(page.title().orElse("")));
    told.addAll(beginnings(page.standfirst().orElse("")));
    return told;
  }

  private static Set<String> beginnings(String text) {
    Set<String> beginnings = new HashSet<>();
    for (String word : Folding.key(text).split(" ")) {
      if (word.length() >= MIN_LETTERS) {
        beginnings.add(word.substring(0, BEGINNING));
      }
    }
    return beginnings;
  }
}
