package org.warraq.article;

/**
 * What the class or id of an element says, judged once a page for each string.
 *
 * @param verdict what speaks against the element
 * @param body whether it is a name that themes give to the text of an article
 * @param byline whether it names an author
 * @param date whether it names a date
 */
record NameTraits(Suspicion.Verdict verdict, boolean body, boolean byline, boolean date) {
  static final NameTraits NOTHING = new NameTraits(Suspicion.Verdict.NONE, false, false, false);

  static NameTraits of(String names) {
    return new NameTraits(
        ClassWords.judge(names),
        ClassWords.saysBody(names),
        ClassWords.saysByline(names),
        ClassWords.saysDate(names));
  }
}
