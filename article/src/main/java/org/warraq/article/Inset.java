package org.warraq.article;

/** Something that stands between the blocks of a page. */
sealed interface Inset permits Picture, Frame {
  /** The number of the block that follows it. */
  int position();

  /** The innermost box around it. */
  Box box();
}
