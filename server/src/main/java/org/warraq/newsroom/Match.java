package org.warraq.newsroom;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found when the text of an entry was compared with an article that stood.
 *
 * @param articleId the article that stood
 * @param articleHeadline its headline
 * @param ownArticleId the article that the entry became, when the two were not taken for one
 * @param entryId the entry whose text was compared
 * @param headline its headline
 * @param sourceName its publisher
 * @param jaccard the share of both texts’ word sequences that both have, 0 to 1
 * @param containment the share of the smaller text’s word sequences that the other has, 0 to 1
 * @param shared how many word sequences both have
 * @param formulas how many common word sequences were left out as official formulas
 * @param hoursApart hours from the article’s publication to the entry’s; negative when it is older
 * @param madeBy the editor who said so; empty when the program did
 * @param undoneAt when an editor undid it
 */
public record Match(
    long id,
    Instant at,
    Kind kind,
    Doubt doubt,
    long articleId,
    String articleHeadline,
    Optional<Long> ownArticleId,
    long entryId,
    String headline,
    String sourceName,
    double jaccard,
    double containment,
    int shared,
    int formulas,
    double hoursApart,
    Optional<String> madeBy,
    Optional<Instant> undoneAt) {

  /** What the two were taken for. */
  public enum Kind {
    /** One article, by its text. */
    SAME,
    /** One article, by its address or id, whatever the texts. */
    SAME_ADDRESS,
    /** Two articles on one event, or one that contains the other. */
    RELATED,
    /** Two articles, although their texts are as alike as copies are. */
    WITHHELD
  }

  /** Why two texts as alike as copies were not taken for one article. */
  public enum Doubt {
    NONE,
    /** Fewer than thirty words. */
    SHORT,
    /** Other numbers in the same place. */
    NUMBERS,
    /** Other names, or words that may be names, in the same place. */
    NAMES,
    /** Nothing but a form that other articles share too. */
    FORM
  }

  /** Whether the two were taken for one article. */
  public boolean isOne() {
    return switch (kind) {
      case SAME, SAME_ADDRESS -> true;
      case RELATED, WITHHELD -> false;
    };
  }

  /** Whether an editor may still say that the two are not one. */
  public boolean canBeUndone() {
    return isOne() && undoneAt.isEmpty();
  }

  /** Whether an editor may say that the two are one. */
  public boolean canBeJoined() {
    return !isOne() && undoneAt.isEmpty() && ownArticleId.isPresent();
  }
}
