package org.warraq.newsroom;

/** What becomes of an article when its publisher changes more of it than typing errors. */
public enum UpdatePolicy {
  /** Ours changes with it. */
  TAKE_OVER,
  /** An editor sees the change and decides. */
  PROPOSE,
  /** Ours stays as it is. */
  IGNORE
}
