package org.warraq.newsroom;

/** What became of a draft that was brought to the newsroom. */
public sealed interface Filing {
  long articleId();

  /** A new article stands. */
  record Created(long articleId, ArticleStatus status) implements Filing {}

  /** The article was there: this is one more sighting of it. */
  record Sighted(long articleId, Match match, double resemblance) implements Filing {}

  /** The article's origin has changed, and so has the article. */
  record Revised(long articleId, int revision) implements Filing {}

  /** The origin has changed by a few words, and so has the article, without a revision. */
  record Corrected(long articleId) implements Filing {}

  /** The origin has changed; an editor decides what becomes of the article. */
  record Proposed(long articleId) implements Filing {}

  /** The origin has changed; the campaign wants the article to stay as it is. */
  record Ignored(long articleId) implements Filing {}

  /** The origin has changed, but an editor has changed our text since: ours stays. */
  record KeptEdited(long articleId) implements Filing {}

  /** The origin says nothing new. */
  record Unchanged(long articleId) implements Filing {}

  /** How an article was recognised. */
  enum Match {
    /** The same address. */
    URL,
    /** A text that shares at least half of its word sequences. */
    TEXT
  }
}
